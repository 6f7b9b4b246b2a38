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

/** Puts the answers to several questions together: each sentence once, in the order asked, and what stays open of which. */
final class JoinedAnswer {
    private JoinedAnswer() {}

    /** @param parts at least one of them answered */
    static Said of(List<AnsweredPart> parts) {
        AnsweredPart first = parts.stream()
                .filter(part -> !part.claims().isEmpty())
                .findFirst()
                .orElseThrow();
        boolean alone = parts.stream().filter(part -> !part.claims().isEmpty()).count() == 1;
        String lead = alone || isYesNo(first) ? first.lead() : "";
        List<Led> claims = new ArrayList<>();
        for (AnsweredPart part : parts) add(part, part == first && !lead.isEmpty() ? "" : lead(part), claims);
        String missing = missing(parts);
        return new Said(
                new Answered(lead, claims.stream().map(Led::whole).toList(), missing.isEmpty(), missing),
                trace(parts, first));
    }

    /** That it is the sources which say it is told once. */
    private static String lead(AnsweredPart part) {
        return isYesNo(part) ? "" : part.lead();
    }

    private static boolean isYesNo(AnsweredPart part) {
        return part.said().trace().shape().equals(Shape.YES_NO.label());
    }

    private static String missing(List<AnsweredPart> parts) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean told = i + 1 < parts.size()
                    && parts.get(i).claims().isEmpty()
                    && parts.get(i).isTakenAsSoBy(parts.get(i + 1));
            String open = parts.get(i).missing() + parts.get(i).dispute();
            if (!told && !open.isEmpty()) missing.add(open);
        }
        return String.join(" ", missing);
    }

    /** A claim with the words that belong before it; empty for none. */
    private record Led(String lead, Claim claim) {
        /** Whether it says all that {@code other} does, from the same places. */
        boolean tells(Claim other) {
            return claim.citations().equals(other.citations()) && claim.text().contains(other.text());
        }

        Claim whole() {
            return lead.isEmpty() ? claim : new Claim(lead + " " + claim.text(), claim.citations());
        }
    }

    /** What was said already is not said again; words that belong before a part's claims go before its first. */
    private static void add(AnsweredPart part, String lead, List<Led> claims) {
        String before = lead;
        for (Claim claim : part.claims()) {
            if (claims.stream().anyMatch(one -> one.tells(claim))) continue;
            Optional<Led> shorter = claims.stream()
                    .filter(one -> new Led("", claim).tells(one.claim()))
                    .findFirst();
            if (shorter.isPresent()) {
                claims.set(claims.indexOf(shorter.get()), new Led(shorter.get().lead(), claim));
            } else {
                claims.add(new Led(before, claim));
                before = "";
            }
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
                all(traces, AskTrace::notices));
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
