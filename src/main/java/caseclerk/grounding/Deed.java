package caseclerk.grounding;

import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One verb of a sentence with who does it and who undergoes it. */
final class Deed {
    private static final Set<String> BESIDE = Set.of("to", "from", "against", "into", "with");

    private final Syntax sentence;
    private final int verb;
    private final List<Edge> edges;
    private final VerbForm form;
    private final boolean passive;

    /** @param verb the token of a verb */
    Deed(Syntax sentence, int verb) {
        this.sentence = sentence;
        this.verb = verb;
        this.edges = sentence.edges().stream()
                .filter(edge -> edge.governor() == verb)
                .toList();
        this.form = sentence.verbs().get(verb);
        this.passive = form.passive();
    }

    /**
     * Whether the party asked about has the other part than asked: true where it has, false where it has the part asked
     * about or one that cannot be told, null where it has none.
     */
    @Nullable
    Boolean otherPart(AskedVerb asked, BiPredicate<Token, Token> means) {
        Token party = asked.party();
        if (party == null) return null;
        Boolean other = null;
        for (Edge edge : edges) {
            if (!means.test(party, token(edge.dependent()))) continue;
            if (!(asked.undergoes() ? isDoneBy(edge) : isDoneTo(edge))) return false;
            other = true;
        }
        if (other == null && asked.undergoes() && others(-1, Set.of("patient")) && standsBefore(party, means))
            return true;
        Token second = asked.other();
        boolean doesIt = other == null && second != null && isDoer(second, means);
        return doesIt && !isDoer(party, means) ? Boolean.TRUE : other;
    }

    /** Whether it is told as undergone, and not who does it. */
    boolean hidesDoer() {
        return passive && edges.stream().noneMatch(edge -> edge.relation().equals("by"));
    }

    private Token token(int at) {
        return sentence.tokens().get(at);
    }

    /** Whether the party of {@code edge} does it, or has part in what is done to another. */
    private boolean isDoneBy(Edge edge) {
        return switch (edge.relation()) {
            case "agent" -> !passive && others(edge.dependent(), Set.of("patient"));
            case "by" -> passive;
            default -> BESIDE.contains(edge.relation()) && others(edge.dependent(), Set.of("patient"));
        };
    }

    private boolean isDoneTo(Edge edge) {
        return edge.relation().equals("patient") && (passive || others(edge.dependent(), Set.of("agent", "by")));
    }

    private boolean others(int dependent, Set<String> relations) {
        return edges.stream().anyMatch(edge -> edge.dependent() != dependent && relations.contains(edge.relation()));
    }

    /** "…, Duarte Salgado, blamed the contractor": the party stands right before the verb. */
    private boolean standsBefore(Token party, BiPredicate<Token, Token> means) {
        int at = verb - 1;
        while (at > 0
                && (token(at).reads(",")
                        || token(at).is(WordClass.ADVERB)
                        || token(at).is(WordClass.AUXILIARY))) at--;
        return form.kind() == VerbForm.Kind.FINITE
                && !passive
                && at >= 0
                && token(at).isNoun()
                && means.test(party, token(at));
    }

    /** Whether it does it, also where another verb makes it: "ordered Picto to pay". */
    private boolean isDoer(Token party, BiPredicate<Token, Token> means) {
        boolean does = edges.stream()
                .anyMatch(edge -> (edge.relation().equals("agent") && !passive
                                || edge.relation().equals("by") && passive)
                        && means.test(party, token(edge.dependent())));
        return does
                || sentence.edges().stream()
                        .filter(edge ->
                                edge.dependent() == verb && edge.relation().equals("to"))
                        .flatMap(edge -> sentence.edges().stream()
                                .filter(of -> of.governor() == edge.governor()
                                        && of.relation().equals("patient")))
                        .anyMatch(edge -> means.test(party, token(edge.dependent())));
    }
}
