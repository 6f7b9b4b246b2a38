package caseclerk.evidence;

import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.NameSpans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a sentence, without the words for a role within their capitals: "Picto Deputy Director Dana Marsh" has two. */
final class RoleNames {
    /** They narrow a role down, and name nobody. */
    static final Set<String> NARROWING =
            Set.of(("deputy vice assistant associate incoming designate former ex late outgoing"
                            + " previous onetime then chief senior lead press legal managing executive general acting interim board finance"
                            + " financial art artistic creative technical technology marketing sales communications operating operations"
                            + " security regional medical news sports music personnel research product policy programme program local area"
                            + " branch section department new longtime current co founding honorary")
                    .split(" "));

    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\d.])(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}{2,})(?![\\p{L}\\d])");

    private RoleNames() {}

    /** Where they stand in {@code text}, in order; {@code roles} are where it names roles. */
    static List<TextSpan> in(String text, List<TextSpan> roles) {
        List<TextSpan> initials = new ArrayList<>();
        Matcher found = INITIALS.matcher(text);
        while (found.find()) {
            TextSpan span = new TextSpan(found.start(), found.end());
            if (roles.stream().noneMatch(span::overlaps)) initials.add(span);
        }
        List<TextSpan> names = new ArrayList<>();
        for (TextSpan name : NameSpans.in(withNames(text))) {
            boolean isPart =
                    initials.stream().anyMatch(other -> other.overlaps(name) && other.length() > name.length());
            if (!isPart) names.addAll(between(roles, name, text));
        }
        for (TextSpan other : initials) if (names.stream().noneMatch(other::overlaps)) names.add(other);
        names.sort(Comparator.comparingInt(TextSpan::start));
        return names;
    }

    /** "US" is a name, not a word that any sentence may hold; another of its length stands for it. */
    private static String withNames(String text) {
        return INITIALS.matcher(text)
                .replaceAll(found -> found.group().contains(".")
                        ? "$0"
                        : "X" + "x".repeat(found.group().length() - 1));
    }

    private static List<TextSpan> between(List<TextSpan> roles, TextSpan name, String text) {
        List<TextSpan> pieces = new ArrayList<>();
        int from = name.start();
        for (TextSpan role : roles) {
            if (!name.overlaps(role) || role.start() < from) continue;
            named(from, role.start(), text).ifPresent(pieces::add);
            from = role.end();
        }
        if (from == name.start()) return List.of(name);
        if (from < name.end()) named(from, name.end(), text).ifPresent(pieces::add);
        return pieces;
    }

    /** What stands there without the words around a role; empty where nothing is left. */
    private static Optional<TextSpan> named(int start, int end, String text) {
        List<Word> words = new ArrayList<>(Words.of(text.substring(start, end)));
        while (!words.isEmpty() && isFiller(words.get(0))) words.remove(0);
        while (!words.isEmpty() && isBeforeRole(words.get(words.size() - 1))) words.remove(words.size() - 1);
        if (words.isEmpty()) return Optional.empty();
        Word last = words.get(words.size() - 1);
        return Optional.of(new TextSpan(
                start + words.get(0).span().start(), start + last.span().end()));
    }

    private static boolean isBeforeRole(Word word) {
        return NARROWING.contains(word.folded()) || isFiller(word);
    }

    private static boolean isFiller(Word word) {
        return word.isFunctionWord() && !word.text().matches("\\p{Lu}{2,}");
    }
}
