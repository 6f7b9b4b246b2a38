package caseclerk.grounding;

import caseclerk.grammar.RelativeTime;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.SyntaxReader;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Which dates of a sentence are those of what a question asks about, and which are those of something else. */
final class DeedDates {
    private static final Set<String> AT_THAT_TIME = Set.of("in", "on", "at", "during");
    private static final Set<String> AROUND_THAT_TIME =
            Set.of("in", "on", "at", "during", "since", "after", "before", "until");
    /** What brings a thing about: who imposes a fine fines. */
    private static final Set<String> BRINGING = Set.of(
            "impose",
            "issue",
            "give",
            "hand",
            "receive",
            "get",
            "levy",
            "make",
            "take",
            "hold",
            "file",
            "lodge",
            "submit",
            "launch",
            "open",
            "start",
            "begin",
            "come",
            "happen",
            "occur",
            "face",
            "bring",
            "stage",
            "call",
            "conduct",
            "announce",
            "enter",
            "deliver");

    /**
     * What else is done with a fine, a complaint or a strike on the day that somebody is fined, complains or strikes.
     */
    private static final Set<String> PERFORMING = Set.of(
            "order",
            "decide",
            "adopt",
            "follow",
            "sign",
            "reach",
            "publish",
            "send",
            "be",
            "have",
            "do",
            "go",
            "carry",
            "introduce",
            "pass",
            "offer",
            "tender",
            "put",
            "place",
            "see",
            "mark",
            "land");

    /** A noun that has so many first letters of a verb may be made from it: "suspend" and "suspension". */
    private static final int BEGINNING = 5;

    private final BiPredicate<Token, Token> sameVerb;
    private final BiPredicate<Token, Token> sameStem;

    /**
     * @param sameVerb whether a verb of a sentence does what one of a question does
     * @param sameStem whether two words are forms of one
     */
    DeedDates(BiPredicate<Token, Token> sameVerb, BiPredicate<Token, Token> sameStem) {
        this.sameVerb = sameVerb;
        this.sameStem = sameStem;
    }

    /** Whether the one date in {@code question} is the time of what it asks about, and not of something beside it. */
    boolean isAskedTime(List<Token> words) {
        List<Token> question = AskedVerb.withVerb(words);
        List<Integer> dates = IntStream.range(0, question.size())
                .filter(i -> question.get(i).day() != null)
                .boxed()
                .toList();
        Optional<AskedVerb> asked = AskedVerb.orWhether(question);
        if (dates.size() != 1 || asked.isEmpty()) return false;
        int date = dates.get(0);
        if (date == 1) return AROUND_THAT_TIME.contains(question.get(0).base());
        // "Why was the account opened in 2023 suspended?": the verb asked about comes later.
        boolean verbBehind = question.subList(date, question.size()).stream().anyMatch(t -> t.is(WordClass.VERB));
        return !verbBehind
                && SyntaxReader.read(question).edges().stream()
                        .anyMatch(edge -> edge.dependent() == date
                                && AROUND_THAT_TIME.contains(edge.relation())
                                && question.get(edge.governor())
                                        .equals(asked.get().verb()));
    }

    /**
     * The dates at which the sentence says that what is asked about was done, as written; empty where it does not say that
     * it was done, or only between which times.
     */
    Optional<List<String>> of(List<Token> question, Syntax said) {
        List<Integer> verbs =
                AskedVerb.orWhether(question).map(asked -> verbs(asked, said)).orElse(List.of());
        List<Edge> dates = dates(said).stream()
                .filter(edge -> verbs.contains(edge.governor()))
                .toList();
        boolean clear = dates.stream().allMatch(edge -> AT_THAT_TIME.contains(edge.relation()));
        return verbs.isEmpty() || !clear
                ? Optional.empty()
                : Optional.of(dates.stream()
                        .map(edge -> said.tokens().get(edge.dependent()).text())
                        .distinct()
                        .toList());
    }

    /** Whether the sentence has dates, but those of other verbs alone than of what is asked about. */
    boolean areOfSomethingElse(List<Token> question, Syntax said) {
        Optional<AskedVerb> asked = AskedVerb.of(question);
        Set<Integer> dated = dated(said);
        if (asked.isEmpty() || dated.isEmpty()) return false;
        List<Integer> verbs = verbs(asked.get(), said);
        if (!verbs.isEmpty()) return verbs.stream().noneMatch(dated::contains);
        return !asksAbout(question, dated, said)
                && (isOfItsObject(question, asked.get(), dated, said)
                        || !things(asked.get(), said).isEmpty() && !performs(dated, said));
    }

    /** "Since when have paid reviews been forbidden?": a verb of the question may be the one that is meant. */
    private boolean asksAbout(List<Token> question, Set<Integer> dated, Syntax said) {
        return dated.stream()
                .map(said.tokens()::get)
                .anyMatch(verb -> question.stream().anyMatch(t -> t.is(WordClass.VERB) && sameStem.test(t, verb)));
    }

