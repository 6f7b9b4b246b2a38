package caseclerk.policies;

import caseclerk.cases.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clause that a case names by its number.
 *
 * @param policy whose clause
 * @param number as printed ("7.2")
 */
public record ClauseLink(PolicyTimeline policy, String number) {
    private static final Pattern CLAUSE = Pattern.compile("(?i)(?:\\b(?:clause|section|article|rule|paragraph)|§)\\s*"
            + "(\\d{1,3}(?:\\.\\d{1,3})*[a-z]?(?:\\([a-z\\d]{1,4}\\))*)(?![\\p{L}\\d]|\\.\\d)");
    /** "of the Digital Services Act", "GDPR": another rule is meant than the one at hand. */
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "^[ \\t]*(?:(?:of|in|under) (?:the |its |their )?)?((?:\\p{Lu}[\\p{L}\\d&’'-]*(?: (?:of|and|for|on) )? ?)+)");

    /**
     * The clauses that sentences of a case invoke by number.
     *
     * @param invoked for each rule its name and the sentences that invoke it
     * @param all the policies that there are
     * @param caseSlug the case: its own policies are meant where a sentence names none, and where it has none, the one
     *     that all other sentences name; null for no case
     */
    public static List<ClauseLink> in(List<String> invoked, List<PolicyTimeline> all, @Nullable String caseSlug) {
        Set<ClauseLink> links = new LinkedHashSet<>();
        List<PolicyTimeline> own = own(invoked, all, caseSlug);
        for (String sentence : invoked) {
            List<PolicyTimeline> named = NamedPolicies.spokenOf(sentence, all, caseSlug);
            Matcher number = CLAUSE.matcher(sentence);
            while (number.find()) {
                String after = sentence.substring(number.end());
                for (PolicyTimeline policy : named.isEmpty() ? unlessOfAnother(after, own) : named)
                    links.add(new ClauseLink(policy, number.group(1)));
            }
        }
        return List.copyOf(links);
    }

    private static List<PolicyTimeline> own(List<String> invoked, List<PolicyTimeline> all, @Nullable String caseSlug) {
        List<PolicyTimeline> filed =
                all.stream().filter(p -> NamedPolicies.isOf(p, caseSlug)).toList();
        if (!filed.isEmpty()) return filed;
        Set<PolicyTimeline> named = NamedPolicies.invoked(invoked, all, caseSlug);
        return named.size() == 1 ? List.copyOf(named) : List.of();
    }

    private static List<PolicyTimeline> unlessOfAnother(String after, List<PolicyTimeline> own) {
        Matcher another = OF_ANOTHER.matcher(after);
        String called = another.find() ? NamedPolicies.folded(another.group(1)) : "";
        return own.stream()
                .filter(p -> NamedPolicies.folded(p.name()).contains(called))
                .toList();
    }

    /**
     * The anchors of the clause in a policy of which only {@code known} versions count: as numbered in the versions in
     * force on {@code days}; where none covers one, or has it, in the last version that has it.
     */
    Set<String> anchors(Policies policies, PolicyTimeline known, List<LocalDate> days) {
        Set<PolicyVersion> then = new LinkedHashSet<>();
        for (LocalDate day : days) known.inForceOn(day).ifPresent(then::add);
        Set<String> anchors = new LinkedHashSet<>();
        for (PolicyVersion version : then) clause(policies.text(version)).ifPresent(c -> anchors.add(c.anchor()));
        List<PolicyVersion> newestFirst = new ArrayList<>(known.versions());
        Collections.reverse(newestFirst);
        for (PolicyVersion version : newestFirst)
            if (anchors.isEmpty()) clause(policies.text(version)).ifPresent(c -> anchors.add(c.anchor()));
        return anchors;
    }

    /** The clause, or the one above where what is named in brackets is no clause of its own: "4(2)". */
    private Optional<Clause> clause(PolicyText text) {
        String above = number.replaceFirst("\\(.*", "");
        return ClauseParser.numbered(text.clauses(), number).or(() -> ClauseParser.numbered(text.clauses(), above));
    }
}
