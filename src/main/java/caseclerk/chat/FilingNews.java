package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.Edits;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Duplicate;
import caseclerk.ingestion.FileOutcome.Filed;
import caseclerk.ingestion.FileOutcome.Updated;
import caseclerk.ingestion.Proposal;
import caseclerk.notes.CaseGain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to tell of a filing besides its ending.
 *
 * @param claims what the source says; at most three
 * @param gain what it adds to what its case already held
 * @param edits what changed since its last revision
 * @param choices what to do when the program guessed wrong
 * @param move what brought the source where it is since it was filed; null for nothing
 */
public record FilingNews(
        List<Claim> claims,
        CaseGain gain,
        Edits edits,
        List<Choice> choices,
        @Nullable CaseMove move) {
    /** A case that the source hardly belongs to is neither offered nor named. */
    public static final double UNLIKELY = 0.05;

    private static final int LONGEST_NAME = 60;

    /** Nothing to tell. */
    public static final FilingNews NONE = new FilingNews(List.of(), CaseGain.NONE, Edits.NONE, List.of(), null);

    public FilingNews {
        claims = List.copyOf(claims);
        choices = List.copyOf(choices);
    }

    /** How the case of what was filed was found. */
    public static Proposal proposal(FileOutcome outcome) {
        if (outcome instanceof Filed o) return o.receipt().proposal();
        if (outcome instanceof Updated o) return o.receipt().proposal();
        return outcome instanceof Duplicate o ? o.receipt().proposal() : Proposal.NONE;
    }

    /** The choices that {@code outcome} leaves. */
    static List<Choice> choices(FileOutcome outcome) {
        SourceVersion version = outcome.version();
        if (version == null) return List.of();
        String move = "/case move " + version.sourceId() + " ";
        List<Choice> choices = new ArrayList<>();
        proposal(outcome).candidates().stream()
                .filter(candidate -> !candidate.caseSlug().equals(version.caseSlug()) && candidate.score() >= UNLIKELY)
                .forEach(candidate -> {
                    choices.add(new Choice("Move to " + candidate.caseSlug(), move + candidate.caseSlug()));
                    choices.add(new Choice("Mention there", mention(version, candidate.caseSlug())));
                });
        if (version.caseSlug() != null
                && version.caseSlug().equals(proposal(outcome).caseSlug()))
            choices.add(new Choice("A case of its own", ownCase(version)));
        if (version.caseSlug() != null) choices.add(new Choice("Not a case", move + "none"));
        choices.add(new Choice("Remove", "/source remove " + version.sourceId()));
        return choices;
    }

    /** A source is in one case; a note in another one tells of it there. */
    private static String mention(SourceVersion version, String slug) {
        String where = version.url().startsWith("http") ? ", " + version.url() : "";
        return "/case note \"See also source " + version.sourceId() + ", " + title(version) + where + "\" " + slug;
    }

    /** The title without what commands read otherwise. */
    private static String title(SourceVersion version) {
        return version.title().replaceAll("[\\s\"“”„]+", " ").strip();
    }

    private static String ownCase(SourceVersion version) {
        String title = title(version);
        String name = title.length() <= LONGEST_NAME
                ? title
                : title.substring(0, Math.max(20, title.lastIndexOf(' ', LONGEST_NAME)));
        return "/case split " + version.caseSlug() + " \"" + name + "\" " + version.sourceId();
    }

    /** The sentences that went and came with a new version of a known source; none for any other ending. */
    public static Edits edits(Bookcase bookcase, WorkspaceId workspace, Audience readers, FileOutcome outcome) {
        if (!(outcome instanceof Updated updated)) return Edits.NONE;
        List<String> texts = bookcase.source(workspace, updated.version().sourceId(), readers)
                .map(FiledSource::texts)
                .orElse(List.of());
        int last = texts.size() - 1;
        return last < 1 ? Edits.NONE : Edits.between(texts.get(last - 1), texts.get(last));
    }
}
