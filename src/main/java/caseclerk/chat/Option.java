package caseclerk.chat;

import java.util.List;

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
        /** A day, written like 2025-09-25. */
        DATE,
        /** The slug of a case. */
        CASE,
        /** The number of a source. */
        SOURCE,
        /** A channel, as its id. */
        CHANNEL,
        /** A role, as its id. */
        ROLE,
        YES_NO,
        /** A text file, as its words. */
        FILE
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
