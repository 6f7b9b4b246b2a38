package caseclerk.questions;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a question wants to know of the time in which a policy, or a clause of it, is in force. */
public enum ForceQuestion {
    /** Which versions there are, or which one was in force at a time. */
    VERSIONS,
    /** Since when a clause is in force, and as what. */
    CLAUSE;

    private static final Pattern OF_VERSIONS = Pattern.compile(
            "(?i)\\bversions?\\b.*\\b(?:in force|in effect)\\b|\\b(?:which|what|how many)\\s+(?:\\p{L}+\\s+)?versions?\\b.*\\b(?:in force|in effect|effective|appl(?:y|ies|ied)|valid|are there|exist|filed|known|current|have)\\b"
                    + "|\\b(?:which|what)\\s+version\\s+(?:of|was|is|were)\\b");
    private static final Pattern SINCE = Pattern.compile(
            "(?i)\\b(?:since when|from when|as of when|since what (?:day|date)|since which (?:day|date))\\b");
    private static final Pattern IN_FORCE = Pattern.compile(
            "(?i)^(?:did|does|do)\\b.*\\bexist\\b|\\b(?:when|how long|until when|from what (?:day|date)|on what (?:day|date)|what (?:day|date))\\b.*\\b(?:in force|in effect|effective|t(?:ake|akes|ook) effect|(?:come|comes|came) into (?:force|effect)|appl(?:y|ies|ied)|valid|introduced|brought in)\\b");

    /** What {@code question} wants; empty when it asks for something else. */
    public static Optional<ForceQuestion> in(String question) {
        if (OF_VERSIONS.matcher(question).find()) return Optional.of(VERSIONS);
        return SINCE.matcher(question).find() || IN_FORCE.matcher(question).find()
                ? Optional.of(CLAUSE)
                : Optional.empty();
    }
}
