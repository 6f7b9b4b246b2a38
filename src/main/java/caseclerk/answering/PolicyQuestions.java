package caseclerk.answering;

import caseclerk.cases.Clause;
import caseclerk.cases.SourceKind;
import caseclerk.grounding.Draft;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.retrieval.PassageFinder.Findings;
import caseclerk.retrieval.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a question wants of policy texts: the words of a clause, what changed, or the rule as it stood on a day.
 */
final class PolicyQuestions {
    private static final int MOST_CLAIMS = 10;

    private final PolicyTexts texts;

    PolicyQuestions(PolicyTexts texts) {
        this.texts = texts;
    }

    private Policies policies(Scope scope) {
        return new Policies(texts, scope.workspace(), scope.audience());
    }

    /** The policies of the scope: those of its case, where that has any. */
    List<PolicyTimeline> all(Scope scope) {
        List<PolicyTimeline> all = policies(scope).all();
        String slug = scope.caseSlug();
        if (slug == null) return all;
        return all.stream()
                .filter(p -> slug.equals(p.newest().version().caseSlug()))
                .toList();
    }

    /** The answer that can be looked up; empty when the question has to be searched for. */
    Optional<PolicyReading> lookUp(Question question) {
        List<PolicyTimeline> all = all(question.scope());
        if (all.isEmpty()) return Optional.empty();
        List<PolicyTimeline> named = NamedPolicies.in(question.text(), all);
        if (named.isEmpty() && NamedPolicies.speaksOfRules(question.text()) && all.size() <= 3) named = all;
        if (named.isEmpty()) return Optional.empty();
        Optional<ChangeQuestion> change =
                ChangeQuestion.in(question.text().replaceAll("[“\"][^”\"]*[”\"]", " "), named);
        if (change.isPresent() && NamedPolicies.speaksOfRules(question.text()))
            return changes(question, change.get(), named);
        return clause(question, named);
    }

    private Optional<PolicyReading> clause(Question question, List<PolicyTimeline> named) {
        Optional<AskedDay> asked = AskedDay.in(question.text());
        String text = asked.map(AskedDay::rest).orElse(question.text());
        Optional<ClauseQuestion> wanted = ClauseQuestion.in(text);
        if (wanted.isEmpty()) return Optional.empty();
        LocalDate day = asked.map(AskedDay::to).orElse(question.scope().asOf());
        PolicyReading missed = null;
        for (PolicyTimeline policy : named) {
            Optional<PolicyVersion> version = day == null ? Optional.of(policy.newest()) : policy.inForceOn(day);
            if (version.isEmpty()) {
                if (missed == null && day != null && wanted.get().isExplicit())
                    missed = PolicyReading.nothing("clause", wanted.get().called(), Policies.noneOn(policy, day));
                continue;
            }
            PolicyText of = policies(question.scope()).text(version.get());
            Optional<Clause> clause = wanted.get().find(of);
            if (clause.isPresent()) return Optional.of(quoted(question, of, clause.get(), day));
        }
        return Optional.ofNullable(missed);
    }

    private PolicyReading quoted(Question question, PolicyText text, Clause clause, @Nullable LocalDate day) {
        String lead = clause.label() + " of " + text.version().name() + ", "
                + (day == null ? "newest version, in force from " : "as in force on " + day + " (version of ")
                + text.version().from() + (day == null ? ":" : "):");
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
    record Dated(Question question, @Nullable AskedDay day) {}

    Dated dated(Question question) {
        Optional<AskedDay> day = AskedDay.in(question.text());
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
}
