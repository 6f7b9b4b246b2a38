package caseclerk.questions;

import java.util.regex.Pattern;

/** Tells whether a question is for what rules say now, or on the day it names ("Does Acme allow drones?"). */
public final class RuleQuestion {
    private static final String RULES =
            "(?:terms|polic(?:y|ies)|rules?|guidelines?|conditions|code of conduct|clauses?|agreement|licen[cs]e)";
    private static final String RULING =
            "\\b(?:allow|permit|forbid|forbad|forbidd|ban|prohibit|require|entitle|oblige)\\w*\\b";
    private static final Pattern RULES_AT_ALL = Pattern.compile("(?i)" + RULING + "|\\b" + RULES + "\\b");
    /** What somebody said of rules, or changed in them, is told by the news. */
    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:chang|amend|announc|cite|quot|invok)\\w*\\b|\\b(?:did|does|do|has|have)\\b.{1,60}\\b(?:say|said|tell|told|claim|claimed) (?:that|it|they|he|she|how|when|why)\\b");

    private static final Pattern NOW = Pattern.compile(
            "(?i)^(?:so |and |but )?(?:do|does|is|are)\\b.*" + RULING + ".*"
                    + "|^(?:so |and |but )?(?:who |how |when |(?:under )?(?:what|which)(?: \\p{L}+){0,2} )?(?:can|may|must)\\b.*");
    private static final Pattern THEN = Pattern.compile(
            "(?i)^(?:so |and |but )?(?:did|was|were)\\b.*" + RULING + ".*|^(?:who |what )?(?:could|might)\\b.*");
    /** "What does Acme require of customers?", "What notice did it have to give?" */
    private static final Pattern WHAT_NOW =
            Pattern.compile("(?i)^what\\b.*\\b(?:do|does)\\b.*(?:" + RULING + "|\\bhave to\\b).*");

    private static final Pattern WHAT_THEN =
            Pattern.compile("(?i)^what\\b.*\\bdid\\b.*(?:" + RULING + "|\\bhave to\\b).*");
    private static final Pattern WHICH = Pattern.compile(
            "(?i)\\b(?:which|what)\\s+(?:\\p{L}+\\s+){0,2}(?:clauses?|sections?|articles?|guidelines?|rules?|polic(?:y|ies)|paragraphs?|parts?)\\b.*"
                    + "|^where\\b.*\\b(?:clause|section|article|guideline|rule|paragraph)\\b.*"
                    + "|^is there (?:an? |any )?(?:clause|guideline|rule|policy|ban)\\b.*"
                    + "|^what (?:is|are) (?:the )?(?:\\p{L}+ )?(?:rules?|policy|guidelines?) (?:on|about|for|against|regarding|concerning)\\b.*");
    private static final Pattern SAYS = Pattern.compile("(?i)\\b(?:what|how)\\b.*\\b" + RULES
            + "\\b.*\\b(?:say|says|said|state|provide|regulate|treat|cover)\\b.*");

    private RuleQuestion() {}

    /** Whether it is asked what is allowed, forbidden or required, by whatever words. */
    public static boolean rules(String question) {
        return RULES_AT_ALL.matcher(question).find();
    }

    /** @param dated whether the question names the time it is for */
    public static boolean is(String question, boolean dated) {
        String asked = question.strip();
        if (TOLD.matcher(asked).find()) return false;
        return NOW.matcher(asked).matches()
                || WHAT_NOW.matcher(asked).matches()
                || dated
                        && (THEN.matcher(asked).matches()
                                || WHAT_THEN.matcher(asked).matches())
                || WHICH.matcher(asked).find()
                || SAYS.matcher(asked).find();
    }
}
