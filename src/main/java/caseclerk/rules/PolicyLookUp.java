package caseclerk.rules;

import caseclerk.cases.Clause;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.evidence.SilentPolicies;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.ClauseNumber;
import caseclerk.questions.ClauseQuestion;
import caseclerk.questions.ForceQuestion;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.RuleQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what a question wants of policy texts: the words of a clause, what changed, which version was in force. */
public final class PolicyLookUp {
    /** Of more policies, none of which is named, it is not known which is meant. */
    private static final int FEW_POLICIES = 3;
    /** One word that a service's own doing is asked with may be of something else than its rules. */
    private static final int FEW_WORDS = 2;

    private final PolicyTexts texts;
    private final PolicyQuestions questions;

    /**
     * @param texts the kept versions
     * @param questions tells which policies a question is for
     */
    public PolicyLookUp(PolicyTexts texts, PolicyQuestions questions) {
        this.texts = texts;
        this.questions = questions;
    }

    /**
     * The answer that can be looked up; empty when the question has to be searched for.
     *
     * @param time the time that it speaks of
     * @param today from which "last year" counts
     */
    public Optional<PolicyReading> of(Question question, AskedTime time, LocalDate today) {
        Optional<AskedDay> asked = time.day();
        List<PolicyTimeline> all = questions.all(question.scope());
        if (all.isEmpty()) return Optional.empty();
        List<PolicyTimeline> named = meant(question.text(), all);
        if (named.isEmpty()) return Optional.empty();
        Policies policies = questions.policies(question.scope());
        String unquoted = question.text().replaceAll("[“\"][^”\"]*[”\"]", " ");
        boolean ofRules = isOfRules(question.text());
        Optional<ChangeQuestion> change = ofRules ? ChangeQuestion.in(unquoted, named, today) : Optional.empty();
        if (change.isPresent()) {
            Optional<PolicyReading> changes = new ChangeLookUp(
                            texts, policies, question.scope().workspace())
                    .of(question.text(), change.get(), named);
            if (changes.isPresent()) return changes;
        }
        Optional<ForceQuestion> force = ForceQuestion.in(unquoted);
        if (force.isPresent() && (ofRules || force.get() == ForceQuestion.CLAUSE)) {
            Optional<PolicyReading> inForce = inForce(question, asked, force.get(), named, policies);
            if (inForce.isPresent()) return inForce;
        }
        return time.unclear()
                .flatMap(unclear -> unclear(question, unclear, named, policies))
                .or(() -> clause(question, asked, named))
                .or(() -> rule(question, asked, named));
    }

    /** The words of a clause on each of the days that may be meant; where none may, through all versions. */
    private Optional<PolicyReading> unclear(
            Question question, UnclearEvent unclear, List<PolicyTimeline> named, Policies policies) {
        Question rest = new Question(unclear.asked().rest(), question.scope(), question.waited());
        Optional<String> number = ClauseNumber.in(rest.text());
        Optional<ClauseTrail> trail = named.stream()
                .flatMap(policy -> number.flatMap(one -> ClauseTrail.of(policy, policies, one)).stream())
                .findFirst();
        boolean certain = trail.isPresent() && !trail.get().isReworded();
        if (certain || unclear.candidates().isEmpty())
            return trail.map(one -> whole(question, one, number.orElseThrow()))
                    .or(() -> clause(rest, Optional.empty(), named))
                    .or(() -> rule(rest, Optional.empty(), named));
        Map<PolicyReading, List<String>> readings = new LinkedHashMap<>();
        for (CaseEvent candidate : unclear.shown()) {
            AskedDay time = unclear.time(candidate);
            Optional<AskedDay> then = Optional.of(time);
            clause(rest, then, named)
                    .or(() -> rule(rest, then, named))
                    .ifPresent(reading -> readings.computeIfAbsent(reading.under(""), r -> new ArrayList<>())
                            .add(time.nearest().toString()));
        }
        String lead = readings.entrySet().stream()
                .map(one -> one.getKey().understood() + ", in force on " + ClauseTrail.joined(one.getValue()))
                .collect(Collectors.joining(", then ", "What is quoted are ", ":"));
        return readings.keySet().stream()
                .reduce(PolicyReading::and)
                .map(reading -> reading.of(PolicyReading.OF_SEVERAL_DAYS).under(lead));
    }

