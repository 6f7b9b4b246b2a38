package caseclerk.adapters.discord;

import caseclerk.cases.SourceVersion;
import caseclerk.chat.CaseMove;
import caseclerk.chat.DeepLink;
import caseclerk.chat.FilingNews;
import caseclerk.chat.Reply;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Duplicate;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Filed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.FileOutcome.Unchanged;
import caseclerk.ingestion.FileOutcome.Updated;
import caseclerk.ingestion.Proposal;
import caseclerk.ingestion.Proposal.Candidate;
import caseclerk.notes.CaseGain.Told;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.WrittenDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.Message;
import org.jspecify.annotations.Nullable;

/** Receipts of what was filed, each one message long, as the source stands when they are made. */
final class FilingView {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_CLAIM = 420;
    private static final int LONGEST_LINE = 260;
    private static final int MOST_LINES = 5;
    /** Leaves room for the question which case is right. */
    private static final int LONGEST = Pages.EMBED - 400;

    private final List<String> blocks = new ArrayList<>();

    private FilingView() {}

    /**
     * What became of the inputs: a letter for each that is filed, with what it says, what is new in it, and buttons: where
     * its case is doubtful, the best ones to choose from; to move it, to take it out of its case, to take back a move, to
     * remove it. What is not filed, or was before, is told in one letter at the end.
     */
    static Letter of(Reply.Filed filed) {
        List<Letter> letters = new ArrayList<>(receipts(filed));
        List<String> others = filed.outcomes().stream()
                .filter(outcome -> !isNew(outcome))
                .map(FilingView::receipt)
                .toList();
        if (!others.isEmpty()) letters.add(new Letter(others, "", List.of()));
        return Letter.inTurn(letters);
    }

    /** A letter for each input that is filed. */
    static List<Letter> receipts(Reply.Filed filed) {
        return IntStream.range(0, filed.outcomes().size())
                .filter(i -> isNew(filed.outcomes().get(i)))
                .mapToObj(i -> receipt(filed.outcomes().get(i), filed.news().get(i)))
                .toList();
    }

    private static boolean isNew(FileOutcome outcome) {
        return outcome.version() != null && !(outcome instanceof Unchanged);
    }

    private static Letter receipt(FileOutcome outcome, FilingNews news) {
        FilingView view = new FilingView();
        view.blocks.add(receipt(outcome));
        view.tell(news);
        List<Button> buttons = new ArrayList<>();
        SourceVersion version = Objects.requireNonNull(outcome.version());
        Proposal proposal = FilingNews.proposal(outcome);
        if (proposal.asks()) buttons.addAll(view.ask(version, proposal));
        else view.near(version, proposal);
        buttons.addAll(buttons(version, news.move()));
        return new Letter(view.blocks, "", buttons);
    }

    /** What a receipt says was missing from what was filed; null for nothing. */
    static @Nullable Shortfall shortfall(Message shown) {
        return Arrays.stream(Shortfall.values())
                .filter(one -> shown.getEmbeds().stream()
                        .anyMatch(
                                embed -> String.valueOf(embed.getDescription()).contains(missing(one))))
                .findFirst()
                .orElse(null);
    }

    private static String missing(Shortfall shortfall) {
        return "\n⚠️ " + Escaped.of(shortfall.advice());
    }

    /** Says how sure the case is; a button for each of the best that it is not filed under. */
    private List<Button> ask(SourceVersion version, Proposal proposal) {
        List<Button> buttons = new ArrayList<>();
        List<String> sure = new ArrayList<>();
        for (Candidate one : proposal.candidates()) {
            boolean here = one.caseSlug().equals(version.caseSlug());
            if (!here && one.score() < FilingNews.UNLIKELY) continue;
            sure.add(
                    String.format(Locale.ROOT, "`%s` %.0f %% likely", one.caseSlug(), Math.min(99, 100 * one.score())));
            if (!here) buttons.add(place(version.sourceId(), one.caseSlug(), one.caseSlug()));
        }
        if (sure.isEmpty()) return buttons;
        blocks.add("**Is that the right case?** " + String.join(", ", sure));
        return buttons;
    }

    /** An article about two matters is filed under one of them. */
    private void near(SourceVersion version, Proposal proposal) {
        proposal.candidates().stream()
                .filter(one -> !one.caseSlug().equals(version.caseSlug()) && one.score() >= FilingNews.UNLIKELY)
                .forEach(one -> blocks.add(String.format(
                        Locale.ROOT,
                        "-# near `%s`, too (%.0f %%), but a source is in one case; `/case note` can mention it there",
                        one.caseSlug(),
                        100 * one.score())));
    }

