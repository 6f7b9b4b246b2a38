package caseclerk.ingestion;

import caseclerk.cases.Clause;
import caseclerk.cases.Sentence;
import caseclerk.cases.SourceKind;
import caseclerk.cases.TextSpan;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version ready to be stored: read, split, cut and embedded. The fields are those of
 * {@link caseclerk.cases.SourceVersion}, and these:
 *
 * @param caseName the name of its case where it is to be made; null to make one of the slug
 * @param caseIsProposed whether nobody but the program chose its case; a copy then goes where its original is
 * @param address where these very words were found, when that is not {@code url}; else null
 * @param contentHash SHA-256 in hexadecimal of text, title, publisher, author and dates: the same hash means the same
 *     version
 * @param textHash SHA-256 in hexadecimal of the text alone, white space and case folded: the same hash at another
 *     address means a copy
 * @param text what citations point into
 * @param sentences all of them, in order, not overlapping
 * @param passages all of them, in order
 * @param clauses for a policy text its clauses, in order, under anchors of its own; else empty
 * @param embedder fingerprint of the model that made the vectors
 * @param original the bytes as they came
 * @param mediaType what the bytes are
 * @param origin the channel and person it comes from; null when it is filed openly
 */
public record NewVersion(
        SourceKind kind,
        String url,
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedAt,
        @Nullable String language,
        Instant capturedAt,
        @Nullable String caseSlug,
        @Nullable String caseName,
        boolean caseIsProposed,
        @Nullable String service,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String address,
        String contentHash,
        String textHash,
        String text,
        List<Sentence> sentences,
        List<CutPassage> passages,
        List<Clause> clauses,
        String embedder,
        byte[] original,
        Capture.MediaType mediaType,
        @Nullable Origin origin) {
    public NewVersion {
        sentences = List.copyOf(sentences);
        passages = List.copyOf(passages);
        clauses = List.copyOf(clauses);
    }

    /**
     * A passage not yet stored.
     *
     * @param header see {@link caseclerk.cases.Passage#header()}
     * @param firstSentence ordinal of its first sentence
     * @param lastSentence ordinal of its last sentence, inclusive
     * @param span from the start of the first to the end of the last sentence
     * @param vectors of the passage and of its sentences
     */
    public record CutPassage(
            String header, int firstSentence, int lastSentence, TextSpan span, PassageVectors vectors) {}
}
