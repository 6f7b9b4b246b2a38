package caseclerk.ingestion;

import caseclerk.cases.CalendarWords;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where sentences end within one block of a text. */
final class SentenceBorder {
    private static final String STRONG = "。！？｡．।॥؟۔።፧។៕။։";
    private static final String WEAK = ".!?…‼⁇⁈⁉‽";
    private static final String CLOSERS = "\"'”’»›)]}」』）】〉》〕］｝";
    private static final String OPENERS = "\"'“‘„‚«‹([{¿¡「『（【〈《〔*_";

    /** Never the end of a sentence: a name or a further word follows. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sen", "Rep", "Reps", "Sens", "Gov", "Gen", "Lt", "Col", "Sgt",
            "Maj", "Capt", "Cmdr", "Adm", "Rev", "Hon", "St", "Supt", "Det", "Messrs", "Mme", "Mlle", "Atty", "Insp",
            "vs", "v", "cf", "e.g", "i.e", "eg", "ie", "viz", "ca", "approx", "resp", "incl", "Fr", "M");
    /** Not the end before a bracket, which says more of the name: "Acme Inc. (NASDAQ: ACME)". */
    private static final Set<String> BEFORE_BRACKETS = Set.of(
            "Inc", "Corp", "Ltd", "Co", "Cos", "Bros", "Plc", "plc", "Lda", "Ltda", "Pty", "S.A", "S.p.A", "N.V",
            "B.V");
    /** Not the end before a number. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "No", "Nos", "no", "nos", "Nr", "Art", "art", "Arts", "Sec", "sec", "Secs", "Sect", "Fig", "fig", "Figs",
            "Eq", "Ch", "ch", "Vol", "vol", "Vols", "p", "pp", "Para", "para", "Paras", "Reg", "Cl", "cl", "Pt", "pt",
            "Ex", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Ver", "v", "c",
            "Rs", "App", "Sched", "Stat", "Tel", "tel", "Ext", "ext", "n", "nn", "§");
    /** Words that seldom follow an initial or a dotted abbreviation within a sentence. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "He",
            "She",
            "It",
            "They",
            "We",
            "You",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "In",
            "On",
            "At",
            "But",
            "And",
            "However",
            "After",
            "Before",
            "When",
            "While",
            "If",
            "As",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "My",
            "What",
            "Who",
            "Why",
            "How",
            "Not",
            "No",
            "Since",
            "Although",
            "Under",
            "According",
            "Meanwhile",
            "Instead",
            "Both",
            "Some",
            "Many",
            "Most",
            "Such",
            "Yet",
            "So",
            "Then",
            "Also",
            "An",
            "By",
            "For",
            "From");

    /** "MR. VARGA:", as transcripts have it. */
    private static final Set<String> SHOUTED = Set.of("MR", "MRS", "MS", "DR");

