package caseclerk.questions;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where names stand in a short text, told by their capital letters alone. */
public final class NameSpans {
    private static final String PART = "\\p{Lu}[\\p{L}\\d&-]*";
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d])(?:[Tt]he )?" + PART
            + "(?:(?: (?:of|de|van|von|bin)(?: the)?)? " + PART + "| \\d+(?![\\p{L}\\d]))*");
    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}’'-]+){1,2}");
    private static final Pattern SPEAKER = Pattern.compile("(" + PART + "(?: " + PART + "){0,2})(?:,[^,]{1,60},)? "
            + "(?:said|says|told|wrote|writes|added|explained|stated|argued|posted|announced|confirmed|declared)\\b");
    private static final Pattern SPEAKER_AFTER =
            Pattern.compile("\\b(?:said|wrote|added|explained) (" + PART + "(?: " + PART + "){0,2})");
    private static final Set<String> OPENERS = Set.of(
            "against within under during list name tell show explain give describe compare summarise summarize find timeline chronology overview summary"
                    .split(" "));
    private static final Set<String> BODIES =
            Set.of(("ministry company unit court union agency office department commission "
                            + "university states kingdom forces council party times post news guardian bank group act policy terms "
                            + "services force army government corporation inc corp ltd")
                    .split(" "));

    private NameSpans() {}

    /** The spans of the names in {@code text}, with the article before them; days and months are no names. */
    public static List<TextSpan> in(String text) {
        String plain = withSmallOpening(text);
        List<TextSpan> spans = new ArrayList<>();
        Matcher name = NAME.matcher(plain);
        while (name.find()) if (isName(name.group())) spans.add(new TextSpan(name.start(), name.end()));
        return spans;
    }

    private static boolean isName(String found) {
        List<Word> words = Words.of(found.replaceFirst("^[Tt]he ", ""));
        if (words.isEmpty()) return false;
        boolean telling = words.stream()
                .anyMatch(w -> !w.isFunctionWord() && !w.isNumber() && !CalendarWords.FOLDED.contains(w.folded()));
        return telling && !words.get(0).isFunctionWord();
    }

    /** A first word that any sentence may open with says nothing by its capital. */
    private static String withSmallOpening(String text) {
        List<Word> words = Words.of(text);
        if (words.isEmpty()) return text;
        Word first = words.get(0);
        boolean opens = first.isFunctionWord() || OPENERS.contains(first.folded());
        if (!opens) return text;
        TextSpan span = first.span();
        return text.substring(0, span.start()) + first.text().toLowerCase(Locale.ROOT) + text.substring(span.end());
    }

    /** The names themselves. */
    public static List<String> of(String text) {
        return in(text).stream().map(span -> span.cutFrom(text)).toList();
    }

    /** Who is said to have spoken in {@code text}. */
    static Optional<String> speaker(String text) {
        return first(SPEAKER.matcher(text), 1).or(() -> first(SPEAKER_AFTER.matcher(text), 1));
    }

    /** A name that looks like that of a person: two or three words, none of them that of a body. */
    static Optional<String> person(String text) {
        return first(PERSON.matcher(withSmallOpening(text)), 0);
    }

    private static Optional<String> first(Matcher matcher, int group) {
        while (matcher.find()) if (isHuman(matcher.group(group))) return Optional.of(matcher.group(group));
        return Optional.empty();
    }

    private static boolean isHuman(String name) {
        return Words.of(name).stream()
                .noneMatch(w ->
                        w.isFunctionWord() || BODIES.contains(w.folded()) || CalendarWords.FOLDED.contains(w.folded()));
    }
}