    private PolicyReading whole(Question question, ClauseTrail trail, String number) {
        PolicyReading whole = new TrailAnswer(texts, question.scope().workspace())
                .whole(trail, trail.called(number), trail.namesakes(number));
        return trail.isReworded() ? whole.of(PolicyReading.OF_SEVERAL_DAYS) : whole;
    }

    private static boolean isOfRules(String question) {
        return NamedPolicies.speaksOfRules(question)
                || ClauseNumber.in(question).isPresent();
    }

    /** Those that the question names; where it names none and speaks of rules, the few that there are of that kind. */
    private static List<PolicyTimeline> meant(String question, List<PolicyTimeline> all) {
        List<PolicyTimeline> named = NamedPolicies.in(question, all);
        if (!named.isEmpty() || !isOfRules(question)) return named;
        List<PolicyTimeline> titled = NamedPolicies.titledLike(question, all);
        if (!titled.isEmpty() && titled.size() <= FEW_POLICIES) return titled;
        return all.size() <= FEW_POLICIES ? all : List.of();
    }

    private Optional<PolicyReading> inForce(
            Question question,
            Optional<AskedDay> asked,
            ForceQuestion force,
            List<PolicyTimeline> named,
            Policies policies) {
        ForceAnswer answer = new ForceAnswer(texts, policies, question.scope().workspace());
        if (force == ForceQuestion.VERSIONS) return answer.versions(named, asked);
        String text = asked.map(AskedDay::rest).orElse(question.text());
        Optional<String> number = ClauseNumber.in(text);
        if (number.isPresent()) return answer.clause(named, number.get());
        List<Word> topic = asked(text, named);
        if (topic.isEmpty()) return answer.versions(named, asked);
        return answer.clause(hits(named, topic, policy -> Optional.of(policy.newest()), question));
    }

    private static List<Word> asked(String question, List<PolicyTimeline> named) {
        return SilentPolicies.asked(question, SilentPolicies.names(named));
    }

    private List<TopicClauses.Hit> hits(
            List<PolicyTimeline> named,
            List<Word> topic,
            Function<PolicyTimeline, Optional<PolicyVersion>> version,
            Question question) {
        List<TopicClauses.Hit> hits = new ArrayList<>();
        for (PolicyTimeline policy : named)
            version.apply(policy)
                    .map(questions.policies(question.scope())::text)
                    .ifPresent(text -> hits.addAll(TopicClauses.in(text, topic)));
        return TopicClauses.best(hits);
    }

    /** The version in force on the day asked about; the newest where none is named, or the time has no end. */
    private static Optional<PolicyVersion> version(PolicyTimeline policy, Question question, Optional<AskedDay> asked) {
        LocalDate day = day(question, asked);
        if (day != null) return policy.inForceOn(day);
        return Optional.of(policy.newest())
                .filter(v -> asked.isEmpty() || asked.get().meets(policy, v));
    }

    private static @Nullable LocalDate day(Question question, Optional<AskedDay> asked) {
        return asked.map(AskedDay::to).orElse(question.scope().asOf());
    }

    /** What the rules say of something, where a clause speaks of all that is asked about. */
    private Optional<PolicyReading> rule(Question question, Optional<AskedDay> asked, List<PolicyTimeline> named) {
        String text = asked.map(AskedDay::rest).orElse(question.text());
        boolean dated = asked.isPresent() || question.scope().asOf() != null;
        List<Word> topic = asked(text, named);
        if (!RuleQuestion.is(text, dated) || topic.size() < FEW_WORDS && isOfTheService(text, named))
            return Optional.empty();
        List<TopicClauses.Hit> hits = hits(named, topic, policy -> version(policy, question, asked), question);
        return hits.isEmpty()
                ? Optional.empty()
                : hits.stream()
                        .map(TopicClauses.Hit::text)
                        .distinct()
                        .map(of -> quoted(question, asked, of, clauses(hits, of)))
                        .reduce(PolicyReading::and);
    }

