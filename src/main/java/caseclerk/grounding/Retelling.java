package caseclerk.grounding;

import caseclerk.cases.Words;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.SyntaxReader;
import caseclerk.grammar.Token;
import caseclerk.grammar.Tokeniser;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a text with a date gives the time of what a phrase names ("Picto suspended her", "the suspension"), or
 * only speaks of it. Made by {@link Opposition#retelling}.
 */
public final class Retelling {
    /** How a text speaks of what is named; the earlier, the surer is its date that of what is named. */
    public enum Manner {
        /** It is what a verb of the text says. */
        DONE,
        /** A noun for it takes place: "the suspension began". */
        TAKES_PLACE,
        /** It is mentioned, and something else is dated: "the suspension was lifted". */
        MENTIONED,
        /** It is not mentioned. */
        SILENT;

        /** Whether the date of the text is that of what is named. */
        public boolean isDated() {
            return this == DONE || this == TAKES_PLACE;
        }
    }

    /** Verbs that say no more than that what their noun names is done or comes about. */
    private static final Set<String> COMES_ABOUT = Set.of(
            "be",
            "have",
            "do",
            "take",
            "happen",
            "occur",
            "come",
            "make",
            "get",
            "give",
            "lodge",
            "file",
            "impose",
            "issue",
            "begin",
            "start",
            "commence",
            "enter",
            "order",
            "hand",
            "launch",
            "open",
            "receive",
            "bring",
            "serve",
            "set",
            "follow",
            "submit");

    private final List<Token> named;
    private final Tokeniser tokeniser;
    private final SameMeaning same;

    Retelling(String phrase, Tokeniser tokeniser, SameMeaning same) {
        this.tokeniser = tokeniser;
        this.same = same;
        this.named = deeds(tokeniser.tokens(phrase));
    }

    /** Whether the verb says no more than that what its noun names is done: "lodge", "impose". */
    static boolean comesAbout(String verb) {
        return COMES_ABOUT.contains(verb);
    }

    /** The verbs that say what is done; where they say nothing, the noun for it. */
    private static List<Token> deeds(List<Token> phrase) {
        List<Token> verbs = phrase.stream().filter(t -> t.is(WordClass.VERB)).toList();
        List<Token> telling =
                verbs.stream().filter(t -> !COMES_ABOUT.contains(t.base())).toList();
        if (!telling.isEmpty()) return telling;
        int verb = verbs.isEmpty() ? -1 : phrase.indexOf(verbs.get(0));
        List<Token> behind = noun(phrase.subList(verb + 1, phrase.size()));
        return behind.isEmpty() && verb > 0 ? noun(phrase.subList(0, verb)) : behind;
    }

    /** The last noun before a preposition; where none is, the last word that says something: "the fine". */
    private static List<Token> noun(List<Token> phrase) {
        List<Token> words = phrase.stream()
                .takeWhile(t -> !t.is(WordClass.PREPOSITION))
                .filter(t -> t.kind().tells() && !t.is(WordClass.NAME) && t.day() == null)
                .toList();
        List<Token> nouns = words.stream().filter(t -> t.is(WordClass.NOUN)).toList();
        List<Token> from = nouns.isEmpty() ? words : nouns;
        return from.isEmpty() ? from : List.of(from.get(from.size() - 1).as(WordClass.NOUN));
    }

    /** The stems of the words for what is done. */
    public Set<String> stems() {
        return named.stream().map(t -> Words.stem(Words.fold(t.text()))).collect(Collectors.toSet());
    }

    /** How {@code text}, a sentence or a clause of one, speaks of what is named. */
    public Manner of(String text) {
        if (named.isEmpty()) return Manner.SILENT;
        Syntax said = SyntaxReader.read(tokeniser.tokens(text));
        return named.stream()
                .map(deed -> of(deed, said))
                .max(Comparator.naturalOrder())
                .orElse(Manner.SILENT);
    }

    private Manner of(Token deed, Syntax said) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < said.tokens().size(); i++)
            if (means(deed, said.tokens().get(i))) places.add(i);
        return places.stream()
                .map(place -> said.verbs().containsKey(place) ? verb(place, said) : noun(place, said))
                .min(Comparator.naturalOrder())
                .orElse(Manner.SILENT);
    }

    private boolean means(Token deed, Token word) {
        return word.kind().tells()
                && !word.is(WordClass.NAME)
                && (deed.base().equals(word.base()) || same.alike(deed, word));
    }

    private static Manner verb(int verb, Syntax said) {
        VerbForm form = Objects.requireNonNull(said.verbs().get(verb));
        if (form.denied() || !form.modal().isEmpty()) return Manner.MENTIONED;
        List<Integer> dated = said.edges().stream()
                .filter(edge -> said.tokens().get(edge.dependent()).day() != null)
                .map(Edge::governor)
                .filter(said.verbs()::containsKey)
                .toList();
        return dated.isEmpty() || dated.contains(verb) ? Manner.DONE : Manner.MENTIONED;
    }

    private static Manner noun(int noun, Syntax said) {
        List<Integer> verbs = said.edges().stream()
                .filter(edge -> edge.dependent() == noun)
                .map(Edge::governor)
                .filter(said.verbs()::containsKey)
                .toList();
        boolean begins = verbs.stream()
                .allMatch(verb -> COMES_ABOUT.contains(said.tokens().get(verb).base())
                        && !said.verbs().get(verb).denied());
        return begins ? Manner.TAKES_PLACE : Manner.MENTIONED;
    }
}
