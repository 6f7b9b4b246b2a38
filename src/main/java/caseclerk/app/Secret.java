package caseclerk.app;

/**
 * A value that must not be seen.
 *
 * @param value the value itself; blank when not set
 */
public record Secret(String value) {
    /** Whether there is one. */
    public boolean isSet() {
        return !value.isBlank();
    }

    /** Never the value. */
    @Override
    public String toString() {
        return isSet() ? "set" : "not set";
    }
}
