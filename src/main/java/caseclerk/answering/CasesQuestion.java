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
import java.time.ZoneOffset;
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
import org.jspecify.annotations.Nullable;

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
        if (asOf != null && asked.get().standing().isPresent()) return Optional.of(unkept(asked.get(), asOf));
        Shelf shelf = new Shelf(newest(cases), cases.size(), asOf);
        return told(question, shelf, asked.get(), day)
                .filter(told -> told.all() || !told.lines().isEmpty() || told.ofNotes() && shelf.isCut())
                .map(told -> reading(asked.get(), shelf, told));
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

    /** How a case stands is told by its newest source. */
    private static PolicyReading unkept(CasesAsked asked, LocalDate asOf) {
        return PolicyReading.nothing(
                "cases",
                "the stored cases that " + asked.predicate(true),
                "How cases stood on an earlier day (" + asOf
                        + ") is not kept; asked without that day, this tells how they"
                        + " stand by their newest sources.");
    }

    /**
     * The cases that are asked.
     *
     * @param cases those whose notes are looked through
     * @param stored how many there are
     * @param asOf only what was known by the end of that day is told; null for all
     */
    private record Shelf(
            List<PolicyCase> cases, int stored, @Nullable LocalDate asOf) {
        boolean isCut() {
            return stored > cases.size();
        }

        /** {@code claim} by those of its sources that were known by then; empty where none was. */
        Optional<Claim> known(Claim claim) {
            if (asOf == null) return Optional.of(claim);
            List<Citation> then = claim.citations().stream()
                    .filter(citation -> !known(citation.version()).isAfter(asOf))
                    .toList();
            if (then.isEmpty()) return Optional.empty();
            boolean isWhole = then.get(0).equals(claim.citations().get(0));
            return Optional.of(new Claim(isWhole ? claim.text() : then.get(0).quote(), then));
        }

        private static LocalDate known(SourceVersion version) {
            LocalDate day = version.day();
            return day != null ? day : LocalDate.ofInstant(version.capturedAt(), ZoneOffset.UTC);
        }
    }

    /**
     * The line that tells it of each case that does.
     *
     * @param all whether everything was looked through
     * @param ofNotes whether the notes of the cases were, and not their texts
     */
    private record Told(Map<String, Claim> lines, boolean all, boolean ofNotes) {}

    private Optional<Told> told(Question question, Shelf cases, CasesAsked asked, Optional<AskedDay> day) {
        if (asked.standing().isPresent())
            return Optional.of(
                    new Told(standing(question, cases, asked.standing().get()), !cases.isCut(), true));
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
        return new Told(lines, one.all() && other.all(), false);
    }

    /** Whether it takes an event to tell; what else was done, any sentence may. */
    private static boolean isDated(CasesAsked asked, Optional<AskedDay> day) {
        Set<String> topics = topics(asked.about());
        return day.isPresent()
                || asked.done() && topics.stream().anyMatch(topic -> BEGUN.contains(topic) || DECIDED.contains(topic));
    }

    /** The newest line that says how each case stands; of one whose end nothing tells of, what it is about. */
    private Map<String, Claim> standing(Question question, Shelf shelf, Standing wanted) {
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
    private Optional<Told> done(Question question, Shelf shelf, CasesAsked asked, Optional<AskedDay> day) {
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
        return Optional.of(new Told(told, !shelf.isCut(), true));
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
    private Optional<Told> speaking(Question question, Shelf shelf, String about) {
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
        return Optional.of(new Told(told, held.size() < mostPassages, false));
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

    private static PolicyReading reading(CasesAsked asked, Shelf shelf, Told told) {
        String understood = "the stored cases that " + asked.predicate(true) + byThen(shelf.asOf());
        if (told.lines().isEmpty()) return PolicyReading.nothing("cases", understood, none(asked, shelf, told));
        List<Claim> lines = told.lines().values().stream()
                .sorted(Comparator.comparing(CasesQuestion::day).reversed())
                .limit(MOST_LINES)
                .toList();
        int more = told.lines().size() - lines.size();
        return new PolicyReading(
                "cases",
                understood,
                counted(asked, shelf, told) + byThen(shelf.asOf()) + (more > 0 ? ", the newest " + lines.size() : "")
                        + ":",
                new Draft(lines),
                ClauseAnswer.found(lines.stream()
                        .flatMap(claim -> claim.citations().stream())
                        .map(Citation::passage)
                        .distinct()
                        .toList()),
                Stream.of(lookedAt(shelf, told), notShown(more))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static String none(CasesAsked asked, Shelf shelf, Told told) {
        int stored = shelf.stored();
        if (!told.all())
            return "Of the " + shelf.cases().size() + " cases opened last none " + asked.predicate(false)
                    + byThen(shelf.asOf()) + "; the notes of the other "
                    + (stored - shelf.cases().size())
                    + " were not looked at.";
        return "No stored case " + asked.predicate(false) + byThen(shelf.asOf()) + " ("
                + (stored == 1 ? "one is" : stored + " are") + " stored" + today(shelf.asOf())
                + "); what is not stored is not known here.";
    }

    private static String today(@Nullable LocalDate asOf) {
        return asOf == null ? "" : " today";
    }

    private static String byThen(@Nullable LocalDate asOf) {
        return asOf == null ? "" : " by what was known on " + asOf;
    }

    /** Of the texts it is told by "at least". */
    private static String lookedAt(Shelf shelf, Told told) {
        return told.ofNotes() && shelf.isCut()
                ? "The notes of the " + shelf.cases().size() + " cases opened last were looked at, and not those of the"
                        + " other " + (shelf.stored() - shelf.cases().size()) + "."
                : "";
    }

    private static String notShown(int more) {
        return more > 0
                ? more + " more " + (more == 1 ? "case is" : "cases are") + " not shown; /case list has all cases."
                : "";
    }

    /** "5 of the 24 stored cases speak of “bots”", with sources beside them that are in no case. */
    private static String counted(CasesAsked asked, Shelf shelf, Told told) {
        int stored = shelf.stored();
        long alone = told.lines().keySet().stream()
                .filter(key -> key.startsWith(OF_NO_CASE))
                .count();
        long cases = told.lines().size() - alone;
        String all = stored == 1 ? "stored case" : "stored cases";
        String kept = shelf.asOf() == null ? all : all.substring("stored ".length()) + " stored today";
        String ofCases = cases == stored
                ? (stored == 1 ? "The one " : "All " + stored + " ") + kept
                : cases + " of the " + stored + " " + kept;
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
