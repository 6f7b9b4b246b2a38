package caseclerk.cases;

/** How exactly a date is known. */
public enum DatePrecision {
    DAY,
    /** Monday to Sunday. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** Some time, or all of the time, between two days. */
    RANGE
}
