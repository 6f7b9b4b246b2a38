package caseclerk.grounding;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The check for sentences that a program did not cut but somebody wrote. One cited sentence must carry the whole claim:
 * the claim keeps its words, leaves out whole stretches between commas only, may move one such stretch to the front or
 * the back, and neither adds nor loses a word that turns a meaning.
 *
 * <p>Other words for the same thing are refused: a good paraphrase that fails is replaced by the quote itself.
 */
final class ProseCheck {
    /** Words that turn a meaning, by what they do. */
    private static final Map<String, Set<String>> TURNING = turning();
    /** What these do may not be left out either; others may be, with the stretch they stand in. */
    private static final Set<String> KEPT =
            Set.of("denial", "reservation", "attribution", "possibility", "plan", "duty", "condition");

    private static final Set<String> TIME_OR_CAUSE = Set.of("time", "cause");
    private static final Set<String> LEFT_OUT =
            Set.of("also", "however", "meanwhile", "moreover", "furthermore", "additionally", "then", "now", "still");
    private static final Pattern BORDER = Pattern.compile("[,;:()\\[\\]—–“”\"]");
    private static final Pattern POINTS_BACK =
            Pattern.compile("^[“\"]?(?:The (?:company|firm|ministry|agency|group|regulator|platform|service|unit|court"
                    + "|union)|It|He|She|They|Its|His|Her|Their)\\b");

    private ProseCheck() {}

    private static Map<String, Set<String>> turning() {
        Map<String, String> words = Map.of(
                "denial",
                "not no never none nobody nothing neither nor without denied denies deny refused refuses declined"
                        + " rejected rejects cannot t failed fails false",
                "reservation",
                "allegedly alleged reportedly apparently appeared appears appear seemingly seems suggests suggested"
                        + " suspected believed claimed claims possibly likely purportedly supposedly accused partly",
                "attribution",
                "said says say told tells according wrote writes argued argues stated states added explained reported"
                        + " alleges announced",
                "possibility",
                "may might could can would",
                "plan",
                "will shall plans planned intends intended going expects expected proposed",
                "duty",
                "must should ought required requires obliged has have had",
                "condition",
                "if unless whether provided except only until",
                "extent",
                "all every each any first last most more less fewer least many some few several both half always often"
                        + " about nearly almost around over under up than total entire whole",
                "cause",
                "because due since so therefore caused led forced prompted hence",
                "time",
                "before after while during when");
        Map<String, Set<String>> sets = new TreeMap<>();
        words.forEach((kind, list) -> sets.put(kind, Set.of(list.split(" "))));
        return sets;
    }

    /** What is wrong with {@code claim}; empty when one of the sentences it cites carries it. */
    static List<String> objections(Claim claim) {
        List<List<String>> bySentence = new ArrayList<>();
        for (Citation citation : claim.citations()) bySentence.add(against(claim, citation));
        return bySentence.stream().min(Comparator.comparingInt(List::size)).orElse(List.of("cites nothing"));
    }

    private static List<String> against(Claim claim, Citation citation) {
        String quote = citation.quote();
        List<Word> said = Words.of(claim.text());
        List<Word> shown = Words.of(quote);
        List<String> objections = new ArrayList<>();
        turned(said, shown, objections);
        List<Integer> places = places(claim, citation, said, shown, objections);
        if (objections.isEmpty()) order(places, said, objections);
        if (objections.isEmpty()) stretches(quote, shown, new HashSet<>(places), objections);
        return objections;
    }

    private static void turned(List<Word> said, List<Word> shown, List<String> objections) {
        TURNING.forEach((kind, words) -> {
            List<String> inClaim = of(said, words);
            List<String> inQuote = of(shown, words);
            for (String word : inClaim) if (!inQuote.contains(word)) objections.add("adds “" + word + "”");
            if (KEPT.contains(kind) && inClaim.size() < inQuote.size())
                objections.add("drops “" + inQuote.get(0) + "”");
            if (inClaim.size() > inQuote.size()) objections.add("says “" + inClaim.get(0) + "” once too often");
        });
    }

