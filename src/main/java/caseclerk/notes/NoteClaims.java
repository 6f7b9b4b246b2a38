package caseclerk.notes;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.NoteLine.Referent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Makes the claim of a line: its words as they stand, with whom they only point back to in brackets. */
public final class NoteClaims {
    private NoteClaims() {}

    /**
     * The claim of {@code line}.
     *
     * @param passage holds all sentences that the line rests on
     * @param sentences the sentence of an ordinal
     */
    static Claim claim(NoteLine line, Passage passage, IntFunction<Sentence> sentences) {
        return claim(line, ordinal -> passage, sentences);
    }

    /**
     * The claim of {@code line}.
     *
     * @param passages a passage that holds the sentence of an ordinal
     * @param sentences the sentence of an ordinal
     */
    public static Claim claim(NoteLine line, IntFunction<Passage> passages, IntFunction<Sentence> sentences) {
        Passage own = passages.apply(line.sentence());
        List<Citation> citations = new ArrayList<>();
        citations.add(Citation.of(own, sentences.apply(line.sentence())));
        Referent referent = line.referent();
        String words = opened(own.cut(line.words()), line, sentences.apply(line.sentence()));
        if (referent == null) return new Claim(folded(words), citations);
        Passage other = passages.apply(referent.sentence());
        citations.add(Citation.of(other, sentences.apply(referent.sentence())));
        return new Claim(shown(words, line.words(), referent, folded(other.cut(referent.name()))), citations);
    }

    /** A clause from within a sentence begins with a capital letter where it stands alone. */
    private static String opened(String words, NoteLine line, Sentence sentence) {
        boolean within = line.words().start() > sentence.span().start();
        return within ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    private static String shown(String words, TextSpan at, Referent referent, String name) {
        int after = referent.after() - at.start();
        if (after <= 0) return folded("[" + name + ":] " + words);
        return folded(words.substring(0, after) + " [" + name + "]" + words.substring(after));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
