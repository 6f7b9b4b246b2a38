package caseclerk.rules;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells, where a question asks what was added or removed, whether it means words of the rules ("Which clauses were
 * removed?") or something that was done by them ("How many accounts were deleted under the guidelines?").
 */
final class AskedRemoval {
    private static final Pattern DONE = Pattern.compile("(?i)\\b(?:added|removed|deleted|dropped)\\b");
    private static final Pattern OF_RULES = Pattern.compile(
            "(?i)(?:terms?|polic(?:y|ies)|rules?|guidelines?|conditions?|code|clauses?|(?:sub)?sections?|articles?|paragraphs?|points?|parts?|chapters?|agreement|licen[cs]e|act|law|statute|regulation|words?|wording|text|passages?|sentences?|phrases?|provisions?|requirements?|obligations?|bans?|prohibitions?|limits?|exceptions?|exemptions?|definitions?|headings?|rights?|versions?)");
    /** What stands after these is why or by which rule something was done. */
    private static final Set<String> GROUNDS = Set.of(
            "under",
            "by",
            "for",
            "per",
            "against",
            "with",
            "to",
            "through",
            "of",
            "breaking",
            "breaching",
            "violating",
            "enforce",
            "following",
            "citing");

    private static final Set<String> INTO = Set.of("from", "to", "into", "in");

    private AskedRemoval() {}

    /**
     * Whether words of the rules are meant; true too where the question does not ask what was added or removed.
     *
     * @param named stems of the names of the policies and services that the question is for
     */
    static boolean isOfText(String question, Set<String> named) {
        Matcher done = DONE.matcher(question);
        if (!done.find()) return true;
        List<Word> before = Words.of(question.substring(0, done.start()));
        List<Word> after = Words.of(question.substring(done.end()));
        return isOfRules(before, named) || isTakenFromRules(after, named) || isOpen(before, after, named);
    }

    /** A rule is spoken of, and not as the ground of what was done: "which clauses of the guidelines were". */
    private static boolean isOfRules(List<Word> words, Set<String> named) {
        for (int i = 0; i < words.size(); i++)
            if (isRule(words.get(i)) && !GROUNDS.contains(leadOf(words, i, named))) return true;
        return false;
    }

    /** "… from the guidelines", "… to the latest version". */
    private static boolean isTakenFromRules(List<Word> words, Set<String> named) {
        for (int i = 0; i < words.size(); i++)
            if (isRule(words.get(i)) && INTO.contains(leadOf(words, i, named))) return true;
        return false;
    }

    /** The word that governs the rule at {@code at}: the last before it that is no article and no part of its name. */
    private static String leadOf(List<Word> words, int at, Set<String> named) {
        for (int i = at - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean isPartOfName = named.contains(word.stem()) || word.folded().equals("s") || isQuality(word);
            if (!isPartOfName) return word.folded();
        }
        return "";
    }

    private static boolean isQuality(Word word) {
        return Set.of(
                        "the", "its", "their", "a", "an", "this", "these", "new", "old", "newest", "latest", "current",
                        "last")
                .contains(word.folded());
    }

    /** Nothing else is named that could have been removed ("What was removed about drones?"); else what it names is a rule. */
    private static boolean isOpen(List<Word> before, List<Word> after, Set<String> named) {
        boolean bare = before.stream().allMatch(word -> isEmpty(word, named));
        if (!bare) return false;
        for (Word word : after) {
            if (isQuality(word)) continue;
            if (word.isFunctionWord()) return true;
            if (!word.isNumber()) return isRule(word);
        }
        return true;
    }

    private static boolean isEmpty(Word word, Set<String> named) {
        return word.isFunctionWord() || named.contains(word.stem()) || ChangeQuestion.saysNothing(word);
    }

    private static boolean isRule(Word word) {
        return OF_RULES.matcher(word.text()).matches();
    }
}
