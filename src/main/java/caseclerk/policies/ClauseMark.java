package caseclerk.policies;

import caseclerk.policies.PolicyLine.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a line begin a clause: a number, a heading, or both.
 *
 * @param style how it is counted
 * @param number as printed, without brackets' neighbours ("4.2", "(b)", "Section 7"); empty when it has none
 * @param value its place in the count, from 0; for a number of several parts that of the last; −1 without a number
 * @param heading its heading; empty when it has none
 */
record ClauseMark(Style style, String number, int value, String heading) {
    /** How a clause is counted. */
    enum Style {
        /** 4.2, 4.2.1 */
        PARTS,
        /** 4. */
        ARABIC,
        /** (a) */
        LETTER,
        /** (iv) */
        ROMAN,
        /** A. */
        CAPITAL,
        /** IV. */
        CAPITAL_ROMAN,
        /** Section 7, Article IV */
        NAMED,
        /** A heading alone. */
        NONE
    }

    // Numbers of at most 20 parts: a repetition without end takes as much stack as it has rounds.
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:section|article|part|chapter|clause|annex|schedule|appendix|title)\\s+|§\\s*)"
                    + "(\\d{1,3}(?:\\.\\d{1,3}){0,19}[A-Z]?|[IVXLC]{1,7}|[A-Z])(?![\\p{L}\\d])\\s*[.:)\\-–—]?\\s*(.*)",
            Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile(
            "((?:\\d{1,3}|[A-Z])(?:\\.\\d{1,3}){1,19})(?!\\d)(?:[.)]|(?=\\s|$|\\p{Lu}))\\s*(.*)", Pattern.DOTALL);
    /** A bullet before a clause with a number of its own: "- 3.1 Do not …". */
    private static final Pattern BULLETED_CLAUSE = Pattern.compile("[-•*] \\d{1,3}(?:\\.\\d{1,3}){1,19}\\.? \\p{Lu}");
    /** A clause that says which it is, and its words: "Section 4.1 Do not …". */
    private static final Pattern IN_PARTS =
            Pattern.compile("(?:(?i:section|article|clause) |§ ?)\\d{1,3}(?:\\.\\d{1,3}){1,19}[.:)]? \\p{Lu}");

    private static final Pattern ARABIC =
            Pattern.compile("\\(?(\\d{1,3})(?:[.)]\\s*(?=\\D|$)|\\s+(?=\\p{Lu}))(.*)", Pattern.DOTALL);
    private static final Pattern LETTER =
            Pattern.compile("(?:\\(([a-z]{1,5}|[A-Z]{1,2})\\)|([a-z]{1,4}|[A-Z]{1,4})[.)])\\s+(.*)", Pattern.DOTALL);
    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,6}", Pattern.CASE_INSENSITIVE);
    /** A short title before the words of a clause: "6.1. Governing Law. These terms …". */
    private static final Pattern RUN_IN =
            Pattern.compile("([\\p{Lu}“\"][^.:;!?]{1,78}?)[.:](?=\\s|\\p{Lu})\\s*\\S.*", Pattern.DOTALL);

    private static final Pattern DATED = Pattern.compile(
            "(?i)^(effective|last (updated|modified|revised)|updated|version|release date|date of|posted)\\b.*");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "our", "the", "to", "under",
            "us", "we", "with", "your", "you", "not", "are", "is", "how", "what", "who");
    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_LEAD = 160;
    private static final int MOST_WORDS = 26;
    private static final int LONGEST_CAPS = 90;

    /** How the words {@code text} of {@code from} begin a clause; null when they begin none. */
    static @Nullable ClauseMark of(String text, PolicyLine from) {
        Kind kind = from.kind();
        String written = text.replaceAll("\\s+", " ").strip();
        String line = BULLETED_CLAUSE.matcher(written).lookingAt() ? written.substring(2) : written;
        boolean bullet = line.startsWith("- ") || line.startsWith("• ") || line.startsWith("* ");
        ClauseMark numbered = bullet ? null : numbered(line, kind);
        if (numbered != null)
            return numbered.heading().isEmpty() && isLead(from.lead(), false)
                    ? numbered.headed(tidy(from.lead()))
                    : numbered;
        if (kind != Kind.HEADING && isLead(from.lead(), true))
            return new ClauseMark(Style.NONE, "", -1, tidy(from.lead()));
        if (bullet) return null;
        boolean heads = kind == Kind.HEADING ? isHeading(line) : kind == Kind.TEXT && isCapitals(line);
        return heads ? new ClauseMark(Style.NONE, "", -1, tidy(line)) : null;
    }

    private static @Nullable ClauseMark numbered(String line, Kind kind) {
        boolean heading = kind == Kind.HEADING;
        Matcher named = NAMED.matcher(line);
        boolean inParts = named.matches() && IN_PARTS.matcher(line).lookingAt();
        if (named.matches() && (heading || inParts || isShort(named.group(3)))) {
            String number = named.group(1).strip() + " " + named.group(2);
            return new ClauseMark(
                    inParts && !heading ? Style.PARTS : Style.NAMED,
                    number,
                    value(named.group(2)),
                    headingOf(named.group(3), heading, true));
        }
        Matcher parts = PARTS.matcher(line);
        boolean amount = kind == Kind.TEXT && line.matches("[\\d.]+ \\p{Ll}.*");
        if (parts.matches() && !amount && begins(parts.group(2), heading)) {
            String number = parts.group(1);
            return new ClauseMark(Style.PARTS, number, value(last(number)), headingOf(parts.group(2), heading, false));
        }
        Matcher arabic = ARABIC.matcher(line);
        if (arabic.matches()
                && (kind != Kind.TEXT || line.matches("\\(?\\d{1,3}[.)].*"))
                && begins(arabic.group(2), heading))
            return new ClauseMark(
                    Style.ARABIC,
                    line.matches("\\(\\d+\\).*") ? "(" + arabic.group(1) + ")" : arabic.group(1),
                    value(arabic.group(1)),
                    headingOf(arabic.group(2), heading, false));
        Matcher letter = LETTER.matcher(line);
        return letter.matches() ? lettered(letter, heading) : null;
    }

    private static @Nullable ClauseMark lettered(Matcher letter, boolean heading) {
        boolean bracketed = letter.group(1) != null;
        String mark = bracketed ? letter.group(1) : letter.group(2);
        boolean capital = Character.isUpperCase(mark.charAt(0));
        boolean roman = ROMAN.matcher(mark).matches();
        if (mark.length() > 1 && !roman) return null;
        if (capital && !bracketed && mark.length() == 1 && !heading && !isShort(letter.group(3))) return null;
        Style style = capital
                ? roman && mark.length() > 1 ? Style.CAPITAL_ROMAN : Style.CAPITAL
                : roman && (mark.length() > 1 || mark.equals("i")) ? Style.ROMAN : Style.LETTER;
        int value = style == Style.ROMAN || style == Style.CAPITAL_ROMAN
                ? roman(mark)
                : Character.toLowerCase(mark.charAt(0)) - 'a' + 1;
        String number = capital && !bracketed ? mark : "(" + mark + ")";
        return new ClauseMark(style, number, value, headingOf(letter.group(3), heading, false));
    }

    /** The same mark read as a letter: "(i)" after "(h)". */
    ClauseMark asLetter() {
        char letter = number.replaceAll("[()]", "").charAt(0);
        Style other = Character.isUpperCase(letter) ? Style.CAPITAL : Style.LETTER;
        return new ClauseMark(other, number, Character.toLowerCase(letter) - 'a' + 1, heading);
    }

    /** The same mark read as a Roman numeral: "(v)" after "(iv)". */
    ClauseMark asRoman() {
        String mark = number.replaceAll("[()]", "");
        Style other = Character.isUpperCase(mark.charAt(0)) ? Style.CAPITAL_ROMAN : Style.ROMAN;
        return new ClauseMark(other, number, roman(mark), heading);
    }

    /** Whether it may be a letter as well as a Roman numeral. */
    boolean isAmbiguous() {
        String mark = number.replaceAll("[()]", "");
        return mark.length() == 1 && ROMAN.matcher(mark).matches();
    }

    /** Whether it was put between two others later: "§ 2a", "Section 12A". */
    boolean isInserted() {
        return style == Style.NAMED && number.matches(".*\\d\\p{L}");
    }

    /** The number as it is cited where nothing stands above it: "1" for "(1)". */
    String standing() {
        return style == Style.ARABIC ? number.replaceAll("[()]", "") : number;
    }

    ClauseMark headed(String words) {
        return new ClauseMark(style, number, value, words);
    }

    private static boolean begins(String rest, boolean heading) {
        if (rest.isEmpty()) return heading;
        int first = rest.codePointAt(0);
        return Character.isLetter(first) || "“\"'‘([".indexOf(first) >= 0 || first == '$' || heading;
    }

    private static String headingOf(String rest, boolean heading, boolean named) {
        if (heading || named && isShort(rest)) return tidy(rest);
        Matcher title = RUN_IN.matcher(rest);
        if (title.matches() && isTitle(title.group(1))) return tidy(title.group(1));
        String bare = rest.replaceFirst("[.:]$", "");
        return isShort(bare) && isTitle(bare) ? tidy(rest) : "";
    }

    /** Whether the words are written like a title: few, and most of the longer ones capitalised, or just very few. */
    private static boolean isTitle(String words) {
        String[] all = words.strip().split(" ");
        if (all.length > 12) return false;
        int capital = 0;
        int counted = 0;
        for (String word : all) {
            String bare = word.replaceAll("[^\\p{L}]", "");
            if (bare.isEmpty() || SMALL_WORDS.contains(bare.toLowerCase(Locale.ROOT))) continue;
            counted++;
            if (Character.isUpperCase(bare.codePointAt(0))) capital++;
        }
        return counted > 0 && (capital * 2 > counted || counted <= 3 && capital > 0 && all.length <= 6);
    }

    private static boolean isShort(String words) {
        return words.length() <= LONGEST_CAPS && !words.matches("(?s).*[.;,]$") && !words.matches("(?s).*[.;] .*");
    }

    /** Whether bold words are a heading: they end like one, or stand behind a number. */
    private static boolean isLead(String lead, boolean alone) {
        if (lead.isEmpty()
                || lead.length() > (alone ? LONGEST_LEAD : 2 * LONGEST_LEAD)
                || DATED.matcher(lead).matches()) return false;
        int first = lead.codePointAt(0);
        boolean opens = Character.isUpperCase(first) || Character.isDigit(first);
        return opens && (!alone || lead.matches(".*[.:]") && lead.split(" ").length <= MOST_WORDS);
    }

    private static boolean isHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && line.codePoints().anyMatch(Character::isLetter)
                && !DATED.matcher(line).matches();
    }

    private static boolean isCapitals(String line) {
        if (line.length() > LONGEST_CAPS || line.length() < 4 || line.matches(".*[.;,]$")) return false;
        long letters = line.codePoints().filter(Character::isLetter).count();
        return letters >= 4
                && letters * 2 > line.length()
                && line.codePoints().noneMatch(Character::isLowerCase)
                && !DATED.matcher(line).matches();
    }

    private static String tidy(String heading) {
        String line = heading.strip().replaceFirst("[.:]+$", "");
        return line.length() <= LONGEST_HEADING
                ? line
                : line.substring(0, line.lastIndexOf(' ', LONGEST_HEADING)) + "…";
    }

    private static String last(String number) {
        return number.substring(number.lastIndexOf('.') + 1);
    }

    private static int value(String number) {
        String end = last(number).replaceFirst("(?<=\\d)\\p{L}$", "");
        if (end.chars().allMatch(Character::isDigit)) return Integer.parseInt(end);
        return end.length() > 1 || ROMAN.matcher(end).matches() ? roman(end) : end.charAt(0) - 'A' + 1;
    }

    /** Value of a Roman numeral of I, V, X, L and C. */
    private static int roman(String numeral) {
        int sum = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = switch (Character.toLowerCase(numeral.charAt(i))) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                case 'l' -> 50;
                default -> 100;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }
}
