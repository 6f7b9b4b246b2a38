package caseclerk.adapters.discord;

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

/** Policies for people on Discord: versions, their words, and what changed. What is long comes as a file too. */
final class PolicyView {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_LETTERS = 700;
    private static final int AROUND = 60;

    private PolicyView() {}

    /** Policies with their versions, and what does not add up in their dates. */
    static Letter list(List<PolicyTimeline> policies) {
        if (policies.isEmpty()) return Letter.line("No policy text is filed yet; /policy add files one.");
        List<String> blocks = new ArrayList<>();
        for (PolicyTimeline policy : policies) {
            blocks.add("**" + Escaped.of(policy.name()) + "**");
            policy.versions().forEach(version -> blocks.add("• " + line(policy, version)));
            policy.oddities().forEach(odd -> blocks.add("⚠️ " + Escaped.of(odd)));
        }
        return new Letter(blocks, "/policy diff compares two versions", List.of());
    }

    private static String line(PolicyTimeline policy, PolicyVersion version) {
        LocalDate end = policy.end(version);
        return "`#" + version.number() + "` in force from " + version.from() + (end == null ? "" : " until " + end)
                + WebLink.of("page", version.version().url())
                        .map(link -> " · " + link)
                        .orElse("");
    }

    /** One version: its beginning, and all of it as a file. */
    static Letter whole(PolicyTimeline policy, PolicyText text) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**" + Escaped.of(policy.name()) + "** " + line(policy, text.version()));
        blocks.add("> " + Escaped.shortened(text.text(), MOST_LETTERS));
        return new Letter(
                        blocks,
                        text.clauses().size() + (text.clauses().size() == 1 ? " clause" : " clauses"),
                        List.of())
                .withText(text.text());
    }

    /** What changed, clause by clause; where that is much, the rest is in the file. */
    static Letter diff(String name, PolicyDiff diff) {
        List<String> blocks = new ArrayList<>();
        List<ClauseChange> changes = diff.mattering();
        blocks.add("**" + Escaped.of(diff.subject(name)) + "**: " + diff.from().from() + " → "
                + diff.to().from());
        if (changes.isEmpty()) blocks.add("No clause changed in its words.");
        List<Shown> shown =
                changes.stream().limit(MOST_SHOWN).map(PolicyView::change).toList();
        shown.forEach(one -> blocks.add(one.words()));
        if (diff.folded() > 0)
            blocks.add("-# " + diff.folded() + " more only moved, were renumbered or changed in looks.");
        Letter letter = new Letter(blocks, changes.isEmpty() ? "" : "~~removed~~ added in bold", List.of());
        boolean cut = changes.size() > MOST_SHOWN || shown.stream().anyMatch(Shown::cut);
        return cut ? letter.withText(plain(name, diff)) : letter;
    }

    /** What is shown of a change, and whether words of it had no room. */
    private record Shown(String words, boolean cut) {}

    private static Shown change(ClauseChange change) {
        String sign = switch (change.kind()) {
            case ADDED -> "➕";
            case REMOVED -> "➖";
            default -> "✏️";
        };
        String head = sign + " **" + Escaped.shortened(change.label(), 120) + "**" + (change.moved() ? " (moved)" : "");
        Shown edits = edits(change.edits());
        return new Shown(head + "\n" + edits.words(), edits.cut());
    }

    private static Shown edits(List<Edit> edits) {
        StringBuilder line = new StringBuilder();
        boolean cut = false;
        for (Edit edit : edits) {
            String words = edit.text().replaceAll("\\s+", " ");
            if (edit.kind() == Edit.Kind.KEEP) line.append(spaced(words, Escaped.of(kept(words))));
            else if (!words.isBlank()) {
                String mark = edit.kind() == Edit.Kind.ADD ? "**" : "~~";
                String shown = Escaped.shortened(words, MOST_LETTERS / 2);
                cut |= Escaped.line(words).length() > MOST_LETTERS / 2;
                line.append(spaced(words, mark + shown + mark));
            }
            if (line.length() > MOST_LETTERS) return new Shown(line.append(" …").toString(), true);
        }
        return new Shown(line.toString().strip(), cut);
    }

    /** {@code shown} with the spaces that {@code words} has around it. */
    private static String spaced(String words, String shown) {
        if (words.isBlank()) return words;
        return (words.startsWith(" ") ? " " : "") + shown.strip() + (words.endsWith(" ") ? " " : "");
    }

    private static String kept(String words) {
        if (words.length() <= 3 * AROUND) return words;
        int until = words.indexOf(' ', AROUND);
        int from = words.lastIndexOf(' ', words.length() - AROUND);
        return until < 0 || from <= until ? words : words.substring(0, until) + " […]" + words.substring(from);
    }

    private static String plain(String name, PolicyDiff diff) {
        StringBuilder text = new StringBuilder(diff.subject(name) + ": "
                + diff.from().from() + " to " + diff.to().from() + "\n[-removed-] {+added+}\n");
        for (ClauseChange change : diff.mattering()) {
            text.append("\n")
                    .append(change.kind())
                    .append(' ')
                    .append(change.label())
                    .append('\n');
            for (Edit edit : change.edits())
                text.append(
                        switch (edit.kind()) {
                            case KEEP -> edit.text();
                            case REMOVE -> "[-" + edit.text() + "-]";
                            case ADD -> "{+" + edit.text() + "+}";
                        });
            text.append('\n');
        }
        return text.toString();
    }

    /** The clauses that a case turns on, as they stood when things happened. */
    static List<String> rules(List<RuleThen> rules) {
        List<String> blocks = new ArrayList<>();
        if (!rules.isEmpty()) blocks.add("**The rules as they stood**");
        for (RuleThen rule : rules) {
            String days = rule.days().isEmpty()
                    ? ""
                    : ", in force on "
                            + String.join(
                                    ", ",
                                    rule.days().stream()
                                            .map(LocalDate::toString)
                                            .toList());
            blocks.add("• clause " + Escaped.of(rule.label()) + " of "
                    + Escaped.of(rule.policy().name()) + ", version of "
                    + rule.version().from() + days + (rule.today() ? "" : " · ⚠️ reads differently today"));
            blocks.add("> " + Escaped.shortened(rule.words(), MOST_LETTERS));
        }
        return blocks;
    }

    /** One clause through the versions of its policy. */
    static Letter history(ClauseHistory history) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**" + Escaped.of(history.label()) + "** of "
                + Escaped.of(history.policy().name()));
        for (ClauseHistory.Stage stage : history.stages()) {
            blocks.add("`#" + stage.since().number() + "` from " + stage.since().from());
            if (stage.words() == null) blocks.add("> no such clause");
            else
                blocks.add("> "
                        + (stage.changed().isEmpty()
                                ? Escaped.shortened(stage.words(), MOST_LETTERS)
                                : edits(stage.changed()).words()));
        }
        return new Letter(blocks, "", List.of());
    }
}
