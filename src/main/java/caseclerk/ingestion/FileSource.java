package caseclerk.ingestion;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.CaptureIntake.Reading;
import caseclerk.ingestion.CaptureIntake.Step;
import caseclerk.ingestion.Casebook.Stored;
import caseclerk.notes.WriteNote;
import caseclerk.retrieval.TextEmbedder;
import java.time.Clock;
import java.util.List;

/**
 * Files one capture: reads it, splits it, and stores a new version unless this very one is filed already. What the
 * bringer states wins over what is found in the bytes.
 */
public final class FileSource {
    private final CaptureIntake intake;
    private final TextEmbedder embedder;
    private final Casebook casebook;
    private final Clock clock;
    private final MatchCase matching;
    private final WriteNote notes;

    /** Files by the program's own rules alone. */
    public FileSource(ArticleExtractor extractor, TextEmbedder embedder, Casebook casebook, Clock clock) {
        this(extractor, embedder, casebook, clock, MatchCase.byLikeness(), WriteNote.NOTHING);
    }

    /**
     * @param matching settles which case a text belongs to where the program is in doubt
     * @param notes betters the note of what was filed
     */
    public FileSource(
            ArticleExtractor extractor,
            TextEmbedder embedder,
            Casebook casebook,
            Clock clock,
            MatchCase matching,
            WriteNote notes) {
        this.matching = matching;
        this.notes = notes;
        this.intake = new CaptureIntake(extractor, casebook);
        this.embedder = embedder;
        this.casebook = casebook;
        this.clock = clock;
    }

    /**
     * Files {@code capture}; what is said to be stored is durable.
     *
     * @throws CasebookUnavailable if the casebook cannot be read or written
     * @throws caseclerk.retrieval.EmbedderUnavailable if the model cannot be used
     */
    public FileOutcome file(WorkspaceId workspace, Capture capture, Filing filing) {
        Reading reading = intake.read(capture, filing);
        if (reading.read() == null) return reading.outcome();
        Step step = intake.compare(workspace, reading.read());
        if (step instanceof Step.Known known) return intake.settle(workspace, known);
        return save(workspace, filing.input(), ((Step.Fresh) step).cut());
    }

    private FileOutcome save(WorkspaceId workspace, String input, ReadCapture.Cut cut) {
        Placing placing = new Placing(workspace, casebook, embedder.fingerprint(), clock, matching);
        Placing.Placed placed = placing.place(cut, embedder.embedPassages(cut.texts()));
        Stored stored = casebook.save(workspace, List.of(placed.version())).get(0);
        if (stored.isNew()) notes.write(workspace, stored.version());
        return CaptureIntake.ending(
                input,
                stored,
                cut.texts().size(),
                new Receipt(placed.proposal(), cut.read().shortfall()));
    }
}
