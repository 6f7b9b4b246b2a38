package caseclerk.grounding;

import java.util.List;

/**
 * One checkable statement; it cannot exist without a citation.
 *
 * @param text what is said, one sentence, without citation marks; never blank
 * @param citations what it rests on, at least one, the strongest first
 */
public record Claim(String text, List<Citation> citations) {
    public Claim {
        citations = List.copyOf(citations);
        if (text.isBlank()) throw new IllegalArgumentException("a claim says something");
        if (citations.isEmpty()) throw new IllegalArgumentException("a claim needs a citation");
    }
}
