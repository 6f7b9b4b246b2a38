package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;
import java.util.Set;

/** Verbs without a subject of their own: infinitives and participles, and what they hang on. */
public final class OpenVerbs extends ClauseRow {
    private static final Set<String> WISHING = Set.of(
            "want",
            "need",
            "ask",
            "ask-for",
            "seek",
            "demand",
            "plan",
            "request",
            "propose",
            "offer",
            "threaten",
            "consider",
            "hope",
            "fear",
            "expect",
            "deny",
            "refuse",
            "reject",
            "forbid",
            "prohibit",
            "prevent",
            "avoid",
            "intend",
            "wish",
            "like",
            "order",
            "call",
            "suggest",
            "recommend",
            "promise",
            "try",
            "attempt",
            "fail",
            "accuse",
            "allege",
            "claim",
            "suspect",
            "doubt",
            "oppose",
            "allow",
            "permit",
            "require",
            "believe",
            "think");

    private final MainClause main;
    private final Coordination coordination;

    OpenVerbs(ClauseRow row, MainClause main, Coordination coordination) {
        super(row);
        this.main = main;
        this.coordination = coordination;
    }

    /** Whether what is wanted, planned or refused need not be so. */
    public static boolean wishes(String base) {
        return WISHING.contains(base);
    }

    /** "refused to publish", "a plan to publish", "ready to publish". */
    void infinitive(int c) {
        int before = before(c);
        if (is(before, Kind.JOINT)) {
            coordination.joined(c, before);
            return;
        }
        int verb = verbBefore(c);
        if (verb >= 0) add(head(c), head(verb), "to");
        if (noun(before)) add(head(c), head(before), "to");
        if (is(before, Kind.ADJECTIVE)) add(head(c), head(before), "to");
    }

    /** "evidence supporting parts", "programs used in the collection". */
    void participle(int c, String role) {
        int before = before(c);
        if (noun(before)) {
            int wanted = verbBefore(c);
            if (wanted >= 0 && wishes(tokens.get(head(wanted)).base())) add(head(c), head(wanted), "to");
            add(head(c), head(before), "which");
            add(head(before), head(c), role);
            nounBefore.put(c, before);
            return;
        }
        if (is(before, Kind.JOINT)) {
            coordination.joined(c, before);
            return;
        }
        int verb = verbBefore(c);
        if (is(before, Kind.PREPOSITION) || is(before, Kind.MARKER)) {
            if (verb >= 0) add(head(c), head(verb), word(before));
            if (noun(before - 1)) add(head(c), head(before - 1), word(before));
            else if (verb < 0) main.await(before, c);
        } else if (verb >= 0) {
            add(head(c), head(verb), "doing");
        } else {
            main.await(c);
        }
    }
}
