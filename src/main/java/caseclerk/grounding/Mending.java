package caseclerk.grounding;

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
                && piece.before(1) == WordClass.VERB
                && Attribution.takesClause(language.base(before, WordClass.VERB))
                && after != WordClass.MARK
                && after != WordClass.VERB) return WordClass.SUBORDINATOR;
        if (piece.tagged() == WordClass.VERB
                && before.equals("'s")
                && (after == WordClass.PREPOSITION || after == WordClass.AUXILIARY)) return WordClass.NOUN;
        if (piece.tagged() == WordClass.AUXILIARY && !ClosedWords.helps(folded)) return WordClass.VERB;
        if (piece.tagged() == WordClass.VERB
                && !piece.isFirst()
                && !means(folded, WordClass.VERB)
                && means(folded, WordClass.NOUN)) return WordClass.NOUN;
        if (isSuffered(piece)) return WordClass.VERB;
        return isVerb(piece) ? WordClass.VERB : null;
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

    /** "are wounded": after a form of "be", a participle that the model takes for an adjective. */
    private boolean isSuffered(PlacedPiece piece) {
        if (piece.tagged() != WordClass.ADJECTIVE || piece.folded().indexOf('-') > 0) return false;
        int back = piece.at() - 1;
        while (back > 0 && piece.classes().get(back) == WordClass.ADVERB) back--;
        return back >= 0
                && ClosedWords.BE.contains(piece.pieces().get(back).toLowerCase(java.util.Locale.ROOT))
                && !language.base(piece.folded(), WordClass.VERB).equals(piece.folded());
    }

    private boolean means(String folded, WordClass kind) {
        return means(language, folded, kind);
    }

    /** Whether the dictionary has the word as one of that kind. */
    static boolean means(Language language, String folded, WordClass kind) {
        return !language.sameMeaning(language.base(folded, kind), kind).isEmpty();
    }
}
