package caseclerk.grounding;

import caseclerk.grammar.Quantities;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;

/** How many or about how many, and "only": what a claim says of that is what its source says. */
final class Amounts extends Reading {
    Amounts(Reading reading) {
        super(reading);
    }

    void check() {
        limits();
        counts();
    }

    /** "only" points at the same in both. */
    private void limits() {
        for (int t : claim.limits)
            if (read.getOrDefault(t, -1) < 0
                    || cluster.apply(read.get(t)).stream().noneMatch(source.limits::contains))
                objections.add("adds “only”");
        for (int u : source.limits)
            if (covered.contains(u)
                    && claim.limits.stream()
                            .noneMatch(t -> read.getOrDefault(t, -1) >= 0
                                    && cluster.apply(read.get(t)).contains(u))) objections.add("leaves out “only”");
    }

    /** Words for how many or about how many go with what they count. */
    private void counts() {
        for (int s = 0; s + 1 < source.tokens.size(); s++) {
            Token token = source.tokens.get(s);
            boolean oneOf = token.reads("one") && source.tokens.get(s + 1).reads("of");
            if (!Quantities.counts(token) && !oneOf || token.reads("any", "no", "none", "neither", "only", "just"))
                continue;
            int n = counted(s);
            if (n >= source.tokens.size() || !covered.contains(n)) continue;
            String word = Quantities.word(token);
            boolean kept = claim.tokens.stream()
                    .anyMatch(t -> Quantities.word(t).equals(word)
                            || t.reads("some") && (word.equals("several") || word.equals("many")));
            if (!kept) objections.add("leaves out “" + token.text() + "”");
        }
    }

    /** What the counting word {@code s} of the source counts; past the last token for nothing. */
    private int counted(int s) {
        int n = s + 1;
        while (n < source.tokens.size()
                && !source.tokens.get(n).kind().tells()
                && (!source.tokens.get(n).is(WordClass.PRONOUN)
                        || source.tokens.get(n).reads("whom", "which"))
                && !source.tokens.get(n).is(WordClass.MARK)) n++;
        return n;
    }
}
