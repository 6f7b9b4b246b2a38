package caseclerk.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what kind of word each piece of a sentence is: what the language takes it for, put right where a list knows better. */
final class Classing {
    private static final Set<String> ALSO_PRONOUNS =
            Set.of("that", "one", "there", "whatever", "whoever", "such", "other", "others");
    private static final Set<String> POINTING = Set.of("that", "this", "these", "those");
    private static final Set<String> JOINTS = Set.of("and", "or", "but", "nor");

    private final Language language;
    private final Mending mending;

    Classing(Language language) {
        this.language = language;
        this.mending = new Mending(language);
    }

    /** The classes of the model, of a sentence that has a verb if it can. */
    List<WordClass> tagged(List<String> pieces) {
        return MissingVerb.found(language, pieces, Retagging.of(language, pieces, language.classes(pieces)));
    }

    /** The class of the model, put right where a list of words knows better. */
    WordClass of(PlacedPiece piece) {
        WordClass kind = byForm(piece);
        if (kind == null) kind = misread(piece);
        if (kind == null) kind = mending.of(piece);
        if (kind == null) kind = byNeighbours(piece);
        if (kind == null) kind = auxiliary(piece);
        if (kind == null) kind = byList(piece);
        return kind == null ? named(piece) : kind;
    }

    /** What the letters alone tell; null for nothing. */
    private static @Nullable WordClass byForm(PlacedPiece piece) {
        String folded = piece.folded();
        boolean letter = Character.isLetter(folded.codePointAt(0));
        if (folded.equals("because-of")) return WordClass.PREPOSITION;
        if (!Character.isLetterOrDigit(folded.codePointAt(0)))
            return folded.equals("'s") ? WordClass.PARTICLE : WordClass.MARK;
        if (piece.tagged() == WordClass.MARK && letter) return WordClass.ADVERB;
        if (Quantities.isBound(folded) && folded.indexOf('-') > 0) return WordClass.ADVERB;
        boolean capitals =
                piece.text().length() > 1 && piece.text().equals(piece.text().toUpperCase(Locale.ROOT)) && letter;
        if (capitals && (ClosedWords.DETERMINERS.contains(folded) || ClosedWords.PRONOUNS.contains(folded)))
            return WordClass.NAME;
        if (folded.equals("not") || folded.equals("never")) return WordClass.PARTICLE;
        return folded.equals("vice") || folded.equals("deputy") ? WordClass.ADJECTIVE : null;
    }

    /** Nouns and names that the model takes for a pronoun, or for a verb before the verb; null for others. */
    private static @Nullable WordClass misread(PlacedPiece piece) {
        String folded = piece.folded();
        if (piece.tagged() == WordClass.PRONOUN
                && !ClosedWords.PRONOUNS.contains(folded)
                && !ClosedWords.DETERMINERS.contains(folded)
                && !ClosedWords.MARKERS.contains(folded)
                && !ALSO_PRONOUNS.contains(folded)) return piece.isCapitalised() ? WordClass.NAME : WordClass.NOUN;
        if (isNameWithin(piece)) return WordClass.NAME;
        boolean opens = piece.isFirst()
                && piece.tagged() == WordClass.VERB
                && (piece.after() == WordClass.VERB || piece.after() == WordClass.AUXILIARY)
                && !piece.endsIn("ing");
        return opens ? WordClass.NAME : null;
    }

    /** A word with a capital within the sentence, of no list: the model knows no such word and guesses. */
    private static boolean isNameWithin(PlacedPiece piece) {
        String folded = piece.folded();
        boolean guessed = piece.tagged() == WordClass.VERB
                || piece.tagged() == WordClass.PREPOSITION
                || piece.tagged() == WordClass.PARTICLE
                || piece.tagged() == WordClass.ADVERB
                || piece.tagged() == WordClass.SUBORDINATOR
                || piece.tagged() == WordClass.OTHER;
        return guessed
                && !piece.isFirst()
                && piece.isCapitalised()
                && Character.isLetter(
                        piece.previous().codePointBefore(piece.previous().length()))
                && !ClosedWords.isListed(folded)
                && !folded.equals("according")
                && !folded.equals("to")
                && !folded.equals("as");
    }

