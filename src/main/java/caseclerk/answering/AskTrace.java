package caseclerk.answering;

import caseclerk.grounding.Verdict;
import caseclerk.retrieval.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about.
 *
 * @param understoodAs the question as searched for, after repair
 * @param shape the kind of question seen in it ("when", "yes-no", …)
 * @param repairs what was changed and left out, in words
 * @param passages what was retrieved, best first
 * @param verdicts on every drafted claim, also on the dropped ones
 * @param evidence the measures behind the decision to answer, by name
 * @param confidence 0 to 1: how likely the passages hold the answer
 * @param threshold the confidence needed to answer
 * @param composer who drafted ("extractive")
 * @param fallback why another composer than the configured one was used; null when it was not
 * @param fingerprint hash of what produced the answer: composer, model, settings, index version
 * @param timings how long it took
 * @param notices what a reader has to know of the versions of policy texts that are cited and of how an abbreviation was
 *     read, one sentence each
 */
public record AskTrace(
        String understoodAs,
        String shape,
        List<String> repairs,
        List<Found> passages,
        List<Verdict> verdicts,
        Map<String, Double> evidence,
        double confidence,
        double threshold,
        String composer,
        @Nullable String fallback,
        String fingerprint,
        Timings timings,
        List<String> notices) {
    /** An answer that needs no notices. */
    public AskTrace(
            String understoodAs,
            String shape,
            List<String> repairs,
            List<Found> passages,
            List<Verdict> verdicts,
            Map<String, Double> evidence,
            double confidence,
            double threshold,
            String composer,
            @Nullable String fallback,
            String fingerprint,
            Timings timings) {
        this(
                understoodAs,
                shape,
                repairs,
                passages,
                verdicts,
                evidence,
                confidence,
                threshold,
                composer,
                fallback,
                fingerprint,
                timings,
                List.of());
    }

    public AskTrace {
        notices = List.copyOf(notices);
        repairs = List.copyOf(repairs);
        passages = List.copyOf(passages);
        verdicts = List.copyOf(verdicts);
        evidence = Map.copyOf(evidence);
    }

    /** The same with those of its passages alone that have one of {@code ids}. */
    public AskTrace withPassagesAmong(Set<Long> ids) {
        return with(
                passages.stream()
                        .filter(found -> ids.contains(found.passage().id()))
                        .toList(),
                notices);
    }

    /** The same with a notice more, one sentence. */
    AskTrace noting(String notice) {
        return with(passages, Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    private AskTrace with(List<Found> otherPassages, List<String> otherNotices) {
        return new AskTrace(
                understoodAs,
                shape,
                repairs,
                otherPassages,
                verdicts,
                evidence,
                confidence,
                threshold,
                composer,
                fallback,
                fingerprint,
                timings,
                otherNotices);
    }

    /**
     * Time spent, in milliseconds.
     *
     * @param retrieveMs finding passages
     * @param composeMs choosing and shaping claims
     * @param verifyMs grounding check
     * @param totalMs all of it
     */
    public record Timings(double retrieveMs, double composeMs, double verifyMs, double totalMs) {
        /** Of a question that was not tried. */
        public static final Timings NONE = new Timings(0, 0, 0, 0);
    }
}
