package caseclerk.grounding;

import caseclerk.grammar.Attribution;
import caseclerk.grammar.Grouping;
import caseclerk.grammar.Quantities;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Spoken;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import caseclerk.grammar.WordGroup;
import caseclerk.grammar.WordGroup.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays a claim alongside one sentence of its source, word by word: other words for the same, a stretch between commas
 * left out, or who says it named first. Needs to know less of how the words hang together, since
 * they stand as they stood.
 */
final class Alongside {
    private static final Set<String> PLAIN = Set.of("a", "an", "the");
    private final Syntax said;
    private final Syntax shown;
    private final Web source;
    private final int first;
    private final SameMeaning same;
    private final Asides asides;
    private final List<WordGroup> groups;
    private final List<Integer> claimItems;
    private final List<Integer> sourceItems;
    private final Set<Long> failed = new HashSet<>();

    /** @param first the number in {@code source} of the first token of {@code shown} */
    Alongside(Syntax said, Syntax shown, Web source, int first, SameMeaning same) {
        this.said = said;
        this.shown = shown;
        this.source = source;
        this.first = first;
        this.same = same;
        this.asides = new Asides(shown);
        this.groups = Grouping.groups(shown.tokens());
        this.claimItems = items(said);
        this.sourceItems = items(shown);
    }

    /** The claim says what the sentence says, or less of it. */
    boolean carries() {
        if (claimItems.stream().noneMatch(t -> said.verbs().containsKey(t))) return false;
        return follows(0, claimItems.size(), 0, sourceItems.size()) || spoken();
    }

    /** What somebody says, whoever is named first: "X said that …", "According to X, …", "…, X said". */
    private boolean spoken() {
        Spoken one = Spoken.in(said, claimItems);
        Spoken other = Spoken.in(shown, sourceItems);
        return one != null
                && other != null
                && follows(one.who(), one.whoEnd(), other.who(), other.whoEnd())
                && follows(one.what(), one.whatEnd(), other.what(), other.whatEnd());
    }

    private static List<Integer> items(Syntax sentence) {
        Set<Integer> mains = sentence.verbs().keySet();
        List<Integer> items = new ArrayList<>();
        for (int t = 0; t < sentence.tokens().size(); t++) {
            Token token = sentence.tokens().get(t);
            if (mains.contains(t)) {
                items.add(t);
                continue;
            }
            boolean helper = token.is(WordClass.AUXILIARY) || token.reads("not", "never") && ofVerb(sentence, t);
            boolean silent = token.is(WordClass.MARK) && !token.reads("$", "%", "£", "€")
                    || token.reads("that") && !token.is(WordClass.PRONOUN) && !token.is(WordClass.DETERMINER)
                    || PLAIN.contains(token.text().toLowerCase(java.util.Locale.ROOT));
            if (!helper && !silent) items.add(t);
        }
        return items;
    }

    /** Whether the denial is that of a verb, which is compared with the verb. */
    private static boolean ofVerb(Syntax sentence, int t) {
        if (t > 0
                && sentence.verbs().containsKey(t - 1)
                && sentence.verbs().get(t - 1).denied()) return true;
        for (int v = t + 1; v < sentence.tokens().size() && v <= t + 4; v++) {
            if (sentence.verbs().containsKey(v)) return sentence.verbs().get(v).denied();
            Token between = sentence.tokens().get(v);
            if (!between.is(WordClass.AUXILIARY) && !between.is(WordClass.ADVERB)) return false;
        }
        return false;
    }

    private boolean follows(int i, int iEnd, int j, int jEnd) {
        if (i == iEnd && j == jEnd) return true;
        if (!failed.add(((long) i << 40) | ((long) iEnd << 30) | ((long) j << 15) | jEnd)) return false;
        if (i < iEnd && harmless(said.tokens().get(claimItems.get(i))) && follows(i + 1, iEnd, j, jEnd)) return true;
        if (j < jEnd && harmless(shown.tokens().get(sourceItems.get(j))) && follows(i, iEnd, j + 1, jEnd)) return true;
        if (i < iEnd && j < jEnd && alike(claimItems.get(i), sourceItems.get(j)) && follows(i + 1, iEnd, j + 1, jEnd))
            return true;
        for (int end : gaps(j, jEnd)) if (follows(i, iEnd, end, jEnd)) return true;
        return false;
    }

    private static boolean harmless(Token token) {
        return Asides.harmless(token);
    }

