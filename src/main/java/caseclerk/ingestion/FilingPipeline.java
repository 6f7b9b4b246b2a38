package caseclerk.ingestion;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.CaptureIntake.Step;
import caseclerk.ingestion.Casebook.Stored;
import caseclerk.retrieval.TextEmbedder;
import caseclerk.retrieval.TextEmbedder.PassageText;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The batches of one run that are gathered, embedded on another thread, and saved in order. */
final class FilingPipeline implements AutoCloseable {
    private static final int IN_FLIGHT = 3;
    private static final int EMBEDDED_AT_ONCE = 64;

    private final WorkspaceId workspace;
    private final CaptureIntake intake;
    private final TextEmbedder embedder;
    private final Casebook casebook;
    private final Clock clock;
    private final Consumer<FileOutcome> outcomes;
    private final FileMany.Progress progress;
    private final long total;
    private final ExecutorService model = Executors.newSingleThreadExecutor(FilingPipeline::daemon);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong passages = new AtomicLong();
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private final Set<String> addresses = new HashSet<>();
    private FilingBatch gathering = new FilingBatch();
    private final Placing placing;
    private long done;

    FilingPipeline(
            WorkspaceId workspace,
            CaptureIntake intake,
            TextEmbedder embedder,
            Casebook casebook,
            Clock clock,
            Consumer<FileOutcome> outcomes,
            FileMany.Progress progress,
            long total) {
        this.workspace = workspace;
        this.intake = intake;
        this.embedder = embedder;
        this.casebook = casebook;
        this.clock = clock;
        this.outcomes = outcomes;
        this.progress = progress;
        this.total = total;
        this.placing = new Placing(workspace, casebook, embedder.fingerprint(), clock, MatchCase.byLikeness());
        placing.begin();
    }

    private record InFlight(FilingBatch batch, Future<List<PassageVectors>> vectors) {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "caseclerk-embedding");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether an entry of this address is not saved yet. */
    boolean holds(String url) {
        return addresses.contains(url);
    }

    /** Takes the next entry; saves the oldest batch when enough are under way. */
    void add(Step step) {
        gathering.add(step);
        String url = FilingBatch.address(step);
        if (url != null) addresses.add(url);
        if (gathering.isFull()) submit();
        while (!inFlight.isEmpty()
                && (inFlight.size() > IN_FLIGHT || inFlight.peek().vectors().isDone())) saveOldest();
    }

    /** Embeds and saves all that was taken. */
    void drain() {
        submit();
        while (!inFlight.isEmpty()) saveOldest();
    }

    @Override
    public void close() {
        stopped.set(true);
        model.shutdownNow();
    }

    private void submit() {
        if (gathering.isEmpty()) return;
        FilingBatch batch = gathering;
        gathering = new FilingBatch();
        inFlight.add(new InFlight(batch, model.submit(() -> embed(batch.texts()))));
    }

    private List<PassageVectors> embed(List<PassageText> texts) {
        List<PassageVectors> vectors = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size() && !stopped.get(); i += EMBEDDED_AT_ONCE) {
            List<PassageText> some = texts.subList(i, Math.min(texts.size(), i + EMBEDDED_AT_ONCE));
            vectors.addAll(embedder.embedPassages(some));
            passages.addAndGet(some.size());
        }
        return vectors;
    }

    private void saveOldest() {
        InFlight oldest = inFlight.remove();
        Iterator<PassageVectors> vectors = await(oldest.vectors()).iterator();
        List<Placing.Placed> placed = new ArrayList<>();
        for (ReadCapture.Cut cut : oldest.batch().fresh()) placed.add(place(cut, vectors));
        List<Stored> stored = save(placed);
        report(oldest.batch(), stored.iterator(), placed.iterator());
        for (Step step : oldest.batch().steps()) addresses.remove(FilingBatch.address(step));
        progress.at(done, total, passages.get());
    }

    private List<Stored> save(List<Placing.Placed> placed) {
        if (placed.isEmpty()) return List.of();
        List<Stored> stored = casebook.save(
                workspace, placed.stream().map(Placing.Placed::version).toList());
        placing.saved(placed, stored);
        return stored;
    }

    private Placing.Placed place(ReadCapture.Cut cut, Iterator<PassageVectors> vectors) {
        List<PassageVectors> own = new ArrayList<>(cut.texts().size());
        for (int i = 0; i < cut.texts().size(); i++) own.add(vectors.next());
        return placing.place(cut, own);
    }

    private void report(FilingBatch batch, Iterator<Stored> stored, Iterator<Placing.Placed> placed) {
        for (Step step : batch.steps()) {
            outcomes.accept(outcome(step, stored, placed));
            done++;
        }
    }

    private FileOutcome outcome(Step step, Iterator<Stored> stored, Iterator<Placing.Placed> placed) {
        if (step instanceof Step.Ended ended) return ended.outcome();
        if (step instanceof Step.Known known) {
            if (known.moveTo() != null) placing.moved(known.shelf().newest().url(), known.moveTo());
            return intake.settle(workspace, known);
        }
        ReadCapture.Cut cut = ((Step.Fresh) step).cut();
        return CaptureIntake.ending(
                cut.read().filing().input(),
                stored.next(),
                cut.texts().size(),
                new Receipt(placed.next().proposal(), cut.read().shortfall()));
    }

    private static List<PassageVectors> await(Future<List<PassageVectors>> vectors) {
        try {
            return vectors.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) throw reason;
            if (failed.getCause() instanceof Error reason) throw reason;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("filing was interrupted; run it again to go on", interrupted);
        }
    }
}
