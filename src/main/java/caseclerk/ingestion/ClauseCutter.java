package caseclerk.ingestion;

import caseclerk.cases.Clause;
import caseclerk.cases.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a policy text into passages at the borders of its clauses. Short clauses share a passage with their parent and
 * their neighbours under it, so that a sub-clause is read with the words it hangs on; a long clause has passages of its
 * own.
 */
final class ClauseCutter {
    private static final int ENOUGH = 120;
    private static final int MOST = 180;
    private static final int HEADING_ONLY = 15;
    private static final int LONGEST_LABEL = 60;

    private final PassageCutter cutter;
    private final SplitText split;
    private final List<Clause> clauses;

    ClauseCutter(PassageCutter cutter, SplitText split, List<Clause> clauses) {
        this.cutter = cutter;
        this.split = split;
        this.clauses = clauses;
    }

    /** Sentences of one clause; {@code clause} is −1 for those before the first. */
    private record Group(int clause, int first, int last, int words) {}

    /** The passages, in order; together they hold every sentence. */
    List<PassageCutter.Cut> cut() {
        List<PassageCutter.Cut> cuts = new ArrayList<>();
        List<Group> open = new ArrayList<>();
        for (Group group : groups()) {
            if (!open.isEmpty() && !joins(open, group)) close(open, cuts);
            open.add(group);
        }
        if (!open.isEmpty()) close(open, cuts);
        return cuts;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Sentence> sentences = split.sentences();
        int clause = -1;
        int first = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int at = clauseAt(sentences.get(i).span().start(), clause);
            if (at != clause && i > first) groups.add(group(clause, first, i - 1));
            if (at != clause) first = i;
            clause = at;
        }
        if (first < sentences.size()) groups.add(group(clause, first, sentences.size() - 1));
        return groups;
    }

    private int clauseAt(int place, int from) {
        int clause = from;
        while (clause + 1 < clauses.size() && clauses.get(clause + 1).own().start() <= place) clause++;
        return clause;
    }

    private Group group(int clause, int first, int last) {
        int words = 0;
        for (int i = first; i <= last; i++)
            words += Glyphs.words(split.sentences().get(i).text());
        return new Group(clause, first, last, words);
    }

    private boolean joins(List<Group> open, Group next) {
        int words = open.stream().mapToInt(Group::words).sum();
        int head = open.get(0).clause();
        if (head < 0) return false;
        boolean headingOnly = words <= HEADING_ONLY
                && isWithin(next.clause(), open.get(open.size() - 1).clause());
        if (headingOnly) return true;
        boolean related = isWithin(next.clause(), head)
                || clauses.get(head).parent() >= 0
                        && isWithin(next.clause(), clauses.get(head).parent());
        return related && words < ENOUGH && words + next.words() <= MOST;
    }

    private boolean isWithin(int clause, int outer) {
        for (int up = clause; up >= 0; up = clauses.get(up).parent()) if (up == outer) return true;
        return false;
    }

    private void close(List<Group> open, List<PassageCutter.Cut> cuts) {
        int first = open.get(0).first();
        int last = open.get(open.size() - 1).last();
        String heading = heading(open);
        SplitText part = new SplitText(split.text(), split.sentences().subList(first, last + 1));
        int words = open.stream().mapToInt(Group::words).sum();
        if (words <= MOST + HEADING_ONLY && cutter.fitsOne(part)) {
            cuts.add(new PassageCutter.Cut(first, last, PassageCutter.span(part, 0, last - first), heading));
        } else
            for (PassageCutter.Cut cut : cutter.cut(part))
                cuts.add(new PassageCutter.Cut(
                        first + cut.firstSentence(), first + cut.lastSentence(), cut.span(), heading));
        open.clear();
    }

    /** The labels from the outermost clause to the one that the passage is about. */
    private String heading(List<Group> open) {
        int clause = open.get(0).clause();
        if (open.size() > 1 && open.get(0).words() <= HEADING_ONLY && open.size() == 2)
            clause = open.get(1).clause();
        List<String> labels = new ArrayList<>();
        for (int up = clause; up >= 0; up = clauses.get(up).parent())
            labels.add(0, ShortLine.of(clauses.get(up).label(), LONGEST_LABEL));
        return String.join(" › ", labels);
    }
}
