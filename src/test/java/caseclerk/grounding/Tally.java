package caseclerk.grounding;

import caseclerk.fixtures.prose.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts by kind how many of the things told hold, and keeps those that do and those that do not. */
final class Tally {
    private final GroundingCheck check;
    private final Map<String, int[]> rows = new TreeMap<>();
    final List<Told> held = new ArrayList<>();
    final List<String> refused = new ArrayList<>();

    Tally(GroundingCheck check) {
        this.check = check;
    }

    void add(Told told) {
        Verdict verdict = check.checkProse(new Draft(List.of(told.claim())), told.passages())
                .get(0);
        int[] row = rows.computeIfAbsent(told.kind(), key -> new int[2]);
        row[0]++;
        if (verdict.holds()) {
            row[1]++;
            held.add(told);
        } else {
            refused.add(told.kind() + ": " + told.claim().text() + " ⇒ " + verdict.objections() + " ← "
                    + told.claim().citations().stream().map(Citation::quote).toList());
        }
    }

    int told() {
        return rows.values().stream().mapToInt(row -> row[0]).sum();
    }

    double share() {
        return held.size() / (double) told();
    }

    /** One line for each kind: how many were told, how many of them hold. */
    String table() {
        StringBuilder table = new StringBuilder();
        rows.forEach((kind, row) -> line(table, kind, row[0], row[1]));
        line(table, "all", told(), held.size());
        return table.toString();
    }

    private static void line(StringBuilder table, String kind, int told, int held) {
        table.append(String.format(
                Locale.ROOT, "%-32s told %5d  held %5d  %5.1f %%%n", kind, told, held, 100.0 * held / told));
    }
}
