package caseclerk.questions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for cases: "Which cases involve Acme?", "How many lawsuits concern bots?", "List all cases filed in 2025",
 * "Which cases are still open?".
 *
 * @param counts whether it asks how many there are
 * @param about what they are about or what was done in them, as the question has it; empty where their standing alone is
 *     asked for
 * @param standing how they stand; empty where that is not asked for
 * @param done whether {@code about} says what was done in them
 */
public record CasesAsked(boolean counts, String about, Optional<Standing> standing, boolean done) {
    /** How a case can be asked to stand. */
    public enum Standing {
        /** Nothing is decided. */
        OPEN("under way", "open|pending|ongoing|on[- ]going|undecided|unresolved|running|going on|active"),
        /** Something is decided. */
        DECIDED("decided or over", "decided"),
        /** The parties have come to terms. */
        SETTLED("settled", "settled"),
        /** It has ended. */
        OVER("over", "resolved|closed|over|finished|concluded");

        private final String told;
        private final Pattern asked;

        Standing(String told, String asked) {
            this.told = told;
            this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
        }

        private static Standing of(String word, boolean denied) {
            for (Standing one : values())
                if (one.asked.matcher(word).matches()) return denied && one != OPEN ? OPEN : one;
            return OPEN;
        }
    }

    private static final String CASES =
            "(?:cases|lawsuits|law suits|suits|matters|proceedings|disputes|litigations|case)";
    private static final String OPENING =
            "(?:(?<counts>how many)|which|what|(?:please )?(?:list|show|name|give)(?: me| us)?(?: all| every| any)?(?: of)?"
                    + "|(?:are|is) there(?: any| an?)?|(?:do|have) (?:you|we) (?:have|got|know)(?: of)?(?: any| an?)?|any|all)";
    private static final String WHICH = "(?: of)?(?: the| our| your| these| those)?(?: stored| filed| other)? " + CASES;
    private static final String FILLER =
            "(?: (?:are there|there are|do (?:you|we) have|have (?:you|we) got|that|which|where|you have|we have|you know of|stored here|here))?";
    /** "What matters" asks for what is of weight. */
    private static final String ASKING = "(?:and |so )?(?!what matters\\b)" + OPENING + WHICH + FILLER;

    private static final String ABOUT =
            "(?:(?:that |which )?(?:(?:all |also )?(?:involves?|involved|involving|concerns?|concerned|concerning|mentions?|mentioning|names?|naming|covers?|covering|discuss(?:es)?"
                    + "|deals? with|dealing with|relates? to|relating to|invokes?|invoking|cites?|citing|features?|has to do with|have to do with|speaks? of|talks? about|touch(?:es)? on)"
                    + "|(?:is|are|was|were) (?:about|on|over|against|with|to do with|tagged(?: with| as)?)|tagged(?: with| as)?|about|on|over|regarding|against|with))";
    /** "How many cases about bots did the court see": asks for what was done with them. */
    private static final String ASKS_MORE =
            ".*(?<!\\b(?:who|that|which|where|what) )\\b" + AskedParts.AUXILIARY + "\\b";

    /** Done to a whole case, and not told in it: a lawsuit is filed, a citation is made up. */
    private static final String DEED =
            "(?:filed|brought|begun|started|opened|reopened|lodged|launched|initiated|decided|adjudicated"
                    + "|concluded|resolved|dismissed|settled|closed|ended|dropped|withdrawn|discontinued|stayed|won|lost|appealed"
                    + "|heard|tried|transferred|remanded|consolidated)";
    /** Where or when a case belongs: "from Alabama", "in Texas", "of 2025", but not "in the brief". */
    private static final String PLACED = "(?:from\\b|in (?-i:\\p{Lu})|(?:of|in|during|since|before|after)\\b"
            + "(?=[^?]*(?:\\b\\d{4}\\b|\\b(?:this|last|past|previous) (?:\\d+ )?(?:day|week|month|year))))";

    private static final Pattern OF_TOPIC =
            Pattern.compile("(?i)^" + ASKING + " " + ABOUT + " (?!" + ASKS_MORE + ")(?<about>[^?]+)$");
    private static final Pattern OF_STANDING = Pattern.compile(
            "(?i)^" + ASKING
                    + "(?: (?:is|are|remain|have|has|were|was))?(?: (?<not>not))?(?: been)?(?: still| yet| now| currently| already)*"
                    + " (?<standing>open|pending|ongoing|on[- ]going|undecided|unresolved|running|going on|active|decided|resolved|closed|settled|over|finished|concluded)(?: yet| now)?$");
    private static final Pattern OF_DEED = Pattern.compile("(?i)^" + ASKING
            + " (?:(?:is|are|were|was|have been|has been|have|has|got|that were|which were) )?(?!" + ASKS_MORE
            + ")(?<about>(?:" + DEED + "\\b|" + PLACED + ")[^?]*)$");
    private static final Pattern CLOSING =
            Pattern.compile("(?i) (?:are there|there are|(?:do )?(?:you|we) have|are (?:stored|known|on file))$");

    /** What {@code question} asks for; empty where it does not ask for cases. */
    public static Optional<CasesAsked> in(String question) {
        String text = CLOSING.matcher(withoutMarks(question)).replaceFirst("");
        Matcher standing = OF_STANDING.matcher(text);
        if (standing.matches()) {
            return Optional.of(new CasesAsked(
                    standing.group("counts") != null,
                    "",
                    Optional.of(Standing.of(standing.group("standing"), standing.group("not") != null)),
                    false));
        }
        return of(OF_TOPIC.matcher(text), false).or(() -> of(OF_DEED.matcher(text), true));
    }

    private static String withoutMarks(String question) {
        int end = question.length();
        while (end > 0 && isMark(question.charAt(end - 1))) end--;
        return question.substring(0, end).strip();
    }

    private static boolean isMark(char last) {
        return Character.isWhitespace(last) || "?.!".indexOf(last) >= 0;
    }

    private static Optional<CasesAsked> of(Matcher form, boolean done) {
        return form.matches()
                ? Optional.of(new CasesAsked(form.group("counts") != null, form.group("about"), Optional.empty(), done))
                : Optional.empty();
    }

    /** How what it is about is spoken of: "speaks of “bots”", "tells of “filed in 2025”". */
    public String predicate(boolean several) {
        if (standing.isPresent()) return (several ? "are" : "is") + " noted as " + standing.get().told;
        String verb = done ? "tell" : "speak";
        String what = about.strip().replaceFirst("(?i)^(?:an?|the) ", "");
        return (several ? verb : verb + "s") + " of “" + what + "”";
    }
}
