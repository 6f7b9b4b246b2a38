package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.CaseStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken, and what is not, from the ways in which news, opinions and press releases are written. */
class NewsNoteTest {
    private static final String[] RELEASE = {
        "Helix Maps Inc. (NASDAQ: HLXM) today announced that it has restored access for researchers.",
        "“We heard the researchers,” said Dolores Finch, policy officer of Helix Maps.",
        "About Helix Maps",
        "Helix Maps is a leading provider of maps, trusted by the Freedonian Ministry of Transport since January 2030.",
        "Forward-Looking Statements: This release contains statements within the meaning of the Freedonian Securities Act.",
        "Media Contact: Jill Stamm, press@helixmaps.example"
    };

    private static boolean names(Noted noted, String name) {
        return noted.parties().stream().anyMatch(party -> party.startsWith(name));
    }

    @Test
    void the_town_of_a_court_and_a_code_of_conduct_are_no_parties() {
        Noted noted = Noted.of(
                "A court in Lisbon ordered Veltrix on Wednesday to restore the accounts.",
                "Veltrix said that the Veltrix Community Code was applied in good faith.",
                "The group said that the messaging company should know better.");

        assertTrue(names(noted, "Veltrix"), noted.parties().toString());
        assertTrue(!names(noted, "Lisbon"), noted.parties().toString());
        assertTrue(
                noted.parties().stream().noneMatch(party -> party.contains("Code")),
                noted.parties().toString());
    }

    @Test
    void who_is_called_a_company_and_says_things_is_one() {
        Noted company = Noted.of(
                "Two users sued Veltrix, alleging that the messaging company stores voice prints.",
                "Veltrix said the claims are without merit.");
        Noted person =
                Noted.of("Ada Roe sued the messaging company over voice prints.", "Roe said the claims are old.");

        assertEquals(
                List.of("Veltrix company"),
                company.parties().stream().filter(p -> p.startsWith("Veltrix")).toList());
        assertTrue(
                person.parties().stream().noneMatch(p -> p.contains("Roe company")),
                person.parties().toString());
    }

    @Test
    void a_name_that_explains_the_company_is_that_of_one() {
        List<String> parties = Noted.of(
                        "The mayor sent the company, Lumen Learning, a demand on Friday.",
                        "Lumen Learning said the messages were a failure.")
                .parties();

        assertTrue(parties.contains("Lumen Learning company"), parties.toString());
    }

    @Test
    void a_general_court_is_no_general() {
        Noted noted = Noted.of(
                "Veltrix appealed to the General Court on Friday.",
                "The General Court rejected the appeal of Veltrix.");

        assertTrue(
                noted.parties().stream().noneMatch(party -> party.contains("person")),
                noted.parties().toString());
    }

    @Test
    void what_may_only_have_been_done_is_no_action() {
        assertEquals(
                List.of(),
                Noted.of("Perhaps Veltrix banned the group because it could.")
                        .note()
                        .actions());
        assertEquals(
                1,
                Noted.of("Veltrix banned the group because it could.")
                        .note()
                        .actions()
                        .size());
    }

    @Test
    void proceedings_that_were_opened_go_on() {
        Noted noted = Noted.of(
                "The Freedonian Commission on Monday opened formal proceedings against Veltrix.",
                "A court ordered Veltrix in January to restore the accounts.");

        assertEquals(CaseStatus.ONGOING, noted.note().status().status());
    }

    @Test
    void the_end_of_a_press_release_is_not_noted() {
        Noted noted = Noted.of(RELEASE);

        assertTrue(names(noted, "Helix Maps"), noted.parties().toString());
        assertTrue(!names(noted, "Jill"), noted.parties().toString());
        assertTrue(!names(noted, "Freedonian Ministry"), noted.parties().toString());
        assertEquals(List.of(), noted.note().policies());
    }

    @Test
    void what_follows_a_heading_that_opens_with_about_is_noted_where_no_release_ends() {
        Noted noted = Noted.of(
                "Helix Maps restored access for researchers on Monday.",
                "About Helix Maps",
                "The Freedonian Securities Act was broken by Helix Maps, the regulator said.");

        assertEquals(1, noted.note().policies().size());
    }

    @Test
    void companies_that_end_in_what_they_do_are_no_persons() {
        List<String> parties = Noted.of(
                        "Lumen Bank froze the accounts of 300 students on Tuesday.",
                        "Lumen Bank said it was sorry.",
                        "Grayport Trains said it would carry the students for nothing.")
                .parties();

        assertTrue(parties.contains("Lumen Bank company"), parties.toString());
        assertTrue(parties.contains("Grayport Trains company"), parties.toString());
    }

    @Test
    void a_company_and_its_short_name_are_one_party_and_a_law_and_its_letters_one_rule() {
        Noted noted = Noted.of(
                "The commission rejected a plan by Picto Platforms Inc. to charge its users.",
                "It said Picto had breached the Digital Markets Act (DMA).",
                "“Picto must change course,” said Commissioner Vera Holm. Picto Platforms declined to comment.");

        assertEquals(
                1,
                noted.parties().stream().filter(one -> one.startsWith("Picto")).count(),
                noted.parties().toString());
        assertEquals(
                List.of("Digital Markets Act"),
                noted.note().policies().stream().map(CaseNote.Line::label).toList());
    }

    @Test
    void what_was_done_has_its_own_word() {
        List<String> actions = Noted.of(
                        "Lumen Bank froze the accounts of the students.",
                        "On Friday the police shut down the branch in Quay Road.",
                        "The union sought an injunction against Lumen Bank.",
                        "The ombudsman dropped its inquiry into Lumen Bank.",
                        "“Bans made in panic fall,” said Peter Lund of the council.")
                .note()
                .actions()
                .stream()
                .map(CaseNote.Line::label)
                .toList();

        assertEquals(List.of("freeze", "shut down", "seek", "drop"), actions);
    }

    @Test
    void what_an_article_says_of_its_own_mistakes_is_not_what_it_tells() {
        Noted noted = Noted.of(
                "Correction: An earlier version of this article said that Lumen Bank was fined by the ombudsman on 3 March.",
                "The ombudsman said that Lumen Bank had paid all students.");

        assertEquals(List.of(), noted.note().actions());
        assertTrue(noted.events().isEmpty(), noted.events().toString());
        assertEquals(CaseStatus.OPEN, noted.note().status().status());
    }
}
