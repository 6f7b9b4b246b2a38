package caseclerk.answering;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A role of a named party that a question speaks of: "Who is the lawyer of Picto?", "What did Picto's lawyer say?"
 *
 * @param role which
 * @param word the words that name it
 * @param modifiers stems of the words that narrow it: "deputy"
 * @param party whose it is, as asked
 * @param past whether it is asked who held it
 * @param ofHolder whether nothing but who holds it is asked
 */
record AskedRole(Role role, String word, Set<String> modifiers, String party, boolean past, boolean ofHolder) {
    private static final String PARTY =
            "(?<party>\\p{Lu}[\\p{L}\\d&.-]*(?: (?:(?:of|for|de|van|von|and) (?:the )?)?\\p{Lu}[\\p{L}\\d&.-]*)*)";
    private static final String ROLE =
            "(?<modifiers>(?:[\\p{Ll}][\\p{L}-]* ){0,2})(?<role>(?iu:" + Role.ANY + "))(?![\\p{L}-])";
    private static final Pattern OWNED =
            Pattern.compile("(?:\\b[Tt]he )?(?<![\\p{L}\\d])" + PARTY + "(?:[’']s|(?<=s)[’']) " + ROLE);
    private static final Pattern OF_OWNER = Pattern.compile(
            "\\b(?:the|an?) " + ROLE + " (?:of|for|at|to) (?:the (?:\\p{Ll}[\\p{L}-]* ){0,2})?" + PARTY);
    private static final Pattern DONE =
            Pattern.compile("[Ww]ho (?<doing>" + Role.ANY_DOING + ") (?:the )?" + PARTY + "[ ?.!]*");
    private static final Pattern WHO = Pattern.compile(
            "(?i)^(?:and |so )?(?:who(?:[’']s| is| was| are| were| acts as| acted as| serves as| works as)"
                    + "|what(?:[’']s| is| was| are| were) the names? of|name|tell me who is) *$");
    private static final Pattern PAST = Pattern.compile("(?i)\\b(?:was|were|acted|former)\\b");
    private static final Pattern NOTHING_MORE = Pattern.compile(
            "(?i)^(?: now| currently| today| again| in (?:this|the) (?:case|matter|trial|dispute|affair))*[ ?.!]*$");

    /** The first such role in {@code question}; empty for none. */
    static Optional<AskedRole> in(String question) {
        String text = question.strip();
        Matcher owned = OWNED.matcher(text);
        if (owned.find()) return Optional.of(of(text, owned));
        Matcher ofOwner = OF_OWNER.matcher(text);
        return ofOwner.find() ? Optional.of(of(text, ofOwner)) : done(text);
    }

    /** "Who represents Picto?" */
    private static Optional<AskedRole> done(String question) {
        Matcher done = DONE.matcher(question);
        if (!done.matches()) return Optional.empty();
        Role role = Role.done(done.group("doing"));
        return Optional.of(new AskedRole(role, role.naming().get(0), Set.of(), done.group("party"), false, false));
    }

    private static AskedRole of(String question, Matcher found) {
        String word = found.group("role");
        boolean ofHolder = WHO.matcher(question.substring(0, found.start())).matches()
                && NOTHING_MORE.matcher(question.substring(found.end())).matches();
        String modifiers = found.group("modifiers");
        return new AskedRole(
                Role.of(word),
                modifiers + word,
                stems(modifiers),
                found.group("party"),
                PAST.matcher(question).find(),
                ofHolder);
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    /** Whether {@code name} may be the party's, one of them in a shorter form. */
    boolean isParty(String name) {
        Set<String> asked = nameOf(party);
        Set<String> said = nameOf(name);
        return !said.isEmpty() && (asked.containsAll(said) || said.containsAll(asked));
    }

    private static Set<String> nameOf(String name) {
        return Words.of(name.replaceAll("(?i)\\b(?:mr|mrs|ms|miss|dr|sir)\\b\\.?", " ")).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::folded)
                .collect(Collectors.toSet());
    }
}
