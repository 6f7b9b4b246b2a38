package caseclerk.grounding;

import caseclerk.grammar.Language;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words of a question whose contrary stands in a sentence in their place: "a weak response" and "a strong response". An
 * adjective counts only before the same noun.
 */
final class Contraries {
    /** Contraries of which one answers for the other, seen from the other side, or that say little by themselves. */
    private static final Set<String> TWO_SIDES = Set.of(
            "buy",
            "sell",
            "purchase",
            "sale",
            "win",
            "lose",
            "give",
            "take",
            "lend",
            "borrow",
            "ask",
            "answer",
            "question",
            "reply",
            "brother",
            "sister",
            "husband",
            "wife",
            "parent",
            "child",
            "employer",
            "employee",
            "teacher",
            "student",
            "plaintiff",
            "defendant",
            "seller",
            "buyer",
            "victory",
            "defeat",
            "same",
            "different",
            "in",
            "out",
            "up",
            "down",
            "on",
            "off",
            "over",
            "here",
            "there",
            "now",
            "then",
            "back",
            "away",
            "have");

    private final Language language;
    private final SameMeaning same;

    Contraries(Language language, SameMeaning same) {
        this.language = language;
        this.same = same;
    }

    /** A word of the question and its contrary. */
    record Pair(Token asked, Token said) {}

    /** The first such pair; empty for none. */
    Optional<Pair> of(List<Token> question, Syntax sentence) {
        for (int i = 0; i < question.size(); i++) {
            Token asked = question.get(i);
            if (!mayTurn(asked) || sentence.tokens().stream().anyMatch(said -> means(asked, said))) continue;
            Set<String> contraries = language.contraries(asked.base(), asked.kind());
            if (contraries.isEmpty()) continue;
            Token noun = asked.is(WordClass.ADJECTIVE) ? AskedVerb.head(question, i + 1) : null;
            for (int s = 0; s < sentence.tokens().size(); s++) {
                Token said = sentence.tokens().get(s);
                boolean contrary = contraries.contains(said.base())
                        && !TWO_SIDES.contains(said.base())
                        && question.stream().noneMatch(other -> other.base().equals(said.base()));
                if (contrary && (noun == null || stands(sentence, s, noun))) return Optional.of(new Pair(asked, said));
            }
        }
        return Optional.empty();
    }

    private static boolean mayTurn(Token token) {
        boolean open = token.is(WordClass.ADJECTIVE)
                || token.is(WordClass.ADVERB)
                || token.is(WordClass.VERB)
                || token.is(WordClass.NOUN);
        return open && !TWO_SIDES.contains(token.base());
    }

    private boolean means(Token asked, Token said) {
        return asked.base().equals(said.base()) || same.alike(asked, said);
    }

    /** Whether the word at {@code at} stands with a noun that means the same as {@code noun}. */
    private boolean stands(Syntax sentence, int at, Token noun) {
        return sentence.edges().stream()
                .anyMatch(edge ->
                        edge.dependent() == at && means(noun, sentence.tokens().get(edge.governor())));
    }
}
