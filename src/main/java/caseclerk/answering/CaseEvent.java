package caseclerk.answering;

import caseclerk.cases.EventDate;
import caseclerk.grounding.Claim;

/**
 * Something that happened in a case.
 *
 * @param caseSlug the case
 * @param date when
 * @param claim what, cited
 * @param disputed whether sources date it differently
 */
public record CaseEvent(String caseSlug, EventDate date, Claim claim, boolean disputed) {}