    /** "Can Acme appeal?" may be asked of a court's ruling as well as of Acme's rules. */
    private static boolean isOfTheService(String question, List<PolicyTimeline> named) {
        String subject = NamedPolicies.folded(question).replaceFirst("^\\S+ ", "");
        return named.stream()
                .map(p -> NamedPolicies.folded(p.newest().service()).split(" ")[0])
                .anyMatch(name -> (subject + " ").startsWith(name + " ") && !RuleQuestion.rules(question));
    }

    private static List<Clause> clauses(List<TopicClauses.Hit> hits, PolicyText text) {
        return hits.stream()
                .filter(hit -> hit.text().equals(text))
                .map(TopicClauses.Hit::clause)
                .toList();
    }

    private Optional<PolicyReading> clause(Question question, Optional<AskedDay> asked, List<PolicyTimeline> named) {
        String text = asked.map(AskedDay::rest).orElse(question.text());
        Optional<ClauseQuestion> wanted = ClauseQuestion.in(text)
                .filter(clause -> clause.isExplicit() || NamedPolicies.speaksOfRules(question.text()));
        if (wanted.isEmpty()) return Optional.empty();
        LocalDate day = day(question, asked);
        PolicyReading missed = null;
        for (PolicyTimeline policy : named) {
            Optional<PolicyVersion> version = version(policy, question, asked);
            if (version.isEmpty()) {
                boolean asksForAll = asked(text, List.of(policy)).isEmpty();
                LocalDate none = day != null ? day : asked.orElseThrow().nearest();
                if (missed == null && (wanted.get().isExplicit() || asksForAll))
                    missed = PolicyReading.nothing("clause", wanted.get().called(), Policies.noneOn(policy, none));
                continue;
            }
            PolicyText of = questions.policies(question.scope()).text(version.get());
            Optional<Clause> clause = wanted.get().find(of);
            if (clause.isPresent()) return Optional.of(quoted(question, asked, of, List.of(clause.get())));
            if (missed == null && lacks(wanted.get(), text, policy))
                missed = PolicyReading.nothing(
                        "clause", wanted.get().called(), noClause(wanted.get(), policy, of, day, question));
        }
        return Optional.ofNullable(missed);
    }

    /** Whether a clause is asked for by its number, of the rules of a service that the question names, and of no other's. */
    private static boolean lacks(ClauseQuestion wanted, String question, PolicyTimeline policy) {
        if (wanted.number() == null
                || NamedPolicies.ofNamedServices(question, List.of(policy)).isEmpty()) return false;
        Set<String> own = Words.stems(policy.name() + " " + policy.newest().service() + " " + wanted.number());
        return NamedPolicies.speaksOfRules(question)
                && own.containsAll(QuestionWords.of(question).names());
    }

    private String noClause(
            ClauseQuestion wanted, PolicyTimeline policy, PolicyText text, @Nullable LocalDate day, Question question) {
        String lacking = text.version().name()
                + (day == null ? ", in its newest version, in force" : ", as in force on " + day + ", in the version")
                + " from " + text.version().from() + ", has no " + wanted.called() + ".";
        return Optional.ofNullable(wanted.number())
                .flatMap(number -> ClauseTrail.of(policy, questions.policies(question.scope()), number))
                .map(trail -> lacking + " In the version of "
                        + trail.numbered(wanted.number()).version().from() + " there is one: "
                        + trail.clause().label() + ", " + trail.life())
                .orElse(lacking);
    }

    private PolicyReading quoted(Question question, Optional<AskedDay> asked, PolicyText text, List<Clause> clauses) {
        LocalDate day = day(question, asked);
        String version = text.version().from().toString();
        String labels = ClauseTrail.joined(clauses.stream().map(Clause::label).toList());
        String lead = labels + " of " + text.version().name() + ", "
                + (day == null
                        ? "newest version, in force from " + version
                        : "as in force on " + day + " (version of " + version + ")" + InForceWords.whose(asked))
                + ":";
        PolicyReading reading = PolicyReading.nothing("clause", "", "");
        for (Clause clause : clauses)
            reading = reading.and(ClauseAnswer.of(
                    text,
                    clause,
                    texts.passages(question.scope().workspace(), text.version().id(), clause.whole()),
                    ""));
        return reading.under(lead);
    }
}
