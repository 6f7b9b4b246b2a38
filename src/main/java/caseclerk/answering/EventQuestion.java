package caseclerk.answering;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.policies.NamedPolicies;
import caseclerk.retrieval.WordGroups;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for the rule at the time of something that happened ("Did the terms allow that when the company suspended
 * Borel?").
 *
 * @param event the words that name what happened
 * @param phrase the same with the words that lead to it
 * @param rest the question without them
 */
record EventQuestion(String event, String phrase, String rest) {
    private static final String AT = "(?:at the time(?: that| when)?(?! of)|on the day(?: that| when)?(?! of)|when)";
    private static final String AT_THE = "(?:at the time of|on the day of|on the date of|as of)";
    private static final String DEFINITE =
            "(?:the|its|their|his|her|that|\\p{Lu}[\\p{L}\\d&-]*(?: \\p{Lu}[\\p{L}\\d&-]*){0,3}[’']s?) ";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("^(?<rest>.{8,}?),? (?<phrase>(?i:" + AT + ") (?<event>[^,?]{4,}))[?.! ]*$"),
            Pattern.compile("^(?<phrase>(?i:" + AT + ") (?<event>[^,?]{4,})), (?<rest>.{8,})$"),
            Pattern.compile(
                    "^(?<rest>.{8,}?),? (?<phrase>(?i:" + AT_THE + ") (?<event>" + DEFINITE + "[^,?]{3,}))[?.! ]*$"),
            Pattern.compile("^(?<phrase>(?i:" + AT_THE + ") (?<event>" + DEFINITE + "[^,?]{3,})), (?<rest>.{8,})$"));
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|must|should)\\b.*");
    private static final Pattern STATE = Pattern.compile("(?i)\\b(?:is|are|be|been|being|gets?)\\b");
    private static final Pattern ANY =
            Pattern.compile("(?i)^(?:an?|any|every|each|some|no|one|customers|users|people|you|we|i) .*");
    private static final Set<String> PAST =
            Set.of("was", "were", "had", "did", "cut", "put", "set", "let", "shut", "hit", "quit");
    private static final Pattern FOR_RULES = Pattern.compile(
            "(?i)\\b(?:allow|permit|forbid|forbade|forbidden|prohibit|require|entitle|oblige)\\w*\\b|^\\P{L}*(?:could|can|may|might|must)\\b");
    /** Whoever is meant by these is known from the case alone. */
    private static final Set<String> ANYBODY = Set.of(
            "company",
            "firm",
            "platform",
            "service",
            "provider",
            "group",
            "organisation",
            "organization",
            "authority",
            "government",
            "happened",
            "took",
            "place");

    /** What {@code question} asks; empty when it is not for a rule, or not for the time of one thing that happened. */
    static Optional<EventQuestion> in(String question) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(question.strip());
            if (!found.matches()) continue;
            String event = found.group("event").strip();
            String rest = found.group("rest").strip();
            boolean isClause = !found.group("phrase").toLowerCase(Locale.ROOT).matches("^" + AT_THE + " .*");
            if (ANY.matcher(event).matches() || isClause && !isToldOf(event)) continue;
            if (!NamedPolicies.speaksOfRules(rest) && !FOR_RULES.matcher(rest).find()) continue;
            String asked = rest.endsWith("?") ? rest : rest.replaceFirst("[,;. ]+$", "") + "?";
            return Optional.of(new EventQuestion(
                    event, found.group("phrase").strip(), Character.toUpperCase(asked.charAt(0)) + asked.substring(1)));
        }
        return Optional.empty();
    }

    /** Whether it is said to have happened, and not asked when or whether it did. */
    private static boolean isToldOf(String event) {
        return !AUXILIARY.matcher(event).matches()
                && !STATE.matcher(event).find()
                && Words.of(event).stream().anyMatch(w -> PAST.contains(w.folded()) || isPast(w));
    }

    private static boolean isPast(Word word) {
        boolean irregular = !word.isFunctionWord()
                && !word.folded()
                        .startsWith(
                                word.stem().substring(0, Math.min(3, word.stem().length())));
        return word.folded().endsWith("ed") || irregular;
    }

    /** Stems of the words by which what happened is known. */
    Set<String> telling() {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : Words.of(event))
            if (!word.isFunctionWord() && !ANYBODY.contains(word.folded())) stems.add(word.stem());
        return stems;
    }

    /** How many of those words {@code text} holds, or words that may stand for them. */
    long told(String text) {
        Set<String> stems = ReadPassages.stems(text);
        return telling().stream()
                .filter(stem -> stems.contains(stem)
                        || WordGroups.synonymsOf(stem).stream().anyMatch(stems::contains))
                .count();
    }
}
