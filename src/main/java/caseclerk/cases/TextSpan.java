package caseclerk.cases;

/**
 * A half-open stretch of a version's text.
 *
 * @param start first UTF-16 code unit, 0 or more
 * @param end one past the last UTF-16 code unit, {@code start} or more
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** The words of {@code text} that this span covers. */
    public String cutFrom(String text) {
        return text.substring(start, end);
    }

    /** Whether {@code other} lies within this span. */
    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one code unit. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The same stretch seen from a text that begins {@code offset} code units later. */
    public TextSpan minus(int offset) {
        return new TextSpan(start - offset, end - offset);
    }
}
