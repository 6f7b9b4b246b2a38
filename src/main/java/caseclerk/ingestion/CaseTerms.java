package caseclerk.ingestion;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words that may tell the case a text belongs to.
 *
 * @param terms stems of all words that say something
 * @param names those of them that are written as names
 */
public record CaseTerms(Set<String> terms, Set<String> names) {
    /** What a report is about stands at its beginning. */
    private static final int MOST_WORDS = 300;

    /** Words and names that cases of every kind share; they never make two texts one matter. */
    private static final Set<String> COMMON = stems(
            "ai artificial intelligence chatgpt openai claude anthropic grok gemini"
                    + " google microsoft meta facebook instagram whatsapp youtube twitter tiktok amazon apple llm copilot model tool"
                    + " chatbot generative generated software system technology platform algorithm algorithmic automated court courts"
                    + " judge justice attorney lawyer counsel law legal firm plaintiff defendant appellant appellate appeal circuit"
                    + " district supreme federal state county bar tribunal commission authority agency department police government"
                    + " ministry minister council committee board case citation cited cite fabricated fictitious nonexistent fake false"
                    + " hallucinated hallucination authorities brief filing filed file motion order ordered sanction sanctioned fine"
                    + " fined penalty costs fee pro se rule section article opinion decision ruling judgment hearing record review"
                    + " complaint lawsuit suit sue sued settlement allege alleged allegedly company user account content policy terms"
                    + " service code act clause directive regulation digital protection gdpr data privacy customer people person member public official report reported statement spokesperson"
                    + " spokesman say said uk us eu united states american new york california texas florida north south east west"
                    + " national international year month week day time number million percent use used using make made include");

    public CaseTerms {
        terms = Set.copyOf(terms);
        names = Set.copyOf(names);
    }

    /** Whether the stem tells cases apart at all. */
    static boolean isCommon(String stem) {
        return COMMON.contains(stem);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Set<String> stems(String list) {
        return words(list).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** The terms of {@code text} under {@code title}. */
    public static CaseTerms of(String title, String text) {
        String whole = text.startsWith(title) || title.endsWith("…") ? text : title + ".\n" + text;
        List<Word> words = Words.of(whole);
        words = words.subList(0, Math.min(words.size(), MOST_WORDS));
        Set<String> lower = words.stream()
                .filter(word -> !word.isCapitalised())
                .map(Word::folded)
                .collect(Collectors.toSet());
        Set<String> terms = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!counts(word)) continue;
            terms.add(word.stem());
            if (word.isCapitalised() && !lower.contains(word.folded()) && isName(whole, words, i))
                names.add(word.stem());
        }
        return new CaseTerms(terms, names);
    }

    private static boolean counts(Word word) {
        return !word.isFunctionWord()
                && word.folded().length() > 1
                && !CalendarWords.FOLDED.contains(word.folded())
                && !word.folded().chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** A capital at the beginning of a sentence is no sign of a name, unless the next word has one as well. */
    private static boolean isName(String text, List<Word> words, int i) {
        Word word = words.get(i);
        if (word.text().length() > 1 && word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT))) return true;
        if (!beginsSentence(text, word.span().start())) return true;
        if (i + 1 == words.size() || !words.get(i + 1).isCapitalised()) return false;
        return text.substring(word.span().end(), words.get(i + 1).span().start())
                .equals(" ");
    }

    private static boolean beginsSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && " \"'`“‘(".indexOf(text.charAt(at)) >= 0) at--;
        return at < 0 || ".!?:;\n".indexOf(text.charAt(at)) >= 0;
    }
}
