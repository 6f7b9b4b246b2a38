package caseclerk.adapters.terminal;

import caseclerk.cases.Clause;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.ClauseHistory;
import caseclerk.policies.Edit;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.policies.RuleThen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Policies for people at a terminal: versions, their words, and what changed. */
public final class PolicyPages {
    private static final int SHOWN_AROUND = 70;

    private final Style style;

    public PolicyPages(Style style) {
        this.style = style;
    }

    /** Policies with their versions, and what does not add up in their dates. */
    public String list(List<PolicyTimeline> policies) {
        if (policies.isEmpty())
            return "No policy is filed yet; file one with: policy add --service NAME --title TITLE --effective DATE FILE\n";
        StringBuilder text = new StringBuilder();
        for (PolicyTimeline policy : policies) {
            text.append(style.bold(Printable.line(policy.name()))).append('\n');
            for (PolicyVersion version : policy.versions())
                text.append("  ").append(line(policy, version)).append('\n');
            policy.oddities()
                    .forEach(odd -> text.append(style.marked("  ! " + Printable.line(odd)))
                            .append('\n'));
        }
        return text.toString();
    }

    private String line(PolicyTimeline policy, PolicyVersion version) {
        return String.format(Locale.ROOT, "#%-5s %s", version.number(), period(policy, version))
                + style.faint("  captured "
                        + version.version().capturedAt().toString().substring(0, 10) + "  "
                        + Printable.line(version.version().url())
                        + (version.version().caseSlug() == null
                                ? ""
                                : "  (" + version.version().caseSlug() + ")"));
    }

    private static String period(PolicyTimeline policy, PolicyVersion version) {
        LocalDate end = policy.end(version);
        boolean stated = version.version().effectiveUntil() != null;
        return (version.version().effectiveFrom() == null
                        ? "from " + version.from() + " (day not stated)"
                        : "from " + version.from())
                + (end == null ? ", open" : stated ? " until " + end : " until replaced on " + end);
    }

    /** One version with all its words. */
    public String whole(PolicyTimeline policy, PolicyText text) {
        return head(policy, text.version()) + "\n" + words(text.text());
    }

    private String head(PolicyTimeline policy, PolicyVersion version) {
        return style.bold(Printable.line(policy.name())) + "\n" + line(policy, version) + "\n";
    }

    private String words(String words) {
        StringBuilder text = new StringBuilder();
        words.lines()
                .forEach(line -> text.append(Printable.wrapped(Printable.line(line), style.width(), 0))
                        .append('\n'));
        return text.toString();
    }

    /** The clauses of one version, each with its own words; {@code clauses} belong to {@code text}. */
    public String clauses(PolicyTimeline policy, PolicyText text, List<Clause> clauses) {
        StringBuilder page = new StringBuilder(head(policy, text.version())).append('\n');
        clauses.forEach(clause ->
                page.append(words(clause.whole().cutFrom(text.text()).strip())).append('\n'));
        return page.toString();
    }

    /** What changed from one version to another. */
    public String diff(PolicyDiff diff, String name) {
        StringBuilder text = new StringBuilder(style.bold(Printable.line(diff.subject(name)) + ": from "
                        + diff.from().from() + " (#" + diff.from().number() + ") to "
                        + diff.to().from() + " (#" + diff.to().number() + ")"))
                .append('\n');
        text.append(summary(diff)).append("\n");
        for (ClauseChange change : diff.changes())
            if (change.matters()) text.append('\n').append(change(change));
        List<String> folded = folded(diff);
        if (!folded.isEmpty()) {
            text.append('\n')
                    .append(style.faint("Only moved, renumbered or changed in looks:"))
                    .append('\n');
            folded.forEach(line -> text.append(style.faint("  " + line)).append('\n'));
        }
        if (!style.colour() && !diff.mattering().isEmpty()) text.append("\n[-removed-] {+added+}\n");
        return text.toString();
    }

    /** The clauses that a case turns on, as they stood when things happened; nothing where none is known. */
    public String rules(List<RuleThen> rules) {
        if (rules.isEmpty()) return "";
        StringBuilder text = new StringBuilder("\n")
                .append(style.bold("The rules as they stood"))
                .append('\n');
        for (RuleThen rule : rules) {
            String days = rule.days().isEmpty()
                    ? "newest version"
                    : "in force on "
                            + rule.days().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
            String head = "clause " + rule.label() + " of " + rule.policy().name() + ", version of "
                    + rule.version().from() + " (#" + rule.version().number() + "), " + days;
            text.append(style.marked(Printable.wrapped(Printable.line(head), style.width(), 2)))
                    .append('\n');
            text.append("  “")
                    .append(Printable.wrapped(Printable.line(rule.words()), style.width() - 4, 2))
                    .append("”\n");
            if (!rule.today())
                text.append("  Note: the newest version reads differently; ")
                        .append(style.names().in("/policy history shows how.\n"));
        }
        return text.toString();
    }

