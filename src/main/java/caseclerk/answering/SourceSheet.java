package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Citation;
import caseclerk.writing.Enclosed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbered sentences that a chat model is shown, and the way back from a number to a citation. */
final class SourceSheet {
    /** The best sentences are shown; what ranks below these hardly answers. */
    private static final int SHOWN = 24;
    /** Before each of the best few, the sentence it may point back to is shown too. */
    private static final int WITH_LEAD = 10;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

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
        text.append(version.kind().name().toLowerCase(java.util.Locale.ROOT))
                .append(" by ")
                .append(Enclosed.line(version.voice()));
        if (version.day() != null) text.append(", ").append(version.day());
        text.append(": ").append(Enclosed.line(version.title())).append('\n');
        for (Line line : ofOneSource.values()) {
            lines.add(line);
            text.append('[')
                    .append(lines.size())
                    .append("] ")
                    .append(Enclosed.line(line.sentence().text()))
                    .append('\n');
        }
        text.append('\n');
    }

    /** The sheet as printed. */
    String text() {
        return text.toString().strip();
    }

    /** A line that no source can hold, since it depends on all that the sources hold. */
    String fence() {
        return new Enclosed(text()).fence();
    }

    int size() {
        return lines.size();
    }

    /** The sentence of that number, cited; empty when there is none. */
    Optional<Citation> cited(long number) {
        if (number < 1 || number > lines.size()) return Optional.empty();
        Line line = lines.get((int) number - 1);
        return Optional.of(Citation.of(line.passage(), line.sentence()));
    }
}
