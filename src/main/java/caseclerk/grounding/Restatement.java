package caseclerk.grounding;

import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.SyntaxReader;
import caseclerk.grammar.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The same sentence as a claim may have it: without what stands in brackets or between commas and limits nothing, and
 * with a stretch moved to its other end. Whoever says the sentence says its restatement.
 */
final class Restatement {
    private final Syntax said;
    private final SameMeaning same;
    private final Set<String> saidWords = new HashSet<>();

    /** @param said the claim: tells what of a sentence it does without, and what it puts first */
    Restatement(Syntax said, SameMeaning same) {
        this.said = said;
        this.same = same;
        for (Token token : said.tokens()) {
            saidWords.add(token.base());
            saidWords.add(token.text().toLowerCase(Locale.ROOT));
        }
    }

    /** {@code shown} as the claim has it; {@code shown} itself where nothing of it may go or move. */
    Syntax of(Syntax shown) {
        Syntax shorter = shorter(shown);
        List<Token> moved = new Moving(shorter, same).towards(said.tokens());
        return moved.equals(shorter.tokens()) ? shorter : SyntaxReader.read(moved);
    }

    private Syntax shorter(Syntax shown) {
        Asides asides = new Asides(shown);
        List<Token> tokens = shown.tokens();
        boolean[] gone = new boolean[tokens.size()];
        for (int t = 0; t < tokens.size(); t++) {
            Token token = tokens.get(t);
            if (Asides.harmless(token) && !saidWords.contains(token.base())) linking(tokens, t, gone);
            if (token.reads("(")) brackets(asides, tokens, t, gone);
        }
        for (int t = 0; t < tokens.size(); t++)
            if (tokens.get(t).reads(",") && !gone[t]) betweenCommas(asides, tokens, t, gone);
        List<Token> kept = new ArrayList<>();
        for (int t = 0; t < tokens.size(); t++) if (!gone[t]) kept.add(tokens.get(t));
        return kept.size() == tokens.size() ? shown : SyntaxReader.read(kept);
    }

    private static void linking(List<Token> tokens, int t, boolean[] gone) {
        gone[t] = true;
        boolean apart = (t == 0 || tokens.get(t - 1).reads(","))
                && t + 1 < tokens.size()
                && tokens.get(t + 1).reads(",");
        if (apart) gone[t + 1] = true;
        if (apart && t > 0) gone[t - 1] = true;
    }

    private void brackets(Asides asides, List<Token> tokens, int open, boolean[] gone) {
        int close = open + 1;
        while (close < tokens.size() && !tokens.get(close).reads("(", ")")) close++;
        if (close >= tokens.size() || !tokens.get(close).reads(")")) return;
        if (unsaid(tokens, open + 1, close) <= 0 || !asides.inBracketsMayGo(open + 1, close)) return;
        for (int t = open; t <= close; t++) gone[t] = true;
    }

    /** What stands after the comma up to another mark, the longest of it that may go. */
    private void betweenCommas(Asides asides, List<Token> tokens, int comma, boolean[] gone) {
        for (int close = tokens.size() - 1; close > comma + 1; close--) {
            boolean closes = tokens.get(close).reads(",", ".", ";") && !gone[close];
            if (!closes || unsaid(tokens, comma + 1, close) <= 0 || !asides.mayGo(comma + 1, close, false)) continue;
            for (int t = comma; t < close; t++) gone[t] = true;
            if (tokens.get(close).reads(",")) gone[close] = true;
            return;
        }
    }

    /** How many words of the stretch tell something that the claim does not say, less those that it says. */
    private int unsaid(List<Token> tokens, int from, int to) {
        int balance = 0;
        for (int t = from; t < to; t++) {
            Token token = tokens.get(t);
            if (!token.kind().tells()) continue;
            boolean says = saidWords.contains(token.base())
                    || saidWords.contains(token.text().toLowerCase(Locale.ROOT));
            balance += says ? -1 : 1;
        }
        return balance;
    }
}
