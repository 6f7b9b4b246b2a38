package caseclerk.adapters.storage;

import caseclerk.adapters.storage.ChangedSources.Happening;
import caseclerk.cases.Audience;
import caseclerk.cases.Clause;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Following;
import caseclerk.digest.NewsItem;
import caseclerk.digest.NewsItem.PolicyChanged;
import caseclerk.digest.NewsItem.RuleChanged;
import caseclerk.notes.CaseNote;
import caseclerk.notes.MergeNotes;
import caseclerk.notes.NoteKind;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.ClauseLink;
import caseclerk.policies.LinkedChange;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyTimeline;
import caseclerk.rules.ChangeAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** New versions of clauses that followed cases name, wherever the policy itself is filed. */
final class RuleNews {
    /** Clauses of which both sides are quoted in one line. */
    private static final int MOST_QUOTED = 3;

    private final Database database;
    private final WorkspaceId workspace;
    private final Audience audience;
    private final Policies policies;

    RuleNews(Database database, WorkspaceId workspace, Audience audience) {
        this.database = database;
        this.workspace = workspace;
        this.audience = audience;
        this.policies = new Policies(new SqlitePolicies(database), workspace, audience);
    }

    /** {@code told} with them; in its own case a policy is told of by the clause that the case names. */
    List<CaseNews> with(List<CaseNews> told, ChangedSources changed, Following following) {
        List<PolicyTimeline> revised = revised(changed);
        if (revised.isEmpty()) return told;
        Map<String, CaseNews> bySlug = new LinkedHashMap<>();
        for (CaseNews news : told) bySlug.put(String.valueOf(news.slug()), news);
        for (PolicyCase one : cases(following)) {
            List<RuleChanged> rules = rules(one.slug(), revised, changed);
            if (!rules.isEmpty())
                bySlug.merge(one.slug(), new CaseNews(one.slug(), one.name(), List.copyOf(rules)), RuleNews::joined);
        }
        return List.copyOf(bySlug.values());
    }

    /** The policies that have a new version and an older one, each with its versions up to the end of the window. */
    private List<PolicyTimeline> revised(ChangedSources changed) {
        List<PolicyTimeline> revised = new ArrayList<>();
        if (changed.sources().values().stream().noneMatch(Happening::revised)) return revised;
        for (PolicyTimeline policy : policies.all()) {
            Happening happening =
                    changed.sources().get(policy.newest().version().sourceId());
            if (happening != null && happening.revised())
                revised.add(new PolicyTimeline(policy.versions().stream()
                        .filter(v -> v.version().revision() <= happening.lastRevision())
                        .toList()));
        }
        return revised;
    }

    /** The followed cases in which a rule is invoked. */
    private List<PolicyCase> cases(Following following) {
        return database.read(sql -> {
            FollowedCases followed = new FollowedCases(sql, workspace, following);
            List<PolicyCase> cases = new ArrayList<>();
            for (PolicyCase one : sql.list(
                    Rows.CASE
                            + " WHERE c.workspace = ?1 AND EXISTS (SELECT 1 FROM sources s JOIN versions v ON v.source_id = s.id"
                            + " JOIN note_lines n ON n.version_id = v.id WHERE s.case_id = c.id AND n.kind = ?2) ORDER BY c.id",
                    Rows::policyCase,
                    workspace.value(),
                    NoteKind.POLICY.name(),
                    null,
                    audience.everything() ? 1 : 0,
                    Origins.channels(audience))) if (followed.holds(one.slug())) cases.add(one);
            return cases;
        });
    }

    private List<RuleChanged> rules(String slug, List<PolicyTimeline> revised, ChangedSources changed) {
        CaseNote note = MergeNotes.of(new SqliteNotes(database).ofCase(workspace, slug, audience));
        List<ClauseLink> links = ClauseLink.in(note.invokedRules(), policies.all(), slug);
        List<RuleChanged> rules = new ArrayList<>();
        for (PolicyTimeline policy : revised) {
            int first =
                    changed.sources().get(policy.newest().version().sourceId()).firstRevision();
            LinkedChange.of(
                            policies,
                            policy,
                            version -> version.version().revision() >= first,
                            links.stream()
                                    .filter(link -> link.policy().newest().isOf(policy.newest()))
                                    .toList(),
                            note.eventDays())
                    .map(change -> told(policy, change))
                    .ifPresent(rules::add);
        }
        return rules;
    }

    private RuleChanged told(PolicyTimeline policy, LinkedChange change) {
        ChangeAnswer sides = new ChangeAnswer(new SqlitePolicies(database), workspace);
        change.changed().stream().limit(MOST_QUOTED).forEach(one -> sides.add(change.diff(), one));
        if (sides.claims().isEmpty())
            standing(change).ifPresent(clause -> sides.add(change.diff().to(), clause));
        return new RuleChanged(
                change.diff().to().version(),
                change.diff().from().version(),
                policy.name(),
                change.changed().stream().map(ClauseChange::label).distinct().toList(),
                change.kept().stream().map(clause -> clause.label()).distinct().toList(),
                sides.claims(),
                change.elsewhere());
    }

    /** The clause to quote where no sentence changed: only others did, or a heading. */
    private static Optional<Clause> standing(LinkedChange change) {
        return Stream.concat(
                        change.changed().stream().map(ClauseChange::after).filter(Objects::nonNull),
                        change.kept().stream())
                .findFirst();
    }

    private static CaseNews joined(CaseNews told, CaseNews rules) {
        List<NewsItem> items = new ArrayList<>(rules.items());
        for (NewsItem item : told.items()) if (!isSaid(item, rules.items())) items.add(item);
        return new CaseNews(told.slug(), told.name(), items);
    }

    private static boolean isSaid(NewsItem item, List<NewsItem> rules) {
        return item instanceof PolicyChanged policy
                && rules.stream()
                        .anyMatch(rule -> rule instanceof RuleChanged told
                                && told.version().sourceId() == policy.version().sourceId());
    }
}
