package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.Audience;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestMarkdown;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Following;
import caseclerk.digest.Window;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New versions of clauses that a followed case names. */
class RuleNewsTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final String TERMS = """
            Quay Terms

            1 Scope

            These terms govern every berth of the quay.

            2 Notice

            2.1 The quay gives notice of a suspension at least ten days before.

            2.2 A notice names the reason.

            3 Fees

            A ship pays ten crowns for each day at the quay.
            """;
    private static final String ARTICLE =
            "Borel Ltd lost its berth on 3 May 2024. Under clause 2.1 of the Quay Terms a notice was due, Borel Ltd said.";

    @TempDir
    private Path home;

    private Database database;
    private long told;

    @BeforeEach
    void open() {
        database = new Database(home);
        file("https://paper.example/1", ARTICLE, Filing.article("a", "borel"));
        terms("2024-01-01", TERMS, null);
        told = last();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void file(String url, String text, Filing filing) {
        Clock clock = Clock.fixed(Instant.parse("2025-06-01T08:00:00Z"), ZoneOffset.UTC);
        String title = filing.kind() == SourceKind.POLICY ? "Terms" : "A berth is lost";
        Capture capture = new Capture(
                url,
                MediaType.TEXT,
                text.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Stated(title, "Paper", null, null, "en"));
        new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), clock)
                .file(HERE, capture, filing);
    }

    private void terms(String from, String text, @Nullable Origin origin) {
        file(
                "https://quay.example/terms",
                text,
                new Filing("t", SourceKind.POLICY, null, "Quay", LocalDate.parse(from), null, origin));
    }

    private long last() {
        return database.read(sql -> Changes.last(sql, HERE));
    }

    /** What is new since the last time it was told. */
    private List<String> digest(Following following, Audience audience) {
        Window window = new Window(told, last());
        List<CaseNews> news = new SqliteNews(database).in(HERE, window, following, audience);
        told = window.upTo();
        return DigestMarkdown.of(new Digest(LocalDate.of(2025, 6, 2), news), DigestStyle.FULL)
                .lines()
                .filter(line -> line.startsWith("- ") || line.startsWith("## ") || line.matches("\\d+\\. .*"))
                .filter(line -> !line.equals("## Sources"))
                .toList();
    }

    private List<String> ofBorel() {
        return digest(Following.only(Set.of("borel"), Set.of()), Audience.OWNER);
    }

    @Test
    void a_new_version_of_a_clause_that_the_case_names_is_told_once_with_both_sides() {
        terms("2025-01-01", TERMS.replace("ten days", "two days").replace("ten crowns", "twelve crowns"), null);

        assertEquals(
                List.of(
                        "## Borel",
                        "- **rule** clause 2.1 of Quay Terms changed, in force from 2025-01-01, after the version of"
                                + " 2024-01-01 — Before: 2.1 The quay gives notice of a suspension at least ten days before. \\[1\\]"
                                + " — After: 2.1 The quay gives notice of a suspension at least two days before. \\[2\\]"
                                + " (1 other clause changed)",
                        "1. “2.1 The quay gives notice of a suspension at least ten days before.” Terms <https://quay.example/terms>",
                        "2. “2.1 The quay gives notice of a suspension at least two days before.” Terms <https://quay.example/terms>"),
                ofBorel());
        assertEquals(List.of(), ofBorel());
    }

    @Test
    void a_change_elsewhere_is_told_as_that_and_one_of_looks_not_at_all() {
        terms("2025-01-01", TERMS.replace("ten crowns", "twelve crowns"), null);
        List<String> elsewhere = ofBorel();
        terms("2025-02-01", TERMS.replace("ten crowns", "twelve crowns").replace("the quay.", "the quay;"), null);

        assertEquals(
                "- **rule** clause 2.1 of Quay Terms reads as before, in force from 2025-01-01, after the version of"
                        + " 2024-01-01 — 2.1 The quay gives notice of a suspension at least ten days before. \\[1\\]"
                        + " (1 other clause changed)",
                elsewhere.get(1));
        assertEquals(List.of(), ofBorel());
    }

    @Test
    void a_clause_is_followed_when_it_is_renumbered_and_told_when_it_is_gone() {
        String renumbered = TERMS.replace("2.2 A notice", "2.3 A notice")
                .replace(
                        "2.1 The quay gives notice of a suspension at least ten",
                        "2.1 A berth is let for a year.\n\n2.2 The quay gives notice of a suspension at least two");
        terms("2025-01-01", renumbered, null);
        List<String> first = ofBorel();
        terms("2025-02-01", renumbered.replaceAll("(?m)^2.2 .*$", ""), null);
        List<String> second = ofBorel();

        assertEquals(
                "- **rule** clause 2.2 (was 2.1) of Quay Terms changed, in force from 2025-01-01, after the version of"
                        + " 2024-01-01 — Before: 2.1 The quay gives notice of a suspension at least ten days before. \\[1\\]"
                        + " — After: 2.2 The quay gives notice of a suspension at least two days before. \\[2\\]"
                        + " (1 other clause changed)",
                first.get(1));
        assertEquals(
                "- **rule** clause 2.2 of Quay Terms changed, in force from 2025-02-01, after the version of"
                        + " 2025-01-01 — Removed: 2.2 The quay gives notice of a suspension at least two days before. \\[1\\]",
                second.get(1));
    }

    @Test
    void where_only_a_heading_changed_the_clause_is_quoted_as_it_stands() {
        file(
                "https://paper.example/2",
                "Curie Ltd left the quay on 4 May 2024. It had broken clause 3 of the Quay Terms.",
                Filing.article("b", "curie"));
        told = last();
        terms("2025-01-01", TERMS.replace("3 Fees", "3 Fees and dues"), null);

        assertEquals(
                "- **rule** clause 3 Fees and dues (was 3 Fees) of Quay Terms changed, in force from 2025-01-01, after the"
                        + " version of 2024-01-01 — A ship pays ten crowns for each day at the quay. \\[1\\]",
                digest(Following.only(Set.of("curie"), Set.of()), Audience.OWNER)
                        .get(1));
    }

    @Test
    void versions_filed_later_for_earlier_days_are_told_against_the_one_before_them() {
        terms("2025-01-01", TERMS.replace("ten days", "two days"), null);
        ofBorel();
        terms("2024-06-01", TERMS.replace("ten days", "six days"), null);

        assertEquals(
                "- **rule** clause 2.1 of Quay Terms changed, in force from 2024-06-01, after the version of"
                        + " 2024-01-01 — Before: 2.1 The quay gives notice of a suspension at least ten days before. \\[1\\]"
                        + " — After: 2.1 The quay gives notice of a suspension at least six days before. \\[2\\]",
                ofBorel().get(1));
    }

    @Test
    void a_case_that_names_no_clause_of_the_policy_and_readers_who_may_not_see_it_hear_nothing() {
        file(
                "https://paper.example/2",
                "Curie Ltd left the harbour on 4 May 2024. It broke section 2.1 of the Harbour Act.",
                Filing.article("b", "curie"));
        told = last();
        terms("2025-01-01", TERMS.replace("ten days", "two days"), null);
        List<String> ofCurie = digest(Following.only(Set.of("curie"), Set.of()), Audience.OWNER);
        file(
                "https://mole.example/terms",
                TERMS,
                new Filing(
                        "m",
                        SourceKind.POLICY,
                        null,
                        "Mole",
                        LocalDate.parse("2024-01-01"),
                        null,
                        new Origin("secret", "mole")));
        file(
                "https://paper.example/3",
                "Dirac Ltd lost its berth on 5 May 2024. It broke clause 2.1 of the Mole terms.",
                Filing.article("c", "dirac"));
        told = last();
        file(
                "https://mole.example/terms",
                TERMS.replace("ten days", "two days"),
                new Filing(
                        "m",
                        SourceKind.POLICY,
                        null,
                        "Mole",
                        LocalDate.parse("2025-01-01"),
                        null,
                        new Origin("secret", "mole")));

        Window window = new Window(told, last());
        Following dirac = Following.only(Set.of("dirac"), Set.of());
        SqliteNews news = new SqliteNews(database);
        assertEquals(List.of(), ofCurie);
        assertEquals(List.of(), news.in(HERE, window, dirac, Audience.of(Set.of("open"))));
        assertEquals(
                1, news.in(HERE, window, dirac, Audience.of(Set.of("secret"))).size());
    }
}
