package caseclerk.notes;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.grounding.GroundingCheck;
import caseclerk.notes.NoteLine.Referent;
import caseclerk.notes.ReadText.Line;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets a line into the note only if it may be said. A clause that loses a reservation, a denial or who said it gives
 * way to its whole sentence; a line that does not hold even then is left out, and so is what "we" say when nobody can
 * tell who they are.
 */
final class LineChecker {
    private final GroundingCheck grounding = new GroundingCheck();
    private final Passage whole;
    private final Referents referents;

    LineChecker(ReadText text, Referents referents) {
        NotedText source = text.source();
        this.whole = new Passage(
                0, source.version(), 0, "", new TextSpan(0, source.text().length()), source.text(), source.sentences());
        this.referents = referents;
    }

    /**
     * The line that {@code make} makes of a clause of {@code line}, or of all of it; null when neither holds.
     *
     * @param clause a stretch of the sentence
     * @param make a line of the words to show and of whom they only point back to
     */
    @Nullable
    NoteLine checked(Line line, TextSpan clause, BiFunction<TextSpan, @Nullable Referent, NoteLine> make) {
        if (referents.isNobodys(line)) return null;
        Referent referent = referents.of(line);
        TextSpan sentence = line.sentence().span();
        TextSpan words = line.place(clause.start(), clause.end());
        boolean cut = !words.equals(sentence);
        Referent own = within(referent, words, sentence);
        if (cut && !losesSpeaker(line, clause)) {
            NoteLine shortened = make.apply(words, own);
            if (holds(shortened)) return shortened;
        }
        NoteLine full = make.apply(sentence, referent);
        if (holds(full)) return full;
        NoteLine bare = make.apply(sentence, null);
        return holds(bare) ? bare : null;
    }

    /** A referent for a clause: one whose place was cut away is gone, but a speaker speaks every clause. */
    private static @Nullable Referent within(@Nullable Referent referent, TextSpan words, TextSpan sentence) {
        if (referent == null) return null;
        boolean speaks = referent.after() == sentence.start();
        if (speaks) return new Referent(referent.name(), referent.sentence(), words.start());
        return referent.after() > words.start() && referent.after() < words.end() ? referent : null;
    }

    /** Whether who says it stands in the part that is cut away. */
    private static boolean losesSpeaker(Line line, TextSpan clause) {
        String rest =
                line.text().substring(0, clause.start()) + " | " + line.text().substring(clause.end());
        return Attribution.in(rest) && !Attribution.in(clause.cutFrom(line.text()));
    }

    private boolean holds(NoteLine line) {
        Claim claim = NoteClaims.claim(line, whole, this::sentence);
        return grounding.check(new Draft(List.of(claim)), List.of(whole)).stream()
                .allMatch(v -> v.holds());
    }

    private Sentence sentence(int ordinal) {
        return whole.sentences().get(ordinal);
    }
}
