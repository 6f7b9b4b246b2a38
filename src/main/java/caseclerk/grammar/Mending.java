package caseclerk.grammar;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends what a language takes a word for, where the dictionary or the words beside it show that it is no noun, or no verb. */
final class Mending {
    private final Language language;

    Mending(Language language) {
        this.language = language;
    }

    /** Where the dictionary or the words beside it show that a word is no noun, or no verb; else null. */
    @Nullable
    WordClass of(PlacedPiece piece) {
        String folded = piece.folded();
        String before = piece.previous();
        WordClass after = piece.after();
        if (folded.equals("so")
                && before.equals(",")
                && (after == WordClass.PRONOUN || after == WordClass.DETERMINER || after == WordClass.NAME))
            return WordClass.SUBORDINATOR;
        if (folded.equals("public")
                && Set.of("became", "become", "becomes", "is", "was").contains(before)) return WordClass.ADJECTIVE;
        if (folded.equals("that")
                && (piece.before(1) == WordClass.VERB || piece.before(1) == WordClass.NOUN && hasSubject(piece))
                && Attribution.takesClause(language.base(before, WordClass.VERB))
                && after != WordClass.MARK
                && after != WordClass.VERB
                && after != WordClass.AUXILIARY) return WordClass.SUBORDINATOR;
        if (piece.tagged() == WordClass.VERB
                && before.equals("'s")
                && (after == WordClass.PREPOSITION || after == WordClass.AUXILIARY)) return WordClass.NOUN;
        if (piece.tagged() == WordClass.AUXILIARY && !ClosedWords.helps(folded)) return WordClass.VERB;
        if (piece.tagged() == WordClass.VERB
                && !piece.isFirst()
                && !means(folded, WordClass.VERB)
                && means(folded, WordClass.NOUN)) return WordClass.NOUN;
        return isVerb(piece) ? WordClass.VERB : null;
    }

    /** "the group demands that": what stands before the verb may do it. */
    private static boolean hasSubject(PlacedPiece piece) {
        return piece.before(2) == WordClass.NOUN
                || piece.before(2) == WordClass.NAME
                || piece.before(2) == WordClass.PRONOUN;
    }

    /** Whether the noun after "that" is a verb: "a union that represents". */
    boolean opensRelative(PlacedPiece that) {
        return that.folded().equals("that")
                && that.before(1) == WordClass.NOUN
                && that.at() + 1 < that.pieces().size()
                && isVerb(PlacedPiece.of(that.pieces(), that.classes(), that.at() + 1));
    }

    /** Whether what was taken for a noun is a verb: the dictionary has no such noun, or it follows "who" or "what". */
    private boolean isVerb(PlacedPiece piece) {
        String folded = piece.folded();
        if (piece.tagged() != WordClass.NOUN
                || !Character.isLowerCase(piece.text().codePointAt(0))
                || folded.indexOf('-') > 0) return false;
        if (!means(folded, WordClass.VERB)) return false;
        boolean mayBeNoun = means(folded, WordClass.NOUN);
        boolean relative = piece.previous().equals("who")
                || piece.previous().equals("that") && piece.before(2) == WordClass.NOUN && piece.endsIn("s");
        boolean what = piece.at() > 1
                && piece.pieces().get(piece.at() - 2).equalsIgnoreCase("what")
                && piece.before(1) == WordClass.NOUN;
        return !mayBeNoun && !piece.endsIn("ing") || relative || what;
    }

    private boolean means(String folded, WordClass kind) {
        return means(language, folded, kind);
    }

    /** Whether the dictionary has the word as one of that kind. */
    static boolean means(Language language, String folded, WordClass kind) {
        return !language.sameMeaning(language.base(folded, kind), kind).isEmpty();
    }
}
