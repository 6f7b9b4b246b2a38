package caseclerk.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ways of saying the same in several words, brought to one ("took part in" and "participated in"). */
public final class Rewritings {
    private static final Set<String> ABOUT = Set.of("approximately", "around", "roughly", "about", "circa");
    private static final Set<String> OVER = Set.of("over", "above");
    private static final Set<String> NEARLY = Set.of("nearly", "almost");

    /** By first word, the longest first. */
    private final Map<String, List<Rule>> rules = new HashMap<>();

    private record Rule(List<String> from, List<String> to) {}

    /** The rewritings of the file shipped with the program, {@code phrases.txt}. */
    public static Rewritings shipped() {
        Rewritings shipped = new Rewritings();
        for (String line : lines("phrases.txt")) {
            String[] sides = line.split(" = ", 2);
            for (String from : sides[0].split(" \\| ")) shipped.add(from, sides[1]);
        }
        return shipped;
    }

    private void add(String from, String to) {
        Rule rule = new Rule(List.of(from.split(" ")), List.of(to.split(" ")));
        List<Rule> ofWord = rules.computeIfAbsent(rule.from().get(0), key -> new ArrayList<>());
        ofWord.add(rule);
        ofWord.sort((a, b) -> b.from().size() - a.from().size());
    }

    /** The lines of a file of this room without comments and blank ones. */
    public static List<String> lines(String file) {
        try (InputStream in = Rewritings.class.getResourceAsStream("/caseclerk/grammar/" + file)) {
            if (in == null) throw new IOException("missing in the jar: " + file);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(List<String> pieces) {
        List<String> rewritten = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Rule rule = rule(pieces, at);
            if (rule == null) {
                rewritten.add(beforeNumber(pieces, at++));
                continue;
            }
            boolean opens = at == 0 && Character.isUpperCase(pieces.get(0).codePointAt(0));
            for (String word : rule.to()) {
                boolean capital = opens && rewritten.isEmpty();
                rewritten.add(capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
            }
            at += rule.from().size();
        }
        return rewritten;
    }

    private @org.jspecify.annotations.Nullable Rule rule(List<String> pieces, int at) {
        for (Rule rule : rules.getOrDefault(pieces.get(at).toLowerCase(Locale.ROOT), List.of()))
            if (stands(rule.from(), pieces, at)) return rule;
        return null;
    }

    private static boolean stands(List<String> words, List<String> pieces, int at) {
        if (at + words.size() > pieces.size()) return false;
        for (int i = 0; i < words.size(); i++) if (!words.get(i).equalsIgnoreCase(pieces.get(at + i))) return false;
        return true;
    }

    private static String beforeNumber(List<String> pieces, int at) {
        String piece = pieces.get(at);
        int next = at + 1 < pieces.size() && pieces.get(at + 1).matches("[$£€]") ? at + 2 : at + 1;
        if (next + 1 < pieces.size() && pieces.get(next).equals("a")) next++;
        if (next >= pieces.size()
                || Numerals.value(pieces.get(next)) == null && !Numerals.SCALES.containsKey(pieces.get(next)))
            return piece;
        String folded = piece.toLowerCase(Locale.ROOT);
        if (ABOUT.contains(folded)) return "about";
        if (NEARLY.contains(folded)) return "nearly";
        return OVER.contains(folded) ? "more-than" : piece;
    }
}
