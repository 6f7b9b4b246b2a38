package caseclerk.answering;

import caseclerk.cases.Clause;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.PolicyText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
record ClauseQuestion(@Nullable String number, @Nullable String heading, String text) {
    private static final String CUE =
            "(?:clause|section|article|paragraph|subsection|sub-clause|rule|point|part|chapter|§)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\b" + CUE
                    + "\\s*(?:no\\.?\\s*)?((?:\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,6}|[A-Z](?:\\.\\d{1,3})+)(?:\\s?\\([a-z0-9]{1,5}\\))*)(?![\\w-])");
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w.-])(\\d{1,3}(?:\\.\\d{1,3})+(?:\\([a-z]{1,4}\\))*|\\d{1,3}(?:\\([a-z]{1,4}\\))+)(?![\\w-])");
    private static final Pattern QUOTED = Pattern.compile("[“\"‘]([^“”\"‘’]{3,160})[”\"’]");
    private static final Pattern SAYS = Pattern.compile(
            "(?i)\\b(say|says|said|read|reads|state|states|stated|provide|provides|provided|wording|words|text)\\b");

    /** The clause that {@code question} asks for the words of; empty when it asks for none. */
    static Optional<ClauseQuestion> in(String question) {
        if (!SAYS.matcher(question).find()) return Optional.empty();
        Matcher quoted = QUOTED.matcher(question);
        Matcher number = NUMBER.matcher(question);
        Matcher bare = BARE.matcher(question);
        boolean hasNumber = number.find() || bare.find();
        if (quoted.find() && (!hasNumber || quoted.group(1).matches(".*\\p{L}{3}.*")))
            return Optional.of(new ClauseQuestion(null, quoted.group(1).strip(), question));
        if (!hasNumber) return Optional.of(new ClauseQuestion(null, null, question));
        number.reset();
        String found = number.find() ? number.group(1) : bare.group(1);
        return Optional.of(new ClauseQuestion(found.replaceAll("\\s", ""), null, question));
    }

    /** The clause of {@code text} that is asked for; empty when it has none. */
    Optional<Clause> find(PolicyText text) {
        if (number != null) return byNumber(text.clauses(), number);
        if (heading != null) return byHeading(text.clauses(), heading);
        return named(text.clauses());
    }

    private static Optional<Clause> byNumber(List<Clause> clauses, String number) {
        String wanted = plain(number);
        return clauses.stream()
                .filter(c -> plain(c.number()).equals(wanted))
                .min(Comparator.comparingInt(Clause::depth).thenComparing(Clause::ordinal));
    }

    private static String plain(String number) {
        return number.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:" + CUE + "|annex|schedule|appendix|title)\\s*", "")
                .replaceAll("[\\s.]+$", "");
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
    boolean isExplicit() {
        return number != null || heading != null;
    }

    /** How the clause was called. */
    String called() {
        if (number != null) return "clause " + number;
        return heading != null ? "“" + heading + "”" : "a clause named in the question";
    }
}
