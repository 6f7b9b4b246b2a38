package caseclerk.evaluation;

/**
 * One number.
 *
 * @param part of the set
 * @param system whose
 * @param name what it measures
 * @param value 0 to 1, or milliseconds where the name says so; NaN when nothing was measured
 * @param n how many questions, claims or quotes it is a mean over
 */
public record Figure(String part, String system, String name, double value, int n) {}
