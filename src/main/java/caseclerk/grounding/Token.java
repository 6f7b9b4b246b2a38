package caseclerk.grounding;

import org.jspecify.annotations.Nullable;

/**
 * One word, number, date or mark of a sentence.
 *
 * @param text as written
 * @param base its base form, in lower case; of a number its digits
 * @param kind what kind of word it is
 * @param day what day or month it names; null for none
 */
record Token(
        String text, String base, WordClass kind, @Nullable NamedDay day) {
    static Token of(String text, String base, WordClass kind) {
        return new Token(text, base, kind, null);
    }

    boolean is(WordClass other) {
        return kind == other;
    }

    /** Whether it is written as one of these words, in lower case. */
    boolean reads(String... words) {
        for (String word : words) if (text.equalsIgnoreCase(word)) return true;
        return false;
    }

    boolean isNoun() {
        return kind == WordClass.NOUN || kind == WordClass.NAME;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    Token as(WordClass other) {
        return new Token(text, base, other, day);
    }
}
