package caseclerk.notes;

import caseclerk.cases.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that tell what a name stands for; kept as lists of our own beside the classes. */
final class Lexicon {
    private static final Map<String, Set<String>> LISTS = load();
    private static final Map<String, Set<String>> LAST_WORDS = lastWords();

    private Lexicon() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = Lexicon.class.getResourceAsStream("/caseclerk/notes/lexicon.txt")) {
            if (in == null) throw new IllegalStateException("missing in the jar: notes/lexicon.txt");
            Set<String> current = new HashSet<>();
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) {
                    current = new HashSet<>();
                    lists.put(line.substring(1, line.length() - 1), current);
                } else
                    for (String entry : line.split(","))
                        current.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private static Map<String, Set<String>> lastWords() {
        Map<String, Set<String>> last = new HashMap<>();
        LISTS.forEach((name, entries) -> {
            Set<String> words = last.computeIfAbsent(name, n -> new HashSet<>());
            for (String entry : entries) {
                List<Words.Word> all = Words.of(entry);
                if (!all.isEmpty()) words.add(all.get(all.size() - 1).folded());
            }
        });
        return last;
    }

    /** Whether an entry of the list ends in that word: where none of a text does, the text holds no entry. */
    static boolean endsIn(String list, Words.Word word) {
        return LAST_WORDS.getOrDefault(list, Set.of()).contains(word.folded());
    }

    /** Whether the list of that name holds {@code words}, whatever its case. */
    static boolean has(String list, String words) {
        return LISTS.getOrDefault(list, Set.of()).contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether the list holds one of the words of {@code name}. */
    static boolean hasWordOf(String list, String name) {
        return Words.of(name).stream().anyMatch(word -> has(list, word.folded()));
    }

    /** The entries of a list, as an alternation for a pattern. */
    static String anyOf(String list) {
        List<String> entries = LISTS.getOrDefault(list, Set.of()).stream()
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
        return String.join("|", entries).replace(".", "\\.");
    }
}
