package caseclerk.grammar;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of a text, told by their capital letters, and what the text itself calls them; for one thread. */
final class TextNames {
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\d&.-]*(?:\\s+(?:(?:of|for|and|de|van)\\s)?\\p{Lu}[\\p{L}\\d&.-]*|\\s+\\d+(?![\\p{L}\\d])){0,30}");
    private static final Set<String> COMPANY_ENDINGS = Set.of(
            "inc", "ltd", "limited", "corp", "corporation", "llc", "plc", "gmbh", "bv", "nv", "holdings", "company");

    /** What the text says beside a name: nothing that begins another phrase may come between. */
    private static final String DESCRIBED =
            "(?:(?!(?:of|for|in|at|by|from|with|to|against|on|and|or)\\b)[\\p{L}’'-]+ ){0,4}";

    private static final String ENDS_THERE =
            "(?=[,.;)]|$| (?:of|that|which|who|whose|where|based|in|for|from|behind|run|named"
                    + "|called|has|had|is|was|and|said|says)\\b)";
    private static final String OFFICE =
            "(?:spokes\\w+|minister|president|director|executive|chief|editor(?:-in-chief)?|lawyer|counsel"
                    + "|judge|reporter|journalist|researcher|professor|officer|head|chair\\w*|founder|engineer|member|commissioner|CEO)";
    private static final Pattern OFFICE_BEFORE = Pattern.compile(
            "\\b(?:" + OFFICE + ",?|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.?) $", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFICE_AFTER =
            Pattern.compile("^, (?:who\\b|aged\\b|\\d\\d,|(?:[^,.;]{0,40} )?" + OFFICE + "\\b)");

    private record Calling(String name, Set<String> nouns) {}

    private final Map<Calling, Boolean> called = new HashMap<>();
    private final List<Sentence> sentences;
    private final List<Named> all;
    private final String text;
    private final Set<String> within;
    private final Set<String> small;

    TextNames(List<Sentence> text) {
        this.sentences =
                text.stream().filter(s -> s.kind() != SentenceKind.HEADING).toList();
        this.text = sentences.stream().map(Sentence::text).collect(Collectors.joining("\n"));
        List<List<Word>> words = sentences.stream().map(s -> Words.of(s.text())).toList();
        this.within = words.stream()
                .flatMap(all -> all.stream().skip(1))
                .filter(Word::isCapitalised)
                .map(Word::folded)
                .collect(Collectors.toSet());
        this.small = words.stream()
                .flatMap(List::stream)
                .filter(word -> !word.isCapitalised())
                .map(Word::stem)
                .collect(Collectors.toSet());
        this.all = sentences.stream().flatMap(s -> in(s).stream()).toList();
    }

    /**
     * A name where it stands.
     *
     * @param span in its sentence
     * @param words of the name, folded
     * @param owns whether something is said to be its own ("Smith’s office")
     */
    record Named(Sentence sentence, TextSpan span, String text, Set<String> words, boolean owns) {
        Named(Sentence sentence, TextSpan span, String text, boolean owns) {
            this(sentence, span, text, Words.of(text).stream().map(Word::folded).collect(Collectors.toSet()), owns);
        }

        /** Whether both may be the same name, one of them in a shorter form. */
        boolean isLike(Named other) {
            return words().containsAll(other.words()) || other.words().containsAll(words());
        }

        String before() {
            return sentence.text().substring(0, span.start());
        }

        String after() {
            return sentence.text().substring(span.end());
        }
    }

    /** The sentences before {@code sentence}, the nearest first; headings are left out. */
    List<Sentence> before(Sentence sentence, int most) {
        List<Sentence> before = new ArrayList<>();
        for (int i = sentences.size() - 1; i >= 0 && before.size() < most; i--)
            if (sentences.get(i).ordinal() < sentence.ordinal()) before.add(sentences.get(i));
        return before;
    }

    /** The names in {@code sentence}; a word that the text also writes small is none. */
    List<Named> in(Sentence sentence) {
        List<Named> names = new ArrayList<>();
        Matcher name = NAME.matcher(sentence.text());
        while (name.find()) {
            List<Word> words = Words.of(name.group());
            int first = 0;
            while (first < words.size() && isNoName(words.get(first))) first++;
            if (first == words.size()) continue;
            if (name.start() == 0 && first == 0 && words.size() == 1 && isWrittenSmall(words.get(0))) continue;
            int start = name.start() + words.get(first).span().start();
            String said = sentence.text().substring(start, name.end()).replaceFirst("(?<=\\p{Ll})\\.$", "");
            TextSpan span = new TextSpan(start, start + said.length());
            names.add(new Named(
                    sentence, span, said, sentence.text().substring(span.end()).matches("(?s)[’'].*")));
        }
        return names;
    }

    private boolean isWrittenSmall(Word word) {
        return small.contains(word.stem());
    }

    /** Whether {@code name} is more than a word that only has its capital because it opens a sentence. */
    boolean isSure(Named name) {
        return name.words().size() > 1 || name.words().stream().anyMatch(within::contains);
    }

    private static boolean isNoName(Word word) {
        return word.isFunctionWord() || word.isNumber() || CalendarWords.FOLDED.contains(word.folded());
    }

    /** Whether the text or the name itself calls {@code name} by one of {@code nouns}. */
    boolean isCalled(Named name, Set<String> nouns) {
        return written(name).stream()
                .anyMatch(form -> called.computeIfAbsent(new Calling(form, nouns), c -> isCalled(form, nouns)));
    }

    private boolean isCalled(String name, Set<String> nouns) {
        List<Word> words = Words.of(name);
        String last = words.get(words.size() - 1).folded();
        if (words.size() > 1 && words.stream().anyMatch(w -> nouns.contains(w.folded()))) return true;
        if (words.size() > 1 && nouns.contains("company") && (COMPANY_ENDINGS.contains(last) || name.endsWith("B.V.")))
            return true;
        String either = "(?:" + String.join("|", nouns) + ")";
        String quoted = "(?<![\\p{L}\\d])" + Pattern.quote(name);
        return Pattern.compile(quoted + "(?: \\([^)]{1,20}\\))?(?:,(?: which is)?| is| was) (?:an?|the) " + DESCRIBED
                                + either + ENDS_THERE)
                        .matcher(text)
                        .find()
                || Pattern.compile("(?<![\\p{L}])" + either + " (?:named |called )?" + Pattern.quote(name)
                                + "(?![\\p{L}\\d])")
                        .matcher(text)
                        .find();
    }

    /** Whether the text gives {@code name} an office, as only people have one. */
    boolean isPerson(Named name) {
        return all().stream()
                .filter(other -> other.isLike(name))
                .anyMatch(one -> OFFICE_BEFORE.matcher(one.before()).find()
                        || OFFICE_AFTER.matcher(one.after()).find());
    }

    /** Every form in which the text writes {@code name}. */
    private Set<String> written(Named name) {
        return all().stream()
                .filter(other -> other.isLike(name))
                .map(Named::text)
                .collect(Collectors.toSet());
    }

    /** Every name of the text. */
    List<Named> all() {
        return all;
    }
}
