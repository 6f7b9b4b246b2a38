package caseclerk.answering;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases that are asked.
 *
 * @param cases those whose notes are looked through
 * @param stored how many there are
 * @param asOf only what was known by the end of that day is told; null for all
 */
record CaseShelf(
        List<PolicyCase> cases, int stored, @Nullable LocalDate asOf) {
    boolean isCut() {
        return stored > cases.size();
    }

    /** {@code claim} by those of its sources that were known by then; empty where none was. */
    Optional<Claim> known(Claim claim) {
        if (asOf == null) return Optional.of(claim);
        List<Citation> then = claim.citations().stream()
                .filter(citation -> !known(citation.version()).isAfter(asOf))
                .toList();
        if (then.isEmpty()) return Optional.empty();
        boolean isWhole = then.get(0).equals(claim.citations().get(0));
        return Optional.of(new Claim(isWhole ? claim.text() : then.get(0).quote(), then));
    }

    private static LocalDate known(SourceVersion version) {
        LocalDate day = version.day();
        return day != null ? day : LocalDate.ofInstant(version.capturedAt(), ZoneOffset.UTC);
    }
}
