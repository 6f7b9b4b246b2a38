package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.InMemoryCasebook;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.FileMany.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilingTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final Clock NOW = Clock.fixed(Instant.parse("2025-03-04T05:06:07Z"), ZoneOffset.UTC);
    private final InMemoryCasebook casebook = new InMemoryCasebook();

    /** Each line a paragraph; a capture of "?" cannot be read. */
    private static Article lines(Capture capture) {
        String text = new String(capture.bytes(), StandardCharsets.UTF_8);
        if (text.equals("?")) throw new UnreadableCapture("Not readable; give another.");
        List<Block> blocks =
                text.lines().filter(l -> !l.isBlank()).map(Block::paragraph).toList();
        return new Article("Found title", null, "Found author", null, "en", null, blocks);
    }

    private FileSource fileSource() {
        return new FileSource(FilingTest::lines, new WordEmbedder(), casebook, NOW);
    }

    private static Capture text(String url, String text, Capture.Stated stated) {
        return new Capture(url, Capture.MediaType.TEXT, text.getBytes(StandardCharsets.UTF_8), null, stated);
    }

    private static Capture text(String url, String text) {
        return text(url, text, Capture.Stated.NOTHING);
    }

    private FileOutcome file(String url, String text, String slug) {
        return fileSource().file(HERE, text(url, text), Filing.article("input", slug));
    }

    @Test
    void a_new_text_is_filed_with_what_is_stated_before_what_is_found() {
        Capture.Stated stated = new Capture.Stated("Ferry fares", "The Gazette", null, LocalDate.of(2025, 1, 2), null);

        FileOutcome outcome = fileSource()
                .file(
                        HERE,
                        text("https://gazette.example/1", "Fares rise in May.", stated),
                        Filing.article("a", "ferry"));

        SourceVersion version =
                assertInstanceOf(FileOutcome.Filed.class, outcome).version();
        assertEquals(
                List.of("Ferry fares", "The Gazette", "Found author", "en", "ferry"),
                List.of(
                        version.title(),
                        version.publisher(),
                        version.author(),
                        version.language(),
                        version.caseSlug()));
        assertEquals(NOW.instant(), version.capturedAt());
        assertEquals(
                "ferry · The Gazette · Ferry fares · 2025-01-02",
                casebook.saved("https://gazette.example/1")
                        .get(0)
                        .passages()
                        .get(0)
                        .header());
    }

    private static String opened(String url, String publisher) {
        Capture.Stated stated = new Capture.Stated("港湾局", publisher, null, LocalDate.of(2025, 1, 2), "zh");
        return new FileSource(FilingTest::lines, new WordEmbedder(), new InMemoryCasebook(), NOW)
                .file(HERE, text(url, "渡轮票价上涨。", stated), Filing.article("a", null))
                .version()
                .caseSlug();
    }

    @Test
    void a_case_called_after_a_publisher_of_many_letters_has_a_slug_of_the_first_of_them() {
        assertEquals(
                "harbour-and-ferry-post-harbour-and-2025-01-02",
                opened("https://a.example/1", "Harbour and Ferry Post ".repeat(7)));
        assertEquals("a".repeat(36) + "-2025-01-02", opened("https://a.example/1", "A".repeat(150)));
        assertEquals("c".repeat(36) + "-2025-01-02", opened("https://" + "c".repeat(60) + ".example/3", "港湾"));
    }

    @Test
    void the_same_again_is_unchanged_and_other_words_are_a_new_version() {
        file("https://a.example/x", "Fares rise.", "ferry");

        assertInstanceOf(FileOutcome.Unchanged.class, file("https://a.example/x", "Fares rise.", null));
        FileOutcome.Updated updated =
                assertInstanceOf(FileOutcome.Updated.class, file("https://a.example/x", "Fares fall.", null));
        assertEquals(2, updated.version().revision());
        assertEquals("ferry", updated.version().caseSlug());
        assertInstanceOf(FileOutcome.Unchanged.class, file("https://a.example/x", "Fares rise.", null));
    }

    @Test
    void what_was_known_of_a_source_is_kept_where_it_is_not_told_again() {
        Capture.Stated dated = new Capture.Stated("Fares", "Gazette", null, LocalDate.of(2025, 1, 2), "en");
        fileSource().file(HERE, text("https://a.example/x", "Fares rise.", dated), Filing.article("a", "ferry"));
        Capture.Stated titled = new Capture.Stated("Fares", null, null, null, null);
        Capture again = text("https://a.example/x", "Fares rise.", titled);
        Capture reworded = text("https://a.example/x", "Fares fall.", titled);

        assertInstanceOf(FileOutcome.Unchanged.class, fileSource().file(HERE, again, Filing.article("a", null)));
        SourceVersion newest = assertInstanceOf(
                        FileOutcome.Updated.class, fileSource().file(HERE, reworded, Filing.article("a", null)))
                .version();
        assertEquals(LocalDate.of(2025, 1, 2), newest.publishedAt());
        assertEquals("Gazette", newest.publisher());

        Capture.Stated later = new Capture.Stated("Fares", null, null, LocalDate.of(2025, 1, 9), null);
        Capture corrected = text("https://a.example/x", "Fares fall.", later);
        assertEquals(
                LocalDate.of(2025, 1, 9),
                fileSource()
                        .file(HERE, corrected, Filing.article("a", null))
                        .version()
                        .publishedAt());
    }

    @Test
    void the_same_under_another_case_moves_the_source() {
        file("https://a.example/x", "Fares rise.", "ferry");

        FileOutcome.Unchanged moved =
                assertInstanceOf(FileOutcome.Unchanged.class, file("https://a.example/x", "Fares rise.", "harbour"));

        assertEquals("harbour", moved.version().caseSlug());
        assertEquals("harbour", casebook.all().get(0).caseSlug());
    }

    @Test
    void the_same_words_at_another_address_are_a_copy() {
        file("https://a.example/x", "Fares rise.", null);

        assertEquals(
                1,
                assertInstanceOf(FileOutcome.Duplicate.class, file("https://b.example/y", "FARES  rise.", null))
                        .duplicateOf());
    }

    @Test
    void nothing_to_read_is_rejected_and_what_cannot_be_read_fails() {
        assertEquals(
                "empty",
                assertInstanceOf(FileOutcome.Rejected.class, file("file:e", " \n", null))
                        .code());
        assertEquals(
                "unreadable",
                assertInstanceOf(FileOutcome.Failed.class, file("file:u", "?", null))
                        .code());
    }

    @Test
    void a_wall_is_not_filed_as_an_article_and_a_stub_is() {
        for (Article.Shortfall shortfall : Article.Shortfall.values()) {
            ArticleExtractor shortened = c -> new Article(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    shortfall,
                    List.of(Block.paragraph("Rain fell. It stopped.")));
            FileOutcome outcome = new FileSource(shortened, new WordEmbedder(), casebook, NOW)
                    .file(HERE, text("https://a.example/" + shortfall, ""), Filing.article("a", null));
            if (shortfall == Article.Shortfall.PAYWALL)
                assertEquals(
                        shortfall,
                        assertInstanceOf(FileOutcome.Filed.class, outcome)
                                .receipt()
                                .shortfall());
            else assertEquals(new FileOutcome.Rejected("a", "empty", shortfall.advice()), outcome);
        }
    }

    @Test
    void without_a_title_the_first_sentence_stands_in() {
        ArticleExtractor untitled = c ->
                new Article(null, null, null, null, null, null, List.of(Block.paragraph("Rain fell. It stopped.")));
        FileOutcome outcome = new FileSource(untitled, new WordEmbedder(), casebook, NOW)
                .file(HERE, text("file:///notes/rain.txt", ""), Filing.article("notes/rain.txt", null));

        assertEquals("Rain fell.", ((FileOutcome.Filed) outcome).version().title());
    }

    @Test
    void where_a_reader_came_from_does_not_make_another_address() {
        assertEquals(
                "https://news.example/a?id=7&page=2",
                CanonicalAddress.of(
                        "HTTPS://News.example:443/a?utm_source=mail&id=7&fbclid=x&page=2&utm_campaign=y#comments",
                        null));
        assertEquals("https://news.example/", CanonicalAddress.of("https://news.example?gclid=1", null));
        assertEquals("urn:caseclerk:1", CanonicalAddress.of("urn:caseclerk:1", null));
    }

    @Test
    void a_saved_page_is_filed_at_the_address_that_it_gives_itself() {
        assertEquals(
                "https://a.example/story", CanonicalAddress.of("file:///tmp/p.html", "https://a.example/story#top"));
        assertEquals("https://a.example/1", CanonicalAddress.of("https://a.example/1", "https://a.example/"));
        assertEquals("https://a.example/1", CanonicalAddress.of("https://a.example/1", "https://evil.example/2"));
        assertEquals(
                "https://a.example/1", CanonicalAddress.of("https://www.a.example/1?ref=x", "https://a.example/1"));
    }

    private static List<Entry> manyEntries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            if (i % 97 == 5) entries.add(new Entry.Broken("line " + i, "bad_json", "Line " + i + " is no JSON."));
            else entries.add(entry(i));
        }
        return entries;
    }

    /** Every seventh takes the address of the one before; every eleventh is empty, every thirteenth unreadable. */
    private static Entry entry(int i) {
        String url = "https://many.example/" + (i % 7 == 0 ? i - 1 : i);
        String words =
                i % 11 == 0 ? "" : i % 13 == 0 ? "?" : ("Entry " + i + " speaks of ferries. ").repeat(1 + i % 60);
        return new Entry.Readable(text(url, words), Filing.article("line " + i, i % 3 == 0 ? "case-" + i % 5 : null));
    }

    private List<FileOutcome> fileMany(List<Entry> entries, Casebook into) {
        List<FileOutcome> outcomes = new ArrayList<>();
        new FileMany(FilingTest::lines, new WordEmbedder(), into, NOW)
                .file(HERE, entries.iterator(), entries.size(), outcomes::add, (done, total, passages) -> {});
        return outcomes;
    }

    @Test
    void many_texts_end_as_they_would_one_by_one() {
        InMemoryCasebook single = new InMemoryCasebook();
        FileSource one = new FileSource(FilingTest::lines, new WordEmbedder(), single, NOW);
        List<FileOutcome> expected = new ArrayList<>();
        for (Entry entry : manyEntries()) {
            if (entry instanceof Entry.Readable r) expected.add(one.file(HERE, r.capture(), r.filing()));
            else
                expected.add(new FileOutcome.Failed(
                        ((Entry.Broken) entry).input(),
                        ((Entry.Broken) entry).code(),
                        ((Entry.Broken) entry).message()));
        }

        List<FileOutcome> outcomes = fileMany(manyEntries(), casebook);

        assertEquals(expected, outcomes);
        assertEquals(single.all(), casebook.all());
        assertTrue(casebook.transactions().stream().allMatch(size -> size <= 48));
    }

    @Test
    void a_second_run_changes_nothing_and_embeds_nothing() {
        fileMany(manyEntries(), casebook);
        List<SourceVersion> before = casebook.all();
        List<Long> embedded = new ArrayList<>();

        List<Entry> entries = manyEntries();
        new FileMany(FilingTest::lines, new WordEmbedder(), casebook, NOW)
                .file(HERE, entries.iterator(), -1, outcome -> {}, (done, total, passages) -> embedded.add(passages));

        assertEquals(before, casebook.all());
        assertEquals(0L, embedded.get(embedded.size() - 1));
    }

    /** Fails on its third save, as a full disk would. */
    private static final class FullAfterTwo implements Casebook {
        private final InMemoryCasebook inner;
        private int saves;

        FullAfterTwo(InMemoryCasebook inner) {
            this.inner = inner;
        }

        @Override
        public Optional<Shelf> at(WorkspaceId workspace, String url, Origin from) {
            return inner.at(workspace, url, from);
        }

        @Override
        public List<Stored> save(WorkspaceId workspace, List<NewVersion> versions) {
            if (++saves > 2) throw new CasebookUnavailable("The disk is full; make room.", false, null);
            return inner.save(workspace, versions);
        }

        @Override
        public List<Member> members(WorkspaceId workspace, String embedder) {
            return inner.members(workspace, embedder);
        }

        @Override
        public CaseSketch sketch(WorkspaceId workspace, String slug, Audience readers) {
            return inner.sketch(workspace, slug, readers);
        }

        @Override
        public void assign(WorkspaceId workspace, long sourceId, String caseSlug) {
            inner.assign(workspace, sourceId, caseSlug);
        }

        @Override
        public void seen(WorkspaceId workspace, long sourceId, Origin origin) {
            inner.seen(workspace, sourceId, origin);
        }
    }

    @Test
    void a_run_that_was_stopped_ends_like_one_that_was_not_when_it_is_started_again() {
        InMemoryCasebook unkilled = new InMemoryCasebook();
        fileMany(manyEntries(), unkilled);
        List<FileOutcome> reported = new ArrayList<>();
        List<Entry> entries = manyEntries();
        FileMany stopped = new FileMany(FilingTest::lines, new WordEmbedder(), new FullAfterTwo(casebook), NOW);

        assertThrows(
                CasebookUnavailable.class,
                () -> stopped.file(HERE, entries.iterator(), 400, reported::add, (done, total, passages) -> {}));
        long durable = reported.stream()
                .filter(o -> o instanceof FileOutcome.Filed
                        || o instanceof FileOutcome.Updated
                        || o instanceof FileOutcome.Duplicate)
                .count();
        assertEquals(casebook.all().size(), durable);

        fileMany(manyEntries(), casebook);
        assertEquals(unkilled.all(), casebook.all());
    }

    @Test
    void progress_counts_to_the_end() {
        List<String> heard = new ArrayList<>();
        List<Entry> entries = manyEntries();
        new FileMany(FilingTest::lines, new WordEmbedder(), casebook, NOW)
                .file(HERE, entries.iterator(), 400, o -> {}, (done, total, passages) -> heard.add(done + "/" + total));

        assertEquals("400/400", heard.get(heard.size() - 1));
    }
}
