package caseclerk.grounding;

import caseclerk.cases.Words;
import caseclerk.grammar.Language;
import caseclerk.grammar.OpenVerbs;
import caseclerk.grammar.Rewritings;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks whether it was done: of "Has Picto appealed?" the appeal. A sentence that does not speak of it in
 * any form does not answer, however much else it has in common with the question.
 */
final class AskedDeed {
    private static final Set<String> ASKING = Set.of("did", "has", "have", "had", "was", "were");
    private static final Set<String> BE = Set.of("was", "were");
    /** Verbs of which a sentence may tell in any words. */
    private static final Set<String> VAGUE = Set.of(
            ("act affect apply base be become believe belong bring call cause come concern contain do exist face find get give"
                            + " go happen have hold include involve keep know lead like locate make mean name need occur play put"
                            + " relate remain run see seem set show suppose take think turn use want work")
                    .split(" "));
    /** Verbs that another follows: what was agreed, planned or ordered may be told without them. */
    private static final Set<String> BEFORE_OTHERS = Set.of(
            ("agree allow attempt begin choose consider continue decide fail force help intend let manage offer order plan"
                            + " pledge promise refuse require start stop threaten try vow want")
                    .split(" "));

    private static final Set<String> EMPTY = Set.of("be", "have", "do", "get");

    /** "take place", "take part": the noun tells nothing. */
    private static final Set<String> IN_IDIOMS = Set.of(
            "account", "action", "advantage", "care", "effect", "measure", "part", "place", "position", "step", "use");

    /** Under these what is told is only thought of. */
    private static final Set<String> IN_DOUBT = Set.of("if", "unless", "until", "whether", "before");
    /** Of them those that say when, where what they bring is past. */
    private static final Set<String> AS_TIME = Set.of("until", "before");
    /** "began to pay", "refused to pay": what follows was done, or was not. */
    private static final Set<String> SETTLING =
            Set.of("begin", "continue", "decline", "fail", "force", "forget", "help", "manage", "refuse", "start");

    private static final Map<String, Set<String>> LISTED = listed();

    private final List<Token> words;
    private final Set<String> telling = new HashSet<>();
    private final SameMeaning same;

    private AskedDeed(List<Token> words, Language language, SameMeaning same) {
        this.words = words;
        this.same = same;
        words.forEach(word -> tell(word, language));
    }

    /** What {@code question} asks whether it was done; empty where it asks otherwise, or for nothing so definite. */
    static Optional<AskedDeed> of(List<Token> question, Language language, SameMeaning same) {
        if (question.size() < 3 || !ASKING.contains(folded(question.get(0)))) return Optional.empty();
        boolean did = question.get(0).reads("did");
        // The auxiliary may be taken for a verb itself.
        boolean verbless = question.stream().skip(1).noneMatch(t -> t.is(WordClass.VERB));
        List<Token> read = !verbless ? question : did ? withVerb(question) : withParticiple(question, language);
        int from = Math.max(2, 1 + lastBeen(read));
        int verb = IntStream.range(from, read.size())
                .filter(i -> isVerb(read, i) && (did ? isPlain(read.get(i)) : isParticiple(read.get(i))))
                .findFirst()
                .orElseGet(() -> IntStream.range(from, read.size())
                        .filter(i -> isVerb(read, i))
                        .findFirst()
                        .orElse(-1));
        if (verb < 0) return Optional.empty();
        List<Token> words = words(read, verb, same);
        return words.isEmpty() ? Optional.empty() : Optional.of(new AskedDeed(words, language, same));
    }

    /** The same for "did anybody sue": behind a pronoun no noun stands. */
    private static List<Token> withVerb(List<Token> question) {
        Token third = question.get(2);
        boolean behindPronoun = question.get(1).is(WordClass.PRONOUN) && third.reads(third.base());
        if (!behindPronoun || !third.is(WordClass.NOUN) && !third.is(WordClass.ADJECTIVE))
            return AskedVerb.withVerb(question);
        List<Token> tagged = new ArrayList<>(question);
        tagged.set(2, third.as(WordClass.VERB));
        return tagged;
    }

    /** "Has Picto paid Borel": the first word that is a form of a verb, where all are taken for something else. */
    private static List<Token> withParticiple(List<Token> question, Language language) {
        for (int i = 2; i < question.size(); i++) {
            Token token = question.get(i);
            String base = language.base(token.text(), WordClass.VERB);
            boolean form = !token.isCapitalised()
                    && !base.equals(token.text())
                    && token.text().matches("\\p{L}*[dtn]");
            if (!form || token.is(WordClass.PREPOSITION) || token.is(WordClass.AUXILIARY)) continue;
            List<Token> tagged = new ArrayList<>(question);
            tagged.set(i, Token.of(token.text(), base, WordClass.VERB));
            return tagged;
        }
        return question;
    }

    private static int lastBeen(List<Token> question) {
        return IntStream.range(0, question.size())
                .filter(i -> question.get(i).reads("been"))
                .max()
                .orElse(-1);
    }

