package caseclerk.grounding;

import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pronouns of a claim: each must point at something that the claim itself names. */
final class Pointing {
    private final Web claim;
    private final Web source;
    private final Map<Integer, Integer> read;
    private final Mentions mentions;
    private final List<String> lost = new ArrayList<>();

    Pointing(Web claim, Web source, Map<Integer, Integer> read, Mentions mentions) {
        this.claim = claim;
        this.source = source;
        this.read = read;
        this.mentions = mentions;
    }

    /** A pronoun that stands for a noun of the source has that noun in the claim too. */
    List<String> objections() {
        read.forEach((t, u) -> {
            if (u >= 0 && claim.tokens.get(t).is(WordClass.PRONOUN)) points(t, u);
        });
        return lost;
    }

    private void points(int t, int u) {
        boolean pronoun = source.tokens.get(u).is(WordClass.PRONOUN);
        if (t == 0 && !(pronoun && opens(u)))
            lost.add("opens with “" + claim.tokens.get(t).text() + "”, and it cannot be told what that means");
        if (pronoun && pointsOut(u) && !isLed(t, u))
            lost.add("says “" + claim.tokens.get(t).text() + "” of somebody else than its source");
        if (pronoun) return;
        Set<Integer> meant = mentions.of(u);
        boolean named = read.entrySet().stream()
                .anyMatch(e -> !claim.tokens.get(e.getKey()).is(WordClass.PRONOUN) && meant.contains(e.getValue()));
        if (!named) lost.add("says “" + claim.tokens.get(t).text() + "”, and it cannot be told what that means");
    }

    /** Whether nothing in its own sentence stands before it that it may mean. */
    private boolean pointsOut(int u) {
        for (int x = source.start(u); x < u; x++)
            if (source.tokens.get(x).is(WordClass.PRONOUN)
                    || source.tokens.get(x).isNoun() && source.tokens.get(x).day() == null) return false;
        return true;
    }

    /** Whether what stands before it in the claim comes from where it points, or names what it means. */
    private boolean isLed(int t, int u) {
        Set<Integer> meant = mentions.of(u);
        boolean near = true;
        for (Map.Entry<Integer, Integer> e : read.entrySet()) {
            if (e.getKey() >= t || e.getValue() < 0) continue;
            if (e.getValue() != u && meant.contains(e.getValue())) return true;
            near &= source.isNear(u, e.getValue());
        }
        return near;
    }

    private boolean opens(int u) {
        int before = u - 1;
        while (before >= 0
                && (source.tokens.get(before).day() != null
                        || source.tokens.get(before).reads("on", "in", ","))) before--;
        return before < 0 || source.tokens.get(before).reads(".", "!", "?", "”");
    }
}
