package caseclerk.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What kind of word the words of a claim are where it comes from: taken by itself, a word is sometimes taken for another
 * kind of word than in the sentence that it retells.
 */
public final class BorrowedClasses {
    private static final List<WordClass> OPEN = List.of(WordClass.VERB, WordClass.NOUN, WordClass.ADJECTIVE);

    private final Tokeniser tokeniser;
    private final SameMeaning same;
    private final Map<String, WordClass> classes = new HashMap<>();
    private final Set<String> several = new HashSet<>();
    private final List<Token> shown;

    /**
     * @param tokeniser cuts the claim
     * @param same tells words that mean the same
     * @param sentences what the claim comes from
     */
    public BorrowedClasses(Tokeniser tokeniser, SameMeaning same, List<Syntax> sentences) {
        this.tokeniser = tokeniser;
        this.same = same;
        this.shown = sentences.stream().flatMap(s -> s.tokens().stream()).toList();
        for (Token token : shown) {
            if (!token.kind().tells() || token.is(WordClass.NUMBER) || token.day() != null) continue;
            WordClass other = classes.put(folded(token), token.kind());
            if (other != null && other != token.kind()) several.add(folded(token));
        }
        several.forEach(classes::remove);
    }

    /** By word of the claim, in lower case: those of the sentences, and those that mean the same as one of theirs. */
    public Map<String, WordClass> of(List<Token> claim) {
        Map<String, WordClass> borrowed = new HashMap<>();
        for (Token token : claim) {
            String word = folded(token);
            if (classes.containsKey(word)) borrowed.put(word, classes.get(word));
            else if (OPEN.contains(token.kind()) && !several.contains(word) && stranger(token))
                asAnother(token, borrowed);
        }
        return borrowed;
    }

    private static String folded(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private boolean stranger(Token token) {
        return shown.stream().noneMatch(other -> same.alike(token, other));
    }

    private void asAnother(Token token, Map<String, WordClass> borrowed) {
        for (WordClass kind : OPEN) {
            if (token.is(kind)) continue;
            Token other = tokeniser.as(token, kind);
            if (shown.stream().anyMatch(s -> s.is(kind) && same.alike(other, s))) {
                borrowed.put(folded(token), kind);
                return;
            }
        }
    }
}
