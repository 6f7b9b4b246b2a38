package caseclerk.digest;

/**
 * The changes that a digest tells of: those numbered above {@code after} and not above {@code upTo}. The casebook
 * numbers its changes in the order in which they become visible, so that two windows that touch leave nothing out and
 * tell nothing twice, whatever the clock does.
 *
 * @param after number of the last change told before, 0 for none
 * @param upTo number of the last change told
 */
public record Window(long after, long upTo) {
    public Window {
        if (after < 0 || upTo < after) throw new IllegalArgumentException("not a window: " + after + ".." + upTo);
    }
}
