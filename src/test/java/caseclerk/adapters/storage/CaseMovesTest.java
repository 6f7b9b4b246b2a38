package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Bookcase;
import caseclerk.chat.CaseMove;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import caseclerk.retrieval.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseMovesTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final CaseMove FILING = new CaseMove(0, 2, null, "ferry-strike");

    @TempDir
    private Path home;

    private Database database;
    private Shelves shelves;

    @BeforeEach
    void open() {
        database = new Database(home);
        shelves = new Shelves(database);
        file("1", "Ferry fares rise", "The ferry operator raised its fares in Bergen.", "ferry-fares");
        file("2", "Ferry crew strikes", "The crew of the ferry struck in Bergen.", "ferry-strike");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void file(String id, String title, String text, @Nullable String slug) {
        file(id, title, text, slug, Instant.now().minusSeconds(3600).plusSeconds(Long.parseLong(id)));
    }

    private void file(String id, String title, String text, @Nullable String slug, Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        Stated stated = new Stated(title, "Gazette", null, LocalDate.of(2025, 9, 1), "en");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), clock)
                .file(
                        HERE,
                        new Capture("https://a.example/" + id, MediaType.TEXT, bytes, StandardCharsets.UTF_8, stated),
                        Filing.article(id, slug));
    }

    private List<String> cases() {
        return Arrays.asList(shelves.sources(HERE, null, Audience.OWNER).stream()
                .map(SourceVersion::caseSlug)
                .toArray(String[]::new));
    }

    private List<String> headers() {
        return database.read(sql -> sql.list("SELECT header FROM passages ORDER BY id", r -> r.getString(1)));
    }

    private long withWord(String word) {
        return new SqlitePassageIndex(database)
                .byWords(List.of(word), new Scope(HERE, null, null), 10)
                .size();
    }

    @Test
    void what_moves_is_found_under_its_new_case_and_back_under_the_old_one() {
        assertEquals(1, shelves.move(HERE, List.of(2L), "ferry-fares"));

        assertEquals(List.of("ferry-fares", "ferry-fares"), cases());
        assertEquals(
                List.of(
                        "ferry fares · Gazette · Ferry fares rise · 2025-09-01",
                        "ferry fares · Gazette · Ferry crew strikes · 2025-09-01"),
                headers());
        assertEquals(2, withWord("fares"));

        assertEquals(
                List.of(new CaseMove(1, 2, "ferry-strike", "ferry-fares")), shelves.undo(HERE, Audience.OWNER, null));
        assertEquals(List.of("ferry-fares", "ferry-strike"), cases());
        assertEquals(1, withWord("fares"));
    }

    @Test
    void a_source_may_be_in_no_case() {
        shelves.move(HERE, List.of(1L), null);

        assertEquals(Arrays.asList(null, "ferry-strike"), cases());
        assertEquals("Gazette · Ferry fares rise · 2025-09-01", headers().get(0));
    }

    @Test
    void what_is_moved_at_once_is_taken_back_at_once() {
        assertEquals(2, shelves.move(HERE, List.of(1L, 2L), null));

        assertEquals(2, shelves.undo(HERE, Audience.OWNER, null).size());
        assertEquals(List.of("ferry-fares", "ferry-strike"), cases());
    }

    @Test
    void the_last_move_of_a_source_is_known_and_taken_back_whatever_moved_since() {
        shelves.move(HERE, List.of(2L), "ferry-fares");
        shelves.move(HERE, List.of(1L), null);
        CaseMove move = new CaseMove(1, 2, "ferry-strike", "ferry-fares");

        assertEquals(Optional.of(move), shelves.lastMove(HERE, 2));
        assertEquals(Optional.empty(), shelves.takeBack(HERE, 1, 1));
        assertEquals(Optional.of(move), shelves.takeBack(HERE, 2, 1));
        assertEquals(Arrays.asList(null, "ferry-strike"), cases());
        assertEquals(Optional.empty(), shelves.lastMove(HERE, 2));
        assertEquals(Optional.empty(), shelves.takeBack(HERE, 2, 1));
    }

    @Test
    void what_is_hidden_is_not_taken_back() {
        shelves.move(HERE, List.of(1L), null);
        shelves.move(HERE, List.of(2L), null);
        database.write(sql -> {
            Origins.add(sql, HERE, 2, new Origin("board", "alice", Audience.of(Set.of("board"))));
            return 0;
        });

        assertEquals(
                List.of(new CaseMove(1, 1, "ferry-fares", null)),
                shelves.undo(HERE, Audience.of(Set.of("general")), "bea"));
        assertEquals(Arrays.asList("ferry-fares", null), cases());
        assertEquals(List.of(new CaseMove(2, 2, "ferry-strike", null)), shelves.undo(HERE, Audience.OWNER, null));
    }

    @Test
    void a_case_that_filing_opened_goes_with_its_source_unless_somebody_needs_it() {
        shelves.open(HERE, "by-hand", "By hand", null);
        shelves.move(HERE, List.of(2L), "by-hand");
        shelves.remove(HERE, 1);
        assertEquals(List.of("by-hand", "ferry-strike"), slugs());
        shelves.remove(HERE, 2);
        assertEquals(List.of("by-hand"), slugs());

        file("3", "Ferry sold", "The ferry was sold.", "ferry-sale");
        shelves.tag(HERE, "ferry-sale", List.of("ferries"));
        shelves.remove(HERE, 3);
        assertEquals(List.of("by-hand", "ferry-sale"), slugs());
    }

    @Test
    void a_case_stays_that_a_move_can_be_taken_back_into() {
        file("3", "Ferry sold", "The ferry was sold.", "ferry-fares");
        shelves.move(HERE, List.of(3L), null);
        shelves.remove(HERE, 1);

        assertEquals(List.of("ferry-fares", "ferry-strike"), slugs());
        shelves.undo(HERE, Audience.OWNER, null);
        assertEquals(Arrays.asList("ferry-strike", "ferry-fares"), cases());
    }

    @Test
    void no_older_move_is_taken_back_in_the_place_of_one_that_went_with_its_case() {
        for (String slug : List.of("first", "second", "third")) shelves.open(HERE, slug, slug, null);
        for (String slug : List.of("first", "second", "third")) shelves.move(HERE, List.of(1L), slug);

        assertEquals(Optional.empty(), shelves.drop(HERE, "second"));

        assertEquals(List.of(FILING), shelves.undo(HERE, Audience.OWNER, null));
        assertEquals(Arrays.asList("third", null), cases());
    }

    @Test
    void the_source_filed_last_is_taken_out_of_its_case_and_the_case_opened_for_it_goes() {
        assertEquals(List.of(FILING), shelves.undo(HERE, Audience.OWNER, null));

        assertEquals(Arrays.asList("ferry-fares", null), cases());
        assertEquals("Gazette · Ferry crew strikes · 2025-09-01", headers().get(1));
        assertEquals(List.of("ferry-fares"), slugs());
        assertEquals(List.of(), shelves.undo(HERE, Audience.OWNER, null));
    }

    @Test
    void filing_is_taken_back_before_an_older_move_and_after_a_later_one() {
        shelves.move(HERE, List.of(1L), null);
        CaseMove move = new CaseMove(1, 1, "ferry-fares", null);
        file(
                "3",
                "Ferry sold",
                "The ferry was sold.",
                "ferry-sale",
                Instant.now().plusSeconds(60));

        assertEquals(List.of(new CaseMove(0, 3, null, "ferry-sale")), shelves.undo(HERE, Audience.OWNER, null));
        assertEquals(List.of(move), shelves.undo(HERE, Audience.OWNER, null));
        assertEquals(Arrays.asList("ferry-fares", "ferry-strike", null), cases());
    }

    @Test
    void only_who_alone_filed_a_source_takes_that_back() {
        Audience board = Audience.of(Set.of("board"));
        database.write(sql -> {
            Origins.add(sql, HERE, 2, new Origin("board", "alice", board));
            return 0;
        });

        assertEquals(List.of(), shelves.undo(HERE, board, "bruno"));
        assertEquals(List.of(), shelves.undo(HERE, Audience.of(Set.of("general")), "alice"));
        assertEquals(List.of(FILING), shelves.undo(HERE, board, "alice"));
    }

    @Test
    void a_case_opened_by_a_split_goes_when_that_is_taken_back_unless_somebody_made_more_of_it() {
        assertEquals(2, shelves.split(HERE, List.of(1L, 2L), "fares-and-strike", "Fares and Strike", null));
        assertEquals(-1, shelves.split(HERE, List.of(1L), "fares-and-strike", "Fares and Strike", null));
        assertEquals(2, shelves.undo(HERE, Audience.OWNER, null).size());
        assertEquals(List.of("ferry-fares", "ferry-strike"), slugs());

        shelves.split(HERE, List.of(1L), "crew-2", "Crew", null);
        shelves.rename(HERE, "crew-2", "The crew");
        shelves.undo(HERE, Audience.OWNER, null);
        assertEquals(List.of("crew-2", "ferry-fares", "ferry-strike"), slugs());

        shelves.split(HERE, List.of(1L), "tagged", "Tagged", null);
        shelves.tag(HERE, "tagged", List.of("ferries"));
        shelves.undo(HERE, Audience.OWNER, null);
        assertEquals(List.of("crew-2", "ferry-fares", "ferry-strike", "tagged"), slugs());

        shelves.split(HERE, List.of(1L), "closed", "Closed", null);
        shelves.status(HERE, "closed", CaseStatus.CLOSED);
        shelves.undo(HERE, Audience.OWNER, null);
        assertEquals(List.of("closed", "crew-2", "ferry-fares", "ferry-strike", "tagged"), slugs());
    }

    @Test
    void a_case_says_what_it_is_needed_for() {
        assertEquals(Optional.of(Bookcase.Needed.SOURCES), shelves.drop(HERE, "ferry-fares"));
        assertEquals(List.of("ferry-fares", "ferry-strike"), slugs());
    }

    private void filedBy(String person, long source) {
        database.write(sql -> {
            Origins.add(sql, HERE, source, new Origin("board", person, Audience.of(Set.of("board"))));
            return 0;
        });
    }

    @Test
    void no_older_filing_is_taken_back_in_the_place_of_the_last_that_another_filed_too() {
        Audience board = Audience.of(Set.of("board"));
        filedBy("alice", 2);
        filedBy("bruno", 1);
        filedBy("alice", 1);

        assertEquals(List.of(), shelves.undo(HERE, board, "alice"));
        assertEquals(List.of(), shelves.undo(HERE, board, "bruno"));
        assertEquals(List.of("ferry-fares", "ferry-strike"), cases());
    }

    @Test
    void what_was_filed_more_than_a_day_ago_is_not_taken_back() {
        file(
                "3",
                "Ferry sold",
                "The ferry was sold.",
                "ferry-sale",
                Instant.now().minus(Duration.ofHours(25)));
        assertEquals(List.of(), shelves.undo(HERE, Audience.OWNER, null));

        file("4", "Crew paid", "The crew was paid.", "crew-pay", Instant.now().minus(Duration.ofHours(23)));
        assertEquals(List.of(new CaseMove(0, 4, null, "crew-pay")), shelves.undo(HERE, Audience.OWNER, null));
    }

    private Optional<String> meant(String typed) {
        return shelves.meant(HERE, typed, Audience.OWNER).map(PolicyCase::slug);
    }

    @Test
    void a_case_is_meant_by_its_slug_before_its_name_and_by_its_name_before_how_another_is_spelt() {
        shelves.open(HERE, "cafe-ban", "Other thing", null);
        shelves.open(HERE, "foo", "Café Ban", null);
        assertEquals(Optional.of("foo"), meant("Café Ban"));
        assertEquals(Optional.of("cafe-ban"), meant("cafe-ban"));
        assertEquals(Optional.of("cafe-ban"), meant("Cafe-Ban"));

        shelves.rename(HERE, "foo", "borel");
        assertEquals(Optional.of("foo"), meant("borel"));
        assertEquals(Optional.of("cafe-ban"), meant("Café Ban"));

        shelves.rename(HERE, "ferry-fares", "Borel");
        assertEquals(Optional.empty(), meant("borel"));
    }

    private List<String> slugs() {
        return shelves.cases(HERE, Audience.OWNER).stream()
                .map(PolicyCase::slug)
                .toList();
    }
}
