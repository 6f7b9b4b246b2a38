package caseclerk.evidence;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.grounding.Claim;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was done and, in a sentence of the same source close behind it, why. Both are quoted, so that the reader sees what
 * the reason is given for; that they belong together is read from their places and from the words of the question.
 *
 * @param told says what was done; the same as {@code reason} where one sentence says both
 * @param reason says why
 * @param strength 2 where it gives a reason outright, 1 where it only may
 * @param exactness how well the words of both stand for those of the question; more is better
 */
public record Explanation(Evidence told, Evidence reason, int strength, double exactness) {
    /** A reason stands so few sentences behind what it explains. */
    private static final int REACH = 3;

    private static final int OUTRIGHT = 2;
    /** Of one text the nearest pair is taken; a second one comes from another publisher. */
    private static final int MOST = 2;

    private static final Pattern GIVES_REASON =
            Pattern.compile("(?i)\\b(?:because|due to|owing to|as a result of|so that|in order to|on (?:the )?grounds?"
                    + "|reasons? (?:was|were|is|are|for|given)|cit(?:ed|es|ing)|in response to|relied on"
                    + "|(?:had|has|have|was|were|is|for|by|of|that) (?:\\w+ )?(?:broken|breaking|breached|breaching|violated|violating|infringed|infringing)"
                    + "|(?:broke|breach(?:es|ed)|violat(?:es|ed)|infring(?:es|ed)) (?:its|the|their|our|a|an|\\p{Lu})"
                    + "|(?:found|held|concluded|reasoned) that|after [^.;]{0,60}\\bfound"
                    + "|since (?:it|he|she|they|we|the|its|their|his|her)\\b(?! (?:start|beginning|end)))");
    private static final Pattern MAY_GIVE_REASON = Pattern.compile(
            "(?i)\\b(?:over|after|following|for \\p{L}+ing)\\b|\\b(?:said|says|told|wrote|argue[sd]|explained)\\b");

    /** Up to two explanations of what {@code reading} was read for, the better first; none where none is found. */
    public static List<Explanation> in(Reading reading) {
        if (reading.shape() != Shape.WHY) return List.of();
        Search search = new Search(reading);
        List<Explanation> found = reading.sentences().stream()
                .flatMap(e -> search.explained(e).stream())
                .sorted(Comparator.comparingDouble((Explanation e) -> -e.exactness())
                        .thenComparingInt(e -> -e.strength())
                        .thenComparingInt(Explanation::apart)
                        .thenComparingDouble(e -> -e.told().score()))
                .toList();
        List<Explanation> chosen = new ArrayList<>();
        for (Explanation one : found)
            if (chosen.size() < MOST && chosen.stream().allMatch(one::adds)) chosen.add(one);
        return chosen;
    }

    /** What is missing where {@code reading} asked why and nothing that is said gives a reason; else empty. */
    public static String missing(Reading reading, List<Claim> said) {
        boolean given = reading.shape() != Shape.WHY
                || said.stream()
                        .anyMatch(claim -> GIVES_REASON.matcher(claim.text()).find()
                                || MAY_GIVE_REASON.matcher(claim.text()).find());
        return given ? "" : "None of these sentences says why.";
    }

    /** Whether the reason is given outright. */
    boolean isOutright() {
        return strength == OUTRIGHT;
    }

    private int apart() {
        return reason.sentence().ordinal() - told.sentence().ordinal();
    }

    private boolean adds(Explanation better) {
        return strength == OUTRIGHT
                && better.strength == OUTRIGHT
                && !version(reason).voice().equals(version(better.reason).voice());
    }

    /** The sentences of it in the order of the text. */
    public Stream<Evidence> sentences() {
        return told.equals(reason) ? Stream.of(reason) : Stream.of(told, reason);
    }

    private static SourceVersion version(Evidence evidence) {
        return evidence.found().passage().version();
    }

    /** One look through a reading. */
    private static final class Search {
        private final QuestionWords question;
        private final Map<String, Evidence> byPlace = new HashMap<>();

        Search(Reading reading) {
            question = QuestionWords.of(reading.question());
            reading.sentences().forEach(e -> byPlace.put(place(e, e.sentence().ordinal()), e));
        }

        private static String place(Evidence evidence, int ordinal) {
            return version(evidence).sourceId() + "/" + version(evidence).revision() + "/" + ordinal;
        }

        /** The sentence before it that together with {@code reason} speaks best of all that is asked about. */
        Optional<Explanation> explained(Evidence reason) {
            int strength = strength(reason);
            int reach = strength == 0 ? -1 : strength == OUTRIGHT ? REACH : 1;
            List<Explanation> found = new ArrayList<>();
            for (int back = 0; back <= reach; back++) {
                Evidence told = byPlace.get(place(reason, reason.sentence().ordinal() - back));
                if (told == null || !isStatement(told) || OpposedSentences.isOpposed(told)) break;
                if (isToldIn(told, reason)) found.add(new Explanation(told, reason, strength, exactness(told, reason)));
            }
            return found.stream()
                    .max(Comparator.comparingDouble(Explanation::exactness)
                            .thenComparingDouble(one -> stands(stems(one.told)))
                            .thenComparingInt(one -> -one.apart()));
        }

        private double exactness(Evidence told, Evidence reason) {
            Set<String> both = stems(told);
            both.addAll(stems(reason));
            return stands(both);
        }

        private double stands(Set<String> stems) {
            return question.terms().stream()
                    .mapToDouble(term -> question.match(term, stems))
                    .sum();
        }

        private static Set<String> stems(Evidence evidence) {
            return new HashSet<>(Words.stems(evidence.sentence().text()));
        }

        private int strength(Evidence evidence) {
            String text = evidence.sentence().text();
            if (!isStatement(evidence)) return 0;
            if (GIVES_REASON.matcher(text).find()) return OUTRIGHT;
            return MAY_GIVE_REASON.matcher(text).find() ? 1 : 0;
        }

        private static boolean isStatement(Evidence evidence) {
            Sentence sentence = evidence.sentence();
            return sentence.kind() != SentenceKind.HEADING
                    && version(evidence).kind() != SourceKind.POLICY
                    && !sentence.text().strip().endsWith("?");
        }

        /** What was done stands in the sentence that tells it or in the title; a reason alone may be one for anything. */
        private boolean isToldIn(Evidence told, Evidence reason) {
            Set<String> own = stems(told);
            Set<String> title = Words.stems(version(told).title());
            Set<String> both = new HashSet<>(own);
            both.addAll(stems(reason));
            Set<String> around = new HashSet<>(both);
            around.addAll(title);
            around.addAll(Words.stems(told.found().passage().header() + " "
                    + told.found().passage().text()));
            List<String> asked = question.predicates();
            boolean said = asked.stream().allMatch(term -> stands(term, both))
                    || isLead(told) && asked.stream().allMatch(term -> stands(term, both) || stands(term, title));
            long ofOwn =
                    question.terms().stream().filter(term -> stands(term, own)).count();
            return said && ofOwn > 0 && question.names().stream().allMatch(name -> stands(name, around));
        }

        private boolean stands(String term, Set<String> stems) {
            return question.match(term, stems) > 0;
        }

        /** The first sentence tells what the title does. */
        private static boolean isLead(Evidence told) {
            return told.sentence().ordinal() <= 1;
        }
    }
}
