package caseclerk.ingestion;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.CaptureIntake.Reading;
import caseclerk.ingestion.CaptureIntake.Step;
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

    public FileSource(ArticleExtractor extractor, TextEmbedder embedder, Casebook casebook, Clock clock) {
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
        Placing placing = new Placing(workspace, casebook, embedder.fingerprint(), clock);
        Placing.Placed placed = placing.place(cut, embedder.embedPassages(cut.texts()));
        return CaptureIntake.ending(
                input,
                casebook.save(workspace, List.of(placed.version())).get(0),
                cut.texts().size(),
                new Receipt(placed.proposal(), cut.read().shortfall()));
    }
}
