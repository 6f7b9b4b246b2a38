package caseclerk.questions;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.PastTense;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.policies.NamedPolicies;
import caseclerk.retrieval.WordGroups;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question for the rule at the time of something that happened ("Did the terms allow that when the company suspended
 * Borel?").
 *
 * @param event the words that name what happened
 * @param phrase the same with the words that lead to it
 * @param rest the question without them
 * @param side whether the rule of that time is asked for, or that of the time before or after it
 */
public record EventQuestion(String event, String phrase, String rest, Side side) {
    /** What time is meant, seen from what happened. */
    enum Side {
        AT,
        BEFORE,
        AFTER
    }

    private static final String AT = "(?:at the time(?: that| when)?(?! of)|on the day(?: that| when)?(?! of)|when)";
    private static final String AT_THE = "(?:at the time of|on the day of|on the date of|as of)";
    private static final String BESIDE = "(?:(?:shortly |right |just |immediately )?(?:before|after))";
    private static final String DEFINITE =
            "(?:the|its|their|his|her|that|\\p{Lu}[\\p{L}\\d&-]*(?: \\p{Lu}[\\p{L}\\d&-]*){0,3}[’']s?) ";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("^(?<rest>.{8,}?),? (?<phrase>(?i:" + AT + ") (?<event>[^,?]{3,}[^,?.! ]))[?.! ]*+$"),
            Pattern.compile("^(?<phrase>(?i:" + AT + ") (?<event>[^,?]{4,})), (?<rest>.{8,})$"),
            Pattern.compile("^(?<rest>.{8,}?),? (?<phrase>(?i:" + AT_THE + ") (?<event>" + DEFINITE
                    + "[^,?]+[^,?.! ]))[?.! ]*+$"),
            Pattern.compile("^(?<phrase>(?i:" + AT_THE + ") (?<event>" + DEFINITE + "[^,?]{2,})), (?<rest>.{8,})$"),
            Pattern.compile("^(?<rest>.{8,}?),? (?<phrase>(?i:" + BESIDE + ") (?<event>[^,?]{3,}[^,?.! ]))[?.! ]*+$"),
            Pattern.compile("^(?<phrase>(?i:" + BESIDE + ") (?<event>[^,?]{4,})), (?<rest>.{8,})$"));
    private static final Pattern BEFORE = Pattern.compile("(?i)^(?:\\p{L}+ )?before .*");
    private static final Pattern AFTER = Pattern.compile("(?i)^(?:\\p{L}+ )?after .*");
    private static final Pattern OF_DEFINITE = Pattern.compile("^" + DEFINITE + ".*");
    /**
     * What a rule says before or after something may be what it says of it: "Did the terms require a warning before the
     * suspension?" is for no time. A question that ends with its verb is.
     */
    private static final Pattern FOR_WORDS = Pattern.compile(
            "(?i).*\\b(?:say|said|read|reads|provide|provided|state|stated|look like|looked like|in force|apply|applied)[?.! ]*$");
    /** What came before or after a change is told by the versions themselves. */
    private static final Pattern OF_CHANGE = Pattern.compile(
            "(?i)\\b(?:chang|amend|updat|revis|reword|rewrit|rewrote|replac|renumber|adopt|introduc|add|remov|delet|version)\\w*\\b");

    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|must|should)\\b.*");
    private static final Pattern STATE = Pattern.compile("(?i)\\b(?:is|are|be|been|being|gets?)\\b");
    private static final Pattern ANY =
            Pattern.compile("(?i)^(?:an?|any|every|each|some|no|one|customers|users|people|you|we|i) .*");
    /** Past forms that are as often something else: "when the cost rises". */
    private static final Set<String> SELDOM_PAST = Set.of("bet", "cost", "hurt", "split");

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

    private static final Set<String> LEGAL_FORMS =
            Set.of("ltd", "limited", "inc", "corp", "corporation", "llc", "plc", "co", "gmbh", "ag", "sa", "group");

    /** What {@code question} asks; empty when it is not for a rule, or not for the time of one thing that happened. */
    public static Optional<EventQuestion> in(String question) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(question.strip());
            if (!found.matches()) continue;
            String event = found.group("event").strip();
            String rest = found.group("rest").strip();
            String phrase = found.group("phrase").strip();
            Side side = BEFORE.matcher(phrase).matches()
                    ? Side.BEFORE
                    : AFTER.matcher(phrase).matches() ? Side.AFTER : Side.AT;
            boolean isNamed = side == Side.AT
                    ? phrase.toLowerCase(Locale.ROOT).matches("^" + AT_THE + " .*")
                    : OF_DEFINITE.matcher(event).matches() && !isToldOf(event);
            if (ANY.matcher(event).matches() || !isNamed && !isToldOf(event)) continue;
            boolean opens = question.strip().startsWith(phrase);
            if (side != Side.AT
                    && (OF_CHANGE.matcher(event).find()
                            || !opens && !FOR_WORDS.matcher(rest).matches())) continue;
            if (!NamedPolicies.speaksOfRules(rest) && !FOR_RULES.matcher(rest).find()) continue;
            String asked = rest.endsWith("?") ? rest : rest.replaceFirst("[,;. ]+$", "") + "?";
            return Optional.of(new EventQuestion(
                    event, phrase, Character.toUpperCase(asked.charAt(0)) + asked.substring(1), side));
        }
        return Optional.empty();
    }

    /** Whether it is said to have happened, and not asked when or whether it did. */
    private static boolean isToldOf(String event) {
        return !AUXILIARY.matcher(event).matches()
                && !STATE.matcher(event).find()
                && Words.of(event).stream().anyMatch(EventQuestion::isPast);
    }

    private static boolean isPast(Word word) {
        if (SELDOM_PAST.contains(word.folded())) return false;
        boolean irregular = !word.isFunctionWord()
                && !word.folded()
                        .startsWith(
                                word.stem().substring(0, Math.min(3, word.stem().length())));
        return PastTense.isIrregular(word.folded()) || word.folded().endsWith("ed") || irregular;
    }

    /** The time asked about when {@code event} is what happened. */
    public AskedDay time(CaseEvent event) {
        LocalDate first = event.date().first();
        LocalDate last = event.date().last();
        return switch (side) {
            case AT -> new AskedDay(first, last, phrase, rest, event);
            case BEFORE -> new AskedDay(null, first.minusDays(1), phrase, rest, event);
            case AFTER -> new AskedDay(last.plusDays(1), null, phrase, rest, event);
        };
    }

    /** Stems of the words by which what happened is known. */
    public Set<String> telling() {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : Words.of(event))
            if (!word.isFunctionWord() && !ANYBODY.contains(word.folded()) && !LEGAL_FORMS.contains(word.folded()))
                stems.add(word.stem());
        return stems;
    }

    /** Of those words the ones that {@code text} holds, or words that may stand for them. */
    public Set<String> told(String text) {
        Set<String> stems = Words.stems(text);
        return telling().stream()
                .filter(stem -> stems.contains(stem)
                        || WordGroups.synonymsOf(stem).stream().anyMatch(stems::contains))
                .collect(Collectors.toSet());
    }

    /** Of those words the ones that name somebody or something. */
    public Set<String> names() {
        Set<String> names = namesIn(event);
        names.retainAll(telling());
        return names;
    }

    /** The stems of names in {@code text}; dates, numbers and what companies are by law are none. */
    public static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Word word : Words.of(text))
            if (word.isCapitalised()
                    && !word.isNumber()
                    && !word.isFunctionWord()
                    && !CalendarWords.FOLDED.contains(word.folded())
                    && !LEGAL_FORMS.contains(word.folded())) names.add(word.stem());
        return names;
    }
}
