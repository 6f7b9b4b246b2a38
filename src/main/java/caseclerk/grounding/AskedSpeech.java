package caseclerk.grounding;

import caseclerk.grammar.Attribution;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * What a question asks that somebody said: "What did Picto say about the fine?". A sentence answers in which the party
 * asked about speaks, or somebody who may speak for it; how it responded is told by what it does, too.
 */
final class AskedSpeech {
    /** Who speaks in a sentence, the surest first. */
    enum Voice {
        /** The party asked about, or one of its people. */
        PARTY,
        /** Somebody who is not named. */
        SOMEBODY,
        /** Somebody else by name, or a thing: "the complaint says". */
        OTHER,
        /** Nobody. */
        NOBODY
    }

    /**
     * A voice.
     *
     * @param speaker whose it is, where it is that of somebody named who is not the party; else empty
     */
    record Heard(Voice voice, String speaker) {}

    private static final Heard UNNAMED = new Heard(Voice.OTHER, "");
    private static final Set<String> RESPONDING = Set.of("respond", "reply", "react", "answer");
    private static final Set<String> SPEAKING = Set.of(
            ("accuse answer apologise apologize appeal ask aver blame call complain concede condemn contend counter criticise criticize"
                            + " decline defend describe emphasise emphasize object offer pledge post praise promise quote react"
                            + " refuse regret reiterate reject reply respond swear testify thank threaten tweet urge voice vow"
                            + " welcome")
                    .split(" "));
    private static final Set<String> SPEECHES = Set.of(
            "statement",
            "comment",
            "reply",
            "response",
            "apology",
            "denial",
            "reaction",
            "remark",
            "letter",
            "post",
            "interview",
            "testimony");
    private static final Set<String> FOR_SOMEBODY = Set.of("of", "for", "at", "from", "by");

    private final List<Token> party;
    private final boolean deedsToo;
    private final BiPredicate<Token, Token> means;

    private AskedSpeech(List<Token> party, boolean deedsToo, BiPredicate<Token, Token> means) {
        this.party = party;
        this.deedsToo = deedsToo;
        this.means = means;
    }

    /** Whose words {@code question} asks for; empty where it asks for something else. */
    static Optional<AskedSpeech> of(List<Token> question, BiPredicate<Token, Token> means) {
        boolean whether = !question.isEmpty() && question.get(0).reads("did", "has", "have", "had");
        boolean opens = !question.isEmpty() && question.get(0).reads("what", "how");
        if (!whether && !opens) return Optional.empty();
        return AskedVerb.orWhether(question)
                .filter(asked -> asked.party() != null && !asked.undergoes() && !asked.asksWho())
                .filter(asked -> RESPONDING.contains(asked.verb().base())
                        || asked.verb().reads("comment", "commented")
                        || opens && question.get(0).reads("what") && isSpeaking(asked.verb()))
                .map(asked -> new AskedSpeech(
                        name(question, asked.party()),
                        opens && RESPONDING.contains(asked.verb().base()),
                        means));
    }

    private static boolean isSpeaking(Token verb) {
        return Attribution.takesClause(verb.base()) || SPEAKING.contains(verb.base());
    }

    /** The capitals that the party's name consists of, or its noun. */
    private static List<Token> name(List<Token> question, Token head) {
        int last = question.indexOf(head);
        int first = last;
        while (first > 1 && head.isCapitalised() && question.get(first - 1).isCapitalised()) first--;
        return question.subList(first, last + 1);
    }

    /** Whose words are asked for, as asked. */
    String speaker() {
        return String.join(" ", party.stream().map(Token::text).toList());
    }

    /** Who speaks in {@code sentence}. */
    Heard heardIn(Syntax sentence) {
        Heard best = new Heard(Voice.NOBODY, "");
        for (int at = 0; at < sentence.tokens().size(); at++) {
            Heard one = heardAt(sentence, at);
            if (one.voice().compareTo(best.voice()) < 0) best = one;
        }
        return best.voice() == Voice.NOBODY && isQuotation(sentence) ? new Heard(Voice.SOMEBODY, "") : best;
    }

    private static boolean isQuotation(Syntax sentence) {
        return sentence.tokens().stream().anyMatch(t -> t.reads("“", "”", "\""));
    }

