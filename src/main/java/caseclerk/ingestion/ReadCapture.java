package caseclerk.ingestion;

import caseclerk.cases.Clause;
import caseclerk.cases.Sentence;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.NewVersion.CutPassage;
import caseclerk.retrieval.TextEmbedder.PassageText;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A capture that has been read and split, not yet cut into passages.
 *
 * @param capture what was read
 * @param filing how it is to be filed
 * @param url the address it is filed at; for a policy text that names its service, the policy's own
 * @param address where it was found
 * @param title never blank
 * @param shortfall why it is less than the article; null when nothing says so
 * @param split its text and sentences; at least one sentence
 * @param clauses for a policy text its clauses; else empty
 */
record ReadCapture(
        Capture capture,
        Filing filing,
        String url,
        String address,
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedAt,
        @Nullable String language,
        @Nullable Shortfall shortfall,
        SplitText split,
        List<Clause> clauses) {

    /** The same, with what an earlier version of its source tells and this one does not: who published it, and when. */
    ReadCapture after(SourceVersion earlier) {
        return new ReadCapture(
                capture,
                filing,
                url,
                address,
                title,
                publisher == null ? earlier.publisher() : publisher,
                author == null ? earlier.author() : author,
                publishedAt == null ? earlier.publishedAt() : publishedAt,
                language == null ? earlier.language() : language,
                shortfall,
                split,
                clauses);
    }

    /** See {@link NewVersion#contentHash()}. */
    String contentHash() {
        return Hashes.ofFields(
                split.text(), title, publisher, author, publishedAt, filing.effectiveFrom(), filing.effectiveUntil());
    }

    /** Cut for storing under {@code caseSlug}, which is null for no case, or for none yet where it seeks one. */
    Cut cut(PassageCutter cutter, @Nullable String caseSlug, boolean seeksCase) {
        PassageHeader header = header(caseSlug);
        List<PassageCutter.Cut> cuts =
                clauses.isEmpty() ? cutter.cut(split) : new ClauseCutter(cutter, split, clauses).cut();
        List<PassageText> texts = new ArrayList<>(cuts.size());
        for (PassageCutter.Cut cut : cuts) texts.add(toEmbed(cut, header));
        return new Cut(this, caseSlug, seeksCase, cuts, texts);
    }

    private PassageHeader header(@Nullable String caseSlug) {
        return new PassageHeader(caseSlug, publisher, title, publishedAt, filing.service(), filing.effectiveFrom());
    }

    private PassageText toEmbed(PassageCutter.Cut cut, PassageHeader header) {
        List<TextSpan> spans = new ArrayList<>();
        for (Sentence sentence : split.sentences().subList(cut.firstSentence(), cut.lastSentence() + 1))
            spans.add(sentence.span().minus(cut.span().start()));
        return new PassageText(header.under(cut.heading()), cut.span().cutFrom(split.text()), spans);
    }

    /**
     * A capture cut into passages, not yet embedded.
     *
     * @param read what was cut
     * @param caseSlug the case that its headers name; null when none
     * @param seeksCase whether its case is still to be found
     * @param cuts where its passages stand
     * @param texts the passages as the embedder wants them, in the same order
     */
    record Cut(
            ReadCapture read,
            @Nullable String caseSlug,
            boolean seeksCase,
            List<PassageCutter.Cut> cuts,
            List<PassageText> texts) {

        /** Ready to be stored at {@code place}; {@code vectors} are those of {@link #texts()}, in order. */
        NewVersion withVectors(List<PassageVectors> vectors, String embedder, Instant capturedAt, Placing.Place place) {
            PassageHeader header = read.header(place.caseSlug());
            List<CutPassage> passages = new ArrayList<>(cuts.size());
            for (int i = 0; i < cuts.size(); i++) {
                PassageCutter.Cut cut = cuts.get(i);
                passages.add(new CutPassage(
                        header.under(cut.heading()),
                        cut.firstSentence(),
                        cut.lastSentence(),
                        cut.span(),
                        vectors.get(i)));
            }
            Filing filing = read.filing;
            return new NewVersion(
                    filing.kind(),
                    read.url,
                    read.title,
                    read.publisher,
                    read.author,
                    read.publishedAt,
                    read.language,
                    capturedAt,
                    place.caseSlug(),
                    place.caseName(),
                    place.isProposed(),
                    filing.service(),
                    filing.effectiveFrom(),
                    filing.effectiveUntil(),
                    read.address.equals(read.url) ? null : read.address,
                    read.contentHash(),
                    Hashes.ofText(read.split.text()),
                    read.split.text(),
                    read.split.sentences(),
                    passages,
                    read.clauses,
                    embedder,
                    read.capture.bytes(),
                    read.capture.mediaType(),
                    filing.origin());
        }
    }
}
