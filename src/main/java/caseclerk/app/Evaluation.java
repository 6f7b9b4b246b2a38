package caseclerk.app;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.evaluation.EvaluateSet;
import caseclerk.evaluation.EvaluationSet;
import caseclerk.evaluation.GoldText;
import caseclerk.evaluation.LastQuestion;
import caseclerk.evaluation.Report;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.Filing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files the texts of an evaluation set through the same door as all others, and measures. */
public final class Evaluation {
    private final App app;

    /** @param app opened on a folder of its own */
    public Evaluation(App app) {
        this.app = app;
    }

    /** Files the texts of {@code set}; those filed before are left as they are. */
    public void file(EvaluationSet set, FileMany.Progress progress) {
        Iterator<Entry> entries =
                set.texts().stream().map(text -> (Entry) entry(text)).iterator();
        app.file(entries, set.texts().size(), outcome -> {}, progress);
    }

    private static Entry.Readable entry(GoldText text) {
        boolean policy = text.service() != null;
        Stated stated = new Stated(text.title(), text.publisher(), null, policy ? null : text.date(), "en");
        Capture capture = new Capture(
                text.url(),
                policy ? MediaType.MARKDOWN : MediaType.TEXT,
                text.text().getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                stated);
        return new Entry.Readable(
                capture,
                policy
                        ? new Filing(text.id(), SourceKind.POLICY, null, text.service(), text.date(), null)
                        : Filing.article(text.id(), null));
    }

    /** Asks and measures; see {@link EvaluateSet#evaluate}. */
    public Report measure(
            EvaluationSet set, @Nullable String part, List<String> offTopic, EvaluateSet.Progress progress) {
        LastQuestion embedder = new LastQuestion(app.embedder());
        return app.evaluator(embedder, new StoredTexts()::of).evaluate(set, part, offTopic, progress);
    }

    /** Texts as they are stored, each read once. */
    private final class StoredTexts {
        private final Map<Long, List<String>> bySource = new HashMap<>();

        String of(SourceVersion version) {
            return bySource.computeIfAbsent(
                            version.sourceId(),
                            id -> app.shelves()
                                    .source(WorkspaceId.TERMINAL, id, Audience.OWNER)
                                    .orElseThrow()
                                    .texts())
                    .get(version.revision() - 1);
        }
    }
}
