package caseclerk.grounding;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.grammar.Attribution;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What "it", "the company" and "the group" point back to, where the sentences before leave little doubt. */
final class Referents {
    private static final int LOOK_BACK = 4;
    private static final Set<String> COMPANY = Set.of("company", "firm", "business");
    private static final Set<String> PAPER = Set.of("newspaper", "paper", "outlet", "publication");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> PERSON = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "sir", "adm", "gen", "prof", "president", "minister", "secretary", "general");
    private static final Set<String> SIDE = Set.of(
            "because",
            "when",
            "where",
            "if",
            "unless",
            "after",
            "before",
            "while",
            "although",
            "since",
            "as",
            "until",
            "which",
            "that");
    private static final Set<String> SEVERAL = Set.of("they", "their", "them");
    /** Nouns for several people, in the singular or with a plural like it. */
    private static final Set<String> PEOPLE = Set.of(
            "group",
            "team",
            "staff",
            "police",
            "people",
            "union",
            "family",
            "public",
            "crew",
            "board",
            "committee",
            "government",
            "company",
            "firm",
            "one",
            "other",
            "half",
            "rest",
            "majority",
            "number",
            "pair",
            "couple");

    private final List<Syntax> before = new ArrayList<>();
    private final Map<String, Set<String>> called = new HashMap<>();
    private final Map<String, Set<String>> fullNames = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Integer> doers = new HashMap<>();
    private final Set<String> papers = new HashSet<>();

    Referents(Passage passage, Sentence cited, Function<String, Syntax> read) {
        for (Sentence sentence : passage.sentences()) {
            if (sentence.text().length() > ProseCheck.LONGEST) continue;
            Syntax syntax = read.apply(sentence.text());
            if (sentence.ordinal() < cited.ordinal() && sentence.ordinal() >= cited.ordinal() - LOOK_BACK)
                before.add(syntax);
            names(syntax);
        }
    }

    private void names(Syntax syntax) {
        for (int t = 0; t < syntax.tokens().size(); t++) {
            Token token = syntax.tokens().get(t);
            if (!token.is(WordClass.NAME) || token.day() != null) continue;
            Set<String> name = nameAt(syntax, t);
            if (name.size() == 2) full(token.base(), name);
            if (t > 0
                    && syntax.tokens().get(t - 1).reads("the")
                    && syntax.tokens().get(t - 1).isCapitalised()
                    && t > 1) papers.add(token.base());
            for (Edge edge : syntax.edges()) {
                if (edge.dependent() != t) continue;
                if (edge.relation().equals("agent")) doers.merge(token.base(), 1, Integer::sum);
                Token other = syntax.tokens().get(edge.governor());
                if (edge.relation().equals("is")
                        && other.is(WordClass.NOUN)
                        && described(syntax, edge.governor())
                        && !isOneOfTwo(syntax, t, edge.governor())) {
                    call(other.base(), name);
                    if (Set.of("president", "head", "lawyer", "chair", "chief", "director", "minister")
                            .contains(other.base())) persons.addAll(name);
                }
            }
            if (name.size() == 2 && !name.contains("the")) persons.addAll(name);
        }
    }

    /** "the rival of the firm, Globex": either may be what the name stands for. */
    private static boolean isOneOfTwo(Syntax syntax, int name, int noun) {
        return syntax.edges().stream()
                .filter(e -> e.dependent() == name && e.relation().equals("is") && e.governor() != noun)
                .map(Edge::governor)
                .anyMatch(other -> syntax.edges().stream()
                        .anyMatch(e -> e.relation().equals("of")
                                && (e.dependent() == noun && e.governor() == other
                                        || e.dependent() == other && e.governor() == noun)
                                && described(syntax, other)));
    }

    /** A noun that two names go by tells of neither. */
    private void call(String noun, Set<String> name) {
        Set<String> known = called.get(noun);
        if (known == null) called.put(noun, new HashSet<>(name));
        else if (known.containsAll(name) || name.containsAll(known)) known.addAll(name);
        else called.put(noun, new HashSet<>());
    }

    /** "a group", "the photo service": a noun with an article that says what the name stands for. */
    private static boolean described(Syntax syntax, int noun) {
        if (syntax.tokens().get(noun).isCapitalised()) return false;
        for (int t = noun - 1; t >= 0 && t >= noun - 4; t--) {
            Token token = syntax.tokens().get(t);
            if (token.reads("a", "an", "the")) return true;
            if (token.is(WordClass.MARK) || token.is(WordClass.CONJUNCTION) || token.is(WordClass.PREPOSITION))
                return false;
        }
        return false;
    }

    /** A word that stands in two names tells nothing of either. */
    private void full(String word, Set<String> name) {
        Set<String> other = fullNames.get(word);
        if (other != null && other.isEmpty()) return;
        boolean longer = other == null || name.containsAll(other);
        fullNames.put(word, longer ? name : other.containsAll(name) ? other : Set.of());
    }

    /** All words of the name that the token ends. */
    private static Set<String> nameAt(Syntax syntax, int head) {
        Set<String> name = new HashSet<>();
        for (int t = head;
                t >= 0
                        && !TITLES.contains(syntax.tokens().get(t).base())
                        && syntax.tokens().get(t).is(WordClass.NAME)
                        && syntax.tokens().get(t).day() == null;
                t--) name.add(syntax.tokens().get(t).base());
        return name;
    }

    private Optional<String> company() {
        return doers.entrySet().stream()
                .filter(e -> !persons.contains(e.getKey()) && !papers.contains(e.getKey()) && e.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Notes in {@code web} what the words of {@code sentence}, whose first token is {@code first}, may mean. */
    void note(Web web, Syntax sentence, int first) {
        for (int t = 0; t < sentence.tokens().size(); t++) {
            Set<String> meant = meant(sentence, t, before.size());
            if (!meant.isEmpty()) web.meant.put(first + t, meant);
            Token token = sentence.tokens().get(t);
            Set<String> full = fullNames.get(token.base());
            if (full != null && token.is(WordClass.NAME) && !otherName(sentence, t, full))
                web.fullNames.put(first + t, full);
        }
    }

    private Set<String> meant(Syntax sentence, int t, int back) {
        Token token = sentence.tokens().get(t);
        String word = token.base();
        if (token.is(WordClass.NAME)) {
            Set<String> all = new HashSet<>(fullNames.getOrDefault(word, Set.of()));
            if (otherName(sentence, t, all)) return Set.of();
            called.forEach((noun, name) -> {
                if (name.contains(word)) all.add(noun);
            });
            if (company().filter(word::equals).isPresent()) all.addAll(COMPANY);
            if (papers.size() == 1 && papers.contains(word)) all.addAll(PAPER);
            return all;
        }
        if (COMPANY.contains(word)) return company().map(Set::of).orElse(Set.of());
        if (PAPER.contains(word) && papers.size() == 1) return papers;
        if (token.is(WordClass.NOUN) && isDefinite(sentence, t) && !isNamed(sentence, t))
            return called.getOrDefault(word, Set.of());
        if (THING.contains(word) || PERSON.contains(word) || SEVERAL.contains(word)) return pronoun(sentence, t, back);
        return Set.of();
    }

    /** Whether a word with a capital stands before the token that is no part of the full name. */
    private static boolean otherName(Syntax sentence, int t, Set<String> full) {
        if (t == 0 || full.isEmpty()) return false;
        Token before = sentence.tokens().get(t - 1);
        return before.isCapitalised()
                && before.day() == null
                && (before.isNoun() || before.is(WordClass.ADJECTIVE))
                && !TITLES.contains(before.base())
                && !full.contains(before.base());
    }

    /** "the physician Wei": the name is said with it. */
    private static boolean isNamed(Syntax sentence, int noun) {
        return sentence.edges().stream()
                .anyMatch(e -> e.governor() == noun
                        && e.relation().equals("is")
                        && sentence.tokens().get(e.dependent()).is(WordClass.NAME));
    }

    private static boolean isDefinite(Syntax sentence, int t) {
        return t > 0 && sentence.tokens().get(t - 1).reads("the", "that", "this");
    }

    private Set<String> pronoun(Syntax sentence, int t, int back) {
        String word = sentence.tokens().get(t).base();
        Optional<Integer> own = doer(sentence);
        boolean first = own.isEmpty() || own.get() >= t || samePronounFirst(sentence, t);
        if (!first && own.get() < t) {
            boolean owning = Set.of("its", "his", "her", "their").contains(word);
            boolean said = sentence.edges().stream()
                    .anyMatch(e -> e.dependent() == own.get()
                            && e.relation().equals("agent")
                            && Attribution.SAYING.contains(
                                    sentence.tokens().get(e.governor()).base())
                            && sentence.edges().stream()
                                    .noneMatch(o -> o.governor() == e.governor()
                                            && o.relation().equals("patient")));
            if (owning || said) return agrees(word, sentence, own.get()) ? words(sentence, own.get(), back) : Set.of();
        }
        if (THING.contains(word) && !first) return Set.of();
        return back > 0
                ? doer(before.get(back - 1))
                        .filter(d -> agrees(word, before.get(back - 1), d))
                        .map(d -> words(before.get(back - 1), d, back - 1))
                        .orElse(Set.of())
                : Set.of();
    }

    /** "They" are several or a group of people; "it", "he" and "she" are one. */
    private static boolean agrees(String pronoun, Syntax sentence, int noun) {
        Token token = sentence.tokens().get(noun);
        if (!token.is(WordClass.NOUN)) return true;
        boolean several = token.text().endsWith("s") && !token.text().equalsIgnoreCase(token.base());
        boolean joined = sentence.edges().stream()
                .anyMatch(e -> e.dependent() == noun && e.relation().equals("&and"));
        if (SEVERAL.contains(pronoun))
            return several
                    || joined
                    || PEOPLE.contains(token.base())
                    || !token.text().equalsIgnoreCase(token.base());
        return !several;
    }

    /** "Its commitments keep it …, so it depended": all three mean the same. */
    private static boolean samePronounFirst(Syntax sentence, int t) {
        Token first = sentence.tokens().get(0);
        return first.is(WordClass.PRONOUN)
                && THING.contains(first.base())
                && THING.contains(sentence.tokens().get(t).base());
    }

    /** The words of the noun phrase at {@code head}; of a pronoun those of what it points back to. */
    private Set<String> words(Syntax sentence, int head, int back) {
        Token token = sentence.tokens().get(head);
        if (token.is(WordClass.PRONOUN))
            return back > 0 && back <= before.size() ? pronoun(sentence, head, back) : Set.of();
        Set<String> words = new HashSet<>();
        words.add(token.base());
        words.addAll(meant(sentence, head, back));
        for (Edge edge : sentence.edges())
            if (edge.governor() == head && edge.relation().equals("mod")) {
                // Who stands for a "former president" with the noun alone says more.
                if (Qualifiers.qualifies(sentence.tokens().get(edge.dependent()))) return Set.of();
                words.add(sentence.tokens().get(edge.dependent()).base());
            }
        return words;
    }

    /** Who the sentence is about: the first noun or pronoun that does something in it. */
    private static Optional<Integer> doer(Syntax sentence) {
        return sentence.edges().stream()
                .filter(e -> (e.relation().equals("agent") || e.relation().equals("patient") && passive(sentence, e))
                        && e.dependent() < e.governor())
                .filter(e -> sentence.edges().stream()
                        .noneMatch(up -> up.dependent() == e.governor() && SIDE.contains(up.relation())))
                .map(Edge::dependent)
                .min(Integer::compare);
    }

    private static boolean passive(Syntax sentence, Edge edge) {
        VerbForm form = sentence.verbs().get(edge.governor());
        return form != null && form.passive();
    }
}
