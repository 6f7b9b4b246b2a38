package caseclerk.retrieval;

import caseclerk.cases.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words and names that may stand for each other; the groups are resources of this room. */
public final class WordGroups {
    private static final Map<String, Set<String>> SYNONYMS = synonyms();
    private static final List<List<String>> ALIASES = aliases();

    private WordGroups() {}

    /** Stems that may stand for {@code stem}, itself not included; empty when there are none. */
    public static Set<String> synonymsOf(String stem) {
        return SYNONYMS.getOrDefault(stem, Set.of());
    }

    /** Groups of names for the same party, each of two or more. */
    public static List<List<String>> aliasGroups() {
        return ALIASES;
    }

    private static Map<String, Set<String>> synonyms() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : lines("synonyms.txt")) {
            Set<String> stems = new TreeSet<>();
            for (String word : line.split(" ")) stems.add(Words.stem(Words.fold(word)));
            for (String stem : stems)
                groups.computeIfAbsent(stem, s -> new TreeSet<>()).addAll(stems);
        }
        groups.forEach((stem, group) -> group.remove(stem));
        return Map.copyOf(groups);
    }

    private static List<List<String>> aliases() {
        return lines("aliases.txt").stream()
                .map(line -> List.of(line.split("\\|")))
                .toList();
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = WordGroups.class.getResourceAsStream("/caseclerk/retrieval/" + name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine())
                if (!line.isBlank() && !line.startsWith("#")) lines.add(line.trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
