package caseclerk.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What changed in the cases a channel follows.
 *
 * @param day the local day it is for
 * @param cases those with news, the most important first; none when nothing is new
 */
public record Digest(LocalDate day, List<CaseNews> cases) {
    public Digest {
        cases = cases.stream()
                .sorted(Comparator.comparingInt(CaseNews::importance).thenComparing(CaseNews::name))
                .toList();
    }

    /** Whether nothing is new. */
    public boolean isQuiet() {
        return cases.isEmpty();
    }
}
