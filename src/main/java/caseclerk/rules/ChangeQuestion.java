package caseclerk.rules;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.evidence.SilentPolicies;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.Edit;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.ChangeTime;
import caseclerk.questions.ClauseNumber;
import caseclerk.questions.QuestionWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question for what changed in a policy ("What changed in the terms in 2024?").
 *
 * @param from first day of the time asked about; null for the last change
 * @param to last day of it; null for the last change, or while open
 * @param number the clause asked about; null for all
 * @param topic what else it speaks of
 * @param kind whether it asks for clauses that came, or that went; null for all changes
 * @param last whether it asks for the last change alone
 * @param newest whether it asks for what the newest version changed
 */
record ChangeQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        List<Word> topic,
        ClauseChange.@Nullable Kind kind,
        boolean last,
        boolean newest) {
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)^compare\\b|\\b(?:what|which|when|how|did|does|has|have|had|show|list|was|were|is)\\b.*\\b(?:chang(?:e|es|ed|ing)|differ\\w*|amend\\w*|revis(?:ed|ion|ions)|reword\\w*|updat(?:e|es|ed)|added|removed|deleted|dropped|replaced|new|rais(?:e|ed)|lower(?:ed)|increased?|reduced?|extended|lengthened|shortened|tightened|relaxed|loosened|(?:go|went) from)\\b|\\bdid\\b.*\\b(?:raise|lower|increase|reduce|lengthen|shorten|tighten|loosen)\\b");
    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:going to|will|would|about to|(?:plan|intend|want|mean|propose|consider|expect)(?:s|ed|ing|ning|ned)? (?:to|on|changing|changes)|next change|(?:planned|proposed|future|upcoming) (?:chang|amend|revis|updat)\\w*)\\b");
    /** Reasons and doers are told by the news, not by the two texts. */
    private static final Pattern OF_OTHERS = Pattern.compile("(?i)^(?:so |and |but )?(?:why|who)\\b");

    private static final Pattern LAST = Pattern.compile("(?i)\\b(?:last|latest|most recent(?:ly)?|newest)\\b");
    private static final Pattern NEWEST = Pattern.compile(
            "(?i)\\b(?:last|latest|most recent|newest|current)\\s+(?:version|text|edition|revision|update|change|amendment)s?\\b");
    private static final Pattern REWORDING = Pattern.compile("(?i)\\b(?:chang|amend|revis|updat|reword|differ|compar)");
    private static final Pattern COMING = Pattern.compile("(?i)\\badded\\b");
    private static final Pattern GOING = Pattern.compile("(?i)\\b(?:removed|deleted|dropped)\\b");
    /** Longer stretches that did not change say little of what did. */
    private static final int LONGEST_KEPT = 600;

    private static final Set<String> EMPTY = Set.of(
            "chang",
            "differ",
            "differenc",
            "amend",
            "revis",
            "reword",
            "updat",
            "add",
            "remov",
            "new",
            "term",
            "polic",
            "rul",
            "guidelin",
            "condit",
            "claus",
            "section",
            "articl",
            "text",
            "version",
            "last",
            "recent",
            "latest",
            "wording",
            "word",
            "say",
            "service",
            "servic",
            "list",
            "show",
            "year",
            "month",
            "happen",
            "part",
            "lately",
            "ever",
            "old",
            "previou",
            "earlier",
            "current",
            "compar",
            "between",
            "go",
            "rais",
            "lower",
            "increas",
            "reduc",
            "extend",
            "lengthen",
            "shorten",
            "tighten",
            "relax",
            "loosen",
            "delet",
            "drop",
            "replac",
            "now",
            "made",
            "mak",
            "pleas",
            "exact",
            "exactly",
            "detail",
            "anything",
            "thing",
            "newest",
            "most",
            "tim",
            "dat",
            "day",
            "came",
            "com",
            "forc",
            "effect",
            "company",
            "compan",
            "platform",
            "number",
            "way");

    /**
     * What {@code question} asks to know of changes to {@code policies}; empty when it asks for something else.
     *
     * @param today from which "last year" counts
     */
    static Optional<ChangeQuestion> in(String question, List<PolicyTimeline> policies, LocalDate today) {
        boolean asks = CHANGES.matcher(question).find()
                && !OF_OTHERS.matcher(question.strip()).find();
        if (!asks || policies.isEmpty()) return Optional.empty();
        Optional<ChangeTime> time = ChangeTime.in(question, today);
        // What is yet to come is told by the news, if at all; a day that is named may be one of a version filed ahead.
        if (time.isEmpty() && AHEAD.matcher(question).find()) return Optional.empty();
        String rest = time.map(ChangeTime::rest).orElse(question);
        ClauseChange.Kind kind = kind(rest);
        Set<String> named = SilentPolicies.names(policies);
        if (kind != null && !AskedRemoval.isOfText(rest, named)) return Optional.empty();
        return Optional.of(new ChangeQuestion(
                time.map(ChangeTime::from).orElse(null),
                time.map(ChangeTime::to).orElse(null),
                ClauseNumber.in(rest).orElse(null),
                topic(rest, named),
                kind,
                LAST.matcher(rest).find(),
                NEWEST.matcher(rest).find()));
    }

    private static ClauseChange.@Nullable Kind kind(String question) {
        if (REWORDING.matcher(NEWEST.matcher(question).replaceAll("")).find()) return null;
        if (COMING.matcher(question).find()) return ClauseChange.Kind.ADDED;
        return GOING.matcher(question).find() ? ClauseChange.Kind.REMOVED : null;
    }

    /** Whether the word tells nothing of what is asked about: that of rules, versions and changes. */
    static boolean saysNothing(Word word) {
        return EMPTY.contains(word.stem()) || EMPTY.contains(word.folded());
    }

    private static List<Word> topic(String question, Set<String> named) {
        return Words.of(question).stream()
                .filter(w -> !w.isFunctionWord() && !w.isNumber())
                .filter(w -> !saysNothing(w) && !named.contains(w.stem()))
                .toList();
    }

    /** The pairs of versions between which the changes asked for may lie, in order. */
    List<PolicyVersion[]> steps(PolicyTimeline policy) {
        List<PolicyVersion[]> steps = new ArrayList<>();
        for (PolicyVersion version : policy.counting()) {
            Optional<PolicyVersion> before = policy.before(version);
            if (before.isPresent() && isAsked(version.from())) steps.add(new PolicyVersion[] {before.get(), version});
        }
        boolean lastAlone = from == null && (newest || topic.isEmpty() && kind == null);
        return lastAlone && steps.size() > 1 ? steps.subList(steps.size() - 1, steps.size()) : steps;
    }

    /** Whether what came into force on {@code day} lies within the time asked about. */
    boolean isAsked(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The changes that a reader should look at: clauses first, then the words before them, unless only their date differs. */
    List<ClauseChange> weighty(PolicyDiff diff) {
        return diff.mattering().stream()
                .filter(change -> kind == null || change.kind() == kind)
                .filter(change -> !change.isHousekeeping())
                .sorted(Comparator.comparing(change -> change.clause() == null))
                .toList();
    }

    /** How many words of the topic the change speaks of. */
    long told(ClauseChange change) {
        Set<String> stems = stems(change);
        return topic.stream().filter(word -> SilentPolicies.stands(word, stems)).count();
    }

    private static Set<String> stems(ClauseChange change) {
        Set<String> stems = Words.stems(change.label());
        for (Edit edit : change.edits())
            if (edit.kind() != Edit.Kind.KEEP || edit.text().length() < LONGEST_KEPT)
                stems.addAll(Words.stems(edit.text()));
        return stems;
    }

    /** Whether the change speaks of all names that the question holds beside those of policies. */
    boolean tellsNames(String question, ClauseChange change) {
        Set<String> names = QuestionWords.of(question).names();
        Set<String> stems = stems(change);
        return topic.stream()
                .filter(word -> names.contains(word.stem()))
                .allMatch(word -> SilentPolicies.stands(word, stems));
    }

    /** The words of the topic, in quotation marks. */
    String topicWords() {
        return topic.stream().map(word -> "“" + word.text() + "”").collect(Collectors.joining(" or "));
    }
}
