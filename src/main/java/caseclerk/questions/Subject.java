package caseclerk.questions;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.grammar.PointingBack;
import caseclerk.grammar.PointingBack.Pointed;
import caseclerk.grammar.QuotedSpeaker;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a sentence read well on its own: where it speaks of "the company", "it" or "we" and there is no doubt who is
 * meant, the name is put behind it in brackets, and the sentence that gives the name is cited too, so that the reader
 * can check the reading.
 */
public final class Subject {
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b([Ww]e|[Oo]ur|I|[Mm]y|us)\\b");

    private Subject() {}

    /** {@code sentence} as a claim, with its subject shown where it only points back to one. */
    public static Claim claim(Passage passage, Sentence sentence) {
        String text = sentence.text();
        boolean quoted = QuotedSpeaker.isQuoted(sentence, passage.sentences());
        if (!quoted)
            return new PointingBack(passage.sentences(), passage.version().title())
                    .from(sentence)
                    .map(to -> claim(
                            passage,
                            sentence,
                            to,
                            text.substring(0, to.after()) + " [" + name(passage, to) + "]"
                                    + text.substring(to.after())))
                    .orElseGet(() -> bare(passage, sentence));
        Optional<Pointed> speaker =
                FIRST_PERSON.matcher(text).find() ? QuotedSpeaker.of(sentence, passage.sentences()) : Optional.empty();
        return speaker.map(of -> claim(passage, sentence, of, "[" + name(passage, of) + ":] " + text))
                .orElseGet(() -> bare(passage, sentence));
    }

    private static Claim bare(Passage passage, Sentence sentence) {
        return new Claim(folded(sentence.text()), List.of(Citation.of(passage, sentence)));
    }

    private static Claim claim(Passage passage, Sentence sentence, Pointed to, String shown) {
        return new Claim(folded(shown), List.of(Citation.of(passage, sentence), Citation.of(passage, to.sentence())));
    }

    private static String name(Passage passage, Pointed to) {
        return to.name().minus(passage.span().start()).cutFrom(passage.text());
    }

    /** {@code text} with every stretch of white space as one blank, and none around it. */
    public static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
