package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.WordGroups;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two names may be those of one party: in a shorter form, by another name, or as said of a country. */
final class PartyNames {
    private static final String TITLES = "(?i)\\b(?:mr|mrs|ms|miss|dr|sir)\\b\\.?";
    private static final int SHARED = 4;
    /** How what is said of a country ends where its name ends otherwise: "Italian" and "Italy". */
    private static final Set<String> SAID_ENDINGS = Set.of("n", "an", "ian", "ean", "ese", "ish", "i", "ic");

    private static final Set<String> PLACE_ENDINGS = Set.of("", "a", "e", "o", "y", "ey", "ia", "en", "um");
    private static final Map<String, String> PEOPLES = peoples();

    private PartyNames() {}

    /** Whether {@code one} and {@code other} may be; a name without words is nobody's. */
    static boolean areOfOne(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) return false;
        return a.containsAll(b)
                || b.containsAll(a)
                || isAlias(one, other)
                || a.size() == 1 && b.size() == 1 && areOfPlace(a, b);
    }

    private static boolean areOfPlace(Set<String> one, Set<String> other) {
        String a = one.iterator().next();
        String b = other.iterator().next();
        return isOfPlace(a, b) || isOfPlace(b, a);
    }

    /** "German" and "Germany" */
    private static boolean isOfPlace(String said, String place) {
        if (said.equals(PEOPLES.get(place)) || place.equals(said + "y")) return true;
        int shared = 0;
        while (shared < Math.min(said.length(), place.length()) && said.charAt(shared) == place.charAt(shared))
            shared++;
        for (int at = shared; at >= SHARED; at--)
            if (SAID_ENDINGS.contains(said.substring(at)) && PLACE_ENDINGS.contains(place.substring(at))) return true;
        return false;
    }

    private static boolean isAlias(String one, String other) {
        return WordGroups.aliasGroups().stream()
                .anyMatch(group -> group.stream().anyMatch(name -> plain(name).equals(plain(one)))
                        && group.stream().anyMatch(name -> plain(name).equals(plain(other))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace(".", "");
    }

    /** "US" is no "us". */
    private static Set<String> words(String name) {
        return Words.of(name.replaceAll(TITLES, " ")).stream()
                .filter(word -> !word.isFunctionWord() || word.text().matches("\\p{Lu}{2,}") || isInitials(name))
                .map(Word::folded)
                .collect(Collectors.toSet());
    }

    private static boolean isInitials(String name) {
        return name.matches("(?:[Tt]he )?(?:\\p{Lu}\\.){2,}");
    }

    private static Map<String, String> peoples() {
        Map<String, String> peoples = new HashMap<>();
        for (String line : lines("peoples.txt")) {
            String[] words = line.split(" ");
            peoples.put(Words.fold(words[0]), Words.fold(words[1]));
        }
        return Map.copyOf(peoples);
    }

    /** The lines of a list of this room that are no remarks. */
    static List<String> lines(String name) {
        try (InputStream in = PartyNames.class.getResourceAsStream("/caseclerk/evidence/" + name)) {
            if (in == null) throw new IllegalStateException("missing in the jar: evidence/" + name);
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
