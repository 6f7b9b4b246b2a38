package caseclerk.grounding;

import caseclerk.grammar.Quantities;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Words that tie clauses, count things or stand by themselves, which a claim says and its source does not. */
final class AddedWords {
    private static final Set<String> CAUSES =
            Set.of("because", "because-of", "so", "therefore", "hence", "thus", "since");
    private static final Set<String> FUNCTION = Set.of(
            "a",
            "an",
            "the",
            "that",
            "this",
            "these",
            "those",
            "which",
            "who",
            "whom",
            "whose",
            "what",
            "of",
            "to",
            "by",
            "in",
            "on",
            "at",
            "for",
            "from",
            "with",
            "and",
            "but",
            "or",
            "not",
            "no",
            "none",
            "any",
            "it",
            "there",
            "'s",
            "as",
            "into",
            "about",
            "according",
            "be",
            "been",
            "being",
            "during",
            "within",
            "following",
            "after",
            "before",
            "including",
            "group",
            "set",
            "number",
            "series",
            "part",
            "portion",
            "against",
            "over",
            "through",
            "because",
            "because-of",
            "since",
            "while",
            "when",
            "although",
            "though",
            "if",
            "unless",
            "until");
    private static final Set<String> TIES = Set.of(
            "because",
            "because-of",
            "so",
            "therefore",
            "hence",
            "thus",
            "since",
            "after",
            "before",
            "when",
            "while",
            "until",
            "unless",
            "if",
            "although",
            "though",
            "whereas",
            "without",
            "despite",
            "or",
            "nor",
            "than",
            "except",
            "whether",
            "following");

    /** Those that say which of two comes first, or makes the other so: exchanged, the two say something else. */
    private static final Set<String> ORDERING =
            Set.of("because", "because-of", "since", "after", "before", "until", "unless", "if");

    private final Web claim;
    private final Web source;
    private final Set<Integer> told;
    private final List<String> objections = new ArrayList<>();

    /** @param told the tokens of the claim that are looked for in the source one by one */
    AddedWords(Web claim, Web source, Set<Integer> told) {
        this.claim = claim;
        this.source = source;
        this.told = told;
    }

    /** Words that tie clauses and count things: none may be added, and as many denials stand by themselves. */
    List<String> objections() {
        for (int t = 0; t < claim.tokens.size(); t++) {
            Token token = claim.tokens.get(t);
            String word = folded(token);
            if (unread(t, word)) unsaid(token);
            if (foreign(t, word)) unsaid(token);
            if (word.equals("there") && nowhere(s -> s.reads("there"))) added("there");
            if (word.equals("because-of")
                    && t + 1 < claim.tokens.size()
                    && claim.tokens.get(t + 1).reads("that", "this", "it")) added("because");
            if (givesCause(word)) added(token.text());
            if (ties(word) || counts(token, word)) added(token.text());
        }
        for (Token token : claim.tokens)
            if (hangsNowhere(token) || tiesNothing(token))
                objections.add("says “" + token.text() + "” where it cannot be told what it belongs to");
        return objections;
    }

    private void unsaid(Token token) {
        objections.add("says “" + token.text() + "”, which the sentence it cites does not");
    }

    private void added(String word) {
        objections.add("adds “" + word + "”");
    }

    private boolean nowhere(Predicate<Token> wanted) {
        return source.tokens.stream().noneMatch(wanted);
    }

    private static String folded(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** Whether the word is on no list, is not looked for by itself, and does not stand in the source. */
    private boolean unread(int t, String word) {
        return Character.isLetterOrDigit(word.codePointAt(0))
                && !told.contains(t)
                && !FUNCTION.contains(word)
                && !ToldWords.HARMLESS.contains(word)
                && !ToldWords.COUNTING.contains(word)
                && !claim.tokens.get(t).is(WordClass.AUXILIARY)
                && nowhere(s -> s.reads(word));
    }

    /** Whether the word is written like a name within the sentence, and so nowhere in the source. */
    private boolean foreign(int t, String word) {
        Token token = claim.tokens.get(t);
        return t > 0
                && token.isCapitalised()
                && !token.isNoun()
                && !token.kind().tells()
                && !word.equals("i")
                && Character.isLetter(claim.tokens.get(t - 1).text().codePointAt(0))
                && nowhere(s -> s.reads(word) && s.isCapitalised());
    }

    /** Whether the word gives a cause, and no word of the source does. */
    private boolean givesCause(String word) {
        return CAUSES.contains(word)
                && nowhere(s -> CAUSES.contains(folded(s)) || word.equals("because-of") && s.reads("over"));
    }

    private boolean ties(String word) {
        return TIES.contains(word)
                && nowhere(s -> Relations.alike(word, folded(s), false) || word.startsWith("because") && s.reads("so"));
    }

    private boolean counts(Token token, String word) {
        return ToldWords.COUNTING.contains(word)
                && !word.equals("any")
                && nowhere(s -> Quantities.word(s).equals(Quantities.word(token))
                        || word.equals("some") && Set.of("several", "many").contains(Quantities.word(s)));
    }

    /** Whether it is a word for before, after or because, and nothing that is looked for hangs by it. */
    private boolean tiesNothing(Token token) {
        String word = folded(token);
        return ORDERING.contains(word)
                && (token.is(WordClass.PREPOSITION) || token.is(WordClass.SUBORDINATOR))
                && claim.byDependent.entrySet().stream()
                        .filter(e -> told.contains(e.getKey()))
                        .flatMap(e -> e.getValue().stream())
                        .noneMatch(e -> e.relation().endsWith(word));
    }

    /** Whether it is a preposition that no word of the claim hangs by, and that does not stand in the source. */
    private boolean hangsNowhere(Token token) {
        String word = folded(token);
        return token.is(WordClass.PREPOSITION)
                && nowhere(s -> s.reads(word))
                && !word.equals("to")
                && claim.byDependent.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(e -> e.relation().endsWith(word));
    }
}
