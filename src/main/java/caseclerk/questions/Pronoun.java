package caseclerk.questions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that stand for a name, by what takes their place. */
enum Pronoun {
    /** "his reason", "her reason". */
    PERSON_OWNS("\\bhis\\b(?! own\\b)|\\bher\\b(?= (?!own|say|do|to|for|in|at|on|with|by|about)\\p{Ll})", true, true),
    PERSON("\\b(?:he|she|him|her)\\b", true, false),
    THING_OWNS("\\b(?:its|their)\\b(?! own\\b)", false, true),
    THING(
            "\\b(?:it|they|them|(?:the|this|that) (?:company|firm|corporation)(?= |$)(?!['’]))(?![\\p{L}'’])",
            false,
            false);

    private final Pattern pattern;
    private final boolean person;
    private final boolean owns;

    Pronoun(String pattern, boolean person, boolean owns) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.person = person;
        this.owns = owns;
    }

    boolean isPerson() {
        return person;
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** The text of {@code found} with {@code name} in the place of the first such word. */
    String replace(Matcher found, String name) {
        String put = !owns ? name : name.endsWith("s") ? name + "'" : name + "'s";
        return found.replaceFirst(Matcher.quoteReplacement(put));
    }
}
