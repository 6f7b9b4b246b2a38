package caseclerk.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Words that belong together.
 *
 * @param kind what they are
 * @param from the first token
 * @param to past the last token
 * @param head the token that stands for all of them
 * @param form of a verb; null for others
 */
public record WordGroup(
        Kind kind, int from, int to, int head, @Nullable VerbForm form) {
    /** What the words of a group are together. */
    public enum Kind {
        NOUNS,
        VERBS,
        PREPOSITION,
        /** "that", "because", "when" before a clause. */
        MARKER,
        /** "who", "which", "that" after a noun. */
        RELATIVE,
        JOINT,
        COMMA,
        STOP,
        ADJECTIVE,
        ADVERB,
        OWNING,
        OTHER
    }

    /** Whether it is a group of that kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    boolean isFinite() {
        return form != null && form.kind() == VerbForm.Kind.FINITE;
    }
}