    /** "Picto was fined on 3 May" does not say when Picto paid the fine. */
    private boolean isOfItsObject(List<Token> question, AskedVerb asked, Set<Integer> dated, Syntax said) {
        if (BRINGING.contains(asked.verb().base())) return false;
        int from = IntStream.range(0, question.size())
                .filter(i -> question.get(i).text().equals(asked.verb().text()))
                .findFirst()
                .orElse(question.size());
        return things(asked, said).isEmpty()
                && dated.stream()
                        .allMatch(verb -> IntStream.range(from + 1, question.size())
                                .anyMatch(i -> !question.get(i).is(WordClass.NAME)
                                        && sameStem.test(
                                                question.get(i), said.tokens().get(verb))));
    }

    /**
     * The same where no doubt is left: the date stands with the first of two verbs that "and" joins, and what is asked
     * about with the second; or what is asked about is only named as a thing that something is done with on that date.
     * "resumed them the next day" leaves a doubt: that counts from the date.
     */
    boolean areSurelyOfSomethingElse(List<Token> question, Syntax said) {
        if (!areOfSomethingElse(question, said)) return false;
        AskedVerb asked = AskedVerb.of(question).orElseThrow();
        List<Integer> verbs = verbs(asked, said);
        if (!verbs.isEmpty())
            return verbs.stream()
                    .allMatch(verb -> isOver(said, verb) && !RelativeTime.isOf(verb, said, true)
                            || !RelativeTime.isOf(verb, said, false)
                                    && said.edges().stream()
                                            .anyMatch(edge -> edge.dependent() == verb
                                                    && edge.relation().startsWith("&")
                                                    && isDatedBetween(said, edge.governor(), verb)));
        return dates(said).stream()
                .allMatch(date -> things(asked, said).stream()
                        .allMatch(thing -> thing > date.dependent() || isDoneWith(said, thing, date)));
    }

    /** Whether the sentence tells the time of what is asked about from that of something else: "resumed them the next day". */
    boolean countFromAnother(List<Token> question, Syntax said) {
        return areOfSomethingElse(question, said)
                && AskedVerb.of(question).stream()
                        .flatMap(asked -> verbs(asked, said).stream())
                        .anyMatch(verb -> RelativeTime.isOf(verb, said, isOver(said, verb)));
    }

    /** "that it had imposed": it was done before what is dated. */
    private static boolean isOver(Syntax said, int verb) {
        int at = verb - 1;
        while (at > 0
                && (said.tokens().get(at).is(WordClass.ADVERB)
                        || said.tokens().get(at).reads("been"))) at--;
        return at >= 0 && said.tokens().get(at).reads("had");
    }

    private static boolean isDatedBetween(Syntax said, int first, int second) {
        return dates(said).stream()
                .anyMatch(date -> date.governor() == first && date.dependent() > first && date.dependent() < second);
    }

    private static boolean isDoneWith(Syntax said, int thing, Edge date) {
        return said.edges().stream()
                .anyMatch(edge -> edge.dependent() == thing
                        && edge.relation().equals("patient")
                        && dates(said).stream()
                                .anyMatch(other ->
                                        other.dependent() == date.dependent() && other.governor() == edge.governor()));
    }

    private static boolean performs(Set<Integer> dated, Syntax said) {
        return dated.stream()
                .map(verb -> said.tokens().get(verb).base())
                .anyMatch(verb -> BRINGING.contains(verb) || PERFORMING.contains(verb));
    }

    private static Set<Integer> dated(Syntax said) {
        Set<Integer> dated = new HashSet<>();
        for (Edge edge : dates(said)) if (said.verbs().containsKey(edge.governor())) dated.add(edge.governor());
        return dated;
    }

    /** "appealed against the fine", "ruled on the dismissal": where what is asked about is named as a thing. */
    private List<Integer> things(AskedVerb asked, Syntax said) {
        return IntStream.range(0, said.tokens().size())
                .filter(i -> !said.verbs().containsKey(i)
                        && isThing(asked.verb(), said.tokens().get(i)))
                .boxed()
                .toList();
    }

    private boolean isThing(Token verb, Token said) {
        boolean derived = said.is(WordClass.NOUN)
                && verb.base().length() >= BEGINNING
                && said.base().regionMatches(0, verb.base(), 0, BEGINNING);
        return derived || sameStem.test(verb, said);
    }

    private List<Integer> verbs(AskedVerb asked, Syntax said) {
        return said.verbs().keySet().stream()
                .filter(verb -> sameVerb.test(asked.verb(), said.tokens().get(verb)))
                .toList();
    }

    private static List<Edge> dates(Syntax said) {
        return said.edges().stream()
                .filter(edge -> said.tokens().get(edge.dependent()).day() != null)
                .toList();
    }
}
