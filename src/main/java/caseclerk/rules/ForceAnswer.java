package caseclerk.rules;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.AskedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says when versions and clauses are in force, each with its words. */
final class ForceAnswer {
    private static final int MOST_VERSIONS = 10;

    private final PolicyTexts texts;
    private final Policies policies;
    private final WorkspaceId workspace;

    ForceAnswer(PolicyTexts texts, Policies policies, WorkspaceId workspace) {
        this.texts = texts;
        this.policies = policies;
        this.workspace = workspace;
    }

    /** The versions of the policies, with the words that each begins with: those in force at the time asked about, or all. */
    Optional<PolicyReading> versions(List<PolicyTimeline> named, Optional<AskedDay> asked) {
        List<String> leads = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (PolicyTimeline policy : named) {
            List<PolicyVersion> wanted = policy.counting().stream()
                    .filter(v -> asked.isEmpty() || asked.get().meets(policy, v))
                    .toList();
            if (wanted.isEmpty())
                leads.add(Policies.noneOn(policy, asked.orElseThrow().nearest()));
            else
                leads.add(policy.name() + ": "
                        + ClauseTrail.joined(
                                wanted.stream().map(v -> period(policy, v)).toList()) + ".");
            for (PolicyVersion version : wanted) if (claims.size() < MOST_VERSIONS) open(version, claims, passages);
        }
        String understood = "the versions of " + named.get(0).name()
                + asked.map(a -> " " + a.phrase()).orElse("");
        String lead = String.join(" ", leads);
        return Optional.of(
                claims.isEmpty()
                        ? PolicyReading.nothing("version", understood, lead)
                        : new PolicyReading(
                                "version",
                                understood,
                                lead + (claims.size() == 1 ? " It begins:" : " They begin:"),
                                new Draft(claims),
                                ClauseAnswer.found(passages),
                                ""));
    }

    private static String period(PolicyTimeline policy, PolicyVersion version) {
        LocalDate end = policy.end(version);
        return "#" + version.number() + " in force "
                + (end == null ? "since " + version.from() : "from " + version.from() + " to " + end.minusDays(1));
    }

    /** The sentence before the first clause that tells the version's day, else the one that the version begins with. */
    private void open(PolicyVersion version, List<Claim> claims, List<Passage> passages) {
        PolicyText text = policies.text(version);
        TextSpan opening = text.preamble().length() > 0
                ? text.preamble()
                : new TextSpan(0, text.text().length());
        Passage in = null;
        Sentence best = null;
        int most = -1;
        for (Passage passage : texts.passages(workspace, version.id(), opening))
            for (Sentence sentence : passage.sentences()) {
                if (!opening.contains(sentence.span())) continue;
                int telling = telling(sentence, version.from());
                if (telling <= most) continue;
                most = telling;
                in = passage;
                best = sentence;
            }
        if (in == null || best == null) return;
        claims.add(ClauseAnswer.claim(in, best));
        passages.add(in);
    }

    private static int telling(Sentence sentence, LocalDate from) {
        Set<String> words =
                Words.of(sentence.text()).stream().map(Words.Word::folded).collect(Collectors.toSet());
        boolean dated = words.contains("" + from.getYear())
                && (words.contains("" + from.getDayOfMonth()) || sentence.text().contains(from.toString()));
        return dated ? 2 : sentence.kind() == SentenceKind.HEADING ? 0 : 1;
    }

    /** The clause of that number in each policy that ever had one, through its versions. */
    Optional<PolicyReading> clause(List<PolicyTimeline> named, String number) {
        List<ClauseTrail> trails = named.stream()
                .flatMap(policy -> ClauseTrail.of(policy, policies, number).stream())
                .toList();
        String understood = "when clause " + number + " is in force";
        if (trails.isEmpty()) return Optional.of(PolicyReading.nothing("version", understood, noSuch(named, number)));
        return trails.stream()
                .map(trail ->
                        new TrailAnswer(texts, workspace).whole(trail, trail.called(number), trail.namesakes(number)))
                .reduce(PolicyReading::and);
    }

    static String noSuch(List<PolicyTimeline> named, String number) {
        return "No version of "
                + ClauseTrail.joined(named.stream().map(PolicyTimeline::name).toList()) + " that is filed has a clause "
                + number + ".";
    }

    /** The clauses found, through the versions of their policy. */
    Optional<PolicyReading> clause(List<TopicClauses.Hit> hits) {
        return hits.stream()
                .map(hit -> ClauseTrail.of(policies.policyOf(hit.text().version()), policies, hit.clause()))
                .map(trail -> new TrailAnswer(texts, workspace).whole(trail, trail.called(), ""))
                .reduce(PolicyReading::and);
    }
}
