package caseclerk.adapters.storage;

import caseclerk.answering.AskTrace;
import caseclerk.cases.Passage;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Verdict;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.Question;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept: its claims, and where what they rest on stands. Versions never change, so the same words are
 * cut again when the answer is shown.
 */
record AnswerBody(
        @Nullable String caseSlug,
        @Nullable String asOf,
        String kind,
        String lead,
        boolean complete,
        String missing,
        String about,
        @Nullable String reason,
        List<Place> places,
        List<KeptFound> found,
        List<KeptVerdict> verdicts,
        List<Integer> said,
        String understoodAs,
        String shape,
        List<String> repairs,
        Map<String, Double> evidence,
        double confidence,
        double threshold,
        String composer,
        @Nullable String fallback,
        String fingerprint,
        AskTrace.Timings timings,
        @Nullable List<String> notices,
        @Nullable Set<Long> within) {

    /** Where a passage stands. */
    record Place(
            long passage,
            long source,
            int revision,
            int ordinal,
            String header,
            int start,
            int end,
            int first,
            int count) {
        static Place of(Passage p) {
            int first = p.sentences().isEmpty() ? 0 : p.sentences().get(0).ordinal();
            return new Place(
                    p.id(),
                    p.version().sourceId(),
                    p.version().revision(),
                    p.ordinal(),
                    p.header(),
                    p.span().start(),
                    p.span().end(),
                    first,
                    p.sentences().size());
        }
    }

    /** A found passage; numbers are indexes of places. */
    record KeptFound(int place, int rank, double score, Map<String, Double> parts, List<Integer> copies) {}

    /** A claim with its objections; each citation is place, start, end. */
    record KeptVerdict(String text, List<int[]> citations, List<String> objections) {}

    static AnswerBody of(Question question, AskOutcome outcome, AskTrace trace) {
        Map<Long, Integer> index = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        for (Found found : trace.passages()) {
            keep(found.passage(), index, places);
            found.copies().forEach(copy -> keep(copy, index, places));
        }
        List<KeptFound> found = trace.passages().stream()
                .map(f -> new KeptFound(
                        index.get(f.passage().id()),
                        f.rank(),
                        f.score(),
                        f.parts(),
                        f.copies().stream().map(c -> index.get(c.id())).toList()))
                .toList();
        List<Claim> drafted =
                new ArrayList<>(trace.verdicts().stream().map(Verdict::claim).toList());
        List<List<String>> objections = new ArrayList<>(
                trace.verdicts().stream().map(Verdict::objections).toList());
        List<Integer> said = new ArrayList<>();
        for (Claim claim : claims(outcome)) {
            int at = place(claim, drafted, objections, said);
            if (at < drafted.size()) {
                drafted.set(at, claim);
            } else {
                drafted.add(claim);
                objections.add(List.of());
            }
            said.add(at);
        }
        for (Claim claim : drafted) claim.citations().forEach(citation -> keep(citation.passage(), index, places));
        List<KeptVerdict> verdicts = IntStream.range(0, drafted.size())
                .mapToObj(i -> verdict(drafted.get(i), objections.get(i), index))
                .toList();
        Answered answered = outcome instanceof Answered a ? a : null;
        return new AnswerBody(
                question.scope().caseSlug(),
                question.scope().asOf() == null ? null : question.scope().asOf().toString(),
                outcome.getClass().getSimpleName(),
                answered == null ? "" : answered.lead(),
                answered == null || answered.complete(),
                answered != null ? answered.missing() : outcome instanceof Abstained a ? a.missing() : "",
                outcome instanceof Conflicting c ? c.about() : "",
                outcome instanceof Abstained a ? a.reason().name() : null,
                places,
                found,
                verdicts,
                said,
                trace.understoodAs(),
                trace.shape(),
                trace.repairs(),
                trace.evidence(),
                trace.confidence(),
                trace.threshold(),
                trace.composer(),
                trace.fallback(),
                trace.fingerprint(),
                trace.timings(),
                trace.notices(),
                question.scope().sources());
    }

    private static void keep(Passage passage, Map<Long, Integer> index, List<Place> places) {
        if (index.putIfAbsent(passage.id(), places.size()) == null) places.add(Place.of(passage));
    }

    /**
     * Which of the drafted claims was said as {@code claim}, perhaps with words put before or behind it that tell its case or
     * its day; past the last one where none was.
     */
    private static int place(Claim claim, List<Claim> drafted, List<List<String>> objections, List<Integer> taken) {
        int same = drafted.indexOf(claim);
        if (same >= 0 && !taken.contains(same)) return same;
        return IntStream.range(0, drafted.size())
                .filter(i -> !taken.contains(i) && objections.get(i).isEmpty())
                .filter(i -> claim.citations().equals(drafted.get(i).citations())
                        && claim.text().contains(drafted.get(i).text()))
                .findFirst()
                .orElse(drafted.size());
    }

    private static KeptVerdict verdict(Claim claim, List<String> objections, Map<Long, Integer> index) {
        List<int[]> citations = claim.citations().stream()
                .map(c -> new int[] {
                    index.get(c.passage().id()), c.span().start(), c.span().end()
                })
                .toList();
        return new KeptVerdict(claim.text(), citations, objections);
    }

    private static List<Claim> claims(AskOutcome outcome) {
        if (outcome instanceof Answered answered) return answered.claims();
        if (outcome instanceof Conflicting conflicting) return conflicting.claims();
        return List.of();
    }

    /** Where the question looked, for the owner of the casebook. */
    Scope scope(WorkspaceId workspace) {
        Scope all = new Scope(workspace, caseSlug, asOf == null ? null : LocalDate.parse(asOf));
        return within == null ? all : all.within(within);
    }

    /** The sources that this answer shows. */
    Set<Long> sources() {
        Set<Long> sources = new LinkedHashSet<>();
        places.forEach(place -> sources.add(place.source()));
        return sources;
    }

    AskOutcome outcome(List<Verdict> all) {
        List<Claim> claims = said.stream().map(i -> all.get(i).claim()).toList();
        return switch (kind) {
            case "Answered" -> new Answered(lead, claims, complete, missing);
            case "Conflicting" -> new Conflicting(about, claims);
            default -> new Abstained(AskOutcome.Reason.valueOf(String.valueOf(reason)), missing);
        };
    }

    List<Verdict> verdicts(List<Passage> passages) {
        return verdicts.stream()
                .map(v -> new Verdict(claim(v, passages), v.objections()))
                .toList();
    }

    private static Claim claim(KeptVerdict kept, List<Passage> passages) {
        List<Citation> citations = kept.citations().stream()
                .map(c -> Citation.cut(passages.get(c[0]), new TextSpan(c[1], c[2])))
                .toList();
        return new Claim(kept.text(), citations);
    }

    AskTrace trace(List<Passage> passages, List<Verdict> all) {
        List<Found> again = found.stream()
                .map(f -> new Found(
                        passages.get(f.place()),
                        f.rank(),
                        f.score(),
                        f.parts(),
                        f.copies().stream().map(passages::get).toList()))
                .toList();
        return new AskTrace(
                understoodAs,
                shape,
                repairs,
                again,
                all,
                evidence,
                confidence,
                threshold,
                composer,
                fallback,
                fingerprint,
                timings,
                notices == null ? List.of() : notices);
    }
}
