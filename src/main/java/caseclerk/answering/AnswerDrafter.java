package caseclerk.answering;

import caseclerk.grounding.Draft;
import caseclerk.retrieval.Found;
import java.util.List;

/** Port: drafts claims citing only the given passages. */
public interface AnswerDrafter {
    /** What could be said; an empty draft when the passages do not hold the answer. */
    Draft draft(Question question, List<Found> passages);
}
