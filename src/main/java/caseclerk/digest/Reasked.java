package caseclerk.digest;

import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is answered to a standing question now.
 *
 * @param answerId id of the answer; empty while it is not kept
 * @param claims what is said; empty when the notes do not hold the answer
 */
public record Reasked(String answerId, List<Claim> claims) {
    public Reasked {
        claims = List.copyOf(claims);
    }

    /** What it rests on, the same for the same answer: the cited places, in order; empty for no answer. */
    public String rests() {
        Set<String> places = new TreeSet<>();
        for (Claim claim : claims) for (Citation one : claim.citations()) places.add(place(one));
        return String.join(" ", places);
    }

    private static String place(Citation one) {
        return one.version().sourceId() + "@" + one.version().revision() + ":"
                + one.span().start();
    }

    /** Whether it cites a source filed since {@code since} that {@code before}, what an earlier answer rested on, does not. */
    boolean citesMoreThan(String before, Instant since) {
        Set<String> known = java.util.Arrays.stream(before.split(" "))
                .map(place -> place.replaceFirst("@.*", ""))
                .collect(Collectors.toSet());
        return claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(Citation::version)
                .anyMatch(one -> !one.capturedAt().isBefore(since) && !known.contains(Long.toString(one.sourceId())));
    }
}