    /** What the words beside it tell; null for nothing. */
    private @Nullable WordClass byNeighbours(PlacedPiece piece) {
        String folded = piece.folded();
        WordClass tagged = piece.tagged();
        WordClass before = piece.before(1);
        WordClass after = piece.after();
        if (POINTING.contains(folded)
                && (after == WordClass.NOUN || after == WordClass.ADJECTIVE)
                && tagged != WordClass.SUBORDINATOR)
            return mending.opensRelative(piece) ? WordClass.PRONOUN : WordClass.DETERMINER;
        if (ClosedWords.TIMES.contains(folded) && tagged == WordClass.ADVERB && after != WordClass.MARK)
            return WordClass.PREPOSITION;
        if (tagged == WordClass.NOUN
                && piece.next().equals("that")
                && before == WordClass.NOUN
                && piece.endsIn("s")
                && Attribution.takesClause(folded.substring(0, folded.length() - 1))) return WordClass.VERB;
        if (tagged == WordClass.NOUN
                && !piece.isFirst()
                && ClosedWords.MODAL.contains(piece.pieces().get(piece.at() - 1))) return WordClass.VERB;
        boolean headless = tagged == WordClass.ADJECTIVE
                && (before == WordClass.NAME || before == WordClass.ADJECTIVE)
                && piece.before(2) == WordClass.DETERMINER
                && (after == WordClass.MARK || after == WordClass.VERB || after == WordClass.AUXILIARY);
        return headless ? WordClass.NOUN : null;
    }

    /** Joints and helping verbs; null for others. */
    private static @Nullable WordClass auxiliary(PlacedPiece piece) {
        String folded = piece.folded();
        if (JOINTS.contains(folded)) return WordClass.CONJUNCTION;
        boolean month = folded.equals("may") && !piece.text().equals(folded) && !piece.isFirst();
        if (ClosedWords.MODAL.contains(folded) && !month)
            return piece.tagged() == WordClass.NOUN ? WordClass.NOUN : WordClass.AUXILIARY;
        if (ClosedWords.BE.contains(folded)) return WordClass.AUXILIARY;
        if (ClosedWords.HAVE.contains(folded) || ClosedWords.DO.contains(folded))
            return helps(piece.classes(), piece.at()) ? WordClass.AUXILIARY : WordClass.VERB;
        return null;
    }

    /** Words of the other lists; null for those of none. */
    private static @Nullable WordClass byList(PlacedPiece piece) {
        String folded = piece.folded();
        String next = piece.next();
        WordClass tagged = piece.tagged();
        if (folded.equals("that")) return tagged;
        if (ClosedWords.MARKERS.contains(folded)) return WordClass.SUBORDINATOR;
        if (ClosedWords.PREPOSITIONS.contains(folded) && tagged != WordClass.ADVERB) return WordClass.PREPOSITION;
        if (folded.equals("following") && (next.equals("the") || next.equals("a") || next.equals("an")))
            return WordClass.PREPOSITION;
        if (folded.equals("according") && next.equals("to")) return WordClass.OTHER;
        boolean determines = ClosedWords.DETERMINERS.contains(folded);
        if (ClosedWords.PRONOUNS.contains(folded) && !determines) return WordClass.PRONOUN;
        if (determines) return tagged == WordClass.PRONOUN ? tagged : WordClass.DETERMINER;
        return null;
    }

    /** A noun written with a capital within the sentence is a name; else what the model says. */
    private static WordClass named(PlacedPiece piece) {
        WordClass tagged = piece.tagged();
        boolean name = !piece.isFirst()
                && piece.isCapitalised()
                && (tagged == WordClass.NOUN
                        || tagged == WordClass.ADJECTIVE && !piece.previous().equals("."));
        return name ? WordClass.NAME : tagged;
    }

    /** Whether a verb follows within a few words that may stand between a helping verb and its own. */
    private static boolean helps(List<WordClass> classes, int i) {
        for (int j = i + 1; j < classes.size() && j <= i + 4; j++) {
            WordClass kind = classes.get(j);
            if (kind == WordClass.VERB || kind == WordClass.AUXILIARY) return true;
            if (kind != WordClass.ADVERB && kind != WordClass.PARTICLE) return false;
        }
        return false;
    }
}
