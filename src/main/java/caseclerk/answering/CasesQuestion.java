package caseclerk.answering;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.Passage;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
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
import caseclerk.rules.ClauseAnswer;
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
    private static final int MOST_LINES = 10;
    private static final String OF_NO_CASE = "#";
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

    CasesQuestion(PassageFinder finder, CaseFacts facts) {
        this(finder, facts, MOST_PASSAGES);
    }

    /** @param mostPassages so many passages that hold one of the words are looked through, 1 or more */
    CasesQuestion(PassageFinder finder, CaseFacts facts, int mostPassages) {
        this.finder = finder;
        this.facts = facts;
        this.mostPassages = mostPassages;
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
        if (cases.isEmpty() || cases.size() > MOST_CASES) return Optional.empty();
        return told(question, cases, asked.get(), day)
                .filter(told -> told.all() || !told.lines().isEmpty())
                .map(told -> reading(asked.get(), cases.size(), told));
    }

    /** What is noted of cases, and how they stand, is of all their sources and of now. */
    private static boolean isOfAll(Scope scope) {
        return scope.caseSlug() == null && scope.asOf() == null && scope.sources() == null;
    }

    /**
     * The line that tells it of each case that does.
     *
     * @param all whether everything was looked through
     */
    private record Told(Map<String, Claim> lines, boolean all) {}

    private Optional<Told> told(Question question, List<PolicyCase> cases, CasesAsked asked, Optional<AskedDay> day) {
        if (asked.standing().isPresent())
            return Optional.of(
                    new Told(standing(question, cases, asked.standing().get()), true));
        boolean choice = OR.matcher(asked.about()).find();
        if (isDated(asked, day)) return choice ? Optional.empty() : done(question, cases, asked, day);
        if (asked.done() && choice) return Optional.empty();
        List<Optional<Told>> each = Stream.of(choice ? OF_A_LIST.split(asked.about()) : new String[] {asked.about()})
                .map(about -> speaking(question, cases, about.replaceFirst("(?i)^either ", "")))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().map(Optional::get).reduce(CasesQuestion::both)
                : Optional.empty();
    }

    private static Told both(Told one, Told other) {
        Map<String, Claim> lines = new LinkedHashMap<>(one.lines());
        other.lines().forEach(lines::putIfAbsent);
        return new Told(lines, one.all() && other.all());
    }

    /** Whether it takes an event to tell; what else was done, any sentence may. */
    private static boolean isDated(CasesAsked asked, Optional<AskedDay> day) {
        Set<String> topics = topics(asked.about());
        return day.isPresent()
                || asked.done() && topics.stream().anyMatch(topic -> BEGUN.contains(topic) || DECIDED.contains(topic));
    }

    /** The newest line that says how each case stands; of one whose end nothing tells of, what it is about. */
    private Map<String, Claim> standing(Question question, List<PolicyCase> cases, Standing wanted) {
        Map<String, Claim> told = new LinkedHashMap<>();
        for (PolicyCase one : cases) {
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
    private Optional<Told> done(Question question, List<PolicyCase> cases, CasesAsked asked, Optional<AskedDay> day) {
        Set<String> topics = topics(day.map(one -> without(asked.about(), one)).orElse(asked.about()));
        if (topics.isEmpty() && day.isEmpty()) return Optional.empty();
        Map<String, Claim> told = new LinkedHashMap<>();
        for (PolicyCase one : cases)
            facts
                    .events(
                            question.scope().workspace(),
                            one.slug(),
                            question.scope().audience())
                    .stream()
                    .filter(event -> day.isEmpty()
                            || day.get()
                                    .meets(event.date().first(), event.date().last()))
                    .filter(event -> tellsOf(topics, event.claim()))
                    .reduce((first, next) -> topics.stream().anyMatch(BEGUN::contains) ? first : next)
                    .ifPresent(event -> told.put(one.slug(), event.claim()));
        return Optional.of(new Told(told, true));
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
    private Optional<Told> speaking(Question question, List<PolicyCase> cases, String about) {
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
        for (PolicyCase one : cases)
            if (one.tags().contains(tag(about)))
                part(question, one.slug(), CasePart.SUMMARY).stream()
                        .findFirst()
                        .ifPresent(claim -> told.putIfAbsent(one.slug(), claim));
        return Optional.of(new Told(told, held.size() < mostPassages));
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

    private static PolicyReading reading(CasesAsked asked, int stored, Told told) {
        String understood = "the stored cases that " + asked.predicate(true);
        if (told.lines().isEmpty())
            return PolicyReading.nothing(
                    "cases",
                    understood,
                    "No stored case " + asked.predicate(false) + " (" + (stored == 1 ? "one is" : stored + " are")
                            + " stored); what is not stored is not known here.");
        List<Claim> lines = told.lines().values().stream()
                .sorted(Comparator.comparing(CasesQuestion::day).reversed())
                .limit(MOST_LINES)
                .toList();
        int more = told.lines().size() - lines.size();
        return new PolicyReading(
                "cases",
                understood,
                counted(asked, stored, told) + (more > 0 ? ", the newest " + lines.size() : "") + ":",
                new Draft(lines),
                ClauseAnswer.found(lines.stream()
                        .flatMap(claim -> claim.citations().stream())
                        .map(Citation::passage)
                        .distinct()
                        .toList()),
                more > 0
                        ? more + " more " + (more == 1 ? "case is" : "cases are")
                                + " not shown; /case list has all cases."
                        : "");
    }

    /** "5 of the 24 stored cases speak of “bots”", with sources beside them that are in no case. */
    private static String counted(CasesAsked asked, int stored, Told told) {
        long alone = told.lines().keySet().stream()
                .filter(key -> key.startsWith(OF_NO_CASE))
                .count();
        long cases = told.lines().size() - alone;
        String ofCases = cases == stored
                ? stored == 1 ? "The one stored case" : "All " + stored + " stored cases"
                : cases + " of the " + stored + " stored cases";
        String sources = alone == 0 ? "" : alone + (alone == 1 ? " source" : " sources") + " in no case";
        String both = cases == 0 ? sources : alone == 0 ? ofCases : ofCases + " and " + sources;
        String open = asked.standing().filter(one -> one == Standing.OPEN).isPresent()
                ? ", or nothing noted says that they are decided or over"
                : "";
        String said = both + " " + asked.predicate(told.lines().size() > 1) + open;
        return told.all() ? said : "At least " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private static LocalDate day(Claim claim) {
        LocalDate day = claim.citations().get(0).version().day();
        return day == null ? LocalDate.MIN : day;
    }
}
