package caseclerk.rules;

import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Draft;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up what changed in policies: in one clause, in what speaks of something, or in all of them. */
final class ChangeLookUp {
    private static final int MOST_NAMED = 6;

    private final PolicyTexts texts;
    private final Policies policies;
    private final WorkspaceId workspace;

    ChangeLookUp(PolicyTexts texts, Policies policies, WorkspaceId workspace) {
        this.texts = texts;
        this.policies = policies;
        this.workspace = workspace;
    }

    /** A step from one version to the next, with those of its changes that are asked for. */
    private record Step(PolicyTimeline policy, PolicyDiff diff, List<ClauseChange> wanted) {}

    /** What is asked for of {@code named}; empty where it is not told by changes of policy texts. */
    Optional<PolicyReading> of(String text, ChangeQuestion question, List<PolicyTimeline> named) {
        if (question.number() != null) return ofClause(text, question, question.number(), named);
        List<Step> all = new ArrayList<>();
        for (PolicyTimeline policy : named)
            for (PolicyVersion[] step : question.steps(policy)) {
                PolicyDiff diff = policies.diff(step[0], step[1]);
                all.add(new Step(policy, diff, question.weighty(diff)));
            }
        if (question.last())
            all.sort(Comparator.comparing(step -> step.diff().to().from()));
        String understood = "what changed in "
                + ClauseTrail.joined(named.stream().map(PolicyTimeline::name).toList());
        if (all.isEmpty()) {
            String none = named.stream().map(policy -> noStep(question, policy)).collect(Collectors.joining(" "));
            return Optional.of(PolicyReading.nothing("change", understood, none));
        }
        if (question.kind() != null) {
            all.removeIf(step -> step.wanted().isEmpty());
            if (all.isEmpty())
                return Optional.of(PolicyReading.nothing("change", understood, noneOfKind(question, named)));
            if (question.last() && question.topic().isEmpty())
                all.subList(0, all.size() - 1).clear();
        }
        if (question.topic().isEmpty()) return Optional.of(told(understood, all, versions(text, question, named)));
        List<Step> near = near(text, question, all);
        if (!near.isEmpty()) return Optional.of(told(understood, near, ""));
        return untouched(question, named)
                .or(() -> Optional.of(
                        PolicyReading.unlessTold("change", understood, noneNear(question, all), question.topic())));
    }

    private Optional<PolicyReading> ofClause(
            String text, ChangeQuestion question, String number, List<PolicyTimeline> named) {
        List<ClauseTrail> trails = named.stream()
                .flatMap(policy -> ClauseTrail.of(policy, policies, number).stream())
                .toList();
        // A number alone may be that of something else than a clause.
        if (trails.isEmpty() && !NamedPolicies.speaksOfRules(text)) return Optional.empty();
        if (trails.isEmpty())
            return Optional.of(PolicyReading.nothing(
                    "change", "what changed in clause " + number, ForceAnswer.noSuch(named, number)));
        return trails.stream().map(trail -> ofClause(question, number, trail)).reduce(PolicyReading::and);
    }

    private PolicyReading ofClause(ChangeQuestion question, String number, ClauseTrail trail) {
        List<ClauseTrail.Turn> turns = trail.turns().stream()
                .filter(turn -> question.isAsked(turn.day()))
                .toList();
        TrailAnswer answer = new TrailAnswer(texts, workspace);
        if (turns.isEmpty())
            return answer.unchanged(trail, trail.called(number), question.from() == null, trail.namesakes(number));
        boolean last = question.last() && turns.size() > 1;
        return answer.changes(
                last ? turns.subList(turns.size() - 1, turns.size()) : turns,
                trail.called(number) + ": " + trail.life() + trail.namesakes(number));
    }

    /** Of each step the changes that speak of most of the topic; steps without one are left out. */
    private static List<Step> near(String text, ChangeQuestion question, List<Step> all) {
        long most = all.stream()
                .flatMap(step -> step.wanted().stream())
                .mapToLong(question::told)
                .max()
                .orElse(0);
        if (most == 0) return List.of();
        List<Step> near = new ArrayList<>();
        for (Step step : all) {
            List<ClauseChange> wanted = step.wanted().stream()
                    .filter(change -> 2 * question.told(change) > most && question.tellsNames(text, change))
                    .toList();
            if (!wanted.isEmpty()) near.add(new Step(step.policy(), step.diff(), wanted));
        }
        return question.last() && !near.isEmpty() ? near.subList(near.size() - 1, near.size()) : near;
    }

