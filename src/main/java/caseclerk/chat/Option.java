package caseclerk.chat;

import caseclerk.cases.SpokenDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A field of a form.
 *
 * @param name lower-case letters and hyphens
 * @param summary what to put in, at most 100 characters
 * @param kind what it holds
 * @param required whether it must be filled in
 * @param choices the values there are; none for free choice
 */
public record Option(String name, String summary, Kind kind, boolean required, List<String> choices) {
    public Option {
        choices = List.copyOf(choices);
    }

    /** What a field holds; some kinds can be completed while typing. */
    public enum Kind {
        TEXT,
        /** A day, as {@link SpokenDay} reads it. */
        DATE,
        /** The slug of a case. */
        CASE,
        /** All cases, or slugs of cases and tags. */
        CASES,
        /** The number of a source. */
        SOURCE,
        /** The name of a policy, or a part of it. */
        POLICY,
        /** A version of a policy, by its number or a name and a day. */
        VERSION,
        /** A channel, as its id. */
        CHANNEL,
        /** A role, as its id. */
        ROLE,
        YES_NO,
        /** A local time, written like 08:00. */
        TIME,
        /** A time zone, written like Europe/Berlin. */
        ZONE,
        /** Days of the week, written like mon,thu. */
        DAYS,
        /** A whole number. */
        NUMBER,
        /** A text file, as its words. */
        FILE
    }

    /** Why {@code value} cannot be what the field holds, and how to write it; empty when it can. */
    public Optional<String> objection(String value) {
        return switch (kind) {
            case DATE ->
                SpokenDay.of(value, LocalDate.EPOCH).isPresent()
                        ? Optional.empty()
                        : Optional.of(SpokenDay.complaint(value));
            case SOURCE ->
                complaint(
                        value.strip().matches("#?\\d{1,18}"),
                        value,
                        "is not the number of a source; /source list shows which there are.");
            case TIME -> complaint(SpokenPlan.isTime(value), value, "is not a time; write it like 08:00.");
            case ZONE -> complaint(SpokenPlan.isZone(value), value, "is not a time zone; write it like Europe/Berlin.");
            case DAYS ->
                complaint(
                        SpokenPlan.isDays(value), value, "names no days; write daily, weekdays, or days like mon,thu.");
            case NUMBER -> complaint(value.strip().matches("\\d{1,9}"), value, "is not a number; write it like 24.");
            case TEXT, CASE, CASES, POLICY, VERSION, CHANNEL, ROLE, YES_NO, FILE -> Optional.empty();
        };
    }

    private static Optional<String> complaint(boolean holds, String value, String otherwise) {
        return holds ? Optional.empty() : Optional.of(value.strip() + " " + otherwise);
    }

    /** Whether values are proposed for it while somebody types. */
    public boolean isCompleted() {
        return switch (kind) {
            case CASE, CASES, SOURCE, POLICY, VERSION, ZONE -> choices.isEmpty();
            case TEXT, DATE, CHANNEL, ROLE, YES_NO, TIME, DAYS, NUMBER, FILE -> false;
        };
    }

    /** An optional text. */
    public static Option text(String name, String summary) {
        return new Option(name, summary, Kind.TEXT, false, List.of());
    }

    /** An optional field of that kind. */
    public static Option of(Kind kind, String name, String summary) {
        return new Option(name, summary, kind, false, List.of());
    }

    /** An optional field with fixed values. */
    public static Option choice(String name, String summary, List<String> choices) {
        return new Option(name, summary, Kind.TEXT, false, choices);
    }

    /** The same field, to be filled in. */
    public Option needed() {
        return new Option(name, summary, kind, true, choices);
    }
}
