package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.NameSpans;
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
    private static final Pattern OWNED = Pattern.compile("(?<![\\p{L}\\d])" + PARTY + "(?:[’']s|(?<=s)[’']) " + ROLE);
    private static final Pattern OF_OWNER = Pattern.compile(
            "\\b(?:the|an?) " + ROLE + " (?:of|for|at|to) (?:the (?:\\p{Ll}[\\p{L}-]* ){0,2})?" + PARTY);
    private static final Pattern DONE = Pattern.compile("[Ww]ho (?:has |had |currently |now )?(?<deed>" + Role.ANY_DEED
            + ") (?:the )?" + PARTY + "(?<more>[^’'].*|)$");
    private static final Pattern WHO = Pattern.compile(
            "(?i)^(?:and |so )?(?:who(?:[’']s| is| was| are| were| acts as| acted as| serves as| works as)"
                    + "|what(?:[’']s| is| was| are| were) the names? of|name|tell me who is)(?: the)? *$");
    private static final Pattern PAST = Pattern.compile("(?i)\\b(?:was|were|acted|former)\\b");
    private static final Pattern PAST_DEED = Pattern.compile("\\p{L}*ed|led|ran|spoke(?: for)?|\\p{L}+ed for");
    private static final Pattern NOTHING_MORE = Pattern.compile(
            "(?i)^(?: now| currently| today| again| in (?:this|the) (?:case|matter|trial|dispute|affair))*[ ?.!]*$");

    /** The first such role in {@code question}; empty for none. */
    static Optional<AskedRole> in(String question) {
        String text = question.strip();
        Matcher owned = OWNED.matcher(text);
        while (owned.find()) {
            String party = party(text, owned.start("party"), owned.end("party"));
            int start = owned.end("party") - party.length();
            if (!party.isEmpty() && isRole(text, owned)) return Optional.of(of(text, owned, start, party));
        }
        Matcher ofOwner = OF_OWNER.matcher(text);
        return ofOwner.find()
                ? Optional.of(of(text, ofOwner, ofOwner.start(), ofOwner.group("party")))
                : withDeed(text);
    }

    /** The name that ends there, without the words of the question before it: "Is Picto". */
    private static String party(String question, int start, int end) {
        return NameSpans.in(question).stream()
                .filter(span -> span.end() == end && span.start() <= end)
                .map(span -> span.cutFrom(question).replaceFirst("^[Tt]he ", ""))
                .findFirst()
                .orElseGet(() -> withoutOpening(question.substring(start, end)));
    }

    private static String withoutOpening(String name) {
        for (Word word : Words.of(name))
            if (!word.isFunctionWord() || word.text().matches("\\p{Lu}{2,}"))
                return name.substring(word.span().start());
        return name.contains(".") ? name : "";
    }

    private static boolean isRole(String question, Matcher found) {
        return RoleWord.isAloneInQuestion(
                question.substring(0, found.start("party")),
                found.group("role"),
                question.substring(found.end("role")));
    }

    /** "Who represents Picto?" */
    private static Optional<AskedRole> withDeed(String question) {
        Matcher done = DONE.matcher(question);
        if (!done.matches() || !NOTHING_MORE.matcher(done.group("more")).matches()) return Optional.empty();
        String deed = done.group("deed");
        Role role = Role.withDeed(deed);
        boolean past = PAST_DEED.matcher(deed).matches();
        return Optional.of(new AskedRole(role, role.plainName(), Set.of(), done.group("party"), past, true));
    }

    private static AskedRole of(String question, Matcher found, int start, String party) {
        String word = found.group("role");
        boolean ofHolder = WHO.matcher(question.substring(0, start)).matches()
                && NOTHING_MORE.matcher(question.substring(found.end())).matches();
        String modifiers = found.group("modifiers");
        return new AskedRole(
                Role.named(word),
                modifiers + word,
                stems(modifiers),
                party,
                PAST.matcher(question).find(),
                ofHolder);
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    /** Whether {@code name} may be the party's; see {@link PartyNames}. */
    boolean isParty(String name) {
        return PartyNames.areOfOne(party, name);
    }

    /** Whether it is one of the words that name the role. */
    boolean isWord(Word asked) {
        return Words.of(word).stream().anyMatch(one -> one.folded().equals(asked.folded()));
    }
}
