package caseclerk.grounding;

import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question that begins with its question word says of its main verb: of "Who sued Picto?" that Picto is sued.
 *
 * @param verb the main verb
 * @param party who does or undergoes it, by its head noun; null where only the question word does
 * @param other the noun behind the verb, with or without a preposition, where the party does it; null for none
 * @param undergoes whether the party undergoes what the verb says; false where it does so
 * @param asksWho whether it is asked who does it
 * @param denied whether the verb is denied: "What did Picto not remove?"
 */
record AskedVerb(
        Token verb, @Nullable Token party, @Nullable Token other, boolean undergoes, boolean asksWho, boolean denied) {
    private static final Set<String> ASKING =
            Set.of("who", "what", "which", "whom", "whose", "when", "where", "why", "how");
    /** The question word, or a preposition and it: "By whom …". */
    private static final int LAST_PLACE = 3;

    private static final Set<String> DOING = Set.of("do", "does", "did");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> OTHER_AUXILIARIES = Set.of(
            "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "may", "might", "must",
            "should", "shall");
    /** Verbs that say too little for it to matter who does them. */
    private static final Set<String> LIGHT =
            Set.of("be", "call", "name", "locate", "have", "make", "know", "use", "find", "need", "do");

    /** What {@code question} says so; empty for questions put otherwise. */
    static Optional<AskedVerb> of(List<Token> words) {
        List<Token> question = withVerb(words);
        int asks = 0;
        while (asks < question.size() && !ASKING.contains(folded(question, asks))) asks++;
        int first = next(question, asks + 1);
        if (asks > LAST_PLACE || first >= question.size()) return Optional.empty();
        AskedVerb asked = isAuxiliary(question, first)
                ? behindAuxiliary(question, first)
                : new AskedVerb(
                        question.get(first), head(question, first + 1), null, true, true, isDenied(question, first));
        return Optional.ofNullable(asked).filter(a -> !LIGHT.contains(a.verb().base()));
    }

    /** The same also for questions that ask whether something is so: "Did Picto sue Borel?" */
    static Optional<AskedVerb> orWhether(List<Token> words) {
        List<Token> question = withVerb(words);
        boolean whether = !question.isEmpty() && isAuxiliary(question, 0);
        return whether
                ? Optional.ofNullable(behindAuxiliary(question, 0))
                        .filter(a -> !LIGHT.contains(a.verb().base()))
                : of(question);
    }

    /**
     * {@code question} with a verb behind "did" and its subject, where the word there is taken for a noun or an adjective:
     * "did Picto appeal", "did the agency fine Picto".
     */
    static List<Token> withVerb(List<Token> question) {
        int noun = -1;
        if (question.stream().noneMatch(t -> isVerb(t) && !t.reads("is", "are", "was", "were")))
            noun = participle(question);
        int at = noun < 0 ? 0 : question.size();
        while (at < question.size() && !DOING.contains(folded(question, at))) at++;
        for (int i = at + 2; i < question.size(); i++) {
            if (isVerb(question.get(i))
                    && question.get(i).reads(question.get(i).base())
                    && !question.get(i - 1).reads("to")) return question;
            if (noun < 0 && isTakenForNoun(question, i)) noun = i;
        }
        if (noun < 0) return question;
        List<Token> tagged = new ArrayList<>(question);
        tagged.set(noun, question.get(noun).as(WordClass.VERB));
        return tagged;
    }

    /** "was the fine imposed": the last word that may be a participle, where it is taken for an adjective; -1 for none. */
    private static int participle(List<Token> question) {
        int be = 0;
        while (be < question.size() && !BE.contains(folded(question, be))) be++;
        for (int i = question.size() - 1; i > be + 1; i--)
            if ((question.get(i).is(WordClass.ADJECTIVE) || question.get(i).is(WordClass.NOUN))
                    && question.get(i).text().matches("\\p{Ll}+ed")
                    && (question.get(i - 1).isNoun() || question.get(i - 1).is(WordClass.ADJECTIVE))) return i;
        return -1;
    }

    private static boolean isTakenForNoun(List<Token> question, int at) {
        Token token = question.get(at);
        Token next = at + 1 < question.size() ? question.get(at + 1) : null;
        boolean ends = next == null
                || next.is(WordClass.MARK)
                || next.is(WordClass.PREPOSITION)
                || next.is(WordClass.DETERMINER)
                || next.is(WordClass.PRONOUN)
                || next.is(WordClass.NAME);
        return (token.is(WordClass.NOUN) || token.is(WordClass.ADJECTIVE))
                && token.day() == null
                && !token.isCapitalised()
                && token.reads(token.base())
                && question.get(at - 1).isNoun()
                && question.get(at - 1).day() == null
                && ends;
    }

    /** "Who was sued by Picto", "Who has sued Picto", "Whom did Picto sue", "When was Picto sued". */
    private static @Nullable AskedVerb behindAuxiliary(List<Token> question, int auxiliary) {
        int at = auxiliary + 1;
        while (at < question.size() && isAdverb(question.get(at))) at++;
        boolean be = BE.contains(folded(question, auxiliary));
        boolean asksForSubject = at < question.size() && isVerb(question.get(at));
        int verb = at;
        while (verb < question.size() && !isVerb(question.get(verb))) {
            be |= question.get(verb).reads("been", "be");
            verb++;
        }
        if (verb >= question.size()) return null;
        boolean denied = isDenied(question, verb);
        boolean passive = be && !question.get(verb).text().endsWith("ing");
        if (!asksForSubject)
            return new AskedVerb(
                    question.get(verb),
                    head(question, at),
                    passive ? null : behind(question, verb),
                    passive,
                    false,
                    denied);
        if (!passive) return new AskedVerb(question.get(verb), head(question, verb + 1), null, true, true, denied);
        int by = verb + 1;
        while (by < question.size() && !question.get(by).reads("by")) by++;
        return new AskedVerb(question.get(verb), head(question, by + 1), null, false, false, denied);
    }

    private static @Nullable Token behind(List<Token> question, int verb) {
        boolean preposition = verb + 1 < question.size()
                && (question.get(verb + 1).is(WordClass.PREPOSITION)
                        || question.get(verb + 1).reads("to"));
        return head(question, preposition ? verb + 2 : verb + 1);
    }

    /** The first verb or auxiliary from {@code at} on. */
    private static int next(List<Token> question, int at) {
        int next = at;
        while (next < question.size() && !isVerb(question.get(next)) && !isAuxiliary(question, next)) next++;
        return next;
    }

    /** The last noun of the phrase that begins at {@code at}; null where none begins there. */
    static @Nullable Token head(List<Token> tokens, int at) {
        Token head = null;
        for (int i = at; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isNoun() && !token.reads("must")) head = token;
            else if (head != null || !opensPhrase(token)) break;
        }
        return head;
    }

    private static boolean opensPhrase(Token token) {
        return token.is(WordClass.DETERMINER)
                || token.is(WordClass.ADJECTIVE)
                || token.is(WordClass.NUMBER)
                || token.reads("their", "his", "her", "its");
    }

    private static boolean isDenied(List<Token> question, int verb) {
        return question.subList(0, verb).stream().anyMatch(t -> t.reads("not", "n't", "never"));
    }

    private static boolean isVerb(Token token) {
        return token.is(WordClass.VERB);
    }

    private static boolean isAdverb(Token token) {
        return token.is(WordClass.ADVERB) || token.reads("not", "n't");
    }

    private static boolean isAuxiliary(List<Token> tokens, int at) {
        String folded = folded(tokens, at);
        return BE.contains(folded) || OTHER_AUXILIARIES.contains(folded);
    }

    private static String folded(List<Token> tokens, int at) {
        return tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