    private PolicyReading told(String understood, List<Step> steps, String before) {
        ChangeAnswer answer = new ChangeAnswer(texts, workspace);
        List<String> leads = new ArrayList<>();
        List<String> more = new ArrayList<>();
        if (!before.isEmpty()) leads.add(before);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            leads.add(lead(step));
            int share = ChangeAnswer.MOST_CLAIMS * (i + 1) / steps.size();
            int said = 0;
            for (ClauseChange one : step.wanted())
                if (answer.claims().size() < share) {
                    answer.add(step.diff(), one);
                    said++;
                }
            int left = step.wanted().size() - said;
            if (left > 0)
                more.add(left + (left == 1 ? " more change" : " more changes") + ": /policy diff "
                        + step.diff().from().number() + " " + step.diff().to().number());
        }
        String lead = String.join(" ", leads);
        if (answer.claims().isEmpty()) return PolicyReading.nothing("change", understood, lead);
        return new PolicyReading(
                "change",
                understood,
                lead,
                new Draft(answer.claims()),
                ClauseAnswer.found(answer.passages()),
                more.isEmpty() ? "" : String.join("; ", more) + ".");
    }

    private static String lead(Step step) {
        int count = step.wanted().size();
        return span(step) + ": "
                + (count == 0
                        ? "no clause changed in its words."
                        : count + (count == 1 ? " clause changed: " : " clauses changed: ") + labels(step) + ".");
    }

    private static String span(Step step) {
        return step.policy().name() + ", " + step.diff().from().from() + " → "
                + step.diff().to().from();
    }

    private static String labels(Step step) {
        List<String> labels = new ArrayList<>(step.wanted().stream()
                .limit(MOST_NAMED)
                .map(ClauseChange::label)
                .toList());
        int left = step.wanted().size() - labels.size();
        if (left > 0) labels.add(left + " more");
        return ClauseTrail.joined(labels);
    }

    /** Who asks when a policy was changed gets the days of all its versions, and of the last one what changed. */
    private static String versions(String text, ChangeQuestion question, List<PolicyTimeline> named) {
        boolean when = text.strip().toLowerCase(java.util.Locale.ROOT).startsWith("when");
        if (!when || question.last() || question.from() != null || named.size() > 1) return "";
        return "Of " + named.get(0).name() + ", " + days(named.get(0)) + ".";
    }

    /** Where the text in force speaks of the topic and no change did, its words stand as they were. */
    private Optional<PolicyReading> untouched(ChangeQuestion question, List<PolicyTimeline> named) {
        List<TopicClauses.Hit> hits = new ArrayList<>();
        for (PolicyTimeline policy : named)
            hits.addAll(TopicClauses.in(policies.text(policy.newest()), question.topic()));
        return TopicClauses.best(hits).stream()
                .map(hit -> ClauseTrail.of(policies.policyOf(hit.text().version()), policies, hit.clause()))
                .map(trail ->
                        new TrailAnswer(texts, workspace).unchanged(trail, trail.called(), question.from() == null, ""))
                .reduce(PolicyReading::and);
    }

    private static String noneNear(ChangeQuestion question, List<Step> all) {
        Step last = all.get(all.size() - 1);
        return "No change speaks of " + question.topicWords() + ". The nearest there is: " + lead(last)
                + " /policy diff " + last.diff().from().number() + " "
                + last.diff().to().number() + " shows it.";
    }

    private static String noneOfKind(ChangeQuestion question, List<PolicyTimeline> named) {
        String kind = question.kind() == ClauseChange.Kind.ADDED ? "added" : "removed";
        String when = question.from() != null
                ? " in the time asked about"
                : question.newest() ? " in the newest version" : " in any version filed";
        return "No clause was " + kind + when + "; of "
                + named.stream()
                        .map(policy -> policy.name() + " " + days(policy))
                        .collect(Collectors.joining(", of "))
                + ".";
    }

    private static String noStep(ChangeQuestion change, PolicyTimeline policy) {
        String versions = policy.counting().size() == 1
                ? "only the version of " + policy.newest().from() + " is filed"
                : days(policy);
        return change.from() == null
                ? "Of " + policy.name() + " " + versions + "; there is nothing to compare it with."
                : "No later version of " + policy.name() + " came into force in that time; " + versions + ".";
    }

    private static String days(PolicyTimeline policy) {
        return "its versions are of "
                + String.join(
                        ", ",
                        policy.counting().stream().map(v -> v.from().toString()).toList());
    }
}
