package caseclerk.grounding;

import caseclerk.cases.Words;
import caseclerk.grammar.Attribution;
import caseclerk.grammar.Language;
import caseclerk.grammar.Rewritings;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.Tokeniser;
import caseclerk.grammar.WordClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a sentence that has the words of a question says the opposite: it denies what is asked about, exchanges who
 * does it to whom ("Who sued Picto?", "Picto sued …"), goes the other way ("to" for "from"), or has a contrary in the
 * place of a word. Meant for questions with a question word; of "Is …?" the opposite is an answer.
 *
 * <p>Safe for use by several threads.
 */
public final class Opposition {
    private static final Map<String, String> OTHER_WAY = Map.of(
            "to", "from", "from", "to", "before", "after", "after", "before", "for", "against", "against", "for",
            "with", "without", "without", "with");
    /** Where these stand, a denial is half of what is said: "not until May", "not only". */
    private static final Set<String> HALVES =
            Set.of("until", "till", "unless", "except", "only", "merely", "just", "but", "simply");

    private static final Set<String> DENYING =
            Set.of("not", "n't", "no", "never", "neither", "nor", "hardly", "rarely", "seldom", "little", "without");
    private static final Set<String> REPLYING = Set.of("respond", "reply", "answer", "react", "deny");
    private static final int REACH = 3;
    private static final Set<String> CARRYING = Set.of("pred", "adv");
    private static final Set<String> CARRYING_NOUNS = Set.of("mod", "patient");
    private static final int STEPS = 6;

    private final Language language;
    private final Tokeniser tokeniser;
    private final SameMeaning same;
    private final Contraries contraries;
    private final DeedDates dates;

    /** @param language knows the words; read when the first question is */
    public Opposition(Language language) {
        this.language = language;
        this.tokeniser = new Tokeniser(language, Rewritings.shipped());
        this.same = new SameMeaning(language);
        this.contraries = new Contraries(language, same);
        this.dates = new DeedDates(this::sameVerb, (one, other) -> stem(one).equals(stem(other)));
    }

    /** Loads what is known of the language, unless it is: takes a good part of a second, for the first question. */
    public void prepare() {
        of("Who sued the weak?", "Somebody did not sue the strong.");
    }

    /**
     * What {@code sentence} does, in words that follow on "the nearest sentence …": "denies it", "says “strong”, not
     * “weak”"; empty where no opposition is seen.
     */
    public Optional<String> of(String question, String sentence) {
        return to(question).beside(sentence).opposition();
    }

    /** {@code question}, read once to hold several sentences beside it. */
    public ReadQuestion to(String question) {
        return new ReadQuestion(
                question,
                tokeniser,
                dates,
                this::of,
                asked -> AskedDeed.of(asked, language, same),
                asked -> AskedSpeech.of(asked, this::means));
    }

    /** Tells of texts whether they give the time of what {@code phrase} names ("Picto suspended her", "the fine"). */
    public Retelling retelling(String phrase) {
        return new Retelling(phrase, tokeniser, same);
    }

    private Optional<String> of(List<Token> asked, Syntax said) {
        Optional<AskedVerb> verb = AskedVerb.of(asked);
        if (denies(asked, verb, said)) return Optional.of("denies it");
        if (verb.isPresent() && affirms(verb.get(), said)) return Optional.of("does not deny it");
        if (verb.isPresent() && exchanges(verb.get(), said)) return Optional.of("tells it the other way round");
        if (verb.isPresent() && verb.get().asksWho() && hidesDoer(verb.get(), said))
            return Optional.of("does not say by whom");
        if (said.verbs().isEmpty() && asksWhatWasDone(asked)) return Optional.of("tells nothing that was done");
        return otherWay(asked, said)
                .or(() -> contraries.of(asked, said).map(pair -> instead(folded(pair.said()), folded(pair.asked()))))
                .or(() -> OtherCount.of(asked, said.tokens(), this::means)
                        .map(count -> instead(count.said(), count.asked())))
                .or(() -> OtherOwner.of(asked, said.tokens()).map(owner -> instead(owner.said(), owner.asked())));
    }

    private static String instead(String said, String asked) {
        return "says “" + said + "”, not “" + asked + "”";
    }

