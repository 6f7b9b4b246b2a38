package caseclerk.adapters.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, before it is cut into messages.
 *
 * @param blocks lines that are never torn apart where they fit into one message
 * @param footer one line of plain text at the end of every message; empty for none
 * @param buttons below the first message, five in a row, at most ten
 * @param picture in PNG format, with the first message; null for none
 * @param text all of what is told in part, as a text file with the first message; null for none
 * @param further letters that follow it, each in messages of its own
 */
record Letter(
        List<String> blocks,
        String footer,
        List<Button> buttons,
        byte @Nullable [] picture,
        @Nullable String text,
        List<Letter> further) {
    Letter {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
        further = List.copyOf(further);
        if (blocks.isEmpty()) throw new IllegalArgumentException("a letter says something");
    }

    /** Words alone. */
    Letter(List<String> blocks, String footer, List<Button> buttons) {
        this(blocks, footer, buttons, null, null, List.of());
    }

    /** One line without buttons. */
    static Letter line(String block) {
        return new Letter(List.of(block), "", List.of());
    }

    /** The same with a line above it. */
    Letter under(String line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(blocks);
        return new Letter(all, footer, buttons, picture, text, further);
    }

    /** Its first block alone. */
    Letter first() {
        return new Letter(blocks.subList(0, 1), footer, buttons, picture, text, further);
    }

    /** The same with a picture. */
    Letter with(byte @Nullable [] shown) {
        return new Letter(blocks, footer, buttons, shown, text, further);
    }

    /** The same with all of it as a text file. */
    Letter withText(String whole) {
        return new Letter(blocks, footer, buttons, picture, whole, further);
    }

    /** The same with these buttons. */
    Letter with(Button... below) {
        return new Letter(blocks, footer, List.of(below), picture, text, further);
    }

    /** The first of {@code letters}, followed by the others. */
    static Letter inTurn(List<Letter> letters) {
        Letter first = letters.get(0);
        return new Letter(
                first.blocks,
                first.footer,
                first.buttons,
                first.picture,
                first.text,
                letters.subList(1, letters.size()));
    }

    /** All its words in one letter; without buttons, since those of one would stand below the words of another. */
    Letter together() {
        if (further.isEmpty()) return this;
        Stream<String> all =
                Stream.concat(blocks.stream(), further.stream().flatMap(one -> one.together().blocks.stream()));
        return new Letter(all.toList(), footer, List.of(), picture, text, List.of());
    }
}