    private boolean alike(int t, int u) {
        Token one = said.tokens().get(t);
        Token other = shown.tokens().get(u);
        boolean verbs = said.verbs().containsKey(t) && shown.verbs().containsKey(u);
        if (said.verbs().containsKey(t) != shown.verbs().containsKey(u)
                && !one.text().equalsIgnoreCase(other.text())) return false;
        if (verbs && !sameForm(t, u)) return false;
        if (said.limits().contains(t) != shown.limits().contains(u)) return false;
        if (one.text().equalsIgnoreCase(other.text())) return true;
        if (Quantities.counts(one) && Quantities.word(one).equals(Quantities.word(other))) return true;
        if (one.base().equals(other.base())
                && plural(one) != plural(other)
                && Character.isLetter(one.text().codePointAt(0))
                && Character.isLetter(other.text().codePointAt(0))
                && one.is(WordClass.NOUN)
                && other.is(WordClass.NOUN)
                && one.day() == null
                && shown.quantities().containsKey(u)) return false;
        if (one.kind().tells() && other.kind().tells() && same.alike(one, other)) return true;
        if (one.isNoun() && source.meant(first + u).contains(one.base()) && other.is(WordClass.PRONOUN)) return true;
        Set<String> times = Set.of("in", "on", "at");
        if (times.contains(one.base()) && times.contains(other.base()))
            return dayFollows(said, t) && dayFollows(shown, u);
        return other.kind() == one.kind()
                && Relations.alike(one.base(), other.base(), false)
                && (one.is(WordClass.PREPOSITION) || one.is(WordClass.SUBORDINATOR))
                && !times.contains(one.base())
                && !times.contains(other.base());
    }

    private static boolean plural(Token token) {
        return token.text().endsWith("s");
    }

    private static boolean dayFollows(Syntax sentence, int t) {
        return t + 1 < sentence.tokens().size() && sentence.tokens().get(t + 1).day() != null;
    }

    private boolean sameForm(int t, int u) {
        VerbForm one = said.verbs().get(t);
        VerbForm other = shown.verbs().get(u);
        boolean saying = Attribution.SAYING.contains(said.tokens().get(t).base());
        return one.denied() == other.denied()
                && one.modal().equals(other.modal())
                && one.passive() == other.passive()
                && one.ongoing() == other.ongoing()
                && (one.kind() == other.kind()
                        || one.kind() != VerbForm.Kind.TO
                                && other.kind() != VerbForm.Kind.TO
                                && said.tokens()
                                        .get(t)
                                        .text()
                                        .equalsIgnoreCase(shown.tokens().get(u).text()))
                && (one.tense().fits(other.tense()) || saying && one.modal().isEmpty());
    }

    /** Where one may go on after leaving out what begins at item {@code j}. */
    private List<Integer> gaps(int j, int jEnd) {
        List<Integer> ends = new ArrayList<>();
        if (j >= jEnd) return ends;
        int token = sourceItems.get(j);
        int group = groupAt(token);
        boolean border = j == 0 || group > 0 && bordered(token);
        if (border)
            for (int c = group; c < groups.size(); c++) {
                boolean closes = groups.get(c).is(Kind.COMMA) || groups.get(c).is(Kind.STOP);
                if (!closes) continue;
                int end = itemFrom(groups.get(c).to());
                if (end > j && end <= jEnd && asides.mayGo(token, groups.get(c).from(), j == 0)) ends.add(end);
                if (groups.get(c).is(Kind.STOP)) break;
            }
        if (groups.get(group).is(Kind.PREPOSITION)
                && group + 1 < groups.size()
                && shown.tokens().get(groups.get(group + 1).head()).day() != null
                && groups.get(group).from() == token
                && shown.tokens().get(token).reads("on", "in")
                && !asides.guarded()) ends.add(itemFrom(groups.get(group + 1).to()));
        return ends;
    }

    private boolean bordered(int token) {
        int before = token - 1;
        while (before >= 0
                && !sourceItems.contains(before)
                && !shown.tokens().get(before).is(WordClass.MARK)) before--;
        return before >= 0 && shown.tokens().get(before).reads(",", "(", "–", "—", ";");
    }

    private int groupAt(int token) {
        for (int c = 0; c < groups.size(); c++)
            if (groups.get(c).from() <= token && token < groups.get(c).to()) return c;
        return 0;
    }

    private int itemFrom(int token) {
        int j = 0;
        while (j < sourceItems.size() && sourceItems.get(j) < token) j++;
        return j;
    }
}