    private static String folded(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** Whether all that stands there for the verb asked about, or for its adjectives, is denied, and the question denies nothing. */
    private boolean denies(List<Token> asked, Optional<AskedVerb> verb, Syntax said) {
        if (asked.stream().anyMatch(t -> DENYING.contains(t.base()) || t.base().equals("deny"))) return false;
        if (said.tokens().stream().anyMatch(t -> HALVES.contains(folded(t)))) return false;
        if (verb.isPresent() && isAnsweredBySilence(verb.get().verb())) return false;
        List<Integer> verbs = verb.map(v -> verbs(v, said)).orElse(List.of());
        if (!verbs.isEmpty()) return verbs.stream().allMatch(s -> isDenied(said, s));
        List<Integer> adjectives = asked.stream()
                .filter(t -> t.is(WordClass.ADJECTIVE))
                .flatMap(t -> places(said, t).stream())
                .toList();
        return !adjectives.isEmpty() && adjectives.stream().allMatch(s -> isDenied(said, s));
    }

    /** "What did Picto say?" – "Picto did not comment." */
    private static boolean isAnsweredBySilence(Token verb) {
        return Attribution.SAYING.contains(verb.base()) || REPLYING.contains(verb.base());
    }

    /** Whether the question denies its verb, and the sentence has it without any denial. */
    private boolean affirms(AskedVerb asked, Syntax said) {
        return asked.denied()
                && !verbs(asked, said).isEmpty()
                && said.tokens().stream().noneMatch(t -> DENYING.contains(folded(t)) || HALVES.contains(folded(t)));
    }

    private List<Integer> verbs(AskedVerb asked, Syntax said) {
        return said.verbs().keySet().stream()
                .filter(verb -> sameVerb(asked.verb(), said.tokens().get(verb)))
                .toList();
    }

    private static List<Integer> places(Syntax said, Token word) {
        return IntStream.range(0, said.tokens().size())
                .filter(s -> said.tokens().get(s).base().equals(word.base()))
                .boxed()
                .toList();
    }

    private static boolean isDenied(Syntax said, int token) {
        for (int before = token - 1; before >= 0 && before >= token - REACH; before--) {
            if (said.tokens().get(before).is(WordClass.MARK)) break;
            if (DENYING.contains(folded(said.tokens().get(before)))) return true;
            boolean denial = said.tokens().get(before).base().equals("deny");
            if (denial && (before == token - 1 || said.tokens().get(before + 1).reads("that", "having"))) return true;
        }
        return underDenial(said, token, STEPS);
    }

    /** "is not always practical", "are not recognised and attacked": the denied verb is further up. */
    private static boolean underDenial(Syntax said, int token, int steps) {
        boolean isVerb = said.verbs().containsKey(token);
        if (isVerb && said.verbs().get(token).denied()) return true;
        return steps > 0
                && said.edges().stream()
                        .filter(edge -> edge.dependent() == token)
                        .filter(edge -> CARRYING.contains(edge.relation())
                                || edge.relation().startsWith("&")
                                || !isVerb && CARRYING_NOUNS.contains(edge.relation()))
                        .anyMatch(edge -> underDenial(said, edge.governor(), steps - 1));
    }

    /** Whether the party asked about has the other part in what is done, and nowhere its own. */
    private boolean exchanges(AskedVerb asked, Syntax said) {
        boolean exchanged = false;
        for (int verb : verbs(asked, said)) {
            Deed deed = new Deed(said, verb);
            Boolean other = deed.otherPart(asked, this::means);
            if (other == null) continue;
            if (!other) return false;
            exchanged = true;
        }
        return exchanged;
    }

    /** "What did Picto do?" */
    private static boolean asksWhatWasDone(List<Token> asked) {
        List<Token> words =
                asked.stream().filter(token -> !token.is(WordClass.MARK)).toList();
        return words.size() > 2
                && words.get(0).reads("what")
                && words.get(words.size() - 1).base().equals("do");
    }

    /** "Who arrested her?" is not answered by "She was arrested", where the sentence names nobody else. */
    private boolean hidesDoer(AskedVerb asked, Syntax said) {
        List<Integer> verbs = verbs(asked, said);
        long spoken = said.tokens().stream()
                .filter(token -> sameVerb(asked.verb(), token))
                .count();
        return asked.party() != null
                && !verbs.isEmpty()
                && spoken == verbs.size()
                && verbs.stream().allMatch(verb -> new Deed(said, verb).hidesDoer())
                && said.tokens().stream().noneMatch(token -> token.is(WordClass.NAME) && !means(asked.party(), token))
                && said.edges().stream()
                        .filter(edge -> edge.relation().equals("agent"))
                        .allMatch(edge -> means(asked.party(), said.tokens().get(edge.dependent())));
    }

    /** "from Italy" is asked about, and "to Italy" is said. */
    private Optional<String> otherWay(List<Token> asked, Syntax said) {
        for (int i = 0; i + 1 < asked.size(); i++) {
            String way = folded(asked.get(i));
            String other = OTHER_WAY.get(way);
            Token noun = other == null ? null : AskedVerb.head(asked, i + 1);
            if (noun == null) continue;
            List<String> ways = said.edges().stream()
                    .filter(edge -> means(noun, said.tokens().get(edge.dependent())))
                    .map(Edge::relation)
                    .toList();
            if (ways.contains(other) && !ways.contains(way))
                return Optional.of(instead(other + " " + noun.text(), way + " " + noun.text()));
        }
        return Optional.empty();
    }

    private boolean sameVerb(Token asked, Token said) {
        return stem(asked).equals(stem(said)) || means(asked, said);
    }

    private boolean means(Token asked, Token said) {
        return asked.base().equals(said.base())
                || same.alike(asked, said)
                || asked.isNoun() && said.isNoun() && stem(asked).equals(stem(said));
    }

    private static String stem(Token token) {
        return Words.stem(Words.fold(token.text()));
    }
}
