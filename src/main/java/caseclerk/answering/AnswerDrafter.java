package caseclerk.answering;

import caseclerk.evidence.Reading;
import caseclerk.grounding.Draft;

/** Port: drafts claims citing only the passages of a reading. */
public interface AnswerDrafter {
    /** Names the composer, as answers show it ("extractive"). */
    String name();

    /** What could be said; an empty draft when the passages do not hold the answer. */
    Draft draft(Reading reading);
}
