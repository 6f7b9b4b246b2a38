package caseclerk.questions;

/** A part of what is noted of a case that a question can ask for as a whole. */
public enum CasePart {
    /** What it is about. */
    SUMMARY,
    /** Who is in it. */
    PARTIES,
    /** What is not known or not decided. */
    OPEN,
    /** How it stands, and what happened last. */
    STATUS,
    /** What is expected, on a day that the newest source has not seen yet. */
    NEXT
}
