package caseclerk.answering;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.Passage;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskedDay;
import caseclerk.questions.Caption;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.CasePart;
import caseclerk.questions.CasesAsked;
import caseclerk.questions.CasesAsked.Standing;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Subject;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.rules.PolicyReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers which of the stored cases speak of something, tell of something done, or stand so or so: a quoted line of each,
 * the newest first, and how many there are of those stored. Nothing is said of cases that are not.
 */
final class CasesQuestion {
    static final String OF_NO_CASE = "#";
    /** The notes of so many cases are looked through. */
    private static final int MOST_CASES = 300;
    /** So many passages that hold one of the words are looked through. */
    private static final int MOST_PASSAGES = 800;

    /** What is left out by such words cannot be told by a search for words. */
    private static final Pattern LEAVES_OUT = Pattern.compile(
            "(?i)\\b(?:other than|apart from|rather than|instead of|except|excluding|excepting|besides|but|not|no|none|neither|nor|never"
                    + "|without)\\b|n[’']t\\b");

    private static final Pattern OR = Pattern.compile("(?i),? (?:and/)?or ");
    private static final Pattern OF_A_LIST = Pattern.compile("(?i),? (?:and/)?or |, ");

    private static final Map<Standing, Set<CaseStatus>> STATUS = Map.of(
            Standing.OPEN, EnumSet.of(CaseStatus.OPEN, CaseStatus.ONGOING),
            Standing.DECIDED, EnumSet.of(CaseStatus.DECIDED, CaseStatus.SETTLED, CaseStatus.CLOSED),
            Standing.SETTLED, EnumSet.of(CaseStatus.SETTLED),
            Standing.OVER, EnumSet.of(CaseStatus.SETTLED, CaseStatus.CLOSED));

    private static final Set<String> BEGUN = stems("filed brought started opened begun lodged");
    private static final Set<String> TELLS_OF_BEGINNING =
            stems("sued sues complaint lawsuit suit petition indictment prosecution indicted");
    private static final Set<String> DECIDED = stems("decided ruled concluded resolved");
    private static final Set<String> TELLS_OF_DECISION = stems(
            "decided ruled ruling rules judgment sanctioned sanction fined fine resolved affirmed reversed admonished"
                    + " reprimanded disqualified granted denied dismissed convicted acquitted");

    private final PassageFinder finder;
    private final CaseFacts facts;
    private final int mostPassages;
    private final int mostCases;

    CasesQuestion(PassageFinder finder, CaseFacts facts) {
        this(finder, facts, MOST_PASSAGES, MOST_CASES);
    }

    /**
     * @param mostPassages so many passages that hold one of the words are looked through, 1 or more
     * @param mostCases the notes of so many cases are, 1 or more
     */
    CasesQuestion(PassageFinder finder, CaseFacts facts, int mostPassages, int mostCases) {
        this.finder = finder;
        this.facts = facts;
        this.mostPassages = mostPassages;
        this.mostCases = mostCases;
    }

    private static Set<String> stems(String words) {
        return Stream.of(words.split(" ")).map(Words::stem).collect(Collectors.toSet());
    }

    /**
     * The cases asked for; empty when {@code question} asks for something else, or of one case.
     *
     * @param time the time that the question speaks of
     */
    Optional<PolicyReading> lookUp(Question question, Optional<AskedDay> time) {
        if (!isOfAll(question.scope())) return Optional.empty();
        Optional<AskedDay> day =
                time.filter(one -> one.event() == null && !one.rest().isBlank());
        Optional<CasesAsked> asked = CasesAsked.in(question.text());
        if (asked.isEmpty() || LEAVES_OUT.matcher(asked.get().about()).find()) return Optional.empty();
        List<PolicyCase> cases = facts
                .cases(question.scope().workspace(), question.scope().audience())
                .stream()
                .filter(one -> one.sources() > 0)
                .toList();
        if (cases.isEmpty()) return Optional.empty();
        LocalDate asOf = question.scope().asOf();
        if (asOf != null && asked.get().standing().isPresent()) return Optional.of(CasesTold.unkept(asked.get(), asOf));
        CaseShelf shelf = new CaseShelf(newest(cases), cases.size(), asOf);
        return told(question, shelf, asked.get(), day)
                .filter(told -> told.all() || !told.lines().isEmpty() || told.ofNotes() && shelf.isCut())
                .map(told -> told.reading(asked.get(), shelf));
    }

