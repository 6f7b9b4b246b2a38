package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.CaseStatus;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.grounding.GroundingCheck;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakeNoteTest {
    private final Noted fares = Noted.of(
            "Norvale Ferries Ltd has suspended the accounts of two harbour unions after they allegedly broke its terms of service.",
            "The company announced on Thursday that it had acted on a complaint by the Norvale Harbour Authority.",
            "“We do not host calls for blockades,” said chief executive Mara Lund. “We said so on February 3, when our rules changed.”",
            "According to The Harbour Post, the line told the unions last week. Strikes began in January, and in February, dockers occupied"
                    + " its ticket office.",
            "The authority’s review is still ongoing, and the company declined to comment on what it covers. Ferry workers denied the claims.");

    @Test
    void every_date_is_no_more_exact_than_the_text() {
        assertEquals(
                List.of(
                        "2031-01 month happened: Strikes began in January",
                        "2031-02 month happened: In February, dockers occupied its ticket office.",
                        "2031-02-03 day happened: [Mara Lund:] “We said so on February 3, when our rules changed.”",
                        "2031-03-03 week happened: According to The Harbour Post, the line told the unions last week.",
                        "2031-03-13 day happened: The company [Norvale Ferries Ltd] announced on Thursday that it had acted on a"
                                + " complaint by the Norvale Harbour Authority."),
                fares.events());
    }

    @Test
    void parties_have_their_roles_and_titles_and_a_paper_that_reports_is_none() {
        List<String> parties = fares.parties();

        assertTrue(parties.contains("Norvale Ferries Ltd company"), parties.toString());
        assertTrue(parties.contains("Norvale Harbour Authority authority"), parties.toString());
        assertTrue(parties.contains("Mara Lund person, chief executive"), parties.toString());
        assertTrue(parties.stream().noneMatch(p -> p.contains("Post")), parties.toString());
    }

    @Test
    void what_was_asked_for_before_does_not_hide_how_it_stands() {
        for (String told : List.of(
                "After asking Borel twice for documents, the regulator fined Borel two million euros.",
                "After requesting that Borel hand over documents, the regulator fined Borel two million euros.",
                "The proposal failed and the court overturned the ban.")) assertEquals(List.of(told), standing(told));
    }

    @Test
    void what_is_only_asked_for_is_not_how_it_stands() {
        assertEquals(List.of(), standing("The union asked that the regulator fined Borel for once."));
        assertEquals(List.of(), standing("The union demanded that the ban be lifted the same day."));
    }

    private static List<String> standing(String told) {
        return Noted.of(told).kept().lines().stream()
                .filter(line -> line.line().kind() == NoteKind.STATUS)
                .map(line -> line.claim().text())
                .toList();
    }

    /** Each two names were compared once: an hour for so many. */
    @Test
    void a_text_that_names_tens_of_thousands_still_has_its_parties() {
        Stream<String> begins = Stream.of(
                "Norvale Ferries Ltd sued the Norvale Harbour Authority on Monday.",
                "Norvale Ferries Ltd said the Norvale Harbour Authority had closed its pier.");
        Stream<String> goesOn = IntStream.range(0, 40_000)
                .mapToObj(n ->
                        "Mara " + invented(n) + " told the " + invented(n + 40_000) + " Council that it was late.");

        List<String> parties =
                Noted.of(Stream.concat(begins, goesOn).toArray(String[]::new)).parties();

        assertTrue(parties.contains("Norvale Ferries Ltd company"), parties.toString());
        assertTrue(parties.contains("Norvale Harbour Authority authority"), parties.toString());
    }

    /** A name that no other number has. */
    private static String invented(int number) {
        StringBuilder name = new StringBuilder("Z");
        for (char digit : Integer.toString(number).toCharArray())
            name.append("aeioubdgkl".charAt(digit - '0')).append('n');
        return name.toString();
    }

    @Test
    void short_names_and_initials_find_the_long_name_they_stand_for() {
        List<String> parties = Noted.of(
                        "The Federal Harbour Commission fined Norvale Ferries Ltd on Monday, its president Mara Lund said.",
                        "Lund told reporters that the FHC was wrong. Norvale sued the FHC a day later.")
                .parties();

        assertEquals(
                List.of(
                        "Federal Harbour Commission authority",
                        "Mara Lund person, president",
                        "Norvale Ferries Ltd company"),
                parties);
    }

    @Test
    void a_paper_that_is_sued_is_a_party() {
        List<String> parties = Noted.of(
                        "The Harbour Post was fined by the Norvale Media Council on Monday. The Harbour Post sued the council a day"
                                + " later, court records show.")
                .parties();

        assertTrue(parties.contains("Harbour Post media"), parties.toString());
    }

    @Test
    void what_is_open_and_how_it_stands_is_quoted() {
        CaseNote note = fares.note();

        assertEquals(CaseStatus.ONGOING, note.status().status());
        assertTrue(note.openQuestions().get(0).claim().text().startsWith("The authority’s review is still ongoing"));
        assertEquals(
                List.of("suspend"),
                note.actions().stream().map(CaseNote.Line::label).limit(1).toList());
        assertTrue(note.actions().get(0).claim().text().contains("allegedly"));
        assertTrue(
                note.policies().get(0).label().endsWith("terms of service"),
                note.policies().toString());
        assertTrue(
                note.positions().stream().anyMatch(p -> p.label().equals("deny")),
                note.positions().toString());
        assertTrue(note.positions().stream().anyMatch(p -> p.label().equals("decline to comment")));
        assertTrue(note.summary().size() >= 3 && note.summary().size() <= 5);
    }

    @Test
    void a_reservation_at_the_head_of_a_sentence_stays_with_its_clause() {
        List<String> events = Noted.of(
                        "According to the union, managers met in January, and in February, two dockers were dismissed over it.")
                .events();

        assertEquals(2, events.size());
        assertTrue(events.get(1).contains("According to the union"), events.toString());
    }

    @Test
    void a_settled_matter_is_settled_and_a_refused_ban_is_no_ban() {
        CaseNote note = Noted.of(
                        "Norvale Ferries Ltd settled the lawsuit with the dockers on Monday. The court had refused to ban the line in 2030.")
                .note();

        assertEquals(CaseStatus.SETTLED, note.status().status());
        assertTrue(
                note.actions().stream().noneMatch(a -> a.label().equals("ban")),
                note.actions().toString());
    }

    @Test
    void what_was_not_done_is_no_action_in_its_short_form_either() {
        List<String> actions = Noted.of(
                        "The harbour wasn’t fined on Monday.", "The court hasn't suspended Norvale Ferries Ltd since.")
                .note()
                .actions()
                .stream()
                .map(CaseNote.Line::label)
                .toList();

        assertEquals(List.of(), actions);
    }

    @Test
    void dates_and_names_of_a_text_itself_tell_nothing() {
        Noted noted = Noted.of(
                "Harbour blog, July 15, 2030.",
                "5 March 2031, last updated 7 March 2031",
                "By Mara Lund, Head of Rules",
                "Doe resigned on 3 March 2031.",
                "The Norvale Harbour Authority fined the ferry line again.");

        assertEquals(List.of("2031-03-03 day happened: Doe resigned on 3 March 2031."), noted.events());
        assertTrue(
                noted.note().summary().stream()
                        .noneMatch(line -> line.claim().text().contains("Head of Rules")),
                noted.note().summary().toString());
    }

    @Test
    void who_stands_beside_a_verb_of_saying_has_no_title_by_it_and_a_group_is_no_person() {
        List<String> parties = Noted.of(
                        "The patients’ group Letters Matter says that nobody was asked. Letters Matter says it will go to court.",
                        "Orvanta, a spokeswoman confirmed, was told on Monday.")
                .parties();

        assertTrue(parties.contains("Letters Matter organisation"), parties.toString());
        assertTrue(parties.stream().noneMatch(p -> p.startsWith("Orvanta person")), parties.toString());
    }

    @Test
    void an_authority_that_publishes_its_own_fine_is_no_paper() {
        List<String> parties = Noted.of(
                        1,
                        "Norvale Gegevens",
                        Noted.FRIDAY,
                        "Fine for a ferry line",
                        "Norvale Gegevens imposed a fine of €450,000 on Norvale Ferries Ltd. Norvale Gegevens began to look into it"
                                + " in January.")
                .parties();

        assertTrue(parties.contains("Norvale Gegevens authority"), parties.toString());
    }

    @Test
    void what_was_not_demanded_is_no_demand_and_an_access_that_ended_is_an_action() {
        CaseNote note = Noted.of(
                        "The ministry had not demanded the removal of the map, the minister said on Monday.",
                        "Norvale Ferries Ltd has ended the union’s access to its booking pages.",
                        "Norvale Ferries Ltd says that appeals are decided within 30 days.",
                        "The complaint of the union has not been decided.")
                .note();

        assertTrue(
                note.positions().stream().noneMatch(p -> p.label().equals("demand")),
                note.positions().toString());
        assertEquals(
                List.of("terminate"),
                note.actions().stream().map(CaseNote.Line::label).toList());
        assertEquals(1, note.openQuestions().size());
    }

    @Test
    void every_line_is_grounded_in_what_it_cites() {
        for (Claim claim : fares.note().claims().toList()) {
            assertTrue(new GroundingCheck()
                            .check(
                                    new Draft(List.of(claim)),
                                    claim.citations().stream()
                                            .map(c -> c.passage())
                                            .toList())
                            .stream()
                            .allMatch(v -> v.holds()));
            assertEquals(
                    claim.citations().get(0).quote(),
                    claim.citations().get(0).span().cutFrom(fares.text().text()));
        }
    }

    @Test
    void no_text_stops_the_taking_of_a_note() {
        List<String> words = Stream.of(
                        "Judge",
                        "The",
                        "president",
                        "Doe",
                        "“",
                        "”",
                        "\"",
                        ",",
                        ".",
                        "?",
                        "in",
                        "May",
                        "on",
                        "Thursday",
                        "2030",
                        "and",
                        "of",
                        "said",
                        "’s",
                        "'",
                        "-",
                        "AI",
                        "Act",
                        "Section 5",
                        "denied",
                        "terms of service",
                        "(",
                        ")",
                        "مرحبا",
                        "😀",
                        "US",
                        "Minister",
                        "last week",
                        "two days later",
                        "Because",
                        "by",
                        "until",
                        "3",
                        "15 August",
                        "Ltd",
                        ":",
                        ";",
                        "—",
                        "it",
                        "we")
                .toList();
        Random random = new Random(11);
        for (int i = 0; i < 250; i++) {
            StringBuilder text = new StringBuilder("x");
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++)
                text.append(random.nextInt(4) == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
            Noted noted = Noted.of(text.toString(), text.reverse().toString());
            noted.note()
                    .claims()
                    .forEach(claim -> assertEquals(
                            claim.citations().get(0).quote(),
                            claim.citations().get(0).span().cutFrom(noted.text().text())));
        }
    }
}
