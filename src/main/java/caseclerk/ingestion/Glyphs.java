package caseclerk.ingestion;

/** What single characters are to the cutting of text. */
final class Glyphs {
    private Glyphs() {}

    /** White space of any kind, the no-break ones included. */
    static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** First place at or after {@code from} that is not white space; {@code end} when there is none. */
    static int skipWhite(String text, int from, int end) {
        int i = from;
        while (i < end && isWhite(text.charAt(i))) i++;
        return i;
    }

    /** One past the last character of {@code from..end} that is not white space; {@code from} when there is none. */
    static int trimEnd(String text, int from, int end) {
        int i = end;
        while (i > from && isWhite(text.charAt(i - 1))) i--;
        return i;
    }

    /** Whether {@code c} is drawn onto what stands before it: combining marks, joiners, variation and skin tones. */
    static boolean joinsBefore(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> c == 0x200D || c == 0x200C || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
        };
    }

    /** Not seen at all: zero-width space, direction marks and the like. */
    static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Whether a cut before {@code i} leaves every character and what is drawn onto it whole. */
    static boolean isClusterBorder(String text, int i) {
        if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) return false;
        return !joinsBefore(text.codePointAt(i)) && text.charAt(i - 1) != '\u200D';
    }

    /** The last cluster border in {@code least..wanted}, else the first after it; {@code end} when there is none. */
    static int clusterBorder(String text, int least, int wanted, int end) {
        for (int i = wanted; i > least; i--) if (isClusterBorder(text, i)) return i;
        for (int i = wanted + 1; i < end; i++) if (isClusterBorder(text, i)) return i;
        return end;
    }

    /** Whether words of this character's script are written without spaces between them. */
    static boolean isUnspaced(int c) {
        if (c < 0x0E00) return false;
        if (Character.isIdeographic(c)) return true;
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    /** How many words {@code text} has; in scripts without spaces two characters count as one. */
    static int words(CharSequence text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            boolean alone = isUnspaced(c);
            if (alone) unspaced++;
            boolean part = !alone && !isWhite(c);
            if (part && !inWord) words++;
            inWord = part;
        }
        return words + (unspaced + 1) / 2;
    }
}
