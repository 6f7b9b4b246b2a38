package caseclerk.grammar;

import java.util.Set;

/**
 * How a verb is put.
 *
 * @param kind finite, with "to", "-ing" or participle
 * @param denied whether it is denied
 * @param modal the class of its modal verb ("may", "must", "can", "will", "would", "should"); "" for none
 * @param tense when
 * @param ongoing whether it is said to go on ("was being")
 * @param passive whether its subject undergoes it
 */
public record VerbForm(Kind kind, boolean denied, String modal, Tense tense, boolean ongoing, boolean passive) {
    /** The forms that the rules tell apart. */
    public enum Kind {
        FINITE,
        TO,
        ING,
        PARTICIPLE
    }

    /** When it is said to be. */
    public enum Tense {
        PAST,
        PRESENT,
        NONE,
        /** Of a verb whose past looks like its present: "put". */
        EITHER;

        /** Whether the two may be the same. */
        public boolean fits(Tense other) {
            return this == other || this == EITHER && other != NONE || other == EITHER && this != NONE;
        }
    }

    /** Forms that do not say when. */
    public static final Set<Kind> TIMELESS = Set.of(Kind.TO, Kind.ING, Kind.PARTICIPLE);

    VerbForm as(Kind other) {
        return new VerbForm(other, denied, modal, tense, ongoing, passive);
    }

    VerbForm denied(boolean whether) {
        return new VerbForm(kind, whether, modal, tense, ongoing, passive);
    }
}
