package caseclerk.adapters.discord;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/** What a button does, and to what; a button carries both in its id, so that it works after a restart. */
enum Press {
    PASSAGES,
    WRONG,
    /** Opens the question what is wrong. */
    DETAIL,
    /** Asks what is written in a dialogue. */
    ASK,
    FOLLOW,
    ENDORSE,
    DISMISS,
    /** Gives the command that is written behind it. */
    RUN,
    /** Gives the command that is kept under the key behind it. */
    KEPT,
    /** Takes a question away. */
    LEAVE,
    /** Asks under which case a source belongs. */
    MOVE,
    /** Puts a source under a case: "2|ferry", with the id of its receipt behind where the button is not on that. */
    PLACE,
    /** Asks for the name of a new case for a source. */
    OPEN,
    /** Takes a source out of its case. */
    NOCASE,
    /** Puts a source back where it was before its last move: "2|17" is source 2 and move 17. */
    BACK,
    /** Asks whether a source is to be removed. */
    UNFILE,
    /** Removes a source for good. */
    REMOVE,
    /** Shows all of a digest, from a page on: "d1-2026-03-05", "d1-2026-03-05/2". */
    WHOLE,
    /** Chooses the server that direct messages are about. */
    HOME;

    /** What was pressed. */
    record Pressed(Press what, String on) {}

    /** A button that does this to {@code on}. */
    Button button(ButtonStyle style, String label, String on) {
        return Button.of(style, id(on), label);
    }

    /** The id of a button or dialogue that does this to {@code on}. */
    String id(String on) {
        return name().toLowerCase(Locale.ROOT) + ":" + on;
    }

    /** What the id says; empty for ids of others. */
    static Optional<Pressed> of(String id) {
        int colon = id.indexOf(':');
        if (colon < 0) return Optional.empty();
        String name = id.substring(0, colon).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(press -> press.name().equals(name))
                .findFirst()
                .map(press -> new Pressed(press, id.substring(colon + 1)));
    }
}