    /** One clause through the versions of its policy. */
    public String history(ClauseHistory history) {
        StringBuilder text = new StringBuilder(style.bold(Printable.line(
                        history.label() + " of " + history.policy().name())))
                .append('\n');
        for (ClauseHistory.Stage stage : history.stages()) {
            text.append('\n')
                    .append(style.marked("from " + stage.since().from() + " (#"
                            + stage.since().number() + ")"
                            + (stage.label().isEmpty() ? "" : "  " + Printable.line(stage.label()))))
                    .append('\n');
            if (stage.words() == null) text.append("  no such clause\n");
            else if (stage.changed().isEmpty())
                text.append("  ")
                        .append(Printable.wrapped(Printable.line(stage.words()), style.width() - 2, 2))
                        .append('\n');
            else text.append(edits(stage.changed()));
        }
        return text.toString();
    }

    private static String summary(PolicyDiff diff) {
        List<String> parts = new ArrayList<>();
        count(diff, ClauseChange.Kind.REWORDED, "reworded", parts);
        count(diff, ClauseChange.Kind.ADDED, "added", parts);
        count(diff, ClauseChange.Kind.REMOVED, "removed", parts);
        if (parts.isEmpty()) return "No clause changed in its words.";
        return String.join(", ", parts) + ".";
    }

    private static void count(PolicyDiff diff, ClauseChange.Kind kind, String word, List<String> into) {
        long count = diff.changes().stream().filter(c -> c.kind() == kind).count();
        if (count > 0) into.add(count + (count == 1 ? " clause " : " clauses ") + word);
    }

    private static List<String> folded(PolicyDiff diff) {
        List<String> lines = new ArrayList<>();
        for (ClauseChange change : diff.changes()) {
            if (change.matters() || change.clause() == null) continue;
            if (change.moved() || change.renumbered())
                lines.add((change.moved() ? "moved: " : "renumbered: ") + Printable.shortened(change.label(), 90));
            else if (change.kind() == ClauseChange.Kind.COSMETIC)
                lines.add("only how it is printed: " + Printable.shortened(change.label(), 90));
        }
        return lines;
    }

    private String change(ClauseChange change) {
        String sign = switch (change.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            default -> "~ ";
        };
        String label = sign + Printable.line(change.label()) + (change.moved() ? " (moved)" : "");
        return style.marked(label) + "\n" + edits(change.edits());
    }

    private String edits(List<Edit> edits) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < edits.size(); i++) line.append(shown(edits.get(i), i == 0, i + 1 == edits.size()));
        return "  " + Printable.wrapped(line.toString().replaceAll(" +", " ").strip(), style.width() - 2, 2) + "\n";
    }

    private String shown(Edit edit, boolean first, boolean last) {
        String words = Printable.line(edit.text());
        return switch (edit.kind()) {
            case KEEP -> kept(words, first, last);
            case REMOVE -> marked(words, "[-", "-]", "\u001b[9;31m");
            case ADD -> marked(words, "{+", "+}", "\u001b[32m");
        };
    }

    private String marked(String words, String open, String close, String colour) {
        String bare = words.strip();
        if (bare.isEmpty()) return words;
        String before = words.substring(0, words.indexOf(bare.charAt(0)));
        String after = words.substring(before.length() + bare.length());
        return before + (style.colour() ? colour + bare + "\u001b[0m" : open + bare + close) + after;
    }

    /** Long stretches that stayed are shown at their ends alone. */
    private static String kept(String words, boolean first, boolean last) {
        if (words.length() <= 3 * SHOWN_AROUND) return words;
        int until = words.indexOf(' ', SHOWN_AROUND);
        int from = words.lastIndexOf(' ', words.length() - SHOWN_AROUND);
        if (until < 0 || from <= until) return words;
        String begin = first ? "" : words.substring(0, until);
        String end = last ? "" : words.substring(from);
        return begin + " […] " + end;
    }
}
