package caseclerk.adapters.storage;

import caseclerk.cases.Words;
import caseclerk.retrieval.Vocabulary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a workspace, read once and held in memory. */
final class SqliteVocabulary implements Vocabulary {
    private final int passages;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    private SqliteVocabulary(int passages) {
        this.passages = passages;
    }

    static SqliteVocabulary load(Sql sql, String workspace, int passages) throws SQLException {
        SqliteVocabulary vocabulary = new SqliteVocabulary(passages);
        sql.list(
                "SELECT word, passages FROM words WHERE workspace = ?",
                row -> {
                    vocabulary.add(row.getString(1), row.getInt(2));
                    return 0;
                },
                workspace);
        return vocabulary;
    }

    /** These words less those of some passages; what only those hold is not there any more. */
    SqliteVocabulary without(Derived.Counted some) {
        SqliteVocabulary rest = new SqliteVocabulary(Math.max(0, passages - some.passages()));
        words.forEach((word, count) -> {
            int left = count - some.words().getOrDefault(word, 0);
            if (left > 0) rest.add(word, left);
        });
        return rest;
    }

    private void add(String word, int count) {
        words.put(word, count);
        stems.merge(Words.stem(word), count, Integer::sum);
        byFirstLetter.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
    }

    @Override
    public int passages() {
        return passages;
    }

    /** Forms of one stem in one passage count twice, so this may be a little high; it never exceeds all passages. */
    @Override
    public int passagesWith(String word) {
        return Math.min(passages, stems.getOrDefault(Words.stem(Words.fold(word)), 0));
    }

    @Override
    public List<String> near(String word) {
        String folded = Words.fold(word);
        int allowed = folded.length() < 4 ? 0 : folded.length() < 7 ? 1 : 2;
        if (allowed == 0) return List.of();
        return byFirstLetter.getOrDefault(folded.charAt(0), List.of()).stream()
                .filter(other -> Math.abs(other.length() - folded.length()) <= allowed)
                .filter(other -> distance(folded, other, allowed) <= allowed)
                .sorted(Comparator.comparingInt((String other) -> distance(folded, other, allowed))
                        .thenComparing(other -> -words.get(other))
                        .thenComparing(other -> other))
                .limit(5)
                .toList();
    }

    /** Edit distance with neighbouring letters swapped counting once (Damerau 1964), given up above {@code most}. */
    static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + same);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
                best = Math.min(best, row[j]);
            }
            if (best > most) return most + 1;
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
