package caseclerk.adapters.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from outside made harmless for Discord: it pings nobody, links nowhere, hides nothing and breaks no layout. */
final class Escaped {
    /** Discord takes a backslash before any of these as "print it": Markdown, mentions, emoji, links, timestamps. */
    private static final String SPECIAL = "\\*_~`|<[]@";

    /** At the beginning of a line these make headings, quotations and lists. */
    private static final String OPENING = "#>-+";

    /** Discord links invitations without a scheme. */
    private static final Pattern INVITATION = Pattern.compile("(?i)(discord(?:app)?)\\.(gg|com|gift|new)");

    /** A number and a full stop at the beginning make a list. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)\\.(?= |$)");

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private Escaped() {}

    /** {@code text} on one line, as it is to be read; text that runs from right to left keeps to itself. */
    static String of(String text) {
        String line = line(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            if (isSpecial(line, i)) escaped.append('\\');
            escaped.append(line.charAt(i));
        }
        Matcher invitation = INVITATION.matcher(escaped);
        String harmless = NUMBERED.matcher(invitation.replaceAll("$1\\\\.$2")).replaceFirst("$1\\\\.");
        return isRightToLeft(line) ? ISOLATE + harmless + END_ISOLATE : harmless;
    }

    private static boolean isSpecial(String line, int at) {
        char c = line.charAt(at);
        // A colon within something begins an emoji, or is that of an address.
        if (c == ':') return at + 1 < line.length() && line.charAt(at + 1) != ' ';
        return SPECIAL.indexOf(c) >= 0 || (at == 0 && OPENING.indexOf(c) >= 0);
    }

    /** {@code text} on one line; control characters and what turns the direction of text are shown as "�". */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            if (Character.isWhitespace(code) || Character.isSpaceChar(code)) line.append(' ');
            else if (isHarmful(code)) line.append('\uFFFD');
            else line.appendCodePoint(code);
        });
        return line.toString().replaceAll(" {2,}", " ").strip();
    }

    private static boolean isHarmful(int code) {
        return Character.isISOControl(code)
                || (code >= 0x202A && code <= 0x202E)
                || (code >= 0x2066 && code <= 0x2069)
                || (code >= 0xD800 && code <= 0xDFFF);
    }

    private static boolean isRightToLeft(String line) {
        return line.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** {@code text} as {@link #of}, at most {@code most} characters of it, with "…" where it was shortened. */
    static String shortened(String text, int most) {
        String line = line(text);
        if (line.length() <= most) return of(line);
        int end = line.lastIndexOf(' ', most - 1);
        if (end < most / 2) end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return of(line.substring(0, end) + "…");
    }
}
