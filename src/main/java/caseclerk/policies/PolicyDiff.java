package caseclerk.policies;

import caseclerk.cases.Clause;
import caseclerk.policies.ClauseChange.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changed from one version of a policy to another, clause by clause.
 *
 * @param from the earlier side
 * @param to the later side
 * @param changes one for the words before the first clause and one for each clause: those of the later side in its
 *     order, each removed one after the clause that it stood behind
 */
public record PolicyDiff(PolicyVersion from, PolicyVersion to, List<ClauseChange> changes) {
    public PolicyDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two versions. */
    public static PolicyDiff between(PolicyText a, PolicyText b) {
        int[] match = ClauseMatching.of(a, b);
        Set<Integer> inOrder = inOrder(match);
        List<ClauseChange> changes = new ArrayList<>();
        changes.add(opening(a, b));
        boolean[] kept = new boolean[a.clauses().size()];
        for (int old : match) if (old >= 0) kept[old] = true;
        int shown = removedFrom(a, 0, kept, changes);
        for (Clause clause : b.clauses()) {
            int old = match[clause.ordinal()];
            changes.add(old < 0 ? added(b, clause) : kept(a, b, a.clauses().get(old), clause, match, inOrder));
            if (old >= shown) shown = removedFrom(a, old + 1, kept, changes);
        }
        for (int i = shown; i < kept.length; i++)
            if (!kept[i]) changes.add(removed(a, a.clauses().get(i)));
        return new PolicyDiff(a.version(), b.version(), changes);
    }

    /** What is compared: {@code policy}, where both sides are versions of that, or else both of theirs. */
    public String subject(String policy) {
        return from.isOf(to) ? policy : from.name() + " → " + to.name();
    }

    /** The clauses a reader should look at. */
    public List<ClauseChange> mattering() {
        return changes.stream().filter(ClauseChange::matters).toList();
    }

    /** How many clauses only moved, or got another number, or changed in looks. */
    public long folded() {
        return changes.stream()
                .filter(c -> !c.matters() && (c.kind() == Kind.COSMETIC || c.moved() || c.renumbered()))
                .count();
    }

    /**
     * The text of the later side, made from the text of the earlier one.
     *
     * @throws IllegalArgumentException if {@code text} is not the earlier side
     */
    public String apply(String text) {
        StringBuilder made = new StringBuilder();
        for (ClauseChange change : changes) {
            if (change.kind() == Kind.REMOVED) continue;
            Clause before = change.before();
            boolean opens = before == null && change.after() == null;
            int end = opens ? firstClause(text) : 0;
            String own = before != null ? before.own().cutFrom(text) : text.substring(0, end);
            made.append(Edit.apply(change.edits(), own));
        }
        return made.toString();
    }

    private int firstClause(String text) {
        return changes.stream()
                .map(ClauseChange::before)
                .filter(c -> c != null && c.ordinal() == 0)
                .mapToInt(c -> c == null ? 0 : c.own().start())
                .findFirst()
                .orElse(text.length());
    }

    private static ClauseChange opening(PolicyText a, PolicyText b) {
        String before = a.preamble().cutFrom(a.text());
        String after = b.preamble().cutFrom(b.text());
        return new ClauseChange(null, null, kind(before, after), false, false, Wording.edits(before, after));
    }

    private static Kind kind(String before, String after) {
        if (before.equals(after)) return Kind.SAME;
        return Cosmetics.same(before, after) ? Kind.COSMETIC : Kind.REWORDED;
    }

    private static int removedFrom(PolicyText a, int from, boolean[] kept, List<ClauseChange> into) {
        int i = from;
        for (; i < kept.length && !kept[i]; i++) into.add(removed(a, a.clauses().get(i)));
        return i;
    }

    private static ClauseChange removed(PolicyText a, Clause clause) {
        String own = clause.own().cutFrom(a.text());
        return new ClauseChange(clause, null, Kind.REMOVED, false, false, Wording.edits(own, ""));
    }

    private static ClauseChange added(PolicyText b, Clause clause) {
        String own = clause.own().cutFrom(b.text());
        return new ClauseChange(null, clause, Kind.ADDED, false, false, Wording.edits("", own));
    }

    private static ClauseChange kept(
            PolicyText a, PolicyText b, Clause old, Clause clause, int[] match, Set<Integer> inOrder) {
        String before = old.own().cutFrom(a.text());
        String after = clause.own().cutFrom(b.text());
        boolean renumbered = !old.number().equals(clause.number());
        boolean sameParent = clause.parent() < 0 ? old.parent() < 0 : match[clause.parent()] == old.parent();
        boolean moved = !sameParent && parentStands(old, clause, match) || !inOrder.contains(clause.ordinal());
        Kind kind = kind(before, after);
        if (kind == Kind.REWORDED && renumbered && Cosmetics.same(bare(before, old), bare(after, clause)))
            kind = Kind.COSMETIC;
        return new ClauseChange(old, clause, kind, moved, renumbered, Wording.edits(before, after));
    }

    /** Whether the old parent is still there, so that the clause has left it. */
    private static boolean parentStands(Clause old, Clause clause, int[] match) {
        return old.parent() < 0 || clause.parent() < 0 || Arrays.stream(match).anyMatch(m -> m == old.parent());
    }

    private static String bare(String own, Clause clause) {
        String last = clause.number().replaceFirst(".*(?=\\()", "");
        String text = own.stripLeading();
        for (String number : List.of(clause.number(), last, last.replaceFirst(".*\\.", "")))
            if (!number.isEmpty() && text.startsWith(number)) return text.substring(number.length());
        return text;
    }

    /** The clauses of the later side that stand in the order they stood in: a longest ascending run of matches. */
    private static Set<Integer> inOrder(int[] match) {
        List<Integer> tails = new ArrayList<>();
        int[] before = new int[match.length];
        for (int j = 0; j < match.length; j++) {
            if (match[j] < 0) continue;
            int at = 0;
            while (at < tails.size() && match[tails.get(at)] < match[j]) at++;
            before[j] = at > 0 ? tails.get(at - 1) : -1;
            if (at == tails.size()) tails.add(j);
            else tails.set(at, j);
        }
        Set<Integer> run = new HashSet<>();
        for (int j = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); j >= 0; j = before[j]) run.add(j);
        return run;
    }
}
