package caseclerk.questions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a question with an asking word and an auxiliary: "Under which clause did the CNPD fine Ridewell".
 *
 * @param led whether a preposition stands before the asking word
 * @param asking "which", in small letters
 * @param wanted "clause"; empty where the asking word stands alone
 * @param auxiliary "did", in small letters
 * @param rest "the CNPD fine Ridewell"
 */
record AskedParts(boolean led, String asking, String wanted, String auxiliary, String rest) {
    static final String AUXILIARY =
            "(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)";
    private static final String ASKING =
            "(?:what|which|whose|whom|who|when|where|why|how(?: many| much| long| often)?)";
    private static final Pattern FORM = Pattern.compile(
            "(?i)^((?:to|for|by|from|with|in|on|at|of|since|until|under|against|within) )?(" + ASKING + ")((?: (?!"
                    + AUXILIARY + "\\b|(?:when|whether|what|who|why|how|where|that)\\b)[\\p{L}\\d’'-]+){0,4}?) ("
                    + AUXILIARY + ") (.+)$");
    private static final Pattern NAMED_FIRST =
            Pattern.compile("^(?:the |an? |its |their |his |her |it\\b|they\\b|he\\b|she\\b|any|\\p{Lu})");
    private static final Pattern PREPOSITION =
            Pattern.compile(" (?:for|in|to|at|after|before|from|against|with|by|during|over|on|about|since)\\b");
    private static final String DANGLING = " (?:of|by|with|about|to|from|for|on)$";

    /** The parts of {@code text}, a question without its mark; empty when it is none of this form. */
    static Optional<AskedParts> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        return Optional.of(new AskedParts(
                form.group(1) != null,
                form.group(2).toLowerCase(Locale.ROOT),
                form.group(3).strip(),
                form.group(4).toLowerCase(Locale.ROOT),
                form.group(5)));
    }

    /** Whether a subject of its own stands behind the auxiliary; else what is asked for is the subject. */
    boolean subjectFollows() {
        return auxiliary.matches("did|does|do") || NAMED_FIRST.matcher(rest).find();
    }

    /** Whether it asks who or what something is: "Who is Brad Smith". */
    boolean isIdentity() {
        return isToBe() && wanted.isEmpty() && asking.matches("who|what|which|whose") && !holdsVerb();
    }

    boolean isToBe() {
        return auxiliary.matches("is|are|was|were");
    }

    /** Whether a word of verb form follows the first name ("Microsoft accused of"). */
    private boolean holdsVerb() {
        return EarlierDeed.was(auxiliary, rest).isPresent() || rest.matches(".* \\p{Ll}+ing\\b.*");
    }

    /** The words behind the auxiliary with what is asked for in its place among them. */
    String answered() {
        boolean object = !wanted.isEmpty() && !led && !asking.matches("when|where|why|how|how (?:long|often)");
        if (!object) return rest.replaceFirst(DANGLING, "");
        Matcher preposition = PREPOSITION.matcher(rest);
        return preposition.find()
                ? rest.substring(0, preposition.start()) + " " + wanted + rest.substring(preposition.start())
                : rest + " " + wanted;
    }

    /** Whether "who" or "what" alone is the subject, and not what somebody is: "Who was fined". */
    boolean isSubjectAsked() {
        return !led && wanted.isEmpty() && asking.matches("who|what") && !subjectFollows();
    }

    /** Auxiliary and what follows, of more than one: "were fined in 2023". */
    String ofSeveral() {
        return plural() + " " + rest;
    }

    private String plural() {
        return switch (auxiliary) {
            case "was" -> "were";
            case "is" -> "are";
            case "has" -> "have";
            default -> auxiliary;
        };
    }

    /** Auxiliary and what follows where what is asked for is the subject: "were services cut off", "were they fired". */
    String passive() {
        if (!wanted.isEmpty()) return auxiliary + " " + wanted + " " + rest;
        if (!asking.equals("who")) return auxiliary + " it " + rest;
        return plural() + " they " + rest;
    }
}
