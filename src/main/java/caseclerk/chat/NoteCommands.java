package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.CaseShown;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.TimelineShown;
import caseclerk.notes.CaseNote;
import caseclerk.notes.MergeNotes;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.RuleThen;
import java.util.List;
import java.util.Optional;

/** What is known of a case: its note, its timeline, and what people write down themselves. */
final class NoteCommands {
    static final String NOTE = "/case note TEXT";
    /** Longer remarks are articles; they are filed like them. */
    private static final int LONGEST = 4_000;

    /** Fewer events are taken in at a glance. */
    private static final int WORTH_DRAWING = 4;

    private final Casework casework;
    private final PolicyTexts policies;

    NoteCommands(Casework casework, PolicyTexts policies) {
        this.casework = casework;
        this.policies = policies;
    }

    Reply shown(Visit visit, PolicyCase found, List<SourceVersion> sources) {
        CaseNote note = note(visit, found);
        Policies seen =
                new Policies(policies, visit.workspace(), visit.speaker().audience());
        return new CaseShown(found, sources, note, rules(seen, note, found.slug()));
    }

    /** The clauses that the note's rules name, as they stood on the days of its events. */
    static List<RuleThen> rules(Policies policies, CaseNote note, String slug) {
        return RuleThen.of(policies, note.invokedRules(), note.eventDays(), slug);
    }

    private CaseNote note(Visit visit, PolicyCase found) {
        return MergeNotes.of(casework.notes()
                .ofCase(visit.workspace(), found.slug(), visit.speaker().audience()));
    }

    /** The picture is drawn for places that can show one. */
    Reply timeline(Visit visit, PolicyCase found) {
        CaseNote note = note(visit, found);
        Optional<byte[]> picture = visit.speaker().atTerminal() || note.events().size() < WORTH_DRAWING
                ? Optional.empty()
                : casework.picture().draw(found.name(), note.events());
        return new TimelineShown(found, note.events(), picture.orElse(null));
    }

    Reply write(Visit visit, PolicyCase found, String text) {
        String words = text.strip();
        if (words.isEmpty()) return Command.usage(NOTE);
        if (words.length() > LONGEST)
            return new Refused("A note has at most " + LONGEST + " characters; file a longer text as a file.");
        return new Filed(List.of(
                casework.remarks().write(visit.workspace(), found.slug(), visit.channel(), visit.speaker(), words)));
    }
}
