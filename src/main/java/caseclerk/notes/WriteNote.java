package caseclerk.notes;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Citation;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Verdict;
import caseclerk.writing.CallLedger;
import caseclerk.writing.Enclosed;
import caseclerk.writing.Errand;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.NumberedSentences;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import caseclerk.writing.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has the chat model better the note of an article: its summary, positions and open questions. Each line is checked
 * against the sentences it names; what does not hold is dropped, and the line that {@link TakeNote} took stays.
 */
public final class WriteNote {
    /** Leaves notes as they are. */
    public static final WriteNote NOTHING = new WriteNote(null);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** What a report says stands in its first sentences; more would only cost. */
    private static final int MOST_SENTENCES = 60;

    private static final int MOST_LINES = 6;
    private static final Map<String, NoteKind> LISTS =
            Map.of("summary", NoteKind.SUMMARY, "positions", NoteKind.POSITION, "open", NoteKind.OPEN_QUESTION);

    private final @Nullable Model model;

    /** What a model needs. */
    private record Model(
            LanguageModel writer, CallLedger ledger, Prompts prompts, WrittenNotes notes, GroundingCheck grounding) {}

    private WriteNote(@Nullable Model model) {
        this.model = model;
    }

    /** By the chat model; what holds is kept in {@code notes}. */
    public static WriteNote by(
            LanguageModel writer, CallLedger ledger, Prompts prompts, WrittenNotes notes, GroundingCheck grounding) {
        return new WriteNote(new Model(writer, ledger, prompts, notes, grounding));
    }

    /** Betters the note of {@code version}, if it is an article and the model can be had. */
    public void write(WorkspaceId workspace, SourceVersion version) {
        if (model == null || version.kind() != SourceKind.ARTICLE) return;
        NumberedSentences sentences =
                sheet(version, model.notes().passages(workspace, version.sourceId(), version.revision()));
        if (sentences.size() == 0) return;
        Enclosed source = sentences.enclosed();
        Map<String, String> inputs = Map.of("fence", source.fence(), "source", source.text());
        try {
            Written written = model.writer()
                    .write(
                            new Errand(workspace, model.prompts().of(PromptUse.CASE_NOTES), inputs).within(LONGEST),
                            early -> {});
            List<WrittenLine> lines = new ArrayList<>();
            int proposed = 0;
            for (Map.Entry<String, NoteKind> list : LISTS.entrySet())
                for (Object element : (List<?>) written.fields().getOrDefault(list.getKey(), List.of())) {
                    proposed++;
                    Verdict verdict =
                            sentences.proposed((Map<?, ?>) element).checked(model.grounding(), sentences.passages());
                    if (verdict.holds() && count(lines, list.getValue()) < MOST_LINES)
                        lines.add(line(list.getValue(), verdict));
                }
            model.ledger().verdicts(written.call(), lines.size(), proposed - lines.size());
            if (!lines.isEmpty()) model.notes().keep(workspace, version.sourceId(), version.revision(), lines);
        } catch (ModelUnavailable e) {
            System.getLogger(WriteNote.class.getName()).log(System.Logger.Level.DEBUG, "the note stays as taken", e);
        }
    }

    private static long count(List<WrittenLine> lines, NoteKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Passages overlap by a sentence, which is shown once. */
    private static NumberedSentences sheet(SourceVersion version, List<Passage> passages) {
        NumberedSentences sheet = new NumberedSentences();
        String day = version.day() == null ? "" : ", " + version.day();
        sheet.heading("article by " + version.voice() + day + ": " + version.title());
        Set<Integer> shown = new HashSet<>();
        for (Passage passage : passages)
            for (Sentence sentence : passage.sentences())
                if (sentence.kind() != SentenceKind.HEADING
                        && shown.size() < MOST_SENTENCES
                        && shown.add(sentence.ordinal())) sheet.add(passage, sentence);
        return sheet;
    }

    private static WrittenLine line(NoteKind kind, Verdict verdict) {
        List<Integer> ordinals = verdict.claim().citations().stream()
                .map(WriteNote::ordinal)
                .distinct()
                .toList();
        return new WrittenLine(kind, ordinals, verdict.claim().text());
    }

    private static int ordinal(Citation citation) {
        return citation.passage().sentences().stream()
                .filter(sentence -> sentence.span().equals(citation.span()))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }
}
