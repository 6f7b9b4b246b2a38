package caseclerk.chat;

/** What somebody may do beyond asking. */
public enum Right {
    /** File sources and write notes. */
    FILE("file sources"),
    /** Open, rename, close and merge cases, and move sources. */
    MANAGE("manage cases"),
    /** Remove sources for good. */
    REMOVE("remove sources"),
    /** Put their name to an answer they checked. */
    ENDORSE("endorse answers"),
    /** Take away answers that others asked for. */
    MODERATE("moderate answers"),
    /** Choose who has these rights, and what happens in which channel. */
    SETTINGS("change settings");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /** The right as in "you may …". */
    public String words() {
        return words;
    }
}
