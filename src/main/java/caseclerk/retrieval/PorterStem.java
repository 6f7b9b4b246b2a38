package caseclerk.retrieval;

import java.util.List;

/**
 * The stem that a word is searched by: Porter's algorithm (An algorithm for suffix stripping, 1980) with the small
 * departures of SQLite's full text, so that both find the same. {@link caseclerk.cases.Words#stem} is lighter and is
 * what sentences are compared by.
 */
public final class PorterStem {
    private static final int LONGEST = 64;
    private static final int SHORTEST = 3;

    /** An ending and what it becomes. */
    private record Ending(String from, String to) {}

    private static final List<Ending> NOUNS_OF_VERBS = endings("ational ate tional tion enci ence anci ance izer ize"
            + " logi log bli ble alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive"
            + " fulness ful ousness ous aliti al iviti ive biliti ble");
    private static final List<Ending> ADJECTIVES = endings("ical ic ness - icate ic iciti ic ful - ative - alize al");
    private static final List<Ending> LAST =
            endings("al - ance - ence - er - ic - able - ible - ant - ement - ment - ent -"
                    + " ion - ou - ism - ate - iti - ous - ive - ize -");

    private final StringBuilder word;

    private PorterStem(String word) {
        this.word = new StringBuilder(word);
    }

    /** The stem of a folded word. */
    public static String of(String folded) {
        if (folded.length() < SHORTEST || folded.length() > LONGEST) return folded;
        PorterStem stem = new PorterStem(folded);
        stem.plural();
        stem.past();
        if (stem.endsWith("y") && stem.hasVowel(stem.word.length() - 1)) stem.replace("y", "i");
        stem.first(NOUNS_OF_VERBS, 0);
        stem.first(ADJECTIVES, 0);
        stem.first(LAST, 1);
        stem.silent();
        return stem.word.toString();
    }

    private static List<Ending> endings(String pairs) {
        String[] words = pairs.split(" ");
        return java.util.stream.IntStream.range(0, words.length / 2)
                .mapToObj(i -> new Ending(words[2 * i], words[2 * i + 1].replace("-", "")))
                .toList();
    }

    private void plural() {
        if (!endsWith("s") || endsWith("ss")) return;
        int cut = endsWith("sses") && word.length() > 4 || endsWith("ies") && word.length() > 3 ? 2 : 1;
        word.setLength(word.length() - cut);
    }

    private void past() {
        if (endsWith("eed") && word.length() > 3) {
            if (measure(word.length() - 3) > 0) word.setLength(word.length() - 1);
            return;
        }
        String ending = endsWith("ed") ? "ed" : endsWith("ing") ? "ing" : "";
        int rest = word.length() - ending.length();
        if (ending.isEmpty() || rest < 1 || !hasVowel(rest)) return;
        word.setLength(rest);
        if (rest > 2 && (endsWith("at") || endsWith("bl") || endsWith("iz"))) word.append('e');
        else if (isDoubled() && "lsz".indexOf(last()) < 0) word.setLength(word.length() - 1);
        else if (measure(word.length()) == 1 && isShort(word.length())) word.append('e');
    }

    /** The first ending that is there is replaced, if the rest has more than {@code measure} syllables. */
    private void first(List<Ending> endings, int measure) {
        for (Ending ending : endings) {
            int rest = word.length() - ending.from().length();
            if (rest < 1 || !endsWith(ending.from())) continue;
            boolean fits = !ending.from().equals("ion") || "st".indexOf(word.charAt(rest - 1)) >= 0;
            if (fits && measure(rest) > measure) replace(ending.from(), ending.to());
            return;
        }
    }

    private void silent() {
        int rest = word.length() - 1;
        if (endsWith("e") && (measure(rest) > 1 || measure(rest) == 1 && !isShort(rest))) word.setLength(rest);
        if (endsWith("ll") && measure(word.length() - 1) > 1) word.setLength(word.length() - 1);
    }

    private boolean endsWith(String ending) {
        int rest = word.length() - ending.length();
        return rest >= 0 && word.indexOf(ending, rest) == rest;
    }

    private void replace(String ending, String by) {
        word.setLength(word.length() - ending.length());
        word.append(by);
    }

    private char last() {
        return word.charAt(word.length() - 1);
    }

    private boolean isDoubled() {
        return word.length() > 1 && last() == word.charAt(word.length() - 2) && "aeiou".indexOf(last()) < 0;
    }

    /** Whether the first {@code length} letters hold a vowel; "y" is one but at the front. */
    private boolean hasVowel(int length) {
        for (int i = 0; i < length; i++)
            if ("aeiou".indexOf(word.charAt(i)) >= 0 || i > 0 && word.charAt(i) == 'y') return true;
        return false;
    }

    /** How often, in the first {@code length} letters, consonants follow vowels; "y" is a vowel after a consonant. */
    private int measure(int length) {
        int measure = 0;
        boolean consonant = false;
        boolean afterVowel = false;
        for (int i = 0; i < length; i++) {
            consonant = isConsonant(i, consonant);
            if (consonant && afterVowel) measure++;
            afterVowel = !consonant;
        }
        return measure;
    }

    private boolean isConsonant(int at, boolean afterConsonant) {
        char letter = word.charAt(at);
        return "aeiou".indexOf(letter) < 0 && !(letter == 'y' && afterConsonant);
    }

    /** Whether the first {@code length} letters end with consonant, vowel, consonant, the last not w, x or y. */
    private boolean isShort(int length) {
        if (length < 3 || "wxy".indexOf(word.charAt(length - 1)) >= 0) return false;
        boolean consonant = false;
        int shape = 0;
        for (int i = 0; i < length; i++) {
            consonant = isConsonant(i, consonant);
            shape = shape << 1 | (consonant ? 1 : 0);
        }
        return (shape & 7) == 5;
    }
}
