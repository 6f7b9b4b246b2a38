package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.Subject;
import caseclerk.retrieval.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who denies what is quoted, so that nobody is accused without what he says to it. */
public final class Denial {
    /** A denial that says what it denies may stand so many sentences behind it. */
    private static final int REACH = 3;

    private static final int MOST = 2;
    private static final double HALF = 0.5;
    private static final double MOST_OF_IT = 0.65;

    /** The fewest words that what is denied has in common with what is quoted. */
    private static final int FEWEST = 2;

    private static final String MARK = "Denied: ";
    private static final Pattern POINTS_BACK =
            Pattern.compile("(?i)\\b(?:it|them|him|her|this|that|these|those|so)(?=[.,;:!?”\"’]|$"
                    + "| (?:in|on|at|for|to|from|by|with|and|but|when|as|or|during|before|after)\\b)");

    private final List<Found> passages;

    /** @param passages those that were read for the answer */
    public Denial(List<Found> passages) {
        this.passages = passages;
    }

    /** {@code said}, each claim with a denial of it behind it where there is one that is not said anyway. */
    public List<Claim> beside(List<Claim> said) {
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

    /** {@code denial} as it is shown beside what it denies. */
    public static Claim marked(Claim denial) {
        return new Claim(MARK + denial.text(), denial.citations());
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
        if (version.kind() != SourceKind.ARTICLE || DenyingWords.stand(cited.quote())) return Optional.empty();
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
                            && (next == at + 1 && DenyingWords.pointBack(sentence.text())
                                    || deniesAbout(sentence.text(), accused, HALF, true)))
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
                if (sentence.kind() != SentenceKind.HEADING && deniesAbout(sentence.text(), accused, MOST_OF_IT, false))
                    return Optional.of(Subject.claim(passage, sentence));
        }
        return Optional.empty();
    }

    private static boolean isSame(SourceVersion one, SourceVersion other) {
        return one.sourceId() == other.sourceId() && one.revision() == other.revision();
    }

    /** Whether what {@code sentence} denies is about what {@code accused} tells. */
    private static boolean deniesAbout(String sentence, Set<String> accused, double least, boolean near) {
        Optional<String> denied = DenyingWords.denied(sentence);
        if (denied.isPresent()) {
            boolean pointsBack = near && POINTS_BACK.matcher(denied.get()).find();
            return share(denied.get(), accused, least, pointsBack ? FEWEST - 1 : FEWEST);
        }
        return DenyingWords.saidNot(sentence)
                .filter(not -> share(not, accused, Math.max(least, MOST_OF_IT), FEWEST))
                .isPresent();
    }

    private static boolean share(String denied, Set<String> accused, double least, int fewest) {
        Set<String> stems = stems(denied);
        long common = stems.stream().filter(accused::contains).count();
        return common >= fewest && common >= least * stems.size();
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }
}
