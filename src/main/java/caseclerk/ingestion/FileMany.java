package caseclerk.ingestion;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.CaptureIntake.Reading;
import caseclerk.ingestion.CaptureIntake.Step;
import caseclerk.retrieval.TextEmbedder;
import java.time.Clock;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Files many texts in order. The calling thread reads and saves while another embeds, so that the model seldom waits;
 * only a few batches are held at a time. An outcome is reported once it is durable, in the order of the entries, and
 * versions are saved in that order too: a run that was stopped and is started again ends with the same casebook as one
 * that was not.
 */
public final class FileMany {
    private final CaptureIntake intake;
    private final TextEmbedder embedder;
    private final Casebook casebook;
    private final Clock clock;

    public FileMany(ArticleExtractor extractor, TextEmbedder embedder, Casebook casebook, Clock clock) {
        this.intake = new CaptureIntake(extractor, casebook);
        this.embedder = embedder;
        this.casebook = casebook;
        this.clock = clock;
    }

    /** One input, as it was parsed. */
    public sealed interface Entry {
        /** To be filed. */
        record Readable(Capture capture, Filing filing) implements Entry {}

        /**
         * Could not be parsed.
         *
         * @param input what it was, as the person named it
         * @param code short name of the failure
         * @param message what is wrong and what to do
         */
        record Broken(String input, String code, String message) implements Entry {}
    }

    /** Hears how far a run has come; called on the thread that runs it. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param done entries reported so far
         * @param total entries in all; -1 when unknown
         * @param passages passages embedded so far
         */
        void at(long done, long total, long passages);
    }

    /**
     * Files all {@code entries}; a bad one does not stop the others.
     *
     * @param total how many entries there are; -1 when unknown
     * @param outcomes gets one outcome an entry, in order, each durable
     * @throws CasebookUnavailable if the casebook fails; what was durable has been reported, the rest is not stored
     * @throws caseclerk.retrieval.EmbedderUnavailable if the model cannot be used
     */
    public void file(
            WorkspaceId workspace,
            Iterator<Entry> entries,
            long total,
            Consumer<FileOutcome> outcomes,
            Progress progress) {
        try (FilingPipeline pipeline =
                new FilingPipeline(workspace, intake, embedder, casebook, clock, outcomes, progress, total)) {
            while (entries.hasNext()) pipeline.add(step(workspace, entries.next(), pipeline));
            pipeline.drain();
        }
    }

    private Step step(WorkspaceId workspace, Entry entry, FilingPipeline pipeline) {
        if (entry instanceof Entry.Broken broken)
            return new Step.Ended(new FileOutcome.Failed(broken.input(), broken.code(), broken.message()));
        Entry.Readable readable = (Entry.Readable) entry;
        Reading reading = intake.read(readable.capture(), readable.filing());
        if (reading.read() == null) return new Step.Ended(reading.outcome());
        // Two entries of one address: the later one must see the earlier one stored.
        if (pipeline.holds(reading.read().url())) pipeline.drain();
        return intake.compare(workspace, reading.read());
    }
}
