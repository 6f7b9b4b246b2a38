package caseclerk.grounding;

import java.util.List;

/**
 * What a composer proposes to say; unverified.
 *
 * @param claims in the order they would be said; may be empty, which means the composer found nothing to say
 */
public record Draft(List<Claim> claims) {
    public Draft {
        claims = List.copyOf(claims);
    }
}
