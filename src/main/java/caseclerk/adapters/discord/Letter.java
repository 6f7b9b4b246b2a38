package caseclerk.adapters.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, before it is cut into messages.
 *
 * @param blocks lines that are never torn apart where they fit into one message; "[2]" in them cites the second source
 * @param sources what the blocks cite; each message shows those that it cites itself
 * @param footer one line of plain text at the end of every message; empty for none
 * @param buttons below the first message, five in a row, at most {@link #MOST_BUTTONS}
 * @param picture in PNG format, with the first message; null for none
 * @param text all of what is told in part, as a text file with the first message; null for none
 * @param further letters that follow it, each in messages of its own
 */
record Letter(
        List<String> blocks,
        List<String> sources,
        String footer,
        List<Button> buttons,
        byte @Nullable [] picture,
        @Nullable String text,
        List<Letter> further) {
    /** So many buttons stand below a message. */
    static final int MOST_BUTTONS = 10;

    Letter {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
        buttons = List.copyOf(buttons);
        further = List.copyOf(further);
        if (blocks.isEmpty()) throw new IllegalArgumentException("a letter says something");
    }

    /** Words alone. */
    Letter(List<String> blocks, String footer, List<Button> buttons) {
        this(blocks, List.of(), footer, buttons, null, null, List.of());
    }

    /** One line without buttons. */
    static Letter line(String block) {
        return new Letter(List.of(block), "", List.of());
    }

    /** The same with a line above it. */
    Letter under(String line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(blocks);
        return new Letter(all, sources, footer, buttons, picture, text, further);
    }

    /** The same with lines below it. */
    Letter above(List<String> lines) {
        List<String> all = new ArrayList<>(blocks);
        all.addAll(lines);
        return new Letter(all, sources, footer, buttons, picture, text, further);
    }

    /** Its first block alone. */
    Letter first() {
        return new Letter(blocks.subList(0, 1), sources, footer, buttons, picture, text, further);
    }

    /** The same with a picture. */
    Letter with(byte @Nullable [] shown) {
        return new Letter(blocks, sources, footer, buttons, shown, text, further);
    }

    /** The same with all of it as a text file. */
    Letter withText(String whole) {
        return new Letter(blocks, sources, footer, buttons, picture, whole, further);
    }

    /** The same, citing these sources by their numbers from 1. */
    Letter citing(List<String> cited) {
        return new Letter(blocks, cited, footer, buttons, picture, text, further);
    }

    /** The same with these buttons. */
    Letter with(Button... below) {
        return new Letter(blocks, sources, footer, List.of(below), picture, text, further);
    }

    /** The first of {@code letters}, followed by the others. */
    static Letter inTurn(List<Letter> letters) {
        Letter first = letters.get(0);
        return new Letter(
                first.blocks,
                first.sources,
                first.footer,
                first.buttons,
                first.picture,
                first.text,
                letters.subList(1, letters.size()));
    }

    /**
     * All its words in one letter; without buttons, since those of one would stand below the words of another. Letters
     * that follow one cite nothing by numbers.
     */
    Letter together() {
        if (further.isEmpty()) return this;
        Stream<String> all =
                Stream.concat(blocks.stream(), further.stream().flatMap(one -> one.together().blocks.stream()));
        return new Letter(all.toList(), sources, footer, List.of(), picture, text, List.of());
    }
}