    private Heard heardAt(Syntax sentence, int at) {
        Token token = sentence.tokens().get(at);
        boolean verb = sentence.verbs().containsKey(at);
        if (verb && (deedsToo || isSpeaking(token))) return doer(sentence, at);
        // "…, its lawyer Ina Marsh announced": a last word that is taken for an adjective.
        if (token.is(WordClass.ADJECTIVE) && isSpeaking(token) && at > 0)
            return new Heard(isParty(sentence.tokens().get(at - 1)) ? Voice.PARTY : Voice.SOMEBODY, "");
        boolean speech = !verb && token.is(WordClass.NOUN) && SPEECHES.contains(token.base());
        return speech && isPartyNear(sentence, at) ? new Heard(Voice.PARTY, "") : new Heard(Voice.NOBODY, "");
    }

    /** "Picto's statement", "a statement by Picto" */
    private boolean isPartyNear(Syntax sentence, int noun) {
        return sentence.edges().stream()
                .anyMatch(edge ->
                        edge.governor() == noun && isParty(sentence.tokens().get(edge.dependent())));
    }

    private Heard doer(Syntax sentence, int verb) {
        boolean passive = sentence.verbs().get(verb).passive();
        List<Integer> doers = sentence.edges().stream()
                .filter(edge -> edge.governor() == verb
                        && (edge.relation().equals("by") && passive
                                || edge.relation().equals("agent") && !passive))
                .map(Edge::dependent)
                .toList();
        if (doers.isEmpty()) return new Heard(deedsToo || passive ? Voice.NOBODY : Voice.SOMEBODY, "");
        Heard best = UNNAMED;
        for (int doer : doers) {
            Heard one = as(sentence, doer, verb);
            if (one.voice().compareTo(best.voice()) < 0 || best.equals(UNNAMED)) best = one;
        }
        return best;
    }

    private Heard as(Syntax sentence, int doer, int verb) {
        Token token = sentence.tokens().get(doer);
        if (isPartyIn(sentence, doer, verb)) return new Heard(Voice.PARTY, "");
        if (token.is(WordClass.PRONOUN)) {
            // In "It says Picto lied" it is not Picto that speaks.
            boolean another = token.reads("it", "he", "she", "they")
                    && sentence.tokens().subList(verb, sentence.tokens().size()).stream()
                            .anyMatch(this::isParty);
            return new Heard(another ? Voice.OTHER : Voice.SOMEBODY, "");
        }
        boolean named = token.isCapitalised() && token.isNoun() && doer > 0 || token.is(WordClass.NAME);
        if (named) return new Heard(Voice.OTHER, fullName(sentence, doer));
        boolean ofOther = sentence.edges().stream()
                .anyMatch(edge -> edge.governor() == doer
                        && (edge.relation().equals("owner") || FOR_SOMEBODY.contains(edge.relation()))
                        && sentence.tokens().get(edge.dependent()).is(WordClass.NAME));
        boolean person = Speakers.maySpeak(token.base()) && token.reads(token.base())
                || !party.get(0).isCapitalised();
        return new Heard(person && !ofOther ? Voice.SOMEBODY : Voice.OTHER, "");
    }

    /** "Picto", "Picto's lawyer", "a lawyer for Picto", "Picto vice president Ina Marsh" */
    private boolean isPartyIn(Syntax sentence, int doer, int verb) {
        List<Token> tokens = sentence.tokens();
        int first = doer;
        while (first > 0 && isOfPhrase(tokens.get(first - 1))) first--;
        if (IntStream.rangeClosed(first, doer).anyMatch(i -> isParty(tokens.get(i)))) return true;
        return IntStream.range(doer + 1, Math.max(doer + 1, verb))
                .filter(i -> isParty(tokens.get(i)))
                .anyMatch(i -> FOR_SOMEBODY.contains(folded(tokens.get(i - 1)))
                        || tokens.get(i - 1).isCapitalised() && i - 1 > doer);
    }

    private static boolean isOfPhrase(Token token) {
        return token.isNoun()
                || token.is(WordClass.ADJECTIVE)
                || token.is(WordClass.DETERMINER)
                || token.reads("'s", "’s", "and")
                || FOR_SOMEBODY.contains(folded(token));
    }

    private boolean isParty(Token said) {
        return party.stream()
                .anyMatch(name ->
                        name.text().equalsIgnoreCase(said.text()) || !name.isCapitalised() && means.test(name, said));
    }

    private static String fullName(Syntax sentence, int last) {
        List<Token> tokens = sentence.tokens();
        int first = last;
        while (first > 0
                && tokens.get(first - 1).isCapitalised()
                && tokens.get(first - 1).isNoun()) first--;
        return String.join(
                " ", tokens.subList(first, last + 1).stream().map(Token::text).toList());
    }

    private static String folded(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
