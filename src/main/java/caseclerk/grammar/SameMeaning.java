package caseclerk.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words may stand for each other: forms of one word, words of the shipped list, and synonyms of WordNet. */
public final class SameMeaning {
    private static final Set<String> SAYS = Set.of(
            "say",
            "state",
            "write",
            "tell",
            "report",
            "announce",
            "add",
            "explain",
            "note",
            "comment",
            "declare",
            "according");
    private static final Set<String> PLAIN_SAYS = Set.of("say", "state", "tell", "report", "note", "according");
    private static final List<Set<String>> PRONOUNS = List.of(
            Set.of("it", "its", "itself"),
            Set.of("they", "them", "their", "themselves"),
            Set.of("he", "him", "his", "himself"),
            Set.of("she", "her", "herself"));

    private final Language language;
    private final Map<String, Set<Integer>> groups = new HashMap<>();
    /** Words that WordNet gives for each other but that turn a meaning here. */
    private final Set<String> apart = new HashSet<>();

    /** @param language what is known of English words */
    public SameMeaning(Language language) {
        this.language = language;
        int number = 0;
        for (String line : Rewritings.lines("same-meaning.txt")) {
            if (line.startsWith("!")) {
                String[] pair = line.substring(1).strip().split(" ");
                for (String a : pair) for (String b : pair) apart.add(a + " " + b);
                continue;
            }
            number++;
            for (String word : line.split(" "))
                groups.computeIfAbsent(word, key -> new HashSet<>()).add(number);
        }
    }

    /** Whether {@code said} may stand for {@code shown}, the word of a source. */
    public boolean alike(Token said, Token shown) {
        if (said.day() != null) return shown.day() != null && said.day().isWithin(shown.day());
        if (shown.day() != null) return false;
        if (said.is(WordClass.NUMBER) || shown.is(WordClass.NUMBER))
            return said.base().equals(shown.base());
        if (said.is(WordClass.PRONOUN)) return shown.is(WordClass.PRONOUN) && pronouns(said.base(), shown.base());
        if (said.base().equals(shown.base())) return true;
        if (said.text().equalsIgnoreCase(shown.text())) return true;
        if (said.base().startsWith("#") || shown.base().startsWith("#")) return false;
        if (isName(said) || isName(shown))
            return said.isCapitalised() && shown.isCapitalised() && nameForms(said.base(), shown.base());
        if (said.base().indexOf('-') > 0 || shown.base().indexOf('-') > 0) return listed(said.base(), shown.base());
        return words(said, shown);
    }

    private static boolean isName(Token token) {
        return token.is(WordClass.NAME) && token.isCapitalised();
    }

    private static boolean nameForms(String one, String other) {
        return one.equals("israel") && other.equals("israeli") || one.equals("israeli") && other.equals("israel");
    }

    private static boolean pronouns(String one, String other) {
        return one.equals(other) || PRONOUNS.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    private boolean words(Token said, Token shown) {
        String a = said.base();
        String b = shown.base();
        if (apart.contains(a + " " + b)) return false;
        if (listed(a, b)) return true;
        boolean verbs = said.is(WordClass.VERB) || shown.is(WordClass.VERB);
        if (verbs && PLAIN_SAYS.contains(a) && (SAYS.contains(b) || a.equals("say") && Attribution.SAYING.contains(b)))
            return true;
        if (said.kind() == shown.kind()) return synonyms(a, b, said.kind());
        return crossed(said, shown);
    }

    /** Of one family: "decision" and "decide", "publication" and "publish". */
    boolean crossed(Token said, Token shown) {
        boolean open = (said.is(WordClass.NOUN)
                        || said.is(WordClass.VERB)
                        || said.is(WordClass.ADJECTIVE)
                        || said.is(WordClass.ADVERB))
                && (shown.is(WordClass.NOUN)
                        || shown.is(WordClass.VERB)
                        || shown.is(WordClass.ADJECTIVE)
                        || shown.is(WordClass.ADVERB));
        if (!open || said.kind() == shown.kind()) return false;
        String a = said.base();
        String b = shown.base();
        if (language.base(said.text(), shown.kind()).equals(b)
                || language.base(shown.text(), said.kind()).equals(a)) return true;
        return near(a, b)
                && (language.derived(a, said.kind()).contains(b)
                        || language.derived(b, shown.kind()).contains(a));
    }

    /** Whether it is a noun for what happens or is done ("attack", "decision"), as a verb of the same family says. */
    public boolean happens(Token token) {
        return token.is(WordClass.NOUN)
                && language.derived(token.base(), WordClass.NOUN).stream()
                        .anyMatch(verb ->
                                !language.sameMeaning(verb, WordClass.VERB).isEmpty());
    }

    private static boolean near(String a, String b) {
        return a.length() >= 3 && b.length() >= 3 && a.substring(0, 3).equals(b.substring(0, 3));
    }

    private boolean listed(String a, String b) {
        Set<Integer> ofA = groups.get(a);
        Set<Integer> ofB = groups.get(b);
        return ofA != null && ofB != null && ofA.stream().anyMatch(ofB::contains);
    }

    private boolean synonyms(String a, String b, WordClass kind) {
        if (kind == WordClass.NAME) return false;
        return language.sameMeaning(a, kind).contains(b)
                && language.sameMeaning(b, kind).contains(a);
    }
}
