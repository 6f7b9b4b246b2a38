package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.retrieval.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who denies what is quoted, so that nobody is accused without what he says to it. */
final class Denial {
    /** A denial that says what it denies may stand so many sentences behind it. */
    private static final int REACH = 3;

    private static final int MOST = 2;
    private static final double HALF = 0.5;
    private static final double MOST_OF_IT = 0.65;

    private static final String ACCUSED =
            "(?:claim|allegation|accusation|charge|report|account|suggestion|assertion|statement|finding|version|story|insinuation)s?";
    private static final String UNTRUE =
            "(?:not (?:true|so|correct|the case)|untrue|false|wrong|incorrect|baseless|groundless|unfounded|nonsense|inaccurate|a lie|an? invention"
                    + "|made up|invented|fabricated|a fabrication)";
    /** What is denied is what was said before. */
    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|contradict(?:s|ed)?|refut(?:es?|ed))"
                    + "(?: (?:all|any|both|each) of)? (?:that|this|it|these|them|doing (?:so|that|this|it)|having done (?:so|that|this|it)|wrongdoing|any wrongdoing)"
                    + "(?=[.,;:!?”\"’]|$| (?:in|on|and|to|but|when|as|through|yesterday|today)\\b)"
                    + "|\\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|contradict(?:s|ed)?|refut(?:es?|ed)|reject(?:s|ed)?|contest(?:s|ed)?|dismiss(?:es|ed)?)"
                    + " (?:all |any |both )?(?:of )?(?:the|that|this|these|those|all|any|both|h(?:is|er)|their|its|such) (?:[\\p{L}-]+ ){0,2}"
                    + ACCUSED
                    + "\\b|\\b(?:that|this|it|the " + ACCUSED + "|these|those " + ACCUSED + ") (?:is|was|are|were) "
                    + "(?:simply |completely |entirely |plainly )?" + UNTRUE + "\\b"
                    + "|\\bcall(?:s|ed) (?:that|this|it|(?:the|this|that|these|those) " + ACCUSED + ") " + UNTRUE
                    + "\\b");
    /** What is denied stands behind it. */
    private static final Pattern DENYING = Pattern.compile(
            "(?i)\\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|contest(?:s|ed)?) (?:that |having |ever |any )?");

    private static final Pattern SAID_NOT = Pattern.compile(
            "(?i)\\b(?:said|says|stated|states|insist(?:s|ed)|maintain(?:s|ed)|told)\\b[^.;]{0,60}?\\b(?:not|never|no|n[’']t)\\b");

    private static final Pattern NOT_BEFORE =
            Pattern.compile("(?i)\\b(?:not|n[’']t|never|nor|neither|without|cannot|no longer)\\b(?: \\p{L}+){0,2} $");

    private final List<Found> passages;

    /** @param passages those that were read for the answer */
    Denial(List<Found> passages) {
        this.passages = passages;
    }

    /** {@code said}, each claim with a denial of it behind it where there is one that is not said anyway. */
    List<Claim> beside(List<Claim> said) {
        List<Claim> all = new ArrayList<>();
        int found = 0;
        for (Claim claim : said) {
            all.add(claim);
            Optional<Claim> denial = found < MOST ? of(claim) : Optional.empty();
            boolean isNew = denial.filter(one -> !isSaid(one, said) && !isSaid(one, all))
                    .isPresent();
            if (!isNew) continue;
            all.add(denial.orElseThrow());
            found++;
        }
        return all;
    }

    private static boolean isSaid(Claim one, List<Claim> said) {
        return said.stream()
                .anyMatch(claim -> claim.citations()
                        .get(0)
                        .quote()
                        .equals(one.citations().get(0).quote()));
    }

    private Optional<Claim> of(Claim claim) {
        Citation cited = claim.citations().get(0);
        SourceVersion version = cited.version();
        if (version.kind() != SourceKind.ARTICLE || denies(cited.quote())) return Optional.empty();
        int at = cited.passage().sentences().stream()
                .filter(sentence -> sentence.span().equals(cited.span()))
                .mapToInt(Sentence::ordinal)
                .findFirst()
                .orElse(-1);
        Set<String> accused = stems(cited.quote());
        Optional<Claim> near = at < 0 ? Optional.empty() : behind(version, at, accused);
        return near.or(() -> elsewhere(version, accused));
    }

    /** In the same source, close behind it. */
    private Optional<Claim> behind(SourceVersion version, int at, Set<String> accused) {
        for (int next = at + 1; next <= at + REACH; next++)
            for (Found found : passages) {
                if (!isSame(found.passage().version(), version)) continue;
                for (Sentence sentence : found.passage().sentences())
                    if (sentence.ordinal() == next
                            && sentence.kind() != SentenceKind.HEADING
                            && (next == at + 1 && isPointing(sentence.text())
                                    || deniesAbout(sentence.text(), accused, HALF)))
                        return Optional.of(Subject.claim(found.passage(), sentence));
            }
        return Optional.empty();
    }

    /** In another source of the case, where it says what it denies. */
    private Optional<Claim> elsewhere(SourceVersion version, Set<String> accused) {
        String slug = version.caseSlug();
        if (slug == null) return Optional.empty();
        for (Found found : passages) {
            Passage passage = found.passage();
            if (isSame(passage.version(), version)
                    || !slug.equals(passage.version().caseSlug())) continue;
            for (Sentence sentence : passage.sentences())
                if (sentence.kind() != SentenceKind.HEADING && deniesAbout(sentence.text(), accused, MOST_OF_IT))
                    return Optional.of(Subject.claim(passage, sentence));
        }
        return Optional.empty();
    }

    private static boolean isSame(SourceVersion one, SourceVersion other) {
        return one.sourceId() == other.sourceId() && one.revision() == other.revision();
    }

    private static boolean denies(String sentence) {
        return isPointing(sentence) || isDenied(DENYING.matcher(sentence), sentence);
    }

    private static boolean isPointing(String sentence) {
        return isDenied(POINTING.matcher(sentence), sentence);
    }

    private static boolean isDenied(Matcher denial, String sentence) {
        return denial.find()
                && !NOT_BEFORE.matcher(sentence.substring(0, denial.start())).find()
                && !sentence.strip().endsWith("?");
    }

    /** Whether what {@code sentence} denies is about what {@code accused} tells. */
    private static boolean deniesAbout(String sentence, Set<String> accused, double least) {
        Matcher denying = DENYING.matcher(sentence);
        if (isDenied(denying, sentence)) return share(sentence.substring(denying.end()), accused, least, 1);
        Matcher not = SAID_NOT.matcher(sentence);
        return isDenied(not, sentence) && share(sentence.substring(not.end()), accused, Math.max(least, MOST_OF_IT), 2);
    }

    private static boolean share(String denied, Set<String> accused, double least, int fewest) {
        Set<String> stems = stems(denied);
        long common = stems.stream().filter(accused::contains).count();
        return common >= Math.max(fewest, 1) && common >= least * stems.size();
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }
}
