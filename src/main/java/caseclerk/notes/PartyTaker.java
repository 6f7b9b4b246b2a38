package caseclerk.notes;

import caseclerk.cases.PartyRole;
import caseclerk.cases.TextSpan;
import caseclerk.notes.ReadText.Line;
import java.util.List;
import java.util.Objects;

/** Makes a line of each party: the sentence that introduces it, its names, its role and its title. */
final class PartyTaker {
    private final ReadText text;
    private final List<FoundParty> parties;

    PartyTaker(ReadText text, List<FoundParty> parties) {
        this.text = text;
        this.parties = parties;
    }

    List<NoteLine> take() {
        return parties.stream().map(this::line).toList();
    }

    private NoteLine line(FoundParty party) {
        PartyRole role = Objects.requireNonNull(party.role());
        Line line = text.line(party.introducedIn());
        List<TextSpan> names = PartyFinder.names(party);
        return new NoteLine(
                NoteKind.PARTY,
                line.ordinal(),
                line.sentence().span(),
                null,
                role.name(),
                names,
                role == PartyRole.PERSON ? party.title() : null,
                null,
                null);
    }
}
