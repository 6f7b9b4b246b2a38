package caseclerk.chat;

import caseclerk.cases.Audience;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who says something, and who will read the reply.
 *
 * @param person the platform's id of the person, never blank
 * @param name how people know them
 * @param audience who will read the reply
 * @param alone whether nobody but the person will read it
 * @param rights what the person may do beyond asking
 * @param atTerminal whether the person sits at the machine that the program runs on
 * @param channels whether everybody who will read the reply can see the channel of that id
 * @param readers what everybody may see who can see the channel of that id; empty where it is none of the server, as
 *     direct messages
 * @param direct whether it is said in direct messages, where nobody else comes
 */
public record Speaker(
        String person,
        String name,
        Audience audience,
        boolean alone,
        Set<Right> rights,
        boolean atTerminal,
        Predicate<String> channels,
        Function<String, Optional<Audience>> readers,
        boolean direct) {
    /** Whoever has the program in front of them. */
    public static final Speaker OWNER =
            new Speaker("terminal", "the owner", Audience.OWNER, false, EnumSet.allOf(Right.class), true);

    /** One whose readers see the channels of the audience. */
    public Speaker(
            String person, String name, Audience audience, boolean alone, Set<Right> rights, boolean atTerminal) {
        this(
                person,
                name,
                audience,
                alone,
                rights,
                atTerminal,
                channel -> audience.sees(Set.of(channel)),
                channel -> Optional.of(Audience.of(Set.of(channel))),
                false);
    }

    public Speaker {
        rights = Set.copyOf(rights);
        if (person.isBlank()) throw new IllegalArgumentException("a speaker is somebody");
    }

    /** The same, with these rights. */
    public Speaker with(Set<Right> more) {
        return new Speaker(person, name, audience, alone, more, atTerminal, channels, readers, direct);
    }

    /** The same, in direct messages. */
    public Speaker inDirect() {
        return new Speaker(person, name, audience, alone, rights, atTerminal, channels, readers, true);
    }

    /** Whether everybody who will read the reply may know what was said in that channel. */
    public boolean sees(String channel) {
        return audience.everything() || channels.test(channel);
    }
}
