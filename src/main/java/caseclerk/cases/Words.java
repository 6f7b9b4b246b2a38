package caseclerk.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text, folded so that forms of one word can be compared. Linear in the length of the text. */
public final class Words {
    private static final Set<String> FUNCTION_WORDS = Set.of(("a about after all also am an and any are as at be been "
                    + "before being both but by can could did do does doing done down during each either else ever every for from "
                    + "had has have having he her hers him his how i if in into is it its just may me might more most much must "
                    + "my no nor not of off on once only or other our out over own per same shall she should since so some "
                    + "such than that the their them then there these they this those through to too under until up upon us very "
                    + "was we were what when where whether which while who whom whose why will with would yet you your s t")
            .split(" "));

    /** Verb forms that no rule of spelling leads back to their stem. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("began", "begin"),
            Map.entry("begun", "begin"),
            Map.entry("said", "say"),
            Map.entry("told", "tell"),
            Map.entry("knew", "know"),
            Map.entry("known", "know"),
            Map.entry("found", "find"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("made", "make"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("held", "hold"),
            Map.entry("led", "lead"),
            Map.entry("left", "leave"),
            Map.entry("lost", "lose"),
            Map.entry("met", "meet"),
            Map.entry("paid", "pay"),
            Map.entry("sent", "send"),
            Map.entry("sold", "sell"),
            Map.entry("bought", "buy"),
            Map.entry("brought", "bring"),
            Map.entry("kept", "keep"),
            Map.entry("went", "go"),
            Map.entry("gone", "go"),
            Map.entry("came", "come"),
            Map.entry("became", "become"),
            Map.entry("saw", "see"),
            Map.entry("seen", "see"),
            Map.entry("ran", "run"),
            Map.entry("rose", "rise"),
            Map.entry("fell", "fall"),
            Map.entry("won", "win"),
            Map.entry("built", "build"),
            Map.entry("died", "die"),
            Map.entry("withdrew", "withdraw"),
            Map.entry("withdrawn", "withdraw"),
            Map.entry("upheld", "uphold"),
            Map.entry("forbade", "forbid"),
            Map.entry("forbidden", "forbid"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("chose", "choose"),
            Map.entry("chosen", "choose"),
            Map.entry("spoke", "speak"),
            Map.entry("spoken", "speak"),
            Map.entry("stood", "stand"),
            Map.entry("fought", "fight"),
            Map.entry("sought", "seek"),
            Map.entry("struck", "strike"),
            Map.entry("people", "person"));

    private static final String[] ENDINGS = {
        "ational", "ations", "ation", "ements", "ement", "ments", "ment", "ingly", "ities", "ings", "ions", "ing",
        "ity", "ion", "ies", "ied", "ers", "ed", "es", "er", "ly", "s"
    };

    /** What every ending ends with; most words have none. */
    private static final String LAST_LETTERS = "dglnrsty";

    private Words() {}

    /**
     * One word of a text.
     *
     * @param text as written
     * @param folded lower case, without accents
     * @param stem what its forms have in common
     * @param span where it stands
     */
    public record Word(String text, String folded, String stem, TextSpan span) {
        /** Whether it says nothing by itself ("the", "of", "did"). */
        public boolean isFunctionWord() {
            return FUNCTION_WORDS.contains(folded);
        }

        /** Whether it begins with a capital letter. */
        public boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        /** Whether it holds a digit. */
        public boolean isNumber() {
            return holdsDigit(text);
        }
    }

    /** The words of {@code text}, in order. A decimal or grouped number ("1,200.5") is one word. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (int at = nextWord(text, 0); at < text.length(); ) {
            int end = endOfWord(text, at);
            String word = text.substring(at, end);
            String folded = fold(word);
            words.add(new Word(word, folded, stem(folded), new TextSpan(at, end)));
            at = nextWord(text, end);
        }
        return words;
    }

    /** The stems of all words of {@code text}. */
    public static Set<String> stems(String text) {
        return of(text).stream().map(Word::stem).collect(Collectors.toSet());
    }

    /** The words of {@code text} as {@link #of} has them, each folded and nothing else. */
    public static List<String> folded(String text) {
        List<String> words = new ArrayList<>();
        for (int at = nextWord(text, 0); at < text.length(); ) {
            int end = endOfWord(text, at);
            words.add(fold(text.substring(at, end)));
            at = nextWord(text, end);
        }
        return words;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isLetter(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
        return at;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            if (!isLetter(code) && !joinsNumber(text, at)) break;
            at += Character.charCount(code);
        }
        return at;
    }

    private static boolean isLetter(int code) {
        return Character.isLetterOrDigit(code) || Character.getType(code) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsNumber(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** {@code word} in lower case and without accents; grouping commas of numbers are dropped. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String plain = isAscii(lower)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
        return plain.indexOf(',') >= 0 ? plain.replace(",", "") : plain;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) >= 128) return false;
        return true;
    }

    private static boolean holdsDigit(String word) {
        for (int i = 0; i < word.length(); i++) if (Character.isDigit(word.charAt(i))) return true;
        return false;
    }

    /** What the forms of a folded word have in common; a light, lossy English stem. */
    public static String stem(String folded) {
        String known = IRREGULAR.get(folded);
        if (known != null) return stem(known);
        if (folded.length() < 4 || holdsDigit(folded)) return folded;
        if (LAST_LETTERS.indexOf(folded.charAt(folded.length() - 1)) < 0) return tidy(folded);
        for (String ending : ENDINGS) {
            int rest = folded.length() - ending.length();
            if (rest >= 3 && folded.endsWith(ending)) return tidy(withoutEr(folded.substring(0, rest), ending));
        }
        return tidy(folded);
    }

    /** "offered" has in common with "offer" what "offers" has. */
    private static String withoutEr(String stem, String ending) {
        boolean ofVerb = ending.equals("ed") || ending.equals("ing") || ending.equals("ings");
        return ofVerb && stem.endsWith("er") && stem.length() >= 5 ? stem.substring(0, stem.length() - 2) : stem;
    }

    private static String tidy(String stem) {
        int last = stem.length() - 1;
        String doubled = last > 3 ? "bdgklmnprt" : last == 3 ? "bdgmnprt" : "";
        if (last > 0 && stem.charAt(last) == stem.charAt(last - 1) && doubled.indexOf(stem.charAt(last)) >= 0)
            return stem.substring(0, last);
        if (last > 2 && (stem.endsWith("e") || stem.endsWith("y") || stem.endsWith("i")))
            return stem.substring(0, last);
        return stem;
    }
}
