package caseclerk.questions;

import caseclerk.cases.PastTense;
import caseclerk.cases.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an earlier question takes as done: "When did the CNPD fine Ridewell?" that the CNPD fined Ridewell.
 *
 * @param subject who does it, or to whom it is done
 * @param verb the verb of the statement, with what helps it
 * @param rest what follows the verb, with the blank before it; empty for nothing
 * @param passive whether it is done to the subject
 */
record EarlierDeed(String subject, String verb, String rest, boolean passive) {
    private static final String DETERMINER = "(?:the|an?|its|their|his|her|this|that|these|those|every|all)";
    private static final String SMALL = "\\p{Ll}[\\p{L}’'-]*";
    private static final Pattern DETERMINED = Pattern.compile("^" + DETERMINER + "((?: " + SMALL + ")+)");
    /** Where the words of a subject and its verb end. */
    private static final Pattern BORDER = Pattern.compile(" (?:" + DETERMINER
            + "|for|in|to|at|after|before|from|against|with|by|during|over|on|about|since|of|any|some|not|no"
            + "|it|them|him|us|so|and|or|when|that|who|which)\\b");

    private static final Pattern OWNS = Pattern.compile("^[’']s? ");

    private static final Pattern PRONOUN =
            Pattern.compile("^(?:they|he|she|it|we|you|anyone|somebody|anybody|someone)\\b");
    private static final Pattern PLAIN_VERB =
            Pattern.compile("^ (?:(?:also|ever|still|first|again|finally|already|\\p{Ll}+ly) )?(" + SMALL + ")(.*)$");
    private static final Pattern PARTICIPLE =
            Pattern.compile(" (?:\\p{Ll}+(?:ed|en)|made|sent|told|paid|found|held|sold"
                    + "|cut|put|shut|won|lost|brought|bought|caught|left|built|kept|hit|sued)\\b");
    private static final Pattern DONE_TO = Pattern.compile(
            "^((?!decided|claimed|believed|alleged|hoped|feared)\\p{Ll}+ed) ((?:(?:[Tt]he )?\\p{Lu}|(?:the|an?|its|this|that) \\p{Ll}*[a-rt-z]\\b).*)$");
    private static final Pattern AFTER_OBJECT =
            Pattern.compile(" (?:for|in|to|at|after|before|from|with|during|over|on|since|because|when)\\b");
    private static final int FEWEST = 2;

    /** Of the words behind the auxiliary {@code did}; empty where they cannot be told apart. */
    static Optional<EarlierDeed> did(String words) {
        int end = subjectEnd(words);
        if (end < 0) return Optional.empty();
        Matcher verb = PLAIN_VERB.matcher(words.substring(end));
        if (!verb.matches()) return Optional.empty();
        return Optional.of(new EarlierDeed(words.substring(0, end), PastTense.of(verb.group(1)), verb.group(2), false));
    }

    /** Of the words behind a form of "to be"; empty where no participle follows the subject. */
    static Optional<EarlierDeed> was(String auxiliary, String words) {
        Matcher participle = PARTICIPLE.matcher(words);
        if (!participle.find()) return Optional.empty();
        String verb = auxiliary.toLowerCase(Locale.ROOT) + participle.group();
        return Optional.of(
                new EarlierDeed(words.substring(0, participle.start()), verb, words.substring(participle.end()), true));
    }

    /** Of "fined Swiftcab in 2024", behind "who": what was done to one that is named; empty for everything else. */
    static Optional<EarlierDeed> by(String words) {
        Matcher done = DONE_TO.matcher(words);
        if (!done.matches()) return Optional.empty();
        String whom = done.group(2);
        Matcher border = AFTER_OBJECT.matcher(whom);
        int end = border.find() ? border.start() : whom.length();
        // "the Azure subscriptions" is one thing, and more than one.
        if (whom.substring(0, end).matches(".*\\p{Ll}s")) return Optional.empty();
        return Optional.of(new EarlierDeed(whom.substring(0, end), "was " + done.group(1), whom.substring(end), true));
    }

    private static int subjectEnd(String words) {
        List<TextSpan> names = NameSpans.in("x " + words);
        if (!names.isEmpty() && names.get(0).start() == 2)
            return namedEnd(words, names.get(0).end() - 2);
        Matcher pronoun = PRONOUN.matcher(words);
        if (pronoun.find()) return pronoun.end();
        return determinedEnd(words);
    }

    /** "Picto's head resign": what the name owns is the subject. */
    private static int namedEnd(String words, int name) {
        Matcher owns = OWNS.matcher(words.substring(name));
        if (!owns.find()) return name;
        int owned = name + owns.end();
        int end = determinedEnd("the " + words.substring(owned));
        return end < 0 ? end : owned + end - "the ".length();
    }

    /** "the data authority fine Ridewell": of the small words the last is the verb, unless it may be what it is done to. */
    private static int determinedEnd(String words) {
        Matcher determined = DETERMINED.matcher(words);
        if (!determined.find()) return -1;
        Matcher border = BORDER.matcher(words);
        int until = border.find() ? Math.min(border.start(), determined.end()) : determined.end();
        String[] small = words.substring(0, until).split(" ");
        int verb = small.length - 1;
        while (verb > FEWEST && small[verb].endsWith("s")) verb--;
        if (verb < FEWEST) return -1;
        int end = 0;
        for (int i = 0; i < verb; i++) end += small[i].length() + 1;
        return end - 1;
    }

    /** That it was done. */
    String statement() {
        return subject + " " + verb + rest;
    }

    /** The question for who did it. */
    String doer() {
        return passive ? "By whom " + question() + "?" : "Who " + verb + rest + "?";
    }

    /** What is done put as a question behind an asking word: "was Ridewell fined". */
    String question() {
        String[] verbs = verb.split(" ", 2);
        return verbs[0] + " " + subject + " " + verbs[1] + rest;
    }
}