    private static List<String> of(List<Word> words, Set<String> kind) {
        return words.stream().map(Word::folded).filter(kind::contains).toList();
    }

    /** Where each telling word of the claim stands in the sentence, in the claim's order. */
    private static List<Integer> places(
            Claim claim, Citation citation, List<Word> said, List<Word> shown, List<String> objections) {
        Set<String> subject = POINTS_BACK.matcher(citation.quote()).find() ? names(claim, citation) : Set.of();
        List<Integer> places = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        int last = -1;
        for (Word word : said) {
            if (!tells(word)) continue;
            int place = nearest(word, shown, used, last);
            if (place >= 0) {
                places.add(place);
                used.add(place);
                last = place;
            } else if (!(places.isEmpty() && subject.contains(word.folded()))) {
                objections.add("says “" + word.text() + "”, which the sentence it cites does not");
            }
        }
        if (places.isEmpty()) objections.add("says nothing of the sentence it cites");
        return places;
    }

    private static boolean tells(Word word) {
        return !word.isFunctionWord() && !LEFT_OUT.contains(word.folded());
    }

    /** The same word, once: the next one after the last found, else the first. */
    private static int nearest(Word word, List<Word> shown, Set<Integer> used, int last) {
        int first = -1;
        for (int i = 0; i < shown.size(); i++) {
            Word other = shown.get(i);
            boolean same = word.isNumber()
                    ? word.folded().equals(other.folded())
                    : word.stem().equals(other.stem())
                            && word.folded().charAt(0) == other.folded().charAt(0);
            if (!same || used.contains(i)) continue;
            if (i > last) return i;
            if (first < 0) first = i;
        }
        return first;
    }

    /** Names in the other sentences cited from the same version: who "the company" may be. */
    private static Set<String> names(Claim claim, Citation carrying) {
        Set<String> names = new HashSet<>();
        for (Citation other : claim.citations())
            if (!other.equals(carrying)
                    && other.version().sourceId() == carrying.version().sourceId()
                    && other.span().end() <= carrying.span().start())
                Words.of(other.quote()).stream()
                        .filter(w -> w.isCapitalised() && !w.isFunctionWord())
                        .findFirst()
                        .ifPresent(w -> names.add(w.folded()));
        return names;
    }

    /** In the sentence's own order; or one stretch moved, where no word says what came before or because of what. */
    private static void order(List<Integer> places, List<Word> said, List<String> objections) {
        int breaks = 0;
        for (int i = 1; i < places.size(); i++) if (places.get(i) < places.get(i - 1)) breaks++;
        if (breaks == 0) return;
        boolean rotated = breaks == 1 && places.get(places.size() - 1) < places.get(0);
        boolean bound = TIME_OR_CAUSE.stream()
                        .anyMatch(kind -> !of(said, TURNING.get(kind)).isEmpty())
                || said.stream().anyMatch(w -> w.folded().equals("by"));
        if (!rotated || bound) objections.add("puts the words of its sentence in another order");
    }

    /** What stands between two commas is kept whole or left out whole. */
    private static void stretches(String quote, List<Word> shown, Set<Integer> kept, List<String> objections) {
        int from = 0;
        for (int i = 0; i < shown.size(); i++) {
            boolean ends = i + 1 == shown.size()
                    || BORDER.matcher(quote.substring(
                                    shown.get(i).span().end(),
                                    shown.get(i + 1).span().start()))
                            .find();
            if (!ends) continue;
            List<Integer> telling = new ArrayList<>();
            for (int j = from; j <= i; j++) if (tells(shown.get(j))) telling.add(j);
            long held = telling.stream().filter(kept::contains).count();
            if (held > 0 && held < telling.size()) {
                int left = telling.stream()
                        .filter(j -> !kept.contains(j))
                        .findFirst()
                        .orElseThrow();
                objections.add("leaves “" + shown.get(left).text() + "” out of what it says");
                return;
            }
            from = i + 1;
        }
    }
}
