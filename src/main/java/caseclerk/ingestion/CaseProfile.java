package caseclerk.ingestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is filed by.
 *
 * @param day the day it speaks from; null when unknown
 * @param terms its telling words
 * @param vector what it means, of length 1
 */
public record CaseProfile(@Nullable LocalDate day, CaseTerms terms, float[] vector) {
    /** What a report is about stands at its beginning. */
    public static final int PASSAGES = 4;

    /** The profile of a text; {@code vectors} are those of its passages, in order, at least one. */
    public static CaseProfile of(String title, String text, @Nullable LocalDate day, List<float[]> vectors) {
        float[] sum = new float[vectors.get(0).length];
        for (float[] one : vectors.subList(0, Math.min(PASSAGES, vectors.size())))
            for (int d = 0; d < sum.length; d++) sum[d] += one[d];
        double square = 0;
        for (float x : sum) square += x * x;
        float length = (float) Math.sqrt(square);
        if (length > 0) for (int d = 0; d < sum.length; d++) sum[d] /= length;
        return new CaseProfile(day, CaseTerms.of(title, text), sum);
    }

    /** The profile of a version. */
    public static CaseProfile of(NewVersion version) {
        return of(
                version.title(),
                version.text(),
                version.publishedAt(),
                version.passages().stream().map(one -> one.vectors().passage()).toList());
    }
}
