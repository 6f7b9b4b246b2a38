package caseclerk.grounding;

import caseclerk.grammar.Attribution;
import caseclerk.grammar.WordClass;
import java.util.Set;

/** Verbs of saying: who says it is said as well. */
final class Sayings extends Reading {
    /** What is said under these is another matter than the main one. */
    private static final Set<String> ASIDE =
            Set.of("which", "after", "before", "when", "because", "although", "though", "while");

    Sayings(Reading reading) {
        super(reading);
    }

    /** Who says it is said as well, unless the saying stands beside it as another matter. */
    void check() {
        read.forEach((t, u) -> {
            if (u < 0 || !isRoot(t)) return;
            ahead(u);
            after(u);
        });
    }

    private void ahead(int u) {
        for (int s = u - 1; s >= 0 && !stops(s); s--) if (says(s) && !covered.contains(s) && !beside(u, s)) keep(s);
    }

    private void after(int u) {
        for (int s = u + 1; s < source.tokens.size() && !stops(s); s++)
            if (says(s)
                    && !covered.contains(s)
                    && (last(s) || source.tokens.get(s - 1).is(WordClass.MARK))) keep(s);
    }

    private boolean stops(int s) {
        return source.tokens.get(s).reads(".", ";");
    }

    private boolean says(int s) {
        return source.verbs.containsKey(s)
                && (Attribution.SAYING.contains(source.tokens.get(s).base()))
                && source.up(s).stream().noneMatch(e -> ASIDE.contains(e.relation()));
    }

    private boolean beside(int u, int s) {
        return source.up(u).stream()
                .anyMatch(e -> e.governor() == s && e.relation().startsWith("&"));
    }

    private boolean last(int s) {
        for (int v = s + 1; v < source.tokens.size() && !stops(v); v++) if (source.verbs.containsKey(v)) return false;
        return true;
    }
}
