package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.evidence.Evidence;
import caseclerk.evidence.Reading;
import caseclerk.writing.NumberedSentences;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbered sentences that a chat model is shown, and the way back from a number to a citation. */
final class SourceSheet {
    /** The best sentences are shown; what ranks below these hardly answers. */
    private static final int SHOWN = 24;
    /** Before each of the best few, the sentence it may point back to is shown too. */
    private static final int WITH_LEAD = 10;

    private final NumberedSentences sentences = new NumberedSentences();

    private record Line(Passage passage, Sentence sentence) {}

    private SourceSheet() {}

    static SourceSheet of(Reading reading) {
        Map<String, TreeMap<Integer, Line>> bySource = new LinkedHashMap<>();
        List<Evidence> best = reading.sentences().stream()
                .filter(e -> e.sentence().kind() != SentenceKind.HEADING)
                .limit(SHOWN)
                .toList();
        for (int i = 0; i < best.size(); i++) {
            Passage passage = best.get(i).found().passage();
            Sentence sentence = best.get(i).sentence();
            add(bySource, passage, sentence);
            if (i < WITH_LEAD) before(passage, sentence).ifPresent(lead -> add(bySource, passage, lead));
        }
        SourceSheet sheet = new SourceSheet();
        bySource.values().forEach(sheet::print);
        return sheet;
    }

    private static void add(Map<String, TreeMap<Integer, Line>> bySource, Passage passage, Sentence sentence) {
        String source = passage.version().sourceId() + "/" + passage.version().revision();
        bySource.computeIfAbsent(source, key -> new TreeMap<>(Comparator.naturalOrder()))
                .putIfAbsent(sentence.ordinal(), new Line(passage, sentence));
    }

    private static Optional<Sentence> before(Passage passage, Sentence sentence) {
        return passage.sentences().stream()
                .filter(s -> s.ordinal() == sentence.ordinal() - 1 && s.kind() != SentenceKind.HEADING)
                .findFirst();
    }

    private void print(TreeMap<Integer, Line> ofOneSource) {
        SourceVersion version = ofOneSource.firstEntry().getValue().passage().version();
        String day = version.day() == null ? "" : ", " + version.day();
        sentences.heading(version.kind().name().toLowerCase(Locale.ROOT) + " by " + version.voice() + day + ": "
                + version.title());
        ofOneSource.values().forEach(line -> sentences.add(line.passage(), line.sentence()));
    }

    /** The sentences as numbered. */
    NumberedSentences sentences() {
        return sentences;
    }
}
