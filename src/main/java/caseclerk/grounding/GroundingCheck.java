package caseclerk.grounding;

import caseclerk.cases.Passage;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grammar.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * May it be said? A claim holds when it cites what was retrieved, every number, name and quotation in it stands in the
 * words it cites, no hedge or denial of those words is lost, and most of its words are theirs. What a chat model wrote is
 * read word by word against what it cites, and must be close to it in meaning.
 *
 * <p>Deliberately strict: a good claim that fails is replaced by a quote, a bad claim that passes is believed.
 */
public final class GroundingCheck {
    /** Share of a claim's content words that must stand in what it cites. */
    private static final double CLOSE = 0.6;

    private static final Set<String> HEDGES = Set.of(
            "allegedly",
            "alleged",
            "alleges",
            "allege",
            "reportedly",
            "apparently",
            "appeared",
            "appears",
            "appear",
            "seemingly",
            "seems",
            "suggests",
            "suggested",
            "suspected",
            "believed",
            "claimed",
            "claims",
            "possibly",
            "likely",
            "might",
            "could",
            "rumoured",
            "purportedly",
            "supposedly",
            "accused");
    private static final Set<String> DENIALS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "without",
            "denied",
            "denies",
            "deny",
            "refused",
            "declined",
            "rejected",
            "cannot",
            "n't",
            "t");
    /**
     * A claim less close than this to what it cites is of another matter: sentences of other matters are .18 to .42
     * alike. Of truthful paraphrases that all else lets pass, the least close is .507, of 4,804 made ones .788
     * ({@code ProseBench} in the tests).
     */
    private static final double ONE_MATTER = 0.45;

    private static final Pattern QUOTATION = Pattern.compile("[“\"]([^“”\"]{2,})[”\"]");

    private final @Nullable ProseCheck prose;
    private final Closeness closeness;

    /** A check that refuses all that a chat model wrote, since it knows nothing of the language. */
    public GroundingCheck() {
        this.prose = null;
        this.closeness = (one, other) -> 0;
    }

    /**
     * @param language what is known of words, to tell what a chat model wrote from what its source says
     * @param closeness by meaning, of what a chat model wrote and what it cites
     */
    public GroundingCheck(Language language, Closeness closeness) {
        this.prose = new ProseCheck(language);
        this.closeness = closeness;
    }

    /** A verdict on each claim of the draft, in order; a draft without claims gives none and so supports nothing. */
    public List<Verdict> check(Draft draft, List<Passage> retrieved) {
        Set<Long> ids = retrieved.stream().map(Passage::id).collect(Collectors.toSet());
        return draft.claims().stream()
                .map(claim -> new Verdict(claim, objections(claim, ids)))
                .toList();
    }

    /**
     * A verdict on each claim of a draft that a chat model wrote. Such words are not believed to be the sources' own:
     * what is cited of one source must carry all of the claim.
     */
    public List<Verdict> checkProse(Draft draft, List<Passage> retrieved) {
        Set<Long> ids = retrieved.stream().map(Passage::id).collect(Collectors.toSet());
        return draft.claims().stream()
                .map(claim -> new Verdict(claim, proseObjections(claim, ids)))
                .toList();
    }

    private List<String> proseObjections(Claim claim, Set<Long> retrieved) {
        if (prose == null) return List.of("cannot be compared with what it cites");
        List<String> objections = new ArrayList<>();
        foreignPassage(claim, retrieved, objections);
        foreignQuotation(claim.text(), cited(claim), objections);
        objections.addAll(prose.objections(claim));
        // Asked last, since it costs most: nearly all that is false is refused by then.
        if (objections.isEmpty() && closeness.between(claim.text(), cited(claim)) < ONE_MATTER)
            objections.add("is far in meaning from what it cites");
        return objections.stream().distinct().toList();
    }

    private static void foreignPassage(Claim claim, Set<Long> retrieved, List<String> objections) {
        for (Citation citation : claim.citations())
            if (!retrieved.contains(citation.passage().id())) objections.add("cites a passage that was not retrieved");
    }

    private static String cited(Claim claim) {
        return claim.citations().stream().map(Citation::quote).collect(Collectors.joining(" \n "));
    }

    private static List<String> objections(Claim claim, Set<Long> retrieved) {
        List<String> objections = new ArrayList<>();
        foreignPassage(claim, retrieved, objections);
        String cited = cited(claim);
        List<Word> said = Words.of(claim.text());
        List<Word> shown = Words.of(cited);
        Set<String> folded = shown.stream().map(Word::folded).collect(Collectors.toSet());
        said.stream()
                .filter(w -> w.isNumber() && !folded.contains(w.folded()))
                .findFirst()
                .ifPresent(w -> objections.add("the number “" + w.text() + "” is not in what it cites"));
        foreignName(claim.text(), said, folded, objections);
        foreignQuotation(claim.text(), cited, objections);
        lostWords(said, claim, HEDGES, "drops the reservation “", objections);
        lostWords(said, claim, DENIALS, "drops the denial “", objections);
        addedDenial(said, folded, objections);
        if (sharedWords(said, shown) < CLOSE) objections.add("says other things than the words it cites");
        return objections;
    }

    private static void foreignName(String text, List<Word> said, Set<String> shown, List<String> objections) {
        for (int i = 0; i < said.size(); i++) {
            Word word = said.get(i);
            boolean opensSentence = i == 0
                    || text.substring(said.get(i - 1).span().end(), word.span().start())
                            .matches("(?s).*[.!?:“\"\\[].*");
            if (!word.isCapitalised() || opensSentence || word.isFunctionWord()) continue;
            if (!shown.contains(word.folded())) {
                objections.add("the name “" + word.text() + "” is not in what it cites");
                return;
            }
        }
    }

    private static void foreignQuotation(String text, String cited, List<String> objections) {
        String shown = squeezed(cited);
        Matcher quotation = QUOTATION.matcher(text);
        while (quotation.find())
            if (!shown.contains(squeezed(quotation.group(1))))
                objections.add("the quotation “" + quotation.group(1) + "” is not in what it cites");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** The first citation carries the statement; further ones may only name its subject, so they need not be echoed. */
    private static void lostWords(
            List<Word> said, Claim claim, Set<String> kind, String what, List<String> objections) {
        Set<String> words = said.stream().map(Word::folded).collect(Collectors.toSet());
        for (Word word : Words.of(claim.citations().get(0).quote()))
            if (kind.contains(word.folded()) && words.stream().noneMatch(kind::contains)) {
                objections.add(what + word.text() + "”");
                return;
            }
    }

    private static void addedDenial(List<Word> said, Set<String> shown, List<String> objections) {
        for (Word word : said)
            if (DENIALS.contains(word.folded()) && shown.stream().noneMatch(DENIALS::contains)) {
                objections.add("denies what its source does not deny");
                return;
            }
    }

    private static double sharedWords(List<Word> said, List<Word> shown) {
        Set<String> stems = new HashSet<>();
        for (Word word : shown) stems.add(word.stem());
        List<Word> content = said.stream().filter(w -> !w.isFunctionWord()).toList();
        if (content.isEmpty()) return said.stream().anyMatch(w -> stems.contains(w.stem())) || said.isEmpty() ? 1 : 0;
        return content.stream().filter(w -> stems.contains(w.stem())).count() / (double) content.size();
    }
}
