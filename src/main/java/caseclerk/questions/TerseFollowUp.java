package caseclerk.questions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follow-ups of a few words that say nothing but what is asked: the earlier question, asked otherwise. */
final class TerseFollowUp {
    static final String POINTER = "(?:that|this|it|they|he|she|so|them|him|her|these|those|there|then)";
    private static final String PREPOSITION =
            "(?:to|for|by|from|with|in|on|at|of|since|until|under|against|within|after|before|about|through)";
    private static final String MEASURE = "how (?:many|much|long|often|big|large|high|soon|old)";
    /** One word that is no verb, as far as can be told. */
    private static final String NOUN =
            "(?!(?:next|now|then|else|more|follows|happens|changes)\\b)(?!\\p{Ll}+ed\\b)\\p{Ll}[\\p{L}-]+";

    private static final String PLURAL = "(?:\\p{Ll}+s|people|children|men|women)";
    private static final String TAIL = "(?: (?:is|was|are|were|did|does|do|has|have|would|will|had) " + POINTER + "(?: "
            + POINTER + ")?(?: (?:happen|happened|do|done|be|been|take place|occur|" + POINTER + "))?(?: " + POINTER
            + ")?)?";
    /** What is asked, with nothing of its own behind it. */
    private static final Pattern BARE = Pattern.compile("(?i)^(since when|until when|when|where|why|how come|how|"
            + PREPOSITION + " (?:what|which|whom?|whose|" + MEASURE + ")(?: " + NOUN + "){0,3}"
            + "|(?:which|what|whose) " + NOUN
            + "|how many " + PLURAL
            + "|how much (?:money|time)"
            + "|(?:for )?" + MEASURE
            + "|(?:what|who|how long|where) " + PREPOSITION + ")(?: exactly| precisely| in (?:total|all))?" + TAIL
            + "$");

    private static final Pattern DOER = Pattern.compile(
            "(?i)^(?:by whom?|who by|whom?(?: else)? (?:did|does|has done|has|was it|did do)(?: (?:it|that|this|so))?)$");
    private static final Pattern WHICH_ONES =
            Pattern.compile("(?i)^(?:which|what)(?: ones?| of them)?(?: (?:are|were) (?:they|those|these))?$");
    private static final Pattern HOW_MANY =
            Pattern.compile("(?i)^how many(?: (?:are|were) (?:they|those|these|there|it))?$");
    private static final Pattern WHO_SAID = Pattern.compile("(?i)^(?:who (?:said|says|reported|reports|claims|claimed)"
            + "(?: so| that| this| it)?|says who|according to whom?|where does (?:it|that|this) say (?:so|that)"
            + "|where (?:is|was) (?:that|this|it) (?:written|said|stated))$");
    private static final Pattern STILL = Pattern.compile("(?i)^(?:(?:is|are) (?:that|this|it|they) still"
            + "(?: (?:so|the case|true|correct|right|like that|going on))?|still(?: so| true| the case)?"
            + "|does (?:that|this|it) still (?:hold|apply|stand))$");
    private static final Pattern REALLY = Pattern.compile("(?i)^(?:really|seriously|for real|sure"
            + "|are you (?:really |quite )?(?:sure|certain)(?: about (?:that|this|it))?"
            + "|is (?:that|this|it) (?:really |actually )?(?:true|right|correct|so|certain))$");
    private static final Pattern AFTERWARDS = Pattern.compile("(?i)^(?:then|then what|what then|(?:what )?next"
            + "|(?:what happened )?(?:after (?:that|this|it)|afterwards?|thereafter|since(?: then)?)"
            + "|what (?:happened|came|comes) (?:then|next))$");
    private static final Pattern BEFOREHAND =
            Pattern.compile("(?i)^(?:what happened )?(?:before (?:that|this|it|then)|beforehand)$");
    private static final Pattern ELSE =
            Pattern.compile("(?i)^(?:what|anything|something) (?:else|more)$|^any ?thing more$");
    /** What is asked of a case as a whole. */
    private static final Pattern OF_CASE =
            Pattern.compile("(?i)^(?:what (?:is|remains|are) (?:still |yet )?(?:open|unclear|undecided)"
                    + "|who (?:is|are|was|were) (?:all )?involved|who are the parties|what happens next"
                    + "|what(?: is|[’']s) the (?:latest|status)(?: news)?)$");

