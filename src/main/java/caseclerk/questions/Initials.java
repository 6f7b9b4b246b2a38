package caseclerk.questions;

import caseclerk.retrieval.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an abbreviation of a question stands for in the passages found: the name that a text has before it in brackets, or
 * else the only name whose words begin with its letters, where no text uses the abbreviation without telling.
 *
 * @param letters the abbreviation
 * @param name the name in full
 */
public record Initials(String letters, String name) {
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{2,6}(?![\\p{L}\\d])");
    /** A word of at most 41 letters that has a small one: longer ones are no part of a name. */
    private static final String NAME_WORD =
            "(?<![\\p{L}’'-])\\p{Lu}(?=[\\p{L}’'-]{0,39}?\\p{Ll})[\\p{L}’'-]{0,40}+(?![\\p{L}’'-])";

    private static final Pattern NAME =
            Pattern.compile(NAME_WORD + "(?: (?:(?:of|for|and|the|on|de) ){0,2}" + NAME_WORD + "){1,7}");
    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "on", "de");
    /** Two letters fit too many names. */
    private static final int FEWEST_UNTOLD = 3;

    /** The first abbreviation of {@code question} that {@code passages} give one full name for, and that it lacks itself. */
    public static Optional<Initials> in(String question, List<Found> passages) {
        Matcher abbreviation = ABBREVIATION.matcher(question);
        while (abbreviation.find()) {
            String letters = abbreviation.group();
            Map<String, String> bracketed = new TreeMap<>();
            Map<String, String> named = new TreeMap<>();
            for (Found found : passages) {
                String text = found.passage().text();
                for (String name : names(text, letters, true)) bracketed.putIfAbsent(folded(name), name);
                for (String name : names(text, letters, false)) named.putIfAbsent(folded(name), name);
            }
            if (letters.length() < FEWEST_UNTOLD || isUsed(letters, passages)) named.clear();
            Map<String, String> meant = bracketed.isEmpty() ? named : bracketed;
            if (meant.size() == 1
                    && !folded(question).contains(meant.keySet().iterator().next()))
                return Optional.of(
                        new Initials(letters, meant.values().iterator().next()));
        }
        return Optional.empty();
    }

    private static boolean isUsed(String letters, List<Found> passages) {
        Pattern used = standing(letters);
        return passages.stream()
                .anyMatch(found -> used.matcher(found.passage().text()).find());
    }

    private static Pattern standing(String letters) {
        return Pattern.compile("(?<![\\p{L}\\d])" + letters + "(?![\\p{L}\\d])");
    }

    /** The abbreviation and what it is read as, in words. */
    public String told() {
        return "“" + letters + "” as “" + name + "”";
    }

    /** {@code question} with the name in the place of the abbreviation. */
    public String spelledOut(String question) {
        return standing(letters).matcher(question).replaceAll(Matcher.quoteReplacement(name));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String text, String letters, boolean bracketed) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (bracketed && !text.startsWith(" (" + letters + ")", name.end())) continue;
            withInitials(name.group(), letters).ifPresent(names::add);
        }
        return names;
    }

    /** The words at the end of {@code name} that begin with {@code letters}. */
    private static Optional<String> withInitials(String name, String letters) {
        List<String> words = List.of(name.split(" "));
        StringBuilder initials = new StringBuilder();
        for (int i = words.size() - 1; i >= 0; i--) {
            if (!SMALL.contains(words.get(i))) initials.insert(0, words.get(i).charAt(0));
            if (initials.toString().equals(letters))
                return Optional.of(String.join(" ", words.subList(i, words.size())));
        }
        return Optional.empty();
    }
}
