package caseclerk.notes;

import caseclerk.cases.EventDate;
import caseclerk.cases.EventStanding;
import caseclerk.cases.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the note of one version. It holds places in the version's text and no words of its own, so that what is
 * shown is always cut from the text.
 *
 * @param kind what it is about
 * @param sentence ordinal of the sentence it rests on
 * @param words the stretch of that sentence that is shown; the sentence itself, or a clause of it
 * @param referent who or what the words only point back to ("the company", a quotation's speaker); null when they
 *     stand by themselves
 * @param label for a party its role, for an action its verb, for a status the status; else empty
 * @param names for a party its names, the fullest first; for a policy its name; else empty
 * @param title for a person, where the title stands; null when there is none
 * @param date for an event, when; else null
 * @param standing for an event, whether it had happened; else null
 */
public record NoteLine(
        NoteKind kind,
        int sentence,
        TextSpan words,
        @Nullable Referent referent,
        String label,
        List<TextSpan> names,
        @Nullable TextSpan title,
        @Nullable EventDate date,
        @Nullable EventStanding standing) {
    public NoteLine {
        names = List.copyOf(names);
        if (words.length() == 0) throw new IllegalArgumentException("a line of a note has words");
        if ((kind == NoteKind.EVENT) != (date != null && standing != null))
            throw new IllegalArgumentException("an event, and only an event, has a date");
        if (kind == NoteKind.PARTY && names.isEmpty()) throw new IllegalArgumentException("a party has a name");
    }

    /**
     * Who or what the words of a line point back to.
     *
     * @param name where its name stands
     * @param sentence the sentence in which it stands
     * @param after where the name is to be shown: behind this place of the version's text; the start of the words
     *     means that the name is their speaker
     */
    public record Referent(TextSpan name, int sentence, int after) {}

    /** A line of {@code kind} that shows {@code words} of a sentence. */
    static NoteLine of(NoteKind kind, int sentence, TextSpan words, @Nullable Referent referent, String label) {
        return new NoteLine(kind, sentence, words, referent, label, List.of(), null, null, null);
    }
}
