package caseclerk.retrieval;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a question ready for search: question words and very frequent words are pruned (they cost much and find
 * nothing), words that stand nowhere are spelled like ones that do, dates are written as the sources write them, and
 * parties get their other names.
 */
public final class QuestionRepair {
    /** Terms in more than this share of a large casebook weigh nothing in BM25 and find nothing. */
    private static final double TOO_FREQUENT = 0.5;
    /** Below this many passages nothing is too frequent. */
    private static final int LARGE = 200;
    /** A longer question is searched by its first words. */
    private static final int MAX_TERMS = 64;

    private static final Set<String> QUESTION_WORDS = Set.of(
            "happen",
            "happened",
            "tell",
            "explain",
            "describe",
            "list",
            "many",
            "much",
            "say",
            "says",
            "said",
            "give",
            "know",
            "please",
            "according",
            "kind",
            "type",
            "name",
            "show",
            "compare",
            "difference",
            "between");
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Set<String> SHORT_MONTHS = Set.of("jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec");

    /** Words by which a case is asked for; no source has to have them. */
    private static final Set<String> OF_CASES = Set.of("case", "cases", "latest", "involved");

    private static final int SHORTEST_NAME = 6;

    private QuestionRepair() {}

    /**
     * {@code question} ready for searching among the words of {@code vocabulary}.
     *
     * @param isWord whether a word, in lower case, is right as it is, though it stands nowhere
     */
    public static RepairedQuestion repair(String question, Vocabulary vocabulary, Predicate<String> isWord) {
        List<String> repairs = new ArrayList<>();
        String text = respell(question, vocabulary, isWord, repairs);
        Set<String> added = new LinkedHashSet<>();
        addDates(text, added, repairs);
        addAliases(text, vocabulary, added, repairs);
        List<String> terms = prune(text, vocabulary, repairs);
        return new RepairedQuestion(text, terms, List.copyOf(added), repairs);
    }

    private static String respell(
            String question, Vocabulary vocabulary, Predicate<String> isWord, List<String> repairs) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        List<Word> words = Words.of(question);
        for (Word word : words.subList(0, Math.min(words.size(), MAX_TERMS))) {
            if (word.isFunctionWord() || word.isNumber() || word.folded().length() < 4) continue;
            if (OF_CASES.contains(word.folded())) continue;
            if (QUESTION_WORDS.contains(word.folded()) || vocabulary.passagesWith(word.folded()) > 0) continue;
            boolean named = word.isCapitalised() && word.span().start() > 0;
            // One letter makes another name of a short one: "Uber" is no "user".
            if (named && word.folded().length() < SHORTEST_NAME) continue;
            // "died" is no "did".
            List<String> near = vocabulary.near(word.folded()).stream()
                    .filter(other -> Words.of(other).stream().noneMatch(Word::isFunctionWord))
                    .toList();
            if (near.isEmpty() || isWord.test(word.folded())) continue;
            if (!WordGroups.synonymsOf(word.stem()).isEmpty() || isAlias(word)) continue;
            String read = named ? capitalised(near.get(0)) : near.get(0);
            text.append(question, copied, word.span().start()).append(read);
            copied = word.span().end();
            repairs.add("read “" + word.text() + "” as “" + read + "”");
        }
        return text.append(question.substring(copied)).toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static boolean isAlias(Word word) {
        return WordGroups.aliasGroups().stream()
                .anyMatch(g -> g.stream().anyMatch(n -> n.equalsIgnoreCase(word.text())));
    }

    private static void addDates(String text, Set<String> added, List<String> repairs) {
        Matcher iso = ISO_DATE.matcher(text);
        while (iso.find()) {
            int month = Integer.parseInt(iso.group(2));
            if (month < 1 || month > 12) continue;
            added.add(CalendarWords.MONTHS.get(month - 1));
            added.add(Integer.toString(Integer.parseInt(iso.group(3))));
            added.add(iso.group(1));
            repairs.add("read " + iso.group() + " also as “" + CalendarWords.MONTHS.get(month - 1) + " "
                    + Integer.parseInt(iso.group(3)) + ", " + iso.group(1) + "”");
        }
        for (Word word : Words.of(text)) {
            if (SHORT_MONTHS.contains(word.folded()))
                added.add(CalendarWords.MONTHS.get(CalendarWords.month(word.folded()) - 1));
        }
    }

    private static void addAliases(String text, Vocabulary vocabulary, Set<String> added, List<String> repairs) {
        String padded =
                " " + String.join(" ", Words.of(text).stream().map(Word::folded).toList()) + " ";
        for (List<String> group : WordGroups.aliasGroups()) {
            for (String name : group) {
                if (!padded.contains(" " + folded(name) + " ")) continue;
                if (name.length() <= 2 && !text.contains(name)) continue;
                for (String other : group)
                    if (!other.equals(name) && stands(other, vocabulary)) {
                        added.add(other);
                        repairs.add("searched also for “" + other + "”");
                    }
                break;
            }
        }
    }

    private static boolean stands(String name, Vocabulary vocabulary) {
        return Words.of(name).stream()
                .filter(w -> !w.isFunctionWord())
                .allMatch(w -> vocabulary.passagesWith(w.folded()) > 0);
    }

    private static String folded(String name) {
        return String.join(" ", Words.of(name).stream().map(Word::folded).toList());
    }

    private static List<String> prune(String text, Vocabulary vocabulary, List<String> repairs) {
        Set<String> kept = new LinkedHashSet<>();
        Set<String> frequent = new LinkedHashSet<>();
        for (Word word : Words.of(text)) {
            if (word.isFunctionWord() || kept.size() == MAX_TERMS) continue;
            int passages = vocabulary.passagesWith(word.folded());
            boolean tooFrequent = vocabulary.passages() > LARGE && passages > TOO_FREQUENT * vocabulary.passages();
            (tooFrequent || QUESTION_WORDS.contains(word.folded()) ? frequent : kept).add(word.folded());
        }
        if (kept.isEmpty()) return List.copyOf(frequent);
        if (!frequent.isEmpty())
            repairs.add("left out “" + String.join("”, “", frequent).toLowerCase(Locale.ROOT)
                    + "” from the keyword search");
        return List.copyOf(kept);
    }
}
