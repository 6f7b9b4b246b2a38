package caseclerk.questions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of question, each with an answer shaped for it. The first whose pattern is found is taken. */
public enum Shape {
    TIMELINE("timeline", "\\btimeline\\b|\\bchronolog|\\bin what order\\b|\\bsequence of events\\b"),
    COMPARE(
            "compare",
            "\\bcompare\\b|\\bcompared (to|with)\\b|\\bdifferences? between\\b|\\bdiffer\\b|\\bversus\\b|\\bvs\\b"),
    HOW_MANY(
            "how-many",
            "\\bhow (many|much|large|big|high|old|often)\\b|\\bwhat (number|percentage|percent|share|amount|fraction) of\\b"),
    HOW_LONG("how-long", "\\bhow long\\b|\\bfor how (many|much)\\b"),
    WHEN(
            "when",
            // Not the clause in "What happened when …?" and "When …, what happened?".
            "^(?:(?!(?:what|who|whom|whose|which|where|why|how)\\b)\\S+ ){0,4}?when\\b"
                    + "(?: (?:exactly|first|last|and where) | )"
                    + "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|must|should|shall)\\b"
                    + "|^(?:(?!(?:what|who|whom|whose|which|where|why|how)\\b)\\S+ ){0,4}?when\\b"
                    + "(?!.*\\b(?:what|who|whom|whose|which|where|why|how)\\b)"
                    + "|\\b(what|which) (year|month|day|date|time|decade|century)\\b|\\bsince when\\b"),
    WHERE(
            "where",
            "^(?:\\S+ ){0,3}where\\b|\\b(in|at|from|to) (what|which) (country|city|place|town|region|location)\\b"),
    DEFINITION("definition", "^who (is|was|are|were) (?=[\\p{Lu}])|^what (is|was) (?=\\p{Lu})"),
    WHO(
            "who",
            // Not the clause in "What became of those who …?".
            "^(?:(?!(?:what|which|why|how|when|where|who|whom|whose)\\b)\\S+ )*+who(m|se)?\\b|\\b(what|which) person\\b"),
    WHY(
            "why",
            "\\bwhy\\b|\\bwhat (was|is|were) the reasons?\\b|\\bfor what reason\\b|\\bwhat (caused|triggered|prompted)\\b"),
    LIST(
            "list",
            "^(list|name|enumerate)\\b|\\bwhat are\\b|\\bwhich (of the )?(\\w+ )?(companies|services|people|policies|clauses|rules|groups|countries|actions|events|questions|parties|terms|points)\\b|\\bwhat (\\w+ )?(actions|steps|measures|reasons)\\b"),
    WHICH("which", "\\bwhich\\b"),
    WHAT("what", "\\bwhat\\b"),
    HOW("how", "\\bhow\\b"),
    YES_NO("yes-no", "^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must)\\b"),
    OTHER("other", "");

    private static final List<Shape> YES_NO_FIRST = List.of(TIMELINE, COMPARE, YES_NO);

    private final String label;
    private final Pattern pattern;

    Shape(String label, String pattern) {
        this.label = label;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** The kind of question that {@code text} is; questions without a known word are {@link #OTHER}. */
    public static Shape of(String text) {
        String folded = text.strip();
        for (Shape shape : YES_NO_FIRST) if (shape.pattern.matcher(folded).find()) return shape;
        for (Shape shape : values())
            if (shape != YES_NO
                    && shape != DEFINITION
                    && shape.pattern.matcher(folded).find()) {
                return shape == WHO || shape == WHAT ? definitionOr(shape, text.strip()) : shape;
            }
        return OTHER;
    }

    /** "Who is Brad Smith?" asks what somebody is; "Who is under investigation?" does not. */
    private static Shape definitionOr(Shape shape, String text) {
        String[] words = text.replaceAll("(?<![?\\s])[?\\s]++$", "").split("\\s+");
        boolean asksWhatIs = words.length >= 3
                && words.length <= 7
                && words[0].toLowerCase(Locale.ROOT).matches("who|what")
                && words[1].toLowerCase(Locale.ROOT).matches("is|was|are");
        if (!asksWhatIs) return shape;
        for (int i = 2; i < words.length; i++)
            if (!Character.isUpperCase(words[i].codePointAt(0)) && !words[i].matches("the|a|an|of|and|\\d+"))
                return shape;
        return DEFINITION;
    }
}
