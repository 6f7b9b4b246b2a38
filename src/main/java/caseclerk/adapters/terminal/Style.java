package caseclerk.adapters.terminal;

/**
 * How to print.
 *
 * @param width columns, 40 or more
 * @param colour whether to use colours
 */
public record Style(int width, boolean colour) {
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
