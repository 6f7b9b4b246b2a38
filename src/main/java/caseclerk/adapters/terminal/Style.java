package caseclerk.adapters.terminal;

import caseclerk.chat.CommandNames;

/**
 * How to print.
 *
 * @param width columns, 40 or more
 * @param colour whether to use colours
 * @param names how commands are called where it is read
 */
public record Style(int width, boolean colour, CommandNames names) {
    /** For where commands are typed with a slash. */
    public Style(int width, boolean colour) {
        this(width, colour, CommandNames.TYPED);
    }

    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String marked(String text) {
        return colour ? "\u001b[36m" + text + "\u001b[0m" : text;
    }
}
