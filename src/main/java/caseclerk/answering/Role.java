package caseclerk.answering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is to somebody else: a lawyer, a director.
 *
 * @param naming words that name it
 * @param doing what is done by who holds it, before the name it is done for
 * @param narrower words that name this role more closely
 */
record Role(List<String> naming, List<String> doing, List<String> narrower) {
    private static final List<Role> KNOWN = load();

    /** Any of the words that name a role, singular or plural; a pattern without groups. */
    static final String ANY = either(KNOWN.stream().flatMap(role -> role.naming().stream())) + "s?";

    /** Any of the words for what is done by who holds a role; a pattern without groups. */
    static final String ANY_DOING = either(KNOWN.stream().flatMap(role -> role.doing().stream()));

    private static List<Role> load() {
        try (InputStream in = Role.class.getResourceAsStream("/caseclerk/answering/roles.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Role::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role read(String line) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : line.split("\\|"))
            parts.add(Arrays.stream(part.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList());
        while (parts.size() < 3) parts.add(List.of());
        return new Role(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The role that {@code word} names. */
    static Role of(String word) {
        return KNOWN.stream()
                .filter(role -> role.named().matcher(word).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role: " + word));
    }

    /** The role of who does what {@code words} say. */
    static Role done(String words) {
        return KNOWN.stream()
                .filter(role -> role.doing().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody's: " + words));
    }

    /** How it is named in a question. */
    private Pattern named() {
        return Pattern.compile("(?iu)" + either(naming.stream()) + "s?");
    }

    /** How a sentence names who holds it. */
    Pattern told() {
        return Pattern.compile(
                "(?iu)(?<![\\p{L}-])" + either(Stream.concat(naming.stream(), narrower.stream())) + "s?(?![\\p{L}-])");
    }

    /** How a sentence says what is done by who holds it; matches nothing where that is not known. */
    Pattern done() {
        return doing.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile("\\b" + either(doing.stream()) + " ");
    }

    /** The longest first, so that "chief executive" is not read as "chief". */
    private static String either(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
