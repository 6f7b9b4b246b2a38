package caseclerk.grounding;

import caseclerk.grammar.Quantities;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Moves a stretch that says when or why from one end of a sentence to the other, where it belongs to the only verb that
 * the rest of the sentence rests on, and so says the same at either end.
 */
final class Moving {
    /** Prepositions of phrases that belong to verbs, and to a noun only where it names what happens. */
    private static final Set<String> OF_VERBS =
            Set.of("after", "before", "because-of", "despite", "since", "until", "during", "following");

    /** Verbs that may have "to" and another verb after them and still tell of one matter. */
    private static final Set<String> PHASES = Set.of("begin", "start", "continue", "resume", "cease", "commence");

    private final Syntax shown;
    private final SameMeaning same;
    private final List<Token> tokens;
    /** The mark that closes the sentence, or past its last token. */
    private final int end;

    Moving(Syntax shown, SameMeaning same) {
        this.shown = shown;
        this.same = same;
        this.tokens = shown.tokens();
        int last = tokens.size();
        while (last > 0 && tokens.get(last - 1).is(WordClass.MARK)) last--;
        this.end = last;
    }

    /** The tokens of the sentence with first what the claim has first; as they stand where that may not be. */
    List<Token> towards(List<Token> claim) {
        if (claim.isEmpty() || tokens.isEmpty() || alike(claim.get(0), tokens.get(0))) return tokens;
        for (int k = end - 1; k > 1; k--)
            if (alike(claim.get(0), tokens.get(k)) && opens(k) && mayMove(k, end, 0, k)) return toFront(k);
        int k = openingEnd();
        return k > 0 && mayMove(0, k, restFrom(k), end) ? toBack(k) : tokens;
    }

    private static boolean alike(Token said, Token shown) {
        return said.text().equalsIgnoreCase(shown.text()) || Relations.alike(said.base(), shown.base(), false);
    }

    private boolean opens(int t) {
        Token token = tokens.get(t);
        return (token.is(WordClass.PREPOSITION) || token.is(WordClass.SUBORDINATOR))
                && !token.reads("of", "that", "by", "whether");
    }

    /** Where the stretch ends that opens the sentence: at its comma, or after a day; 0 for none. */
    private int openingEnd() {
        if (!opens(0)) return 0;
        for (int t = 1; t < end - 1; t++) {
            if (tokens.get(t).reads(",")) return t;
            if (t == 1 && tokens.get(t).day() != null) return t + 1;
        }
        return 0;
    }

    private int restFrom(int k) {
        return tokens.get(k).reads(",") ? k + 1 : k;
    }

    private List<Token> toFront(int k) {
        boolean comma = tokens.get(k - 1).reads(",");
        List<Token> moved = new ArrayList<>(tokens.subList(k, end));
        moved.add(Token.of(",", ",", WordClass.MARK));
        moved.addAll(tokens.subList(0, comma ? k - 1 : k));
        moved.addAll(tokens.subList(end, tokens.size()));
        return moved;
    }

    private List<Token> toBack(int k) {
        List<Token> moved = new ArrayList<>(tokens.subList(restFrom(k), end));
        moved.addAll(tokens.subList(0, k));
        moved.addAll(tokens.subList(end, tokens.size()));
        return moved;
    }

    /** Whether the stretch can only belong to the verb that the rest of the sentence rests on. */
    private boolean mayMove(int from, int to, int restFrom, int restTo) {
        int root = onlyRoot(restFrom, restTo);
        // "failed because of the storm": nothing stands beside the verb that the stretch could belong to.
        boolean alone = root == restTo - 1;
        if (root < 0 || !alone && Unsettled.isElsewhen(tokens.get(root).base())) return false;
        boolean clause = false;
        boolean day = false;
        for (int t = from; t < to; t++) {
            if (tokens.get(t).reads(":", ";", "“", "”")) return false;
            if (shown.verbs().containsKey(t)) clause = true;
            if (tokens.get(t).day() != null) day = true;
        }
        Token beside = tokens.get(restTo - 1);
        if (Quantities.isTime(beside) || beside.reads("time", "only", "just", "soon", "not")) return false;
        if (day && beside.day() != null) return false;
        if (clause || day && to - from <= 3) return true;
        return OF_VERBS.contains(tokens.get(from).base()) && !same.happens(beside);
    }

    /** The verb that the tokens rest on, if at their end no other verb stands that a stretch may belong to; else -1. */
    private int onlyRoot(int from, int to) {
        int root = -1;
        for (int t = from; t < to; t++) {
            VerbForm form = shown.verbs().get(t);
            if (form == null) continue;
            if (root < 0) {
                if (form.kind() == VerbForm.Kind.FINITE && !insideNoun(t)) root = t;
            } else if (form.kind() != VerbForm.Kind.TO
                    || !PHASES.contains(tokens.get(root).base())) {
                return -1;
            }
        }
        return root;
    }

    /** "the group that runs it": the verb tells which noun is meant. */
    private boolean insideNoun(int t) {
        return shown.edges().stream()
                .anyMatch(e -> e.dependent() == t && e.relation().equals("which"));
    }
}
