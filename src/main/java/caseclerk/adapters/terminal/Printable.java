package caseclerk.adapters.terminal;

import java.util.stream.Collectors;

/** Text from outside made harmless for a terminal. */
final class Printable {
    private Printable() {}

    /** {@code text} on one line; control characters, escapes and direction overrides are shown as "�". */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            if (Character.isWhitespace(code)) line.append(' ');
            else if (Character.isISOControl(code)
                    || (code >= 0x202A && code <= 0x202E)
                    || (code >= 0x2066 && code <= 0x2069)) line.append('\uFFFD');
            else line.appendCodePoint(code);
        });
        return line.toString();
    }

    /** {@code text} with its line ends, each line made harmless as by {@link #line}. */
    static String lines(String text) {
        return text.lines().map(Printable::line).collect(Collectors.joining("\n"));
    }

    /** As {@link #line}, shortened at a word to at most {@code most} code units, with "…" where it was. */
    static String shortened(String text, int most) {
        String line = line(text).replaceAll(" +", " ").strip();
        if (line.length() <= most) return line;
        int end = line.lastIndexOf(' ', most - 1);
        if (end < most / 2) end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }

    /** {@code text} wrapped at spaces to {@code width} columns; further lines begin with {@code indent} spaces. */
    static String wrapped(String text, int width, int indent) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > indent && column + 1 + word.length() > width) {
                wrapped.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (wrapped.length() > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
