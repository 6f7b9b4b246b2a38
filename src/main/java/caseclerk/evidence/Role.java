package caseclerk.evidence;

import caseclerk.cases.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is to somebody else: a lawyer, a director. */
final class Role {
    private static final List<Role> KNOWN =
            PartyNames.lines("roles.txt").stream().map(Role::read).toList();

    /** Any of the words that name a role, singular or plural; a pattern without groups. */
    static final String ANY = either(KNOWN.stream().flatMap(role -> role.naming.stream())) + "s?";

    /** Any of the words for what is done by who holds a role; a pattern without groups. */
    static final String ANY_DEED = either(KNOWN.stream().flatMap(role -> role.deeds.stream()));

    private final List<String> naming;
    private final List<String> deeds;
    private final List<String> narrower;
    private final Pattern asked;
    private final Pattern mention;
    private final Pattern deed;

    /**
     * @param naming words that name it
     * @param deeds what is done by who holds it, before the name it is done for
     * @param narrower words that name this role more closely
     */
    private Role(List<String> naming, List<String> deeds, List<String> narrower) {
        this.naming = naming;
        this.deeds = deeds;
        this.narrower = narrower;
        this.asked = Pattern.compile("(?iu)" + either(naming.stream()) + "s?");
        this.mention = Pattern.compile(
                "(?iu)(?<![\\p{L}-])" + either(Stream.concat(naming.stream(), narrower.stream())) + "s?(?![\\p{L}-])");
        this.deed = deeds.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?<![\\p{L}-])" + either(deeds.stream()) + "(?= )");
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

    /** The role that {@code word} names in a question. */
    static Role named(String word) {
        return KNOWN.stream()
                .filter(role -> role.asked.matcher(word).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role: " + word));
    }

    /** The role of who does {@code deed}; where several do that, what any of them is. */
    static Role withDeed(String deed) {
        return KNOWN.stream()
                .filter(role -> role.deeds.contains(deed.toLowerCase(Locale.ROOT)))
                .reduce(Role::or)
                .orElseThrow(() -> new IllegalArgumentException("nobody's: " + deed));
    }

    private Role or(Role other) {
        return new Role(joined(naming, other.naming), joined(deeds, other.deeds), joined(narrower, other.narrower));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** The word it is named with where the question has none. */
    String plainName() {
        return naming.get(0);
    }

    /** Where {@code sentence} names it, or a narrower one. */
    List<TextSpan> mentionsIn(String sentence) {
        return spans(mention, sentence).stream()
                .filter(span -> RoleWord.isAlone(span.cutFrom(sentence), sentence.substring(span.end())))
                .toList();
    }

    /** Where {@code sentence} says what is done by who holds it. */
    List<TextSpan> deedsIn(String sentence) {
        return spans(deed, sentence);
    }

    private static List<TextSpan> spans(Pattern pattern, String text) {
        List<TextSpan> spans = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) spans.add(new TextSpan(found.start(), found.end()));
        return spans;
    }

    /** The longest first, so that "chief executive" is not read as "chief". */
    private static String either(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
