package caseclerk.grounding;

import caseclerk.grammar.Attribution;
import caseclerk.grammar.OpenVerbs;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.Locale;
import java.util.Set;

/** What a sentence may do without: stretches between its marks that limit nothing outside them, and words that only link. */
final class Asides {
    private static final Set<String> LINKING = Set.of("also", "however", "meanwhile", "finally", "moreover", "too");
    /** What a stretch with one of these says limits what stands outside it. */
    private static final Set<String> BINDING = Set.of(
            "if",
            "unless",
            "until",
            "except",
            "excluding",
            "without",
            "only",
            "not",
            "never",
            "no",
            "none",
            "nor",
            "neither",
            "whether",
            "allegedly",
            "reportedly",
            "apparently",
            "possibly",
            "probably",
            "perhaps",
            "supposedly",
            "purportedly",
            "likely",
            "seemingly",
            "according",
            "provided",
            "but",
            "where",
            "less",
            "fewer",
            "more",
            "than",
            "some",
            "about",
            "almost",
            "nearly",
            "partly",
            "suspected",
            "alleged",
            "up-to",
            "at-least",
            "at-most",
            "more-than",
            "less-than",
            "or",
            "believed",
            "thought",
            "theoretically",
            "potentially",
            "presumably",
            "hypothetically",
            "initially",
            "formerly",
            "rumoured",
            "claimed");

    /** Those that limit in brackets only what stands there with them. */
    private static final Set<String> WITHIN =
            Set.of("less", "fewer", "more", "than", "some", "about", "almost", "nearly", "partly", "no", "where");

    private static final Set<String> UNIVERSAL = Set.of(
            "every", "all", "any", "no", "only", "never", "most", "first", "last", "more", "fewer", "less", "than",
            "if", "unless", "until", "each", "none");

    private final Syntax shown;

    Asides(Syntax shown) {
        this.shown = shown;
    }

    /** Whether the word only links the sentence to another. */
    static boolean harmless(Token token) {
        return token.is(WordClass.ADVERB) && LINKING.contains(token.base());
    }

    /**
     * Whether leaving a stretch out leaves all else as true as it was.
     *
     * @param from its first token, after a mark or at the start
     * @param to the mark that closes it
     * @param opens whether the sentence begins with it
     */
    boolean mayGo(int from, int to, boolean opens) {
        if (shown.tokens().get(from).reads("including", "among") && !opens) return true;
        boolean clause = false;
        boolean joined = shown.tokens().get(from).reads("and") && saysOfItself(from, to);
        for (int t = from; t < to; t++) {
            if (binds(shown.tokens().get(t))) return false;
            VerbForm form = shown.verbs().get(t);
            if (form == null) continue;
            if (form.denied()
                    || !joined && Attribution.takesClause(shown.tokens().get(t).base())) return false;
            if (form.kind() == VerbForm.Kind.FINITE) clause = true;
        }
        Token head = shown.tokens().get(from);
        boolean hangs = head.reads("which", "who", "after", "when", "because", "although", "while", "since", "as")
                || head.is(WordClass.CONJUNCTION);
        if (clause) return !opens && hangs && !head.reads("or", "nor", "but");
        // Of "the office in Rome, Italy, closed" nothing may go but "Italy".
        if (opens
                && (head.isNoun()
                        || head.is(WordClass.DETERMINER)
                        || head.is(WordClass.PRONOUN)
                        || head.is(WordClass.NUMBER))) return false;
        return !guarded() || !opens && (head.is(WordClass.DETERMINER) || head.isNoun());
    }

    /** Whether what stands in brackets, between tokens {@code from} and {@code to}, limits nothing outside them. */
    boolean inBracketsMayGo(int from, int to) {
        for (int t = from; t < to; t++) {
            Token token = shown.tokens().get(t);
            boolean limits = binds(token) && !WITHIN.contains(token.base()) && !(t > from && token.reads("or"));
            boolean named = token.reads("called")
                    && !(t + 1 < to && shown.tokens().get(t + 1).reads("for"));
            if (limits || OpenVerbs.wishes(token.base()) && !named || Narrowing.narrows(token.base())) return false;
            VerbForm form = shown.verbs().get(t);
            if (form != null && (form.denied() || Attribution.SAYING.contains(token.base()))) return false;
        }
        return to > from;
    }

    /** "and the minister says that …": what it says stands in the stretch itself. */
    private boolean saysOfItself(int from, int to) {
        int last = -1;
        for (int t = from; t < to; t++) if (shown.verbs().containsKey(t)) last = t;
        return last > from + 1
                && !Attribution.takesClause(shown.tokens().get(last).base());
    }

    private static boolean binds(Token token) {
        return BINDING.contains(token.base()) || BINDING.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether anything in the sentence is denied, allowed, forbidden or said of all: then less may say more. */
    boolean guarded() {
        boolean bound = shown.verbs().values().stream()
                .anyMatch(f -> f.denied() || !f.modal().isEmpty());
        return bound
                || shown.tokens().stream()
                        .anyMatch(t -> UNIVERSAL.contains(t.text().toLowerCase(Locale.ROOT)));
    }
}
