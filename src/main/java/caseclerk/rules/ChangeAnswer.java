package caseclerk.rules;

import caseclerk.cases.Clause;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.Edit;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what changed from one version of a policy to another, both sides quoted. */
public final class ChangeAnswer {
    /** Sentences said of several changes; of more it is said that there are more. */
    static final int MOST_CLAIMS = 10;
    /** Sentences quoted of one side of one clause. */
    private static final int MOST_QUOTED = 2;

    private final PolicyTexts texts;
    private final WorkspaceId workspace;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Long, Passage> passages = new LinkedHashMap<>();

    /** Nothing is said yet. */
    public ChangeAnswer(PolicyTexts texts, WorkspaceId workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    /** What is said so far, each side with its citation. */
    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    List<Passage> passages() {
        return List.copyOf(passages.values());
    }

    /** Adds what one clause said before and says after. */
    public void add(PolicyDiff diff, ClauseChange change) {
        List<int[]> removed = places(change.edits(), Edit.Kind.ADD);
        List<int[]> added = places(change.edits(), Edit.Kind.REMOVE);
        boolean reworded = change.kind() == ClauseChange.Kind.REWORDED;
        if (change.kind() != ClauseChange.Kind.ADDED)
            quote(reworded ? "Before: " : "Removed: ", diff.from().id(), change.before(), removed);
        if (change.kind() != ClauseChange.Kind.REMOVED)
            quote(reworded ? "After: " : "Added: ", diff.to().id(), change.after(), added);
    }

    /** Adds what one clause said before a change. */
    void addBefore(PolicyDiff diff, ClauseChange change) {
        if (change.kind() != ClauseChange.Kind.ADDED)
            quote("Before: ", diff.from().id(), change.before(), places(change.edits(), Edit.Kind.ADD));
    }

    /** Adds the first words of a clause that stands as it is. */
    public void add(PolicyVersion version, Clause clause) {
        for (Passage passage : texts.passages(workspace, version.id(), clause.whole()))
            for (Sentence sentence : passage.sentences())
                if (sentence.kind() != SentenceKind.HEADING && clause.whole().contains(sentence.span())) {
                    claims.add(ClauseAnswer.claim(passage, sentence));
                    return;
                }
    }

    /**
     * Where, on the side that lacks {@code other}, words changed: stretches of that side's own words, empty ones where
     * the other side has more.
     */
    private static List<int[]> places(List<Edit> edits, Edit.Kind other) {
        List<int[]> places = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            if (edit.kind() == Edit.Kind.KEEP) at += edit.text().length();
            else if (edit.kind() == other) {
                if (edit.text().codePoints().anyMatch(Character::isLetterOrDigit)) places.add(new int[] {at, at});
            } else {
                if (edit.text().codePoints().anyMatch(Character::isLetterOrDigit))
                    places.add(new int[] {at, at + edit.text().length()});
                at += edit.text().length();
            }
        }
        return places;
    }

    /** The words before the first clause begin at 0. */
    private void quote(String mark, long version, @Nullable Clause clause, List<int[]> places) {
        int start = clause == null ? 0 : clause.own().start();
        TextSpan own = clause == null ? new TextSpan(0, end(places)) : clause.own();
        if (own.length() == 0) return;
        int quoted = 0;
        int lastSaid = -1;
        for (Passage passage : texts.passages(workspace, version, own))
            for (Sentence sentence : passage.sentences()) {
                boolean touched = sentence.kind() != SentenceKind.HEADING
                        && sentence.ordinal() > lastSaid
                        && quoted < MOST_QUOTED
                        && places.stream().anyMatch(p -> touches(sentence.span(), start + p[0], start + p[1]));
                if (!touched) continue;
                claims.add(new Claim(mark + Subject.folded(sentence.text()), List.of(Citation.of(passage, sentence))));
                passages.putIfAbsent(passage.id(), passage);
                lastSaid = sentence.ordinal();
                quoted++;
            }
    }

    private static int end(List<int[]> places) {
        return places.stream().mapToInt(p -> p[1] + 1).max().orElse(0);
    }

    private static boolean touches(TextSpan sentence, int from, int to) {
        return from == to
                ? sentence.start() <= from && from <= sentence.end()
                : sentence.start() < to && from < sentence.end();
    }
}
