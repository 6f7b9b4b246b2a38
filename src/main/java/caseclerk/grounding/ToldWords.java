package caseclerk.grounding;

import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.Locale;
import java.util.Set;

/** Which words of a claim tell something, so that each must be read as a word of the source. */
final class ToldWords {
    /** Words that say nothing about the matter itself. */
    static final Set<String> HARMLESS =
            Set.of("also", "however", "moreover", "meanwhile", "furthermore", "additionally", "too", "then");
    /** Words for how many or about how many. */
    static final Set<String> COUNTING = Set.of(
            "several",
            "many",
            "numerous",
            "few",
            "more",
            "most",
            "fewer",
            "less",
            "some",
            "a-few",
            "a-number-of",
            "about",
            "nearly",
            "at-least",
            "up-to",
            "more-than",
            "at-most",
            "exactly",
            "less-than",
            "only",
            "solely",
            "just",
            "both",
            "all",
            "any",
            "much",
            "every",
            "each",
            "another",
            "half",
            "least");

    private static final Set<String> ASKING = Set.of("who", "which", "whom", "whose", "what", "none");
    private static final Set<String> MEASURES = Set.of("group", "set", "number", "series", "part", "portion");

    private final Web claim;

    ToldWords(Web claim) {
        this.claim = claim;
    }

    boolean contains(int t) {
        Token token = claim.tokens.get(t);
        if (claim.verbs.containsKey(t)) return true;
        String text = token.text().toLowerCase(Locale.ROOT);
        if (COUNTING.contains(text) || COUNTING.contains(token.base())) return false;
        if (token.is(WordClass.ADVERB) && HARMLESS.contains(text)) return false;
        if (token.reads("it") && stands(t)) return false;
        if (token.is(WordClass.PRONOUN)) return pointsAtSomething(t, text);
        if (measuresOnly(t)) return false;
        return token.kind().tells()
                || token.is(WordClass.OTHER)
                        && Character.isLetterOrDigit(text.codePointAt(0))
                        && !text.equals("according");
    }

    /** "it", "they" and "that" do; "who", the "there" of "there is" and a "that" which hangs on nothing do not. */
    private boolean pointsAtSomething(int t, String text) {
        return !ASKING.contains(text)
                && !(text.equals("there")
                        && t + 1 < claim.tokens.size()
                        && claim.tokens.get(t + 1).base().equals("be"))
                && !(text.equals("that") && claim.up(t).isEmpty());
    }

    /** "a group of", where nothing is said of how many. */
    private boolean measuresOnly(int t) {
        Token token = claim.tokens.get(t);
        return token.is(WordClass.NOUN)
                && MEASURES.contains(token.base())
                && !claim.up(t).isEmpty()
                && isMeasure(t)
                && claim.quantity(t).isEmpty();
    }

    /** "It is not known whether …": the word stands for the clause that follows. */
    private boolean stands(int t) {
        return claim.up(t).stream()
                .anyMatch(e -> claim.verbs.containsKey(e.governor())
                        && (claim.verbs.get(e.governor()).passive()
                                || claim.tokens.get(e.governor()).base().equals("be"))
                        && claim.down(e.governor()).stream()
                                .anyMatch(d -> Set.of("whether", "that").contains(d.relation())));
    }

    private boolean isMeasure(int t) {
        return t + 1 < claim.tokens.size() && claim.tokens.get(t + 1).reads("of");
    }
}
