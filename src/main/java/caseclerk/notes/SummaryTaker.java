package caseclerk.notes;

import caseclerk.cases.TextSpan;
import caseclerk.cases.Words.Word;
import caseclerk.notes.ReadText.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the three to five sentences that together say what a text is about: early ones, such as share the words of the
 * title and the words the text uses most, name parties and tell of something done, and do not repeat each other.
 */
final class SummaryTaker {
    private static final int LEAST = 3;
    private static final int MOST = 5;
    private static final double REPEATS = 0.55;

    private final ReadText text;
    private final LineChecker checker;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> title;
    private final Set<Integer> marked = new HashSet<>();

    /** @param marked lines of other kinds; their sentences weigh more */
    SummaryTaker(ReadText text, LineChecker checker, List<NoteLine> marked) {
        this.text = text;
        this.checker = checker;
        this.title = ReadText.stems(text.source().version().title());
        marked.stream().filter(l -> l.kind() != NoteKind.PARTY).forEach(l -> this.marked.add(l.sentence()));
        for (Line line : text.lines())
            if (line.telling()) for (String stem : ReadText.stems(line.words())) counts.merge(stem, 1, Integer::sum);
    }

    private record Scored(Line line, double score, Set<String> stems) {}

    List<NoteLine> take() {
        List<Line> telling = text.lines().stream().filter(Line::telling).toList();
        List<Scored> all = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) all.add(scored(telling.get(i), i));
        all.sort((a, b) -> Double.compare(b.score(), a.score()));
        int wanted = Math.max(LEAST, Math.min(MOST, telling.size() / 4 + 1));
        List<NoteLine> lines = new ArrayList<>();
        List<Set<String>> chosen = new ArrayList<>();
        for (Scored one : all) {
            if (lines.size() >= wanted) break;
            if (chosen.stream().anyMatch(other -> repeats(other, one.stems()))) continue;
            TextSpan whole = new TextSpan(0, one.line().text().length());
            NoteLine made = checker.checked(
                    one.line(),
                    whole,
                    (words, referent) ->
                            NoteLine.of(NoteKind.SUMMARY, one.line().ordinal(), words, referent, ""));
            if (made == null) continue;
            lines.add(made);
            chosen.add(one.stems());
        }
        lines.sort((a, b) -> Integer.compare(a.sentence(), b.sentence()));
        return lines;
    }

    private static boolean repeats(Set<String> chosen, Set<String> other) {
        Set<String> common = new HashSet<>(chosen);
        common.retainAll(other);
        return common.size() > REPEATS * Math.min(chosen.size(), other.size());
    }

    private Scored scored(Line line, int place) {
        Set<String> stems = ReadText.stems(line.words());
        double position = 1.0 / (1 + place * 0.35);
        double titled =
                title.isEmpty() ? 0 : stems.stream().filter(title::contains).count() / (double) title.size();
        double central = stems.stream()
                        .mapToInt(s -> Math.min(4, counts.getOrDefault(s, 0) - 1))
                        .sum()
                / (double) Math.max(8, stems.size());
        double score = 1.2 * position + titled + 0.35 * central + (marked.contains(line.ordinal()) ? 0.3 : 0);
        if (line.names().isEmpty()) score -= 0.3;
        if (line.quoted()) score -= 0.5;
        if (line.text().strip().endsWith("?") || line.text().strip().endsWith(":")) score -= 1;
        if (line.words().size() > 60 || line.words().size() < 8) score -= 0.3;
        if (backward(line)) score -= 0.2;
        return new Scored(line, score, stems);
    }

    private static boolean backward(Line line) {
        List<Word> words = line.words();
        return !words.isEmpty()
                && Set.of("this", "that", "these", "those", "but", "and", "he", "she", "they", "it", "such")
                        .contains(words.get(0).folded());
    }
}