    private static final Set<String> GERMAN_MONTHS = Set.of(
            "Januar",
            "Jänner",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");
    private static final Pattern BEFORE_DAY =
            Pattern.compile("(?iu)(?<!\\p{L})(?:am|vom|den|dem|zum|bis|seit|ab|der|und|im|nach|vor) $");

    /** What is said in passing, in brackets, is no longer, in UTF-16 code units. */
    private static final int BRACKETED = 80;

    private final String text;
    private final int end;

    /** Looks at {@code text} up to {@code end} only. */
    SentenceBorder(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** One past the last character of the sentence that begins at {@code start}. */
    int after(int start) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\u2029' || c == '\f' || c == '\r') {
                int next = Glyphs.skipWhite(text, i, end);
                if (isBlankLine(i, next)) return i;
                i = next;
            } else if (isTerminator(c)) {
                int marks = skip(i, STRONG + WEAK);
                int closed = skipClosers(marks);
                if (endsAt(start, i, marks, closed)) return closed;
                i = closed;
            } else {
                i++;
            }
        }
        return end;
    }

    private boolean isBlankLine(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == to || text.charAt(i + 1) != '\n')) breaks++;
            if (c == '\u2029' || c == '\f') breaks += 2;
        }
        return breaks > 1;
    }

    private static boolean isTerminator(char c) {
        return STRONG.indexOf(c) >= 0 || WEAK.indexOf(c) >= 0;
    }

    private int skip(int from, String these) {
        int i = from;
        while (i < end && these.indexOf(text.charAt(i)) >= 0) i++;
        return i;
    }

    private int skipClosers(int from) {
        int i = from;
        while (i < end) {
            int c = text.codePointAt(i);
            if (CLOSERS.indexOf(c) >= 0 || Glyphs.joinsBefore(c) || Glyphs.isInvisible(c)) i += Character.charCount(c);
            else if (c == '[' && footnoteEnd(i) > 0) i = footnoteEnd(i);
            else if ("¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0) i++;
            else if (isDetachedCloser(i)) i += 2;
            else return Math.min(i, end);
        }
        return end;
    }

    /** A space and then a mark that can only close: as some agencies set their quotations. */
    private boolean isDetachedCloser(int i) {
        if (text.charAt(i) != ' ' || i + 1 >= end) return false;
        return text.charAt(i + 1) == '”' || text.startsWith("''", i + 1);
    }

    /** One past a mark such as [1] or [note 2] that opens at {@code open}; 0 when there is none. */
    private int footnoteEnd(int open) {
        String ahead = text.substring(open, Math.min(end, open + 19));
        int close = ahead.indexOf(']');
        if (close < 0) return 0;
        String inside = ahead.substring(1, close);
        boolean mark = inside.matches("\\d{1,4}|[a-z]|note \\d{1,3}|citation needed|\\d{1,3}[,–-]\\d{1,3}");
        return mark ? open + close + 1 : 0;
    }

    private boolean endsAt(int start, int mark, int afterMarks, int closed) {
        if (closed >= end) return true;
        for (int i = mark; i < afterMarks; i++)
            if (STRONG.indexOf(text.charAt(i)) >= 0) return closed == afterMarks || text.charAt(closed) != 'と';
        int next = nextWord(closed);
        if (next >= end) return true;
        int first = text.codePointAt(next);
        if (!Glyphs.isWhite(text.charAt(closed))) return Glyphs.isUnspaced(first) && next == closed;
        if (Character.isLowerCase(first) || isTerminator((char) first)) return false;
        boolean lonePeriod = text.charAt(mark) == '.' && afterMarks == mark + 1;
        if (lonePeriod && closed == afterMarks && isWithinBrackets(start, mark)) return false;
        return !lonePeriod || closed > afterMarks || endsWithPeriod(start, mark, closed, next);
    }

    /** "(a Warner Bros. Discovery subsidiary)": in brackets that close soon, and behind which the sentence goes on. */
    private boolean isWithinBrackets(int start, int period) {
        int open = period;
        while (open > start && period - open < BRACKETED && text.charAt(open) != '(' && text.charAt(open) != ')')
            open--;
        int close = period;
        while (close < end && close - period < BRACKETED && text.charAt(close) != '(' && text.charAt(close) != ')')
            close++;
        if (close >= end
                || text.charAt(open) != '('
                || text.charAt(close) != ')'
                || isTerminator(text.charAt(close - 1))) return false;
        int next = nextWord(close + 1);
        return next < end
                && (Character.isLowerCase(text.codePointAt(next)) || ",;:.!?".indexOf(text.charAt(next)) >= 0);
    }

    /** Where the next word begins, opening marks and what is invisible left out. */
    private int nextWord(int from) {
        int i = from;
        while (i < end) {
            int c = text.codePointAt(i);
            if (!Glyphs.isWhite(c) && !Glyphs.isInvisible(c) && OPENERS.indexOf(c) < 0) return i;
            i += Character.charCount(c);
        }
        return end;
    }

    private boolean endsWithPeriod(int start, int period, int closed, int next) {
        String before = tokenBefore(start, period);
        if (before.isEmpty()) return true;
        if (next > closed && text.charAt(next - 1) == '(' && BEFORE_BRACKETS.contains(before)) return false;
        boolean number = Character.isDigit(text.charAt(next)) || text.charAt(next) == '#';
        if (BEFORE_NAMES.contains(before) || SHOUTED.contains(before)) return false;
        if (number && BEFORE_NUMBERS.contains(before)) return false;
        if (isItemNumber(start, period, before)) return false;
        String following = wordAt(next);
        if (isOrdinalDay(start, period, before, following)) return false;
        if (before.matches("(?i)[ap]\\.m"))
            return !CalendarWords.MONTHS.contains(following)
                    && !CalendarWords.WEEKDAYS.contains(following)
                    && !following.matches("[A-Z]{2,4}");
        boolean initials =
                isSingleCapital(before) || before.indexOf('.') > 0 && before.matches("(\\p{L}{1,2}\\.)++\\p{L}{1,2}");
        return !initials || STARTERS.contains(following);
    }

    /** "am 10. September": the day of a month, as German writes it. */
    private boolean isOrdinalDay(int start, int period, String before, String following) {
        if (!before.matches("[0-3]?\\d") || !GERMAN_MONTHS.contains(following)) return false;
        String lead = text.substring(Math.max(start, period - before.length() - 6), period - before.length());
        return !CalendarWords.MONTHS.contains(following)
                || BEFORE_DAY.matcher(lead).find();
    }

    private static boolean isSingleCapital(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isNumbering(String word) {
        return word.length() <= 8 && word.matches("\\d{1,3}(\\.\\d{1,3})*|\\p{L}|[ivxIVX]{1,5}");
    }

    private boolean isItemNumber(int start, int period, String before) {
        return period - before.length() == start && isNumbering(before);
    }

    /** The letters, digits and inner periods before {@code period}; at most a few, since abbreviations are short. */
    private String tokenBefore(int start, int period) {
        int i = period;
        while (i > start && period - i < 24 && isWordPart(text.charAt(i - 1))) i--;
        return text.substring(i, period);
    }

    private String wordAt(int from) {
        int i = from;
        while (i < end && i - from < 24 && Character.isLetter(text.charAt(i))) i++;
        return text.substring(from, i);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '§';
    }
}
