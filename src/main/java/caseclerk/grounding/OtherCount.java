package caseclerk.grounding;

import caseclerk.grammar.Quantities;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A number of the question that stands otherwise before the same noun: "three agencies" and "two agencies". */
record OtherCount(String asked, String said) {

    /**
     * The first such number; empty where the sentence has the number asked about anywhere, or gives a bound.
     *
     * @param same whether two nouns mean the same
     */
    static Optional<OtherCount> of(List<Token> question, List<Token> sentence, BiPredicate<Token, Token> same) {
        for (int q = 0; q < question.size(); q++) {
            Token noun = counted(question, q);
            Token number = question.get(q);
            if (noun == null || sentence.stream().anyMatch(t -> t.base().equals(number.base()))) continue;
            for (int s = 0; s < sentence.size(); s++) {
                Token other = counted(sentence, s);
                if (other != null && same.test(noun, other))
                    return Optional.of(new OtherCount(
                            number.text() + " " + noun.text(), sentence.get(s).text() + " " + other.text()));
            }
        }
        return Optional.empty();
    }

    /** What the number at {@code at} counts; null where there is no number, or a bound such as "more than" before it. */
    private static @Nullable Token counted(List<Token> tokens, int at) {
        boolean plain = tokens.get(at).is(WordClass.NUMBER)
                && tokens.get(at).text().matches("\\p{L}+|\\d[\\d,. ]*")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is(WordClass.NOUN);
        for (int before = at - 1; plain && before >= Math.max(0, at - 2); before--)
            plain = !Quantities.isBound(tokens.get(before).text().toLowerCase(Locale.ROOT));
        return plain ? tokens.get(at + 1) : null;
    }
}
