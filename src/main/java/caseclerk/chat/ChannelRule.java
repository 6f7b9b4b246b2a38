package caseclerk.chat;

/**
 * What happens in a channel without being called.
 *
 * @param channel its id
 * @param asking whether questions there are answered, and where
 * @param links whether links posted there are filed
 * @param readUpTo id of the newest message that was read; "0" for none
 */
public record ChannelRule(String channel, Asking asking, boolean links, String readUpTo) {
    /** Where questions of a channel are answered. */
    public enum Asking {
        /** They are not. */
        OFF,
        /** As a reply to the question. */
        REPLY,
        /** In a thread on the question. */
        THREAD,
        /** As a message of its own. */
        CHANNEL
    }

    /** Whether messages have to be read at all. */
    public boolean watches() {
        return asking != Asking.OFF || links;
    }
}
