package caseclerk.questions;

import caseclerk.cases.PastTense;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that together name one thing and say nothing of it: "the head of the agency", "Karin Dahl". */
final class NounPhrase {
    private static final Pattern PRONOUN = Pattern.compile("it|they|he|she|we|you|i|this|that|these|those");
    private static final Pattern DETERMINER =
            Pattern.compile("the|an?|its|their|his|her|my|our|your|this|that|these|those|all|any|both");
    private static final Pattern LINK =
            Pattern.compile("of|for|in|at|to|from|with|on|by|behind|under|between|against|de|van|von|and|or|&");
    private static final Pattern NO_NOUN = Pattern.compile(
            "who|whom|whose|what|which|when|where|why|how|if|whether|because|about|not|there|be|been|being|"
                    + AskedParts.AUXILIARY + "|" + PRONOUN.pattern());

    private NounPhrase() {}

    /** Whether {@code words} are one, as far as can be told without a dictionary. */
    static boolean is(String words) {
        String[] all = words.split(" ");
        if (all.length == 1 && matches(PRONOUN, all[0])) return true;
        boolean determined = false;
        boolean opens = true;
        String before = "";
        for (String word : all) {
            String bare = word.replaceFirst(",$", "");
            if (opens && matches(DETERMINER, bare)) determined = true;
            else if (!opens && matches(LINK, bare)) {
                opens = true;
                determined = false;
                before = "";
                continue;
            } else if (!isNoun(bare, before, determined)) return false;
            before = bare;
            opens = word.endsWith(",");
        }
        return !opens && !matches(DETERMINER, before);
    }

    /** Whether {@code word} may be a part of a name behind {@code before}; in the past it is one behind an article only. */
    private static boolean isNoun(String word, String before, boolean determined) {
        if (word.isEmpty() || matches(NO_NOUN, word) || matches(DETERMINER, word)) return false;
        boolean small = Character.isLowerCase(word.charAt(0));
        boolean done = small && PastTense.isNothingElse(word);
        if (done && !matches(DETERMINER, before)) return false;
        boolean behindName =
                !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && !before.matches(".*[’']s?");
        return determined || !small || !behindName;
    }

    private static boolean matches(Pattern pattern, String word) {
        return pattern.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }
}
