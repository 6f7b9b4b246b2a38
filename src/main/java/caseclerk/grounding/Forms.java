package caseclerk.grounding;

import caseclerk.grammar.Attribution;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.VerbForm.Kind;
import caseclerk.grammar.WordClass;
import java.util.Set;

/** Whether verbs are put alike (denied, possible, past) and as many of a noun are meant. */
public final class Forms {
    private static final Set<String> HOLDING = Set.of("that", "to", "which", "whether", "if");

    private Forms() {}

    static boolean alike(Web claim, int t, Web source, int u) {
        VerbForm said = claim.verbs.get(t);
        VerbForm shown = source.verbs.get(u);
        if (said == null && shown == null) return true;
        if (said == null)
            return !shown.denied()
                    && shown.modal().isEmpty()
                    && !source.tokens.get(u).is(WordClass.AUXILIARY);
        if (shown == null)
            return !said.denied()
                    && said.modal().isEmpty()
                    && (said.kind() != Kind.FINITE
                            || claim.up(t).stream().anyMatch(e -> HOLDING.contains(e.relation())));
        if (said.denied() != shown.denied()) return false;
        boolean passingOn = Attribution.SAYING.contains(claim.tokens.get(t).base());
        boolean timeless = VerbForm.TIMELESS.contains(said.kind()) || VerbForm.TIMELESS.contains(shown.kind());
        // "agreed to pay" and "agreed to be paid" do not tell who pays.
        if (said.kind() == Kind.TO && shown.kind() == Kind.TO && said.passive() != shown.passive()) return false;
        if (timeless)
            return said.kind() != Kind.FINITE || said.modal().isEmpty()
                    ? shown.modal().isEmpty() || shown.kind() != Kind.FINITE
                    : false;
        if (!said.modal().equals(shown.modal()) && !mayNot(said, shown)) return false;
        if (passingOn) return true;
        return said.ongoing() == shown.ongoing()
                && (said.tense().fits(shown.tense()) || !said.modal().isEmpty());
    }

    /** "must not" and "may not" forbid alike. */
    private static boolean mayNot(VerbForm said, VerbForm shown) {
        Set<String> forbidding = Set.of("may", "must");
        return said.denied() && forbidding.contains(said.modal()) && forbidding.contains(shown.modal());
    }

    static boolean sameQuantity(Set<String> said, Set<String> shown) {
        for (String one : said) if (shown.stream().noneMatch(other -> within(one, other))) return false;
        for (String other : shown)
            if (!other.matches("#[\\d.]+") && said.stream().noneMatch(one -> within(one, other))) return false;
        return true;
    }

    private static boolean within(String said, String shown) {
        String one = plain(said);
        String other = plain(shown);
        if (one.equals(other)) return true;
        if (one.equals("some")) return other.equals("several") || other.equals("many");
        return other.endsWith(" of") && one.equals(other.substring(0, other.length() - 3));
    }

    private static String plain(String quantity) {
        String bare = quantity.endsWith(".") ? quantity.substring(0, quantity.length() - 1) : quantity;
        return bare.startsWith("just ") ? "only " + bare.substring(5) : bare;
    }
}
