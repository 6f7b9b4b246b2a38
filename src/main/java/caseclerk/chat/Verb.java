package caseclerk.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of a command: its first argument, and the fields that follow. What is filled in reaches the command as
 * arguments in this order, the verb first; fields left empty are left out.
 *
 * @param name the first argument; empty for a command without one
 * @param summary what it does, at most 100 characters
 * @param options its fields, the required ones first
 * @param right what it takes to use it; null for everybody
 * @param warning asked before it is done, since it cannot be undone or reaches far; null to do it at once
 * @param posts whether something is posted in the channel later on
 * @param ownInDirect whether in direct messages it touches what is the speaker's alone, and so takes no right there
 */
public record Verb(
        String name,
        String summary,
        List<Option> options,
        @Nullable Right right,
        @Nullable String warning,
        boolean posts,
        boolean ownInDirect) {
    public Verb {
        options = List.copyOf(options);
    }

    /** A form for everybody. */
    public static Verb of(String name, String summary, Option... options) {
        return new Verb(name, summary, List.of(options), null, null, false, false);
    }

    /** The same form, for people with that right. */
    public Verb needs(Right needed) {
        return new Verb(name, summary, options, needed, warning, posts, ownInDirect);
    }

    /** The same form, done only after {@code question} was answered with yes. */
    public Verb asksFirst(String question) {
        return new Verb(name, summary, options, right, question, posts, ownInDirect);
    }

    /** The same form, after which something is posted in the channel later on. */
    public Verb posting() {
        return new Verb(name, summary, options, right, warning, true, ownInDirect);
    }

    /** The same form, which everybody may use in their own direct messages, whatever it takes elsewhere. */
    public Verb freeInDirect() {
        return new Verb(name, summary, options, right, warning, posts, true);
    }

    /** Whether {@code speaker} may use it. */
    boolean isFor(Speaker speaker) {
        return right == null || speaker.rights().contains(right) || (ownInDirect && speaker.direct());
    }
}
