package caseclerk.adapters.terminal;

import caseclerk.cases.Clause;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.Edit;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies, their versions and what changed as lines of JSON, for scripts. */
public final class PolicyJson {
    private PolicyJson() {}

    /** One version of a policy, without its words. */
    public static String of(PolicyTimeline policy, PolicyVersion version) {
        return Json.line(fields(policy, version));
    }

    /** One version of a policy with its words and clauses. */
    public static String of(PolicyTimeline policy, PolicyText text) {
        return Json.line(whole(policy, text));
    }

    /** The version of a policy in force on a day. */
    public static String inForce(PolicyTimeline policy, PolicyText text, LocalDate day) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", day.toString());
        json.put("status", "in_force");
        json.putAll(whole(policy, text));
        return Json.line(json);
    }

    /** A policy of which no version covers a day. */
    public static String notInForce(PolicyTimeline policy, LocalDate day, String message) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", day.toString());
        json.put("status", "none_in_force");
        json.put("service", policy.newest().service());
        json.put("title", policy.newest().version().title());
        json.put("sourceId", policy.newest().version().sourceId());
        json.put("message", message);
        json.put(
                "nearest",
                policy.nearest(day).stream().map(v -> fields(policy, v)).toList());
        return Json.line(json);
    }

    private static Map<String, @Nullable Object> whole(PolicyTimeline policy, PolicyText text) {
        Map<String, @Nullable Object> json = fields(policy, text.version());
        json.put("text", text.text());
        json.put("clauses", text.clauses().stream().map(PolicyJson::clause).toList());
        return json;
    }

    private static Map<String, @Nullable Object> fields(PolicyTimeline policy, PolicyVersion version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", version.id());
        json.put("sourceId", version.version().sourceId());
        json.put("revision", version.version().revision());
        json.put("service", version.service());
        json.put("title", version.version().title());
        json.put("url", version.version().url());
        json.put("publisher", version.version().publisher());
        json.put("caseSlug", version.version().caseSlug());
        json.put("effectiveFrom", version.from().toString());
        json.put("effectiveFromStated", version.version().effectiveFrom() != null);
        json.put("effectiveUntil", Json.text(policy.end(version)));
        json.put("effectiveUntilStated", version.version().effectiveUntil() != null);
        json.put("capturedAt", version.version().capturedAt().toString());
        json.put("oddities", policy.oddities());
        return json;
    }

    static Map<String, @Nullable Object> clause(Clause clause) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("anchor", clause.anchor());
        json.put("number", clause.number());
        json.put("heading", clause.heading());
        json.put("depth", clause.depth());
        json.put("parent", clause.parent() < 0 ? null : clause.parent());
        json.put("start", clause.own().start());
        json.put("end", clause.own().end());
        json.put("wholeEnd", clause.whole().end());
        return json;
    }

    /** What changed between two versions; clauses that stayed word for word, where they stood, are only counted. */
    public static String of(PolicyDiff diff, PolicyTimeline from, PolicyTimeline to) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", fields(from, diff.from()));
        json.put("to", fields(to, diff.to()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ClauseChange.Kind kind : ClauseChange.Kind.values()) counts.put(name(kind), 0);
        diff.changes().forEach(change -> counts.merge(name(change.kind()), 1, Integer::sum));
        counts.put("moved", (int)
                diff.changes().stream().filter(ClauseChange::moved).count());
        counts.put("renumbered", (int)
                diff.changes().stream().filter(ClauseChange::renumbered).count());
        json.put("counts", counts);
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (ClauseChange change : diff.changes())
            if (change.kind() != ClauseChange.Kind.SAME || change.moved() || change.renumbered())
                changes.add(change(change));
        json.put("changes", changes);
        return Json.line(json);
    }

    private static String name(ClauseChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> change(ClauseChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", name(change.kind()));
        json.put("label", change.label());
        json.put("moved", change.moved());
        json.put("renumbered", change.renumbered());
        json.put("before", side(change.before(), change.edits(), Edit.Kind.ADD));
        json.put("after", side(change.after(), change.edits(), Edit.Kind.REMOVE));
        json.put(
                "edits",
                change.edits().stream()
                        .map(e -> Map.of("op", e.kind().name().toLowerCase(Locale.ROOT), "text", e.text()))
                        .toList());
        return json;
    }

    /** A side of a change; its text is what is left of the edits without those of {@code other}. */
    private static @Nullable Map<String, @Nullable Object> side(
            @Nullable Clause clause, List<Edit> edits, Edit.Kind other) {
        if (clause == null) return null;
        Map<String, @Nullable Object> json = clause(clause);
        StringBuilder text = new StringBuilder();
        edits.stream().filter(e -> e.kind() != other).forEach(e -> text.append(e.text()));
        json.put("text", text.toString());
        return json;
    }
}
