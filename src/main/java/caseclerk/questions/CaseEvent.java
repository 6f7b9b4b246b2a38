package caseclerk.questions;

import caseclerk.cases.EventDate;
import caseclerk.grounding.Claim;

/**
 * Something that happened.
 *
 * @param caseSlug the case in which it did; empty where its source is in none
 * @param date when
 * @param claim what, cited
 * @param disputed whether sources date it differently
 */
public record CaseEvent(String caseSlug, EventDate date, Claim claim, boolean disputed) {
    /** How it is spoken of: "an event in okonjo", "an event told in “Title”". */
    public String called() {
        return caseSlug.isEmpty()
                ? "an event told in “" + claim.citations().get(0).version().title() + "”"
                : "an event in " + caseSlug;
    }

    /** Its day, or the days from which to which it may have been. */
    public String day() {
        return date.first().equals(date.last()) ? date.first().toString() : date.first() + " to " + date.last();
    }
}