    private static boolean isVerb(List<Token> question, int at) {
        return question.get(at).is(WordClass.VERB)
                && !question.get(at - 1).reads("to", "'s", "’s")
                && !question.get(at - 1).is(WordClass.DETERMINER);
    }

    private static boolean isPlain(Token verb) {
        return verb.reads(verb.base());
    }

    private static boolean isParticiple(Token verb) {
        return !isPlain(verb) && !verb.text().endsWith("ing");
    }

    /** The verb and one behind it that it brings; of a verb that says no more than "is done" the noun that tells what. */
    private static List<Token> words(List<Token> question, int verb, SameMeaning same) {
        Token asked = question.get(verb);
        Optional<Token> brought = BEFORE_OTHERS.contains(asked.base())
                ? question.subList(verb + 1, question.size()).stream()
                        .filter(t ->
                                t.is(WordClass.VERB) && (isPlain(t) || t.text().endsWith("ing")))
                        .findFirst()
                : Optional.empty();
        if (brought.isPresent()) return List.of(asked, brought.get());
        if (EMPTY.contains(asked.base())) return List.of();
        if (Retelling.comesAbout(asked.base())) {
            boolean passive = BE.contains(folded(question.get(0))) || lastBeen(question) >= 0;
            Token noun = AskedVerb.head(question, passive ? 1 : verb + 1);
            boolean tells =
                    noun != null && noun.is(WordClass.NOUN) && !IN_IDIOMS.contains(noun.base()) && same.happens(noun);
            return tells ? List.of(noun) : List.of();
        }
        return VAGUE.contains(asked.base()) ? List.of() : List.of(asked);
    }

    private static String folded(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private void tell(Token word, Language language) {
        Set<String> forms = new HashSet<>(Set.of(word.base()));
        forms.addAll(language.sameMeaning(word.base(), word.kind()));
        forms.addAll(language.contraries(word.base(), word.kind()));
        for (String form : forms) {
            telling.add(form);
            telling.addAll(language.derived(form, word.kind()));
        }
        telling.addAll(LISTED.getOrDefault(word.base(), Set.of()));
    }

    /** The words that name it, as asked. */
    List<String> asked() {
        return words.stream().map(Token::text).toList();
    }

    /** Whether {@code sentence} speaks of it. */
    boolean isSpokenOf(Syntax sentence) {
        return IntStream.range(0, sentence.tokens().size()).anyMatch(at -> speaks(sentence, at));
    }

    private boolean speaks(Syntax sentence, int at) {
        Token said = sentence.tokens().get(at);
        if (said.is(WordClass.AUXILIARY) || said.is(WordClass.MARK)) return false;
        return telling.contains(said.base())
                || words.stream().anyMatch(asked -> stem(asked).equals(stem(said)) || same.alike(asked, said));
    }

    /**
     * Whether {@code sentence} speaks of it, but only as of something planned, wanted, ordered or possible: "will appeal",
     * "is considering a lawsuit".
     */
    boolean isLeftOpenBy(Syntax sentence) {
        List<Integer> places = IntStream.range(0, sentence.tokens().size())
                .filter(at -> speaks(sentence, at))
                .boxed()
                .toList();
        return !places.isEmpty() && places.stream().allMatch(at -> isOpen(sentence, at));
    }

    private static boolean isOpen(Syntax sentence, int at) {
        VerbForm form = sentence.verbs().get(at);
        if (form != null && form.denied()) return false;
        List<Edge> up =
                sentence.edges().stream().filter(edge -> edge.dependent() == at).toList();
        boolean settled = up.stream()
                .anyMatch(edge ->
                        SETTLING.contains(sentence.tokens().get(edge.governor()).base()));
        if (settled) return false;
        if (form != null && (!form.modal().isEmpty() || form.kind() == VerbForm.Kind.TO)) return true;
        if (up.stream().anyMatch(edge -> isDoubt(edge, form))) return true;
        return form == null
                && up.stream()
                        .filter(edge -> !edge.relation().equals("agent")
                                && sentence.verbs().containsKey(edge.governor()))
                        .anyMatch(edge -> OpenVerbs.wishes(
                                        sentence.tokens().get(edge.governor()).base())
                                || isOpen(sentence, edge.governor()));
    }

    /** "until it pays" leaves open whether it does, "until it paid" does not. */
    private static boolean isDoubt(Edge edge, @Nullable VerbForm form) {
        boolean past = form != null && form.kind() == VerbForm.Kind.FINITE && form.tense() == VerbForm.Tense.PAST;
        return IN_DOUBT.contains(edge.relation()) && !(past && AS_TIME.contains(edge.relation()));
    }

    private static String stem(Token token) {
        return Words.stem(Words.fold(token.text()));
    }

    private static Map<String, Set<String>> listed() {
        Map<String, Set<String>> listed = new HashMap<>();
        for (String line : Rewritings.lines("deeds.txt")) {
            String[] sides = line.split(" = ", 2);
            for (String verb : sides[0].split(" "))
                listed.computeIfAbsent(verb, key -> new HashSet<>()).addAll(Arrays.asList(sides[1].split(" ")));
        }
        return listed;
    }
}