    private List<PolicyCase> newest(List<PolicyCase> cases) {
        return cases.size() <= mostCases
                ? cases
                : cases.stream()
                        .sorted(Comparator.comparing(PolicyCase::openedAt).reversed())
                        .limit(mostCases)
                        .toList();
    }

    private static boolean isOfAll(Scope scope) {
        return scope.caseSlug() == null && scope.sources() == null;
    }

    private Optional<CasesTold> told(Question question, CaseShelf cases, CasesAsked asked, Optional<AskedDay> day) {
        if (asked.standing().isPresent())
            return Optional.of(
                    new CasesTold(standing(question, cases, asked.standing().get()), !cases.isCut(), true));
        boolean choice = OR.matcher(asked.about()).find();
        if (isDated(asked, day)) return choice ? Optional.empty() : done(question, cases, asked, day);
        if (asked.done() && choice) return Optional.empty();
        List<Optional<CasesTold>> each = Stream.of(
                        choice ? OF_A_LIST.split(asked.about()) : new String[] {asked.about()})
                .map(about -> speaking(question, cases, about.replaceFirst("(?i)^either ", "")))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().map(Optional::get).reduce(CasesQuestion::both)
                : Optional.empty();
    }

    private static CasesTold both(CasesTold one, CasesTold other) {
        Map<String, Claim> lines = new LinkedHashMap<>(one.lines());
        other.lines().forEach(lines::putIfAbsent);
        return new CasesTold(lines, one.all() && other.all(), false);
    }

    /** Whether it takes an event to tell; what else was done, any sentence may. */
    private static boolean isDated(CasesAsked asked, Optional<AskedDay> day) {
        Set<String> topics = topics(asked.about());
        return day.isPresent()
                || asked.done() && topics.stream().anyMatch(topic -> BEGUN.contains(topic) || DECIDED.contains(topic));
    }

    /** The newest line that says how each case stands; of one whose end nothing tells of, what it is about. */
    private Map<String, Claim> standing(Question question, CaseShelf shelf, Standing wanted) {
        Map<String, Claim> told = new LinkedHashMap<>();
        for (PolicyCase one : shelf.cases()) {
            CaseStatus status = facts.status(
                    question.scope().workspace(), one.slug(), question.scope().audience());
            if (!STATUS.get(wanted).contains(status)) continue;
            CasePart part = status == CaseStatus.OPEN ? CasePart.SUMMARY : CasePart.STATUS;
            part(question, one.slug(), part).stream().findFirst().ifPresent(claim -> told.put(one.slug(), claim));
        }
        return told;
    }

    private List<Claim> part(Question question, String slug, CasePart part) {
        return facts.told(question.scope().workspace(), slug, question.scope().audience(), part);
    }

    /** An event of each case that tells of what was done, in the time asked for. */
    private Optional<CasesTold> done(Question question, CaseShelf shelf, CasesAsked asked, Optional<AskedDay> day) {
        Set<String> topics = topics(day.map(one -> without(asked.about(), one)).orElse(asked.about()));
        if (topics.isEmpty() && day.isEmpty()) return Optional.empty();
        Map<String, Claim> told = new LinkedHashMap<>();
        for (PolicyCase one : shelf.cases())
            facts
                    .events(
                            question.scope().workspace(),
                            one.slug(),
                            question.scope().audience())
                    .stream()
                    .filter(event -> day.isEmpty()
                            || day.get()
                                    .meets(event.date().first(), event.date().last()))
                    .map(event -> shelf.known(event.claim()))
                    .flatMap(Optional::stream)
                    .filter(claim -> tellsOf(topics, claim))
                    .reduce((first, next) -> topics.stream().anyMatch(BEGUN::contains) ? first : next)
                    .ifPresent(claim -> told.put(one.slug(), claim));
        return Optional.of(new CasesTold(told, !shelf.isCut(), true));
    }

