package caseclerk.rules;

import caseclerk.cases.Clause;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTimeline;
import caseclerk.questions.ClauseNumber;
import caseclerk.questions.ClauseQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One clause of a policy through its versions, whatever its number there. */
final class ClauseTrail {
    private final PolicyTimeline policy;
    private final List<PolicyText> texts;
    private final String anchor;
    private final List<Turn> turns;

    /**
     * @param policy whose clause
     * @param texts all versions that count, oldest first
     * @param anchor the name of the clause
     */
    private ClauseTrail(PolicyTimeline policy, List<PolicyText> texts, String anchor) {
        this.policy = policy;
        this.texts = texts;
        this.anchor = anchor;
        this.turns = turnsOf();
    }

    /** The clause that bears {@code number} in the newest version in which one does; empty when none ever did. */
    static Optional<ClauseTrail> of(PolicyTimeline policy, Policies policies, String number) {
        List<PolicyText> texts = policy.counting().stream().map(policies::text).toList();
        for (int i = texts.size() - 1; i >= 0; i--) {
            Optional<Clause> clause = ClauseQuestion.byNumber(texts.get(i).clauses(), number);
            if (clause.isPresent())
                return Optional.of(new ClauseTrail(policy, texts, clause.get().anchor()));
        }
        return Optional.empty();
    }

    /** The clause of that name. */
    static ClauseTrail of(PolicyTimeline policy, Policies policies, Clause clause) {
        return new ClauseTrail(
                policy, policy.counting().stream().map(policies::text).toList(), clause.anchor());
    }

    /**
     * A step to a version in which the words of the clause, or of a clause under it, are others than before.
     *
     * @param changes at least one
     */
    record Turn(PolicyDiff diff, List<ClauseChange> changes) {
        LocalDate day() {
            return diff.to().from();
        }
    }

    /** The steps in which it changed, oldest first. */
    List<Turn> turns() {
        return turns;
    }

    /** Whether what it says depends on the day. */
    boolean isReworded() {
        return !turns.isEmpty();
    }

    private List<Turn> turnsOf() {
        List<Turn> found = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            PolicyText before = texts.get(i - 1);
            PolicyText after = texts.get(i);
            if (words(before).equals(words(after))) continue;
            PolicyDiff diff = PolicyDiff.between(before, after);
            List<ClauseChange> changes = diff.mattering().stream()
                    .filter(change -> isOf(change, before, after))
                    .toList();
            if (!changes.isEmpty()) found.add(new Turn(diff, changes));
        }
        return found;
    }

    private Optional<String> words(PolicyText text) {
        return text.clause(anchor).map(clause -> clause.whole().cutFrom(text.text()));
    }

    private boolean isOf(ClauseChange change, PolicyText before, PolicyText after) {
        Clause was = change.before();
        Clause is = change.after();
        return was != null && before.isUnder(was, Set.of(anchor)) || is != null && after.isUnder(is, Set.of(anchor));
    }

    /** The newest version that has it. */
    PolicyText last() {
        return having().get(having().size() - 1);
    }

    /** The newest version in which its number is {@code number}. */
    PolicyText numbered(String number) {
        return having().stream()
                .filter(text -> ClauseQuestion.byNumber(text.clauses(), number)
                        .filter(clause -> clause.anchor().equals(anchor))
                        .isPresent())
                .reduce((a, b) -> b)
                .orElseGet(this::last);
    }

    private List<PolicyText> having() {
        return texts.stream().filter(text -> text.clause(anchor).isPresent()).toList();
    }

    /** The clause as it is in {@link #last()}. */
    Clause clause() {
        return last().clause(anchor).orElseThrow();
    }

    /** Number and heading with the name of the policy. */
    String called() {
        return clause().label() + " of " + policy.name();
    }

    /** The same of a clause that was asked for by its number, which may be another now. */
    String called(String number) {
        boolean same = ClauseNumber.plain(clause().number()).equals(ClauseNumber.plain(number));
        return same ? called() : number + ", later " + called();
    }

    /** Since when it is there, when it was reworded and renumbered, and since when it is gone: a sentence without its subject. */
    String life() {
        List<PolicyText> having = having();
        StringBuilder life = new StringBuilder("in the text since " + day(having.get(0)));
        if (having.get(0).equals(texts.get(0))) life.append(", the first version filed");
        List<String> reworded = new ArrayList<>();
        rewordings().forEach(turn -> reworded.add(0, turn.day().toString()));
        life.append(
                reworded.isEmpty() ? "; not reworded in any version filed since" : "; reworded on " + joined(reworded));
        String number = having.get(0).clause(anchor).orElseThrow().number();
        for (PolicyText text : having) {
            String now = text.clause(anchor).orElseThrow().number();
            if (!now.equals(number))
                life.append("; numbered ").append(now).append(" since ").append(day(text));
            number = now;
        }
        texts.stream()
                .filter(text -> text.version().from().isAfter(day(last())))
                .findFirst()
                .ifPresent(gone -> life.append("; not in the text since ").append(day(gone)));
        return life + ".";
    }

    private boolean isItsEntryOrExit(ClauseChange change) {
        Clause one = change.clause();
        boolean crosses = change.kind() == ClauseChange.Kind.ADDED || change.kind() == ClauseChange.Kind.REMOVED;
        return crosses && one != null && one.anchor().equals(anchor);
    }

    /** The steps in which it was reworded, not those with which it came or went; the newest first. */
    List<Turn> rewordings() {
        List<Turn> rewordings = new ArrayList<>();
        for (Turn turn : turns())
            if (turn.changes().stream().noneMatch(this::isItsEntryOrExit)) rewordings.add(0, turn);
        return rewordings;
    }

    /** Where {@code number} was that of another clause, one sentence that says so; else nothing. */
    String namesakes(String number) {
        List<String> others = texts.stream()
                .filter(text -> ClauseQuestion.byNumber(text.clauses(), number)
                        .filter(clause -> !clause.anchor().equals(anchor))
                        .isPresent())
                .map(text -> day(text).toString())
                .toList();
        if (others.isEmpty()) return "";
        return " In the version" + (others.size() == 1 ? "" : "s") + " of " + joined(others) + ", " + number
                + " is the number of another clause.";
    }

    private static LocalDate day(PolicyText text) {
        return text.version().from();
    }

    /** "a, b and c". */
    static String joined(List<String> parts) {
        if (parts.size() < 2) return String.join("", parts);
        return parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                + parts.get(parts.size() - 1);
    }
}
