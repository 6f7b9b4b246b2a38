package caseclerk.questions;

import caseclerk.cases.Clause;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.PolicyText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question for the words of one clause ("What did clause 4.2 say?", "What does “Acceptable use” say?").
 *
 * @param number the number asked for, as printed; null when a heading is asked for
 * @param heading the heading asked for; null when a number is
 * @param text the question
 */
public record ClauseQuestion(
        @Nullable String number, @Nullable String heading, String text) {
    private static final Pattern QUOTED = Pattern.compile("[“\"‘]([^“”\"‘’]{3,160})[”\"’]");
    private static final Pattern SAYS = Pattern.compile(
            "(?i)^(?:quote|show|cite)\\b|\\b(say|says|said|read|reads|state|states|stated|provide|provides|provided|wording|words|text)\\b");

    /** The clause that {@code question} asks for the words of; empty when it asks for none. */
    public static Optional<ClauseQuestion> in(String question) {
        if (!SAYS.matcher(question).find()) return Optional.empty();
        Matcher quoted = QUOTED.matcher(question);
        Optional<String> number = ClauseNumber.in(question);
        if (quoted.find() && (number.isEmpty() || quoted.group(1).matches(".*\\p{L}{3}.*")))
            return Optional.of(new ClauseQuestion(null, quoted.group(1).strip(), question));
        return Optional.of(new ClauseQuestion(number.orElse(null), null, question));
    }

    /** A question for the clause of that number. */
    static ClauseQuestion numbered(String number, String question) {
        return new ClauseQuestion(number, null, question);
    }

    /** The clause of {@code text} that is asked for; empty when it has none. */
    public Optional<Clause> find(PolicyText text) {
        if (number != null) return byNumber(text.clauses(), number);
        if (heading != null) return byHeading(text.clauses(), heading);
        return named(text.clauses());
    }

    /** The clause of that number; the one that is least deep within others where several have it. */
    public static Optional<Clause> byNumber(List<Clause> clauses, String number) {
        String wanted = ClauseNumber.plain(number);
        return clauses.stream()
                .filter(c -> ClauseNumber.plain(c.number()).equals(wanted))
                .min(Comparator.comparingInt(Clause::depth).thenComparing(Clause::ordinal));
    }

    private static Optional<Clause> byHeading(List<Clause> clauses, String heading) {
        String wanted = NamedPolicies.folded(heading);
        List<Clause> same = clauses.stream()
                .filter(c -> NamedPolicies.folded(c.heading()).equals(wanted)
                        || NamedPolicies.folded(c.label()).equals(wanted))
                .toList();
        if (!same.isEmpty()) return Optional.of(same.get(0));
        List<Clause> near = clauses.stream()
                .filter(c -> !c.heading().isEmpty()
                        && NamedPolicies.folded(c.heading()).contains(wanted))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** The clause whose whole heading of two words or more stands in the question; the longest wins. */
    private Optional<Clause> named(List<Clause> clauses) {
        String folded = " " + NamedPolicies.folded(text) + " ";
        List<Clause> named = new ArrayList<>();
        for (Clause clause : clauses) {
            String words = NamedPolicies.folded(clause.heading());
            if (words.contains(" ") && folded.contains(" " + words + " ")) named.add(clause);
        }
        return named.stream()
                .max(Comparator.comparingInt((Clause c) -> c.heading().length()).thenComparing(c -> -c.ordinal()));
    }

    /** Whether a clause is named outright, so that there is no other way to read the question. */
    public boolean isExplicit() {
        return number != null || heading != null;
    }

    /** How the clause was called. */
    public String called() {
        if (number != null) return "clause " + number;
        return heading != null ? "“" + heading + "”" : "a clause named in the question";
    }
}
