package caseclerk.adapters.discord;

import caseclerk.cases.SourceVersion;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Duplicate;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Filed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.FileOutcome.Unchanged;
import caseclerk.ingestion.FileOutcome.Updated;
import caseclerk.ingestion.Proposal;
import caseclerk.ingestion.Proposal.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/** Receipts of what was filed. */
final class FilingView {
    private static final int LONGEST_LABEL = 80;

    private FilingView() {}

    /**
     * What became of the inputs. One that is filed comes with buttons: where its case is doubtful, the best ones to
     * choose from; to move it, to take it out of its case, to take it back.
     *
     * @param known whether a case may be named to those who read it
     */
    static Letter of(List<FileOutcome> outcomes, Predicate<String> known) {
        List<String> blocks =
                new ArrayList<>(outcomes.stream().map(FilingView::receipt).toList());
        List<Button> buttons = new ArrayList<>();
        if (outcomes.size() == 1) {
            Proposal proposal = proposal(outcomes.get(0));
            SourceVersion version = outcomes.get(0).version();
            List<Candidate> doubtful = proposal.asks() ? proposal.candidates() : List.of();
            if (version != null && !(outcomes.get(0) instanceof Unchanged)) {
                if (proposal.asks()) blocks.add("Is that the right case?");
                for (Candidate one : doubtful)
                    if (known.test(one.caseSlug()) && !one.caseSlug().equals(version.caseSlug()))
                        buttons.add(place(version.sourceId(), one.caseSlug(), one.caseSlug()));
                buttons.addAll(buttons(version, !(outcomes.get(0) instanceof Updated)));
            }
        }
        return new Letter(blocks, "", buttons);
    }

    private static Proposal proposal(FileOutcome outcome) {
        if (outcome instanceof Filed o) return o.receipt().proposal();
        if (outcome instanceof Updated o) return o.receipt().proposal();
        return outcome instanceof Duplicate o ? o.receipt().proposal() : Proposal.NONE;
    }

    private static List<Button> buttons(SourceVersion version, boolean isNew) {
        String id = Long.toString(version.sourceId());
        List<Button> buttons = new ArrayList<>();
        buttons.add(Press.MOVE.button(ButtonStyle.SECONDARY, "Move", id));
        if (version.caseSlug() != null) {
            buttons.add(Press.OPEN.button(ButtonStyle.SECONDARY, "New case", id + "|" + version.caseSlug()));
            buttons.add(Press.NOCASE.button(ButtonStyle.SECONDARY, "Not a case", id));
        }
        if (isNew) buttons.add(Press.UNFILE.button(ButtonStyle.DANGER, "Undo", id));
        return buttons;
    }

    /** A button that puts the source under a case. */
    static Button place(long source, String slug, String label) {
        String shown = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
        return Press.PLACE.button(ButtonStyle.PRIMARY, shown, source + "|" + slug);
    }

    /** What became of one input, on one line. */
    private static String receipt(FileOutcome outcome) {
        if (outcome instanceof Filed o) return "🗂️ Filed " + filed(o.version(), o.caseIsNew());
        if (outcome instanceof Updated o) return "🗂️ Filed a new revision of " + filed(o.version(), o.caseIsNew());
        if (outcome instanceof Duplicate o)
            return "🗂️ Filed " + filed(o.version(), o.caseIsNew()) + ", a copy of source #" + o.duplicateOf();
        if (outcome instanceof Unchanged o) return "Filed already: " + filed(o.version(), false);
        if (outcome instanceof Rejected o) return "Not filed: " + Escaped.of(o.message());
        return "Not filed: " + Escaped.of(((Failed) outcome).message());
    }

    private static String filed(SourceVersion version, boolean caseIsNew) {
        String place =
                version.caseSlug() == null ? "" : " · case `" + version.caseSlug() + "`" + (caseIsNew ? " (new)" : "");
        return "`#" + version.sourceId() + "` " + AnswerView.source(version, "") + place;
    }
}