    private static final Pattern NEWS = Pattern.compile(
            "(?i)^(?:any(?:thing)? (?:news|updates?|new)|what(?: is|[’']s) new|the latest|news|updates?)$");
    private static final Pattern WHY_NOT = Pattern.compile("(?i)^why not$");
    /** "Who decided that?", "Which clause says so?": a telling verb whose object is the earlier question. */
    private static final Pattern TOLD =
            Pattern.compile("(?i)^((?:who|what|which|when|where|why|how|did|has|does)\\b.*\\b"
                    + "(?:decided|say|says|know|knew|confirm|confirmed|confirms|deny|denied|denies|announce|announced|reported|ordered"
                    + "|claimed|approved|ruled|stated|states|demanded)) (?:that|this|so)$");

    /** "What was the amount?": what is asked for by its name. */
    private static final Pattern BY_NAME =
            Pattern.compile("(?i)^(?:what|which)(?: (?:is|was|are|were)|[’']s) (?:the |its |their )?"
                    + "(?:exact |total |full |final |whole |actual )?(?:(?<much>amount|sum|figure)|(?<why>reasons?|grounds?|rationale)|(?<when>date|day)|(?<where>place|location))"
                    + "(?: (?:of|for|behind) " + POINTER + "| given)?$");

    private static final String RULES = "(?:which|what) " + EarlierQuestion.RULE;
    private static final Pattern WHO_IS = Pattern.compile("(?i)^who(?: (?:is|was) (?:that|this|it))?$");

    private TerseFollowUp() {}

    /** {@code core} as a whole question; empty when it says something of its own. */
    static Optional<String> of(String core, EarlierQuestion earlier) {
        if (WHO_SAID.matcher(core).matches())
            return Optional.of(earlier.indirect()
                    .map(clause -> "Who said " + clause + "?")
                    .orElseGet(() -> "Who said so about " + earlier.matter() + "?"));
        if (STILL.matcher(core).matches()) return Optional.of(earlier.yesNo() + ", and is that still so?");
        if (REALLY.matcher(core).matches()) return Optional.of(earlier.yesNo() + "?");
        if (AFTERWARDS.matcher(core).matches()) return Optional.of(earlier.afterwards());
        if (BEFOREHAND.matcher(core).matches()) return Optional.of(earlier.beforehand());
        if (OF_CASE.matcher(core).matches()) return earlier.ofCase(core);
        if (NEWS.matcher(core).matches()) return earlier.ofCase("What is the latest");
        if (WHY_NOT.matcher(core).matches()) return Optional.of(whyNot(earlier));
        if (ELSE.matcher(core).matches()) return earlier.moved("What else").or(() -> Optional.of(earlier.matter()));
        Optional<String> swapped = swapped(core, earlier);
        if (swapped.isPresent()) return swapped;
        if (WHO_IS.matcher(core).matches()) return earlier.person().map(name -> "Who is " + name + "?");
        if (DOER.matcher(core).matches() && earlier.doer().isPresent()) return earlier.doer();
        Matcher told = TOLD.matcher(core);
        if (told.matches()) return earlier.indirect().map(clause -> told.group(1) + " " + clause + "?");
        return asked(core, earlier);
    }

    private static Optional<String> swapped(String core, EarlierQuestion earlier) {
        if (WHICH_ONES.matcher(core).matches()) return earlier.swapped("Which");
        return HOW_MANY.matcher(core).matches() ? earlier.swapped("How many") : Optional.empty();
    }

    private static String whyNot(EarlierQuestion earlier) {
        return earlier.moved("Why")
                .map(asked -> asked.replaceFirst("\\?$", ", or why not?"))
                .orElseGet(() -> "Why not, about " + earlier.matter() + "?");
    }

    private static Optional<String> asked(String core, EarlierQuestion earlier) {
        Matcher named = BY_NAME.matcher(core);
        if (named.matches()) return asked(byName(named), earlier);
        Matcher bare = BARE.matcher(core);
        if (!bare.matches()) return Optional.empty();
        String asking = whole(bare.group(1));
        return Optional.of(
                earlier.moved(asking).orElseGet(() -> asking + " was that, about " + earlier.matter() + "?"));
    }

    private static String byName(Matcher named) {
        if (named.group("much") != null) return "how much";
        if (named.group("why") != null) return "why";
        return named.group("when") != null ? "when" : "where";
    }

    /** "what for" is "Why", "how long for" "For how long", "which clause" "Under which clause". */
    private static String whole(String asking) {
        String lower = asking.toLowerCase(Locale.ROOT);
        if (lower.matches("how come|what for|for what")) return "Why";
        Matcher trailing = Pattern.compile("(what|who|where|how long) (" + PREPOSITION + ")")
                .matcher(lower);
        if (trailing.matches())
            return capitalised(trailing.group(2) + " " + trailing.group(1).replace("who", "whom"));
        if (lower.matches(RULES)) return "Under " + lower;
        return capitalised(asking);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
