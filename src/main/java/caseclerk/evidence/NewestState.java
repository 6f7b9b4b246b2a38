package caseclerk.evidence;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.Shape;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps old news from being given as today's truth where it is asked whether something is so: what a later source of the
 * case says of the same, or that it was undone, leads, and what is older gets the day of its source behind it.
 */
public final class NewestState {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Pattern OF_NOW =
            Pattern.compile("(?i)^(?:is|are|has|have|does|do|can|will|would|may|must|should)\\b");

    /** A later sentence speaks of the same where it has about as many of the question's words. */
    private static final double FEWER_WORDS = 0.25;

    private static final double MOST_SAID = 0.6;
    /** Of what is said of them in other words, about all. */
    private static final double AS_MANY = 0.1;

    private static final double HALF = 0.5;

    private NewestState() {}

    /**
     * {@code found}, best first, with what has overtaken the best of them at its head; what says nothing of what is asked
     * about the names is left out where another says something.
     */
    public static List<Evidence> leading(Reading reading, List<Evidence> found, List<Evidence> usable) {
        List<Evidence> saying =
                found.stream().filter(e -> e.measure("predicate") > 0).toList();
        List<Evidence> chosen = saying.isEmpty() ? found : saying;
        if (chosen.isEmpty()) return chosen;
        Evidence best = chosen.get(0);
        Undoing undoing = Undoing.of(reading.question(), best.sentence().text());
        Optional<Evidence> newest = usable.stream()
                .filter(e -> isLater(version(e), version(best)))
                .filter(e -> speaksOfTheSame(e, best)
                        || undoing.isToldBy(e.sentence().text()))
                .max(Comparator.comparing((Evidence e) -> version(e).day()).thenComparingDouble(Evidence::score));
        if (newest.isEmpty()) return chosen;
        List<Evidence> led = new ArrayList<>(List.of(newest.get()));
        chosen.stream()
                .filter(e -> !e.sentence().equals(newest.get().sentence()))
                .limit(Math.max(1, chosen.size() - 1))
                .forEach(led::add);
        return led;
    }

    private static SourceVersion version(Evidence evidence) {
        return evidence.found().passage().version();
    }

    private static boolean isLater(SourceVersion one, SourceVersion other) {
        return other.kind() != SourceKind.POLICY
                && isOfCase(one, other.caseSlug())
                && one.day() != null
                && other.day() != null
                && one.day().isAfter(other.day());
    }

    private static boolean isOfCase(SourceVersion version, @Nullable String slug) {
        return slug != null && slug.equals(version.caseSlug()) && version.kind() != SourceKind.POLICY;
    }

    private static boolean speaksOfTheSame(Evidence later, Evidence best) {
        double words = later.measure("words");
        boolean says = later.measure("predicate") >= Math.max(MOST_SAID, best.measure("predicate") - FEWER_WORDS);
        boolean named = later.measure("names") >= best.measure("names") - FEWER_WORDS;
        return says && (named || words >= best.measure("words") - FEWER_WORDS)
                || later.measure("predicate") > 0 && words >= Math.max(HALF, best.measure("words") - AS_MANY);
    }

    /** Puts its day behind each claim that a later source of the case may have overtaken. */
    public static AskOutcome dated(AskOutcome outcome, Reading reading) {
        if (!(outcome instanceof Answered answered)) return outcome;
        if (reading.shape() == Shape.WHEN) return reported(answered);
        if (reading.shape() != Shape.YES_NO) return outcome;
        boolean ofNow = OF_NOW.matcher(reading.question().strip()).find();
        SourceVersion lead = cited(answered.claims().get(0));
        List<Claim> dated = answered.claims().stream()
                .map(claim -> {
                    boolean overtaken = isLater(lead, cited(claim)) || ofNow && isOld(cited(claim), reading);
                    return overtaken ? withDay(claim, cited(claim).day()) : claim;
                })
                .toList();
        return new Answered(answered.lead(), dated, answered.complete(), answered.missing());
    }

    /** News without a date is at least dated by its source. */
    private static Answered reported(Answered answered) {
        List<Claim> dated = answered.claims().stream()
                .map(claim -> {
                    LocalDate day = cited(claim).day();
                    boolean bare = cited(claim).kind() == SourceKind.ARTICLE
                            && !Expectation.DATE.matcher(claim.text()).find();
                    return bare && day != null
                            ? new Claim(claim.text() + " [reported on " + DAY.format(day) + "]", claim.citations())
                            : claim;
                })
                .toList();
        return new Answered(answered.lead(), dated, answered.complete(), answered.missing());
    }

    private static boolean isOld(SourceVersion version, Reading reading) {
        return reading.passages().stream()
                .anyMatch(found -> isLater(found.passage().version(), version));
    }

    private static Claim withDay(Claim claim, @Nullable LocalDate day) {
        if (day == null || claim.text().contains(DAY.format(day))) return claim;
        return new Claim(claim.text() + " [as of " + DAY.format(day) + "]", claim.citations());
    }

    private static SourceVersion cited(Claim claim) {
        return claim.citations().get(0).version();
    }
}
