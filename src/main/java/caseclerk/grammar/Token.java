package caseclerk.grammar;

import org.jspecify.annotations.Nullable;

/**
 * One word, number, date or mark of a sentence.
 *
 * @param text as written
 * @param base its base form, in lower case; of a number its digits
 * @param kind what kind of word it is
 * @param day what day or month it names; null for none
 */
public record Token(
        String text, String base, WordClass kind, @Nullable NamedDay day) {
    /** A token that names no day. */
    public static Token of(String text, String base, WordClass kind) {
        return new Token(text, base, kind, null);
    }

    /** Whether it is a word of that kind. */
    public boolean is(WordClass other) {
        return kind == other;
    }

    /** Whether it is written as one of these words, in lower case. */
    public boolean reads(String... words) {
        for (String word : words) if (text.equalsIgnoreCase(word)) return true;
        return false;
    }

    /** Whether it is a noun or a name. */
    public boolean isNoun() {
        return kind == WordClass.NOUN || kind == WordClass.NAME;
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** The same, taken for another kind of word. */
    public Token as(WordClass other) {
        return new Token(text, base, other, day);
    }
}
