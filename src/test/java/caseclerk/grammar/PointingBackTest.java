package caseclerk.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.fixtures.Passages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is named behind "The company", "It" or "She"; the last sentence of each text is the one that points back. */
class PointingBackTest {
    private static String named(String title, String text) {
        Passage passage = Passages.of(1, "The Paper", title, text);
        Sentence last = passage.sentences().get(passage.sentences().size() - 1);
        return new PointingBack(passage.sentences(), title)
                .from(last)
                .map(to -> to.name().cutFrom(passage.text()))
                .orElse("nobody");
    }

    @Nested
    class Is_named {
        @Test
        void a_company_that_the_text_calls_one() {
            assertEquals(
                    "Chirply",
                    named(
                            "A fine",
                            "The Valdonian authority fined the video app Chirply in June. Chirply has lodged an objection."
                                    + " The company calls the fine disproportionate."));
        }

        @Test
        void a_company_that_the_title_and_the_text_name_alone() {
            assertEquals(
                    "Acme",
                    named("Acme closes accounts", "On Monday Acme closed 14 accounts. The company gave no reason."));
        }

        @Test
        void a_group_that_the_text_calls_one_and_not_whoever_wrote_to_it() {
            assertEquals(
                    "Open Frames Project",
                    named(
                            "Picto bans research group",
                            "The Open Frames Project, a group of nine researchers, studies pictures."
                                    + " The group says it collected 40,000 of them."));
        }

        @Test
        void it_where_the_sentence_before_has_one_name_that_does_something() {
            assertEquals(
                    "Lumio",
                    named(
                            "Lumio restores an account",
                            "On Friday Lumio won. Lumio has restored it. It denied any pressure."));
        }

        @Test
        void a_person_with_an_office_and_the_spokeswoman_without_a_name() {
            assertEquals(
                    "Peter Ashdown",
                    named(
                            "Lumio suspends reporter",
                            "Lumio spokesman Peter Ashdown said nothing on Tuesday. He declined to answer."));
            assertEquals(
                    "A spokesperson for Microsoft",
                    named(
                            "Dismissals",
                            "A spokesperson for Microsoft declined to give a number. She said that employees are free."));
        }
    }

    @Nested
    class Is_nobody {
        @Test
        void behind_an_it_that_stands_for_nothing() {
            String before = "Lumio has suspended a reporter. ";
            assertEquals(
                    "nobody",
                    named("Lumio", before + "It is the third time since January that a journalist was suspended."));
            assertEquals("nobody", named("Lumio", before + "It is unclear whether two officers complained."));
            assertEquals("nobody", named("Lumio", before + "It took two days."));
        }

        @Test
        void behind_a_noun_that_goes_on() {
            assertEquals(
                    "nobody",
                    named(
                            "Dole has until October",
                            "Dole, a ministry of its own, has until 31 October. The ministry of the interior said no."));
        }

        @Test
        void that_the_sentence_itself_names_too() {
            assertEquals(
                    "nobody",
                    named(
                            "Chirply to contest fine",
                            "Chirply, a company, will go to court. The company had fined Chirply."));
        }

        @Test
        void that_is_not_called_so() {
            assertEquals(
                    "nobody",
                    named("Chirply to contest fine", "Chirply has lodged an objection. The regulator had fined it."));
            assertEquals(
                    "nobody",
                    named(
                            "Picto bans group",
                            "Picto told Open Frames on Monday. The group says it collected nothing."));
        }

        @Test
        void of_two_who_may_be_meant() {
            assertEquals(
                    "nobody",
                    named(
                            "Orvanta cuts off MedScribe",
                            "Orvanta had warned MedScribe twice. The company has 46 employees."));
            assertEquals(
                    "nobody",
                    named(
                            "Lumio lifts suspension",
                            "The Press Freedom Council welcomed the decision. Lumio disputes that figure. It has not said why."));
            assertEquals(
                    "nobody",
                    named("Acme", "Acme, a company in Leeds, sued a company in York. The company went bankrupt."));
            assertEquals(
                    "nobody", named("A meeting", "Zoe Muster, a lawyer, met Tom Specimen, a judge. She left early."));
        }

        @Test
        void who_is_a_body_or_not_the_only_person() {
            assertEquals(
                    "nobody",
                    named(
                            "A case is taken up",
                            "The Picto Review Panel has taken up the case of Zoe Muster. She appealed on 11 March."));
            assertEquals(
                    "nobody",
                    named("A case is taken up", "Ina Probe has taken up the case of Zoe Muster. She appealed."));
        }

        @Test
        void where_a_thing_may_be_meant() {
            assertEquals(
                    "nobody",
                    named("Acme reports", "Acme has published a report on Monday. It says that all is well."));
        }
    }
}