    private static List<Button> buttons(SourceVersion version, @Nullable CaseMove move) {
        String id = Long.toString(version.sourceId());
        List<Button> buttons = new ArrayList<>();
        buttons.add(Press.MOVE.button(ButtonStyle.SECONDARY, "Move", id));
        buttons.add(Press.OPEN.button(ButtonStyle.SECONDARY, "New case", id));
        if (version.caseSlug() != null) buttons.add(Press.NOCASE.button(ButtonStyle.SECONDARY, "Not a case", id));
        if (move != null)
            buttons.add(Press.BACK.button(ButtonStyle.SECONDARY, "Take back the move", id + "|" + move.id()));
        buttons.add(Press.UNFILE.button(ButtonStyle.DANGER, "Remove", id));
        return buttons;
    }

    /** A button that puts the source under a case. */
    static Button place(long source, String slug, String label) {
        String shown = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
        return Press.PLACE.button(ButtonStyle.PRIMARY, shown, source + "|" + slug);
    }

    /** The same, elsewhere than on its receipt; where there is no room for the id of that, it is left out. */
    static Button place(long source, String slug, String label, String receipt) {
        Button button = place(source, slug, label);
        String longer = button.getCustomId() + "|" + receipt;
        return longer.length() <= Button.ID_MAX_LENGTH ? button.withCustomId(longer) : button;
    }

    /** What became of one input, on one line; on another what is missing from what was filed. */
    private static String receipt(FileOutcome outcome) {
        Shortfall shortfall = outcome.receipt().shortfall();
        return ending(outcome) + (shortfall == null ? "" : missing(shortfall));
    }

    private static String ending(FileOutcome outcome) {
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
        return "`#" + version.sourceId() + "` " + AnswerView.numbered(version) + place;
    }

    /** The weightiest first; what does not fit into one message is counted. */
    private void tell(FilingNews news) {
        lines(
                "",
                news.claims().stream().map(FilingView::claim).toList(),
                news.claims().size());
        List<NotedEvent> conflicts = news.gain().conflicts();
        lines(
                "**Dated otherwise in this case**",
                conflicts.stream().map(FilingView::conflict).toList(),
                MOST_LINES);
        List<Told> told = news.gain().told();
        lines("**New in this case**", told.stream().map(FilingView::told).toList(), MOST_LINES);
        lines("**Gone since the last revision**", quoted(news.edits().removed()), MOST_LINES);
        lines("**New in this revision**", quoted(news.edits().added()), MOST_LINES);
    }

    private static List<String> quoted(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> "• " + Escaped.shortened(sentence, LONGEST_LINE))
                .toList();
    }

    private void lines(String heading, List<String> lines, int most) {
        if (lines.isEmpty()) return;
        int length = blocks.stream().mapToInt(block -> block.length() + 1).sum() + heading.length() + 30;
        List<String> shown = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(most, lines.size()))) {
            length += line.length() + 1;
            if (length > LONGEST) break;
            shown.add(line);
        }
        if (shown.isEmpty()) return;
        if (!heading.isEmpty()) blocks.add(heading);
        blocks.addAll(shown);
        if (shown.size() < lines.size()) blocks.add("-# … and " + (lines.size() - shown.size()) + " more");
    }

    private static String claim(Claim claim) {
        return "• " + Escaped.shortened(claim.text(), LONGEST_CLAIM) + cited(claim);
    }

    private static String told(Told told) {
        return "• **" + Escaped.of(told.label()) + "** " + Escaped.shortened(told.words(), LONGEST_LINE)
                + cited(told.claim());
    }

    private static String conflict(NotedEvent noted) {
        StringBuilder line =
                new StringBuilder("• **" + WrittenDate.of(noted.event().date()) + "** "
                        + Escaped.shortened(noted.event().what(), LONGEST_LINE) + cited(noted.claim()));
        for (NotedEvent other : noted.otherwise()) {
            Citation citation = other.claim().citations().get(0);
            line.append(" · **")
                    .append(WrittenDate.of(other.event().date()))
                    .append("** by ")
                    .append(AnswerView.source(citation.version(), citation.quote()));
        }
        return line.toString();
    }

    /** A link to the quoted words; without an address, the receipt's first line names the source. */
    private static String cited(Claim claim) {
        Citation citation = claim.citations().get(0);
        return WebLink.of("passage", DeepLink.of(citation.version().url(), Escaped.line(citation.quote())))
                .map(link -> " " + link)
                .orElse("");
    }
}
