package caseclerk.chat;

import caseclerk.notes.CaseNotes;
import caseclerk.notes.TimelinePicture;

/**
 * What is known of cases besides their sources.
 *
 * @param notes the notes of what is filed
 * @param picture draws timelines
 * @param remarks where people write down notes of their own
 */
public record Casework(CaseNotes notes, TimelinePicture picture, Remarks remarks) {}
