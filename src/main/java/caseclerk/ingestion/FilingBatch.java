package caseclerk.ingestion;

import caseclerk.ingestion.CaptureIntake.Step;
import caseclerk.retrieval.TextEmbedder.PassageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that are embedded together and saved in one transaction. */
final class FilingBatch {
    private static final int MOST_ENTRIES = 256;
    private static final int MOST_VERSIONS = 24;
    private static final int MOST_PASSAGES = 64;
    private static final long MOST_BYTES = 8L << 20;

    private final List<Step> steps = new ArrayList<>();
    private final List<ReadCapture.Cut> fresh = new ArrayList<>();
    private final List<PassageText> texts = new ArrayList<>();
    private long bytes;

    void add(Step step) {
        steps.add(step);
        if (!(step instanceof Step.Fresh ready)) return;
        fresh.add(ready.cut());
        texts.addAll(ready.cut().texts());
        bytes += ready.cut().read().capture().bytes().length;
    }

    /** Where an entry that changes something is filed, so that a second one of the address can wait; else null. */
    static @Nullable String address(Step step) {
        if (step instanceof Step.Fresh ready) return ready.cut().read().url();
        return step instanceof Step.Known known && known.moveTo() != null
                ? known.shelf().newest().url()
                : null;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    boolean isFull() {
        return steps.size() >= MOST_ENTRIES
                || fresh.size() >= MOST_VERSIONS
                || texts.size() >= MOST_PASSAGES
                || bytes >= MOST_BYTES;
    }

    List<Step> steps() {
        return steps;
    }

    List<ReadCapture.Cut> fresh() {
        return fresh;
    }

    List<PassageText> texts() {
        return texts;
    }
}
