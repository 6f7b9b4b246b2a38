package caseclerk.answering;

import caseclerk.answering.AskOutcome.Abstained;
import caseclerk.answering.SilentPolicies.Silence;
import caseclerk.cases.Clause;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Draft;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder.Findings;
import caseclerk.retrieval.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a question wants of policy texts: the words of a clause, what changed, or the rule as it stood on a day.
 */
final class PolicyQuestions {
    private static final int MOST_CLAIMS = 10;

    private final PolicyTexts texts;
    private final CaseFacts facts;

    PolicyQuestions(PolicyTexts texts, CaseFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    private Policies policies(Scope scope) {
        return new Policies(texts, scope.workspace(), scope.audience());
    }

    /** The policies that a question may be answered from. */
    List<PolicyTimeline> all(Scope scope) {
        Set<Long> only = scope.policies();
        String slug = scope.caseSlug();
        return policies(scope).all().stream()
                .filter(p -> only != null
                        ? only.contains(p.newest().version().sourceId())
                        : slug == null || slug.equals(p.newest().version().caseSlug()))
                .toList();
    }

    /**
     * The question with the policies that may answer it: in a case its own and those that it invokes, wherever they are
     * filed; where the question is for the rules of a service that it names, only that service's.
     */
    Question placed(Question question) {
        Scope scope = question.scope();
        List<PolicyTimeline> all = policies(scope).all();
        if (all.isEmpty()) return question;
        Set<PolicyTimeline> wanted = new LinkedHashSet<>(all(scope));
        String slug = scope.caseSlug();
        if (slug != null && wanted.size() < all.size())
            wanted.addAll(
                    NamedPolicies.invoked(facts.invokedRules(scope.workspace(), slug, scope.audience()), all, slug));
        List<PolicyTimeline> named = ofNamedService(question.text(), List.copyOf(wanted));
        if (!named.isEmpty()) wanted.retainAll(named);
        if (slug == null && named.isEmpty()) return question;
        return new Question(
                question.text(),
                scope.withPolicies(wanted.stream()
                        .map(p -> p.newest().version().sourceId())
                        .collect(Collectors.toSet())),
                question.waited());
    }

    /** The policies of the services whose rules the question is for; empty when it names none. */
    List<PolicyTimeline> ofNamedService(String question, List<PolicyTimeline> among) {
        return NamedPolicies.speaksOfRules(question) ? NamedPolicies.ofNamedServices(question, among) : List.of();
    }

    /** The answer that can be looked up; empty when the question has to be searched for. */
    Optional<PolicyReading> lookUp(Question question, Optional<AskedDay> asked) {
        List<PolicyTimeline> all = all(question.scope());
        if (all.isEmpty()) return Optional.empty();
        List<PolicyTimeline> named = NamedPolicies.in(question.text(), all);
        if (named.isEmpty() && NamedPolicies.speaksOfRules(question.text()) && all.size() <= 3) named = all;
        if (named.isEmpty()) return Optional.empty();
        Optional<ChangeQuestion> change =
                ChangeQuestion.in(question.text().replaceAll("[“\"][^”\"]*[”\"]", " "), named);
        if (change.isPresent() && NamedPolicies.speaksOfRules(question.text()))
            return changes(question, change.get(), named);
        return clause(question, asked, named);
    }

    private Optional<PolicyReading> clause(Question question, Optional<AskedDay> asked, List<PolicyTimeline> named) {
        String text = asked.map(AskedDay::rest).orElse(question.text());
        Optional<ClauseQuestion> wanted = ClauseQuestion.in(text);
        if (wanted.isEmpty()) return Optional.empty();
        LocalDate day = asked.map(AskedDay::to).orElse(question.scope().asOf());
        PolicyReading missed = null;
        for (PolicyTimeline policy : named) {
            Optional<PolicyVersion> version = day == null ? Optional.of(policy.newest()) : policy.inForceOn(day);
            if (version.isEmpty()) {
                boolean asksForAll = SilentPolicies.asked(
                                text,
                                ReadPassages.stems(
                                        policy.name() + " " + policy.newest().service()))
                        .isEmpty();
                if (missed == null && day != null && (wanted.get().isExplicit() || asksForAll))
                    missed = PolicyReading.nothing("clause", wanted.get().called(), Policies.noneOn(policy, day));
                continue;
            }
            PolicyText of = policies(question.scope()).text(version.get());
            Optional<Clause> clause = wanted.get().find(of);
            if (clause.isPresent()) return Optional.of(quoted(question, asked, of, clause.get(), day));
            if (missed == null && lacks(wanted.get(), text, policy))
                missed = PolicyReading.nothing("clause", wanted.get().called(), noClause(wanted.get(), of, day));
        }
        return Optional.ofNullable(missed);
    }

    /** Whether a clause is asked for by its number, of the rules of a service that the question names, and of no other's. */
    private static boolean lacks(ClauseQuestion wanted, String question, PolicyTimeline policy) {
        if (wanted.number() == null
                || NamedPolicies.ofNamedServices(question, List.of(policy)).isEmpty()) return false;
        Set<String> own =
                ReadPassages.stems(policy.name() + " " + policy.newest().service() + " " + wanted.number());
        return NamedPolicies.speaksOfRules(question)
                && own.containsAll(QuestionWords.of(question).names());
    }

    private static String noClause(ClauseQuestion wanted, PolicyText text, @Nullable LocalDate day) {
        return text.version().name()
                + (day == null ? ", in its newest version, in force" : ", as in force on " + day + ", in the version")
                + " from " + text.version().from() + ", has no " + wanted.called() + ".";
    }

    private PolicyReading quoted(
            Question question, Optional<AskedDay> asked, PolicyText text, Clause clause, @Nullable LocalDate day) {
        String version = text.version().from().toString();
        String lead = clause.label() + " of " + text.version().name() + ", "
                + (day == null
                        ? "newest version, in force from " + version
                        : "as in force on " + day + " (version of " + version + ")" + InForceWords.whose(asked))
                + ":";
        return ClauseAnswer.of(
                text,
                clause,
                texts.passages(question.scope().workspace(), text.version().id(), clause.whole()),
                lead);
    }

    private Optional<PolicyReading> changes(Question question, ChangeQuestion change, List<PolicyTimeline> named) {
        ChangeAnswer answer = new ChangeAnswer(texts, question.scope().workspace());
        List<String> leads = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (PolicyTimeline policy : named)
            for (PolicyVersion[] step : change.steps(policy)) {
                PolicyDiff diff = policies(question.scope()).diff(step[0], step[1]);
                List<ClauseChange> wanted = change.wanted(diff);
                leads.add(lead(policy, diff, wanted));
                int said = 0;
                for (ClauseChange one : wanted)
                    if (answer.claims().size() < MOST_CLAIMS) {
                        answer.add(diff, one);
                        said++;
                    }
                if (said < wanted.size())
                    more.add(
                            (wanted.size() - said) + " more changes: policy diff " + step[0].id() + " " + step[1].id());
            }
        String understood = "what changed in " + named.get(0).name();
        if (leads.isEmpty())
            return Optional.of(PolicyReading.nothing("change", understood, noStep(change, named.get(0))));
        if (answer.claims().isEmpty())
            return Optional.of(PolicyReading.nothing("change", understood, String.join(" ", leads)));
        return Optional.of(new PolicyReading(
                "change",
                understood,
                String.join(" ", leads),
                new Draft(answer.claims()),
                ClauseAnswer.found(answer.passages()),
                more.isEmpty() ? "" : String.join("; ", more) + "."));
    }

    private static String lead(PolicyTimeline policy, PolicyDiff diff, List<ClauseChange> wanted) {
        String clauses = wanted.size() + (wanted.size() == 1 ? " clause" : " clauses");
        String name =
                policy.name() + ", " + diff.from().from() + " → " + diff.to().from();
        return wanted.isEmpty() ? name + ": no clause changed in its words." : name + ": " + clauses + " changed.";
    }

    private static String noStep(ChangeQuestion change, PolicyTimeline policy) {
        String versions = policy.versions().size() == 1
                ? "only the version of " + policy.newest().from() + " is filed"
                : "its versions are of "
                        + String.join(
                                ", ",
                                policy.versions().stream()
                                        .map(v -> v.from().toString())
                                        .toList());
        return change.from() == null
                ? "Of " + policy.name() + " " + versions + "; there is nothing to compare it with."
                : "No later version of " + policy.name() + " came into force in that time; " + versions + ".";
    }

    /**
     * How the question is to be searched for: policy texts in force on the day it speaks of, and without that day where
     * it is for a rule, since a rule does not name the days it is applied on.
     *
     * @param question what to search for
     * @param day the day, month or year that it speaks of; null for none
     */
    record Dated(Question question, @Nullable AskedDay day) {
        /** The same, found not to be for a rule: what happened in a case then says nothing of the time asked about. */
        Dated unlessForRule(Question asked) {
            return day != null && day.event() != null ? new Dated(asked, null) : this;
        }
    }

    Dated dated(Question question, Optional<AskedDay> day) {
        if (day.isEmpty()
                || day.get().rest().length() < 8
                || all(question.scope()).isEmpty()) return new Dated(question, null);
        return new Dated(
                new Question(
                        day.get().rest(),
                        question.scope().withPoliciesOf(day.get().to())),
                day.get());
    }

    /** Whether what was found for a dated question shows that it is for a rule. */
    boolean isForRule(Dated dated, Findings findings) {
        if (dated.day() == null) return false;
        boolean found = !findings.passages().isEmpty()
                && findings.passages().get(0).passage().version().kind() == SourceKind.POLICY;
        boolean named = !NamedPolicies.in(
                        dated.question().text(), all(dated.question().scope()))
                .isEmpty();
        return found || named && NamedPolicies.speaksOfRules(dated.question().text());
    }

    /** Policies named in the question of which no version covers the day, one sentence each. */
    List<String> uncovered(Question question, LocalDate day) {
        List<PolicyTimeline> all = all(question.scope());
        List<PolicyTimeline> named = NamedPolicies.in(question.text(), all);
        List<PolicyTimeline> meant = named.isEmpty() && NamedPolicies.speaksOfRules(question.text()) ? all : named;
        return meant.stream()
                .filter(p -> p.inForceOn(day).isEmpty())
                .limit(3)
                .map(p -> Policies.noneOn(p, day))
                .toList();
    }

    /**
     * Of policies asked for by name that have a version in force but not all words that are asked about, one sentence each.
     *
     * @param rest the question without its date
     */
    List<String> silent(Question question, String rest, @Nullable LocalDate day) {
        List<PolicyTimeline> all = all(question.scope());
        List<PolicyTimeline> named = NamedPolicies.in(question.text(), all);
        boolean ofAnother = NamedPolicies.ofNamedServices(question.text(), all).isEmpty()
                && !QuestionWords.of(rest).names().isEmpty();
        return NamedPolicies.speaksOfRules(question.text()) && !ofAnother
                ? silences(question, rest, named, day).stream()
                        .map(Silence::sentence)
                        .toList()
                : List.of();
    }

    private List<Silence> silences(
            Question question, String rest, List<PolicyTimeline> named, @Nullable LocalDate day) {
        return new SilentPolicies(policies(question.scope())).on(rest, named, day);
    }

    /** Refuses a question for the rules of a service whose texts have none of the words asked about, nor has what names it. */
    Optional<Abstained> refusal(Question question, String rest, @Nullable LocalDate day, Reading reading) {
        List<PolicyTimeline> named = ofNamedService(question.text(), all(question.scope()));
        if (named.isEmpty()) return Optional.empty();
        List<Silence> silences = silences(question, rest, named, day);
        List<Word> asked = SilentPolicies.asked(
                rest,
                ReadPassages.stems(named.stream()
                        .map(p -> p.name() + " " + p.newest().service())
                        .collect(Collectors.joining(" "))));
        boolean said = reading.sentences().stream()
                .map(evidence -> ReadPassages.stems(evidence.sentence().text()))
                .anyMatch(stems -> asked.stream().anyMatch(word -> SilentPolicies.stands(word, stems)));
        boolean silent = !silences.isEmpty() && silences.stream().allMatch(Silence::whole) && !said;
        return silent
                ? Optional.of(new Abstained(
                        AskOutcome.Reason.NOT_STATED,
                        silences.stream().map(Silence::sentence).collect(Collectors.joining(" "))))
                : Optional.empty();
    }

    /**
     * Of what was found for a question for the rules of a service: its own texts, and what names it; the rules of others,
     * told of elsewhere, do not answer.
     */
    Findings bearing(Question question, Findings findings) {
        Set<String> services = ofNamedService(question.text(), all(question.scope())).stream()
                .map(p -> NamedPolicies.folded(p.newest().service()))
                .collect(Collectors.toSet());
        if (services.isEmpty()) return findings;
        return only(findings, passage -> isOf(services, passage));
    }

    /** What was found in policy texts. */
    static Findings rulesAlone(Findings findings) {
        return only(findings, passage -> passage.version().kind() == SourceKind.POLICY);
    }

    private static Findings only(Findings findings, Predicate<Passage> wanted) {
        List<Found> kept = findings.passages().stream()
                .filter(found -> wanted.test(found.passage()))
                .toList();
        return new Findings(findings.question(), kept, findings.vectors(), findings.sentenceVectors());
    }

    private static boolean isOf(Set<String> services, Passage passage) {
        if (passage.version().kind() == SourceKind.POLICY) return true;
        String words = " " + NamedPolicies.folded(passage.version().title() + " " + passage.text()) + " ";
        return services.stream().anyMatch(service -> words.contains(" " + service + " "));
    }
}
