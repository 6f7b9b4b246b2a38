package caseclerk.chat;

import caseclerk.cases.Audience;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who says something, and who will read the reply.
 *
 * @param person the platform's id of the person, never blank
 * @param name how people know them
 * @param audience who will read the reply
 * @param alone whether nobody but the person will read it
 * @param rights what the person may do beyond asking
 * @param atTerminal whether the person sits at the machine that the program runs on
 */
public record Speaker(
        String person, String name, Audience audience, boolean alone, Set<Right> rights, boolean atTerminal) {
    /** Whoever has the program in front of them. */
    public static final Speaker OWNER =
            new Speaker("terminal", "the owner", Audience.OWNER, false, EnumSet.allOf(Right.class), true);

    public Speaker {
        rights = Set.copyOf(rights);
        if (person.isBlank()) throw new IllegalArgumentException("a speaker is somebody");
    }
}
