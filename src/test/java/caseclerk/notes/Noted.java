package caseclerk.notes;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.SentenceSplitter;
import caseclerk.ingestion.SplitText;
import caseclerk.notes.KeptNote.KeptLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with its note, as it would be kept. */
record Noted(SplitText text, KeptNote kept) {
    static final LocalDate FRIDAY = LocalDate.parse("2031-03-14");

    /** The note of paragraphs published on a Friday. */
    static Noted of(String... paragraphs) {
        return of(1, "The Harbour Post", FRIDAY, "Ferry fares", paragraphs);
    }

    static Noted of(long source, String publisher, @Nullable LocalDate published, String title, String... paragraphs) {
        List<Block> blocks = Arrays.stream(paragraphs).map(Block::paragraph).toList();
        SplitText split = new SentenceSplitter().split(blocks);
        SourceVersion version = new SourceVersion(
                source,
                1,
                SourceKind.ARTICLE,
                "https://news.example/" + source,
                title,
                publisher,
                null,
                published,
                "en",
                Instant.parse("2031-03-15T00:00:00Z").plusSeconds(source),
                "ferry",
                null,
                null,
                null);
        VersionNote note = new TakeNote().of(new NotedText(version, split.text(), split.sentences()));
        Passage whole = new Passage(
                source, version, 0, "", new TextSpan(0, split.text().length()), split.text(), split.sentences());
        List<KeptLine> lines = note.lines().stream()
                .map(line -> new KeptLine(
                        line,
                        NoteClaims.claim(line, whole, whole.sentences()::get),
                        line.names().stream()
                                .map(n -> KeptNote.words(split.text(), n))
                                .toList(),
                        line.title() == null ? "" : KeptNote.words(split.text(), line.title()),
                        version.capturedAt()))
                .toList();
        return new Noted(split, new KeptNote(version, lines));
    }

    CaseNote note() {
        return MergeNotes.of(List.of(kept));
    }

    /** Each event as its date, precision and words. */
    List<String> events() {
        return note().events().stream().map(Noted::written).toList();
    }

    static String written(CaseNote.NotedEvent event) {
        return event.event().date().iso() + " "
                + event.event().date().precision().name().toLowerCase(java.util.Locale.ROOT) + " "
                + event.event().standing().name().toLowerCase(java.util.Locale.ROOT) + ": "
                + event.event().what();
    }

    /** Each party as its name, role and title. */
    List<String> parties() {
        return note().parties().stream()
                .map(p -> p.party().name() + " " + p.party().role().name().toLowerCase(java.util.Locale.ROOT)
                        + (p.party().title() == null ? "" : ", " + p.party().title()))
                .sorted()
                .toList();
    }
}