    private static String without(String about, AskedDay day) {
        return about.replace(day.phrase(), " ").strip();
    }

    private static Set<String> topics(String about) {
        return new HashSet<>(QuestionWords.of("x " + about).terms().stream()
                .filter(term -> !term.equals("x"))
                .toList());
    }

    private static boolean tellsOf(Set<String> topics, Claim claim) {
        Set<String> stems = new HashSet<>();
        claim.citations().forEach(citation -> stems.addAll(Words.stems(citation.quote())));
        return topics.stream().allMatch(topic -> stands(topic, stems));
    }

    private static boolean stands(String topic, Set<String> stems) {
        if (BEGUN.contains(topic)) return stems.stream().anyMatch(TELLS_OF_BEGINNING::contains);
        if (DECIDED.contains(topic)) return stems.stream().anyMatch(TELLS_OF_DECISION::contains);
        return EventsQuestion.stands(topic, stems);
    }

    /** The sentence of each case that speaks most of what is asked about; sources in no case stand for themselves. */
    private Optional<CasesTold> speaking(Question question, CaseShelf shelf, String about) {
        QuestionWords words = QuestionWords.of("x " + about);
        Set<String> topics = topics(about);
        if (topics.isEmpty()) return Optional.empty();
        List<String> terms = Words.of(about).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Words.Word::text)
                .toList();
        List<Passage> held = finder.holding(terms, question.scope(), mostPassages);
        Map<String, List<Passage>> byCase = new LinkedHashMap<>();
        for (Passage passage : held)
            if (passage.version().kind() != SourceKind.POLICY)
                byCase.computeIfAbsent(key(passage.version()), key -> new ArrayList<>())
                        .add(passage);
        Map<String, Claim> told = new LinkedHashMap<>();
        byCase.forEach((slug, passages) -> passages.stream()
                .filter(passage -> holds(topics, words, passage))
                .findFirst()
                .ifPresent(passage -> told.put(slug, best(topics, words, passage))));
        for (PolicyCase one : shelf.cases())
            if (one.tags().contains(tag(about)))
                part(question, one.slug(), CasePart.SUMMARY).stream()
                        .map(shelf::known)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(claim -> told.putIfAbsent(one.slug(), claim));
        return Optional.of(new CasesTold(told, held.size() < mostPassages, false));
    }

    private static String tag(String about) {
        return about.strip().replaceFirst("^#", "").replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    /** The case of a source; its own number where it is in none. */
    private static String key(SourceVersion version) {
        String slug = version.caseSlug();
        return slug == null ? OF_NO_CASE + version.sourceId() : slug;
    }

    /** Names as they are, other words by what may stand for them. */
    private static boolean holds(Set<String> topics, QuestionWords words, Passage passage) {
        Set<String> stems = new HashSet<>(Words.stems(passage.version().title() + " " + passage.text()));
        return topics.stream().allMatch(topic -> stands(topic, words, stems));
    }

    private static boolean stands(String topic, QuestionWords words, Set<String> stems) {
        return words.names().contains(topic) ? stems.contains(topic) : EventsQuestion.stands(topic, stems);
    }

    private static Claim best(Set<String> topics, QuestionWords words, Passage passage) {
        Sentence best = passage.sentences().stream()
                .filter(one -> one.kind() != SentenceKind.HEADING && !Caption.isAlone(one.text()))
                .max(Comparator.comparingLong((Sentence one) -> told(topics, words, one))
                        .thenComparing(
                                Comparator.comparingInt(Sentence::ordinal).reversed()))
                .orElse(passage.sentences().get(0));
        return Subject.claim(passage, best);
    }

    private static long told(Set<String> topics, QuestionWords words, Sentence sentence) {
        Set<String> stems = new HashSet<>(Words.stems(sentence.text()));
        return topics.stream().filter(topic -> stands(topic, words, stems)).count();
    }
}
