package caseclerk.answering;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.Edit;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question for what changed in a policy ("What changed in the terms in 2024?").
 *
 * @param from first day of the time asked about; null for the last change
 * @param to last day of it; null for the last change, or while open
 * @param number the clause asked about; null for all
 * @param topic stems of what else it speaks of
 */
record ChangeQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        Set<String> topic) {
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)\\b(?:what|which|how|did|does|has|have|had|show|list|was|were|is)\\b.*\\b(?:chang(?:e|es|ed|ing)|differ\\w*|amend\\w*|revis(?:ed|ion|ions)|reword\\w*|updat(?:e|es|ed)|added|removed|new)\\b");
    private static final Pattern OPEN_END = Pattern.compile("(?i)\\b(?:since|after)\\b");
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
            "between");

    /** What {@code question} asks to know of changes to {@code policies}; empty when it asks for something else. */
    static Optional<ChangeQuestion> in(String question, List<PolicyTimeline> policies) {
        if (!CHANGES.matcher(question).find() || policies.isEmpty()) return Optional.empty();
        Optional<AskedDay> first = AskedDay.in(question);
        String rest = first.map(AskedDay::rest).orElse(question);
        Optional<AskedDay> second = first.isEmpty() ? first : AskedDay.in(rest);
        if (second.isPresent()) rest = second.get().rest();
        Matcher number = Pattern.compile(
                        "(?i)(?:clause|section|article|§|paragraph)\\s*(\\d{1,3}(?:\\.\\d{1,3})*(?:\\([a-z]{1,4}\\))*)")
                .matcher(rest);
        LocalDate from = first.map(AskedDay::from).orElse(null);
        LocalDate to = second.or(() -> first).map(AskedDay::to).orElse(null);
        boolean open = second.isEmpty()
                && first.isPresent()
                && OPEN_END.matcher(first.get().phrase()).find();
        return Optional.of(new ChangeQuestion(
                from, open ? null : to, number.find() ? number.group(1) : null, topic(rest, policies)));
    }

    private static Set<String> topic(String question, List<PolicyTimeline> policies) {
        Set<String> named = new HashSet<>();
        for (PolicyTimeline policy : policies)
            Words.of(policy.name() + " " + policy.newest().service()).forEach(w -> named.add(w.stem()));
        return Words.of(question).stream()
                .filter(w -> !w.isFunctionWord() && !w.isNumber())
                .map(Word::stem)
                .filter(stem -> !EMPTY.contains(stem) && !named.contains(stem))
                .collect(Collectors.toSet());
    }

    /** The pairs of versions between which the changes asked for lie, in order. */
    List<PolicyVersion[]> steps(PolicyTimeline policy) {
        List<PolicyVersion[]> steps = new ArrayList<>();
        for (PolicyVersion version : policy.versions()) {
            Optional<PolicyVersion> before = policy.before(version);
            if (before.isPresent() && isAsked(version)) steps.add(new PolicyVersion[] {before.get(), version});
        }
        return from == null && steps.size() > 1 ? steps.subList(steps.size() - 1, steps.size()) : steps;
    }

    private boolean isAsked(PolicyVersion version) {
        boolean late = from == null || !version.from().isBefore(from);
        return late && (to == null || !version.from().isAfter(to));
    }

    /** The changes asked about: those of the clause, else those that speak of the topic, else all that matter. */
    List<ClauseChange> wanted(PolicyDiff diff) {
        List<ClauseChange> all = diff.mattering();
        if (number != null) return all.stream().filter(c -> isOf(number, c)).toList();
        if (topic.isEmpty()) return all;
        List<ClauseChange> near = all.stream().filter(this::speaksOfTopic).toList();
        return near.isEmpty() ? all : near;
    }

    private static boolean isOf(String number, ClauseChange change) {
        String before = change.before() == null ? "" : change.before().number();
        String after = change.after() == null ? "" : change.after().number();
        return under(number, before) || under(number, after);
    }

    private static boolean under(String number, String clause) {
        return clause.equals(number) || clause.startsWith(number + ".") || clause.startsWith(number + "(");
    }

    private boolean speaksOfTopic(ClauseChange change) {
        Set<String> stems = ReadPassages.stems(change.label());
        for (Edit edit : change.edits())
            if (edit.kind() != Edit.Kind.KEEP || edit.text().length() < 600)
                stems.addAll(ReadPassages.stems(edit.text()));
        return topic.stream().anyMatch(stems::contains);
    }
}
