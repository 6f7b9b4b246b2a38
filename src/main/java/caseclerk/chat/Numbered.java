package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims of an answer and its citations, numbered from 1 in the order they are met; the same words share a number.
 *
 * @param claims what is said
 * @param citations what it rests on
 */
public record Numbered(List<Claim> claims, List<Citation> citations) {
    /** The claims of {@code answer}; none when it abstains. */
    public static Numbered of(Answer answer) {
        return of(answer.claims());
    }

    /** These claims. */
    public static Numbered of(List<Claim> claims) {
        List<Citation> citations = new ArrayList<>();
        for (Claim claim : claims)
            for (Citation citation : claim.citations()) if (find(citations, citation) < 0) citations.add(citation);
        return new Numbered(claims, citations);
    }

    /** The numbers of a claim's citations. */
    public List<Integer> numbers(Claim claim) {
        return claim.citations().stream().map(c -> find(citations, c) + 1).toList();
    }

    /** Neighbouring passages share a sentence: the same span of the same version is one citation. */
    private static int find(List<Citation> citations, Citation one) {
        for (int i = 0; i < citations.size(); i++) {
            Citation other = citations.get(i);
            boolean same = other.version().sourceId() == one.version().sourceId()
                    && other.version().revision() == one.version().revision()
                    && other.span().equals(one.span());
            if (same) return i;
        }
        return -1;
    }
}
