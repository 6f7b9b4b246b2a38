package caseclerk.answering;

import caseclerk.answering.AskInParts.AnsweredPart;
import caseclerk.answering.AskTrace.Timings;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.Shape;
import caseclerk.retrieval.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the answers to several questions together: each sentence once, in the order asked, and what stays open of which. */
final class JoinedAnswer {
    private JoinedAnswer() {}

    /** @param parts at least one of them answered */
    static Said of(List<AnsweredPart> parts) {
        AnsweredPart first = parts.stream()
                .filter(part -> !part.claims().isEmpty())
                .findFirst()
                .orElseThrow();
        List<Claim> claims = new ArrayList<>();
        for (AnsweredPart part : parts) add(part, part == first ? "" : lead(part), claims);
        String missing = missing(parts);
        return new Said(new Answered(first.lead(), claims, missing.isEmpty(), missing), trace(parts, first));
    }

    /** That it is the sources which say it is told once. */
    private static String lead(AnsweredPart part) {
        return part.said().trace().shape().equals(Shape.YES_NO.label()) ? "" : part.lead();
    }

    private static String missing(List<AnsweredPart> parts) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean told = i + 1 < parts.size()
                    && parts.get(i).claims().isEmpty()
                    && parts.get(i).isTakenAsSoBy(parts.get(i + 1));
            if (!told && !parts.get(i).missing().isEmpty())
                missing.add(parts.get(i).missing());
        }
        return String.join(" ", missing);
    }

    /** What was said already is not said again; words that belong before a part's claims go before its first. */
    private static void add(AnsweredPart part, String lead, List<Claim> claims) {
        String before = lead;
        for (Claim claim : part.claims()) {
            Optional<Claim> same = claims.stream()
                    .filter(one -> one.citations().equals(claim.citations()))
                    .findFirst();
            if (same.isEmpty()) {
                claims.add(before.isEmpty() ? claim : new Claim(before + " " + claim.text(), claim.citations()));
                before = "";
            } else if (claim.text().startsWith(same.get().text())) claims.set(claims.indexOf(same.get()), claim);
        }
    }

    private static AskTrace trace(List<AnsweredPart> parts, AnsweredPart first) {
        List<AskTrace> traces = parts.stream().map(part -> part.said().trace()).toList();
        AskTrace lead = first.said().trace();
        return new AskTrace(
                traces.stream().map(AskTrace::understoodAs).collect(Collectors.joining(" / ")),
                traces.stream().map(AskTrace::shape).distinct().collect(Collectors.joining(", ")),
                all(traces, AskTrace::repairs),
                passages(traces),
                all(traces, AskTrace::verdicts),
                lead.evidence(),
                lead.confidence(),
                lead.threshold(),
                lead.composer(),
                traces.stream()
                        .map(AskTrace::fallback)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                lead.fingerprint(),
                timings(traces),
                Stream.concat(
                                all(traces, AskTrace::notices).stream(),
                                parts.stream().map(AnsweredPart::dispute).filter(words -> !words.isEmpty()))
                        .toList());
    }

    private static <T> List<T> all(List<AskTrace> traces, Function<AskTrace, List<T>> of) {
        return traces.stream()
                .flatMap(trace -> of.apply(trace).stream())
                .distinct()
                .toList();
    }

    /** The best of each part first, each passage once. */
    private static List<Found> passages(List<AskTrace> traces) {
        Set<Long> seen = new HashSet<>();
        List<Found> ranked = traces.stream()
                .flatMap(trace -> trace.passages().stream())
                .sorted(Comparator.comparingInt(Found::rank))
                .filter(found -> seen.add(found.passage().id()))
                .toList();
        List<Found> numbered = new ArrayList<>();
        for (Found one : ranked)
            numbered.add(new Found(one.passage(), numbered.size() + 1, one.score(), one.parts(), one.copies()));
        return numbered;
    }

    private static Timings timings(List<AskTrace> traces) {
        ToDoubleFunction<ToDoubleFunction<Timings>> sum =
                of -> traces.stream().map(AskTrace::timings).mapToDouble(of).sum();
        return new Timings(
                sum.applyAsDouble(Timings::retrieveMs),
                sum.applyAsDouble(Timings::composeMs),
                sum.applyAsDouble(Timings::verifyMs),
                sum.applyAsDouble(Timings::totalMs));
    }
}
