package caseclerk.notes;

/** What a line of a note is about. */
public enum NoteKind {
    SUMMARY,
    PARTY,
    EVENT,
    POLICY,
    ACTION,
    POSITION,
    OPEN_QUESTION,
    STATUS
}
