package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.notes.FoundDate.Manner;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    /** A Friday. */
    private static final LocalDate PUBLISHED = LocalDate.parse("2031-03-14");

    private static String read(String sentence, LocalDate published) {
        List<FoundDate> found = new DateReader(published).read(sentence);
        return String.join(
                "; ",
                found.stream()
                        .map(d -> d.date().iso() + " " + d.date().precision() + " " + d.manner())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The board met on Thursday. | 2031-03-13 DAY WHEN",
                "The board met on Friday. | 2031-03-14 DAY WHEN",
                "The board will meet on Monday. | 2031-03-17 DAY AHEAD",
                "The board met on Thursday last week. | 2031-03-06 DAY WHEN",
                "The port told the union last week. | 2031-03-03 WEEK WHEN",
                "Yesterday the port closed. | 2031-03-13 DAY WHEN",
                "The port reopens tomorrow. | 2031-03-15 DAY AHEAD",
                "Strikes began in January. | 2031-01 MONTH WHEN",
                "Strikes began in August. | 2030-08 MONTH WHEN",
                "A ruling is expected in August. | 2031-08 MONTH AHEAD",
                "The union threatened a strike in April. | 2031-04 MONTH AHEAD",
                "The union threatened a second strike on 3 May. | 2031-05-03 DAY AHEAD",
                "The union called for a boycott in June. | 2031-06 MONTH AHEAD",
                "The board announced a second vote in July. | 2031-07 MONTH AHEAD",
                "The union threatened a strike in February. | 2031-02 MONTH WHEN",
                "In December the union threatened a strike. | 2030-12 MONTH WHEN",
                "The board announced in December that it had met. | 2030-12 MONTH WHEN",
                "The ministry must answer by Friday. | 2031-03-14 DAY AHEAD",
                "The ministry had not answered by Monday. | 2031-03-10 DAY WHEN",
                "The rules were published on August 15. | 2030-08-15 DAY WHEN",
                "The rules were published on 2 March. | 2031-03-02 DAY WHEN",
                "The rules will apply from 1 April. | 2031-04-01 DAY AHEAD",
                "They signed on Monday, 3 February 2031. | 2031-02-03 DAY WHEN",
                "They signed on Feb. 3, 2031, in Oslo. | 2031-02-03 DAY WHEN",
                "They signed on 2031-02-03 in Oslo. | 2031-02-03 DAY WHEN",
                "They signed on 3.2.2031 in Oslo. | 2031-02-03 DAY WHEN",
                "They signed on 03/02/2031 in Oslo. | ''",
                "The fair ran from 3 to 5 February 2031. | 2031-02-03 RANGE WHEN",
                "Sales fell in the first quarter of 2030. | 2030-01-01 QUARTER WHEN",
                "The firm was founded in 2019. | 2019 YEAR WHEN",
                "It grew between 2019 and 2023. | 2019-01-01 RANGE WHEN",
                "The port has closed 40 berths since January. | 2031-01-01 RANGE WHEN",
                "Until 2029 the port had no rules. | 2029 YEAR ASIDE",
                "The board met on Easter Monday. | ''",
                "A hearing is set for 14 October. | 2031-10-14 DAY AHEAD",
                "He left two years ago. | 2029 YEAR WHEN",
                "She left three days ago. | 2031-03-11 DAY WHEN",
                "She left about three weeks ago. | ''",
                "They fined it last year. | 2030 YEAR WHEN",
                "They may ban it in April. | ''",
                "If it rains on Monday, boats stay in port. | 2031-03-10 DAY ASIDE",
                "The union withdrew its plan for a strike in January. | 2031-01 MONTH WHEN",
                "The union plans a strike in August. | 2031-08 MONTH AHEAD",
                "The temporary key expires on 14 August. | 2031-08-14 DAY AHEAD",
                "An inspection on 30 September found rust. | 2030-09-30 DAY WHEN",
                "In its decision of 3 March 2031 the board cut the fee. | 2031-03-03 DAY WHEN",
                "It answered before the deadline of 9 May 2031. | 2031-05-09 DAY AHEAD",
                "It meets every Thursday. | ''",
                "The board meets on Thursdays. | ''",
                "Members meet every year in May. | ''",
                "It goes to voters for a referendum in October. | ''",
                "He told the court he saw the boat on 2 February. | ''",
                "The 2 March ballot was close. | 2031-03-02 DAY ASIDE",
                "He spoke of the floods of 2 March 2030. | 2030-03-02 DAY ASIDE",
                "Critics spoke ahead of Sunday's vote. | 2031-03-16 DAY ASIDE",
                "March on the capital was banned. | ''",
                "Talks may follow. | ''",
                "It employs 2019 people. | ''",
                "In the past year, fares rose. | ''"
            })
    void a_date_is_as_exact_as_its_words(String sentence, String expected) {
        if (sentence.contains("every Thursday")) {
            assertEquals("2031-03-13 DAY ASIDE", read(sentence, PUBLISHED));
            return;
        }
        assertEquals(expected == null ? "" : expected, read(sentence, PUBLISHED));
    }

    @Test
    void later_counts_from_what_was_told_before() {
        DateReader reader = new DateReader(PUBLISHED);
        reader.read("The ferry sank on 30 January 2031.");

        assertEquals(
                "2031-01-31",
                reader.read("The next day, divers went down.").get(0).date().iso());
        assertEquals(
                "2031-03",
                reader.read("Two months later, the line was sold.")
                        .get(0)
                        .date()
                        .iso());
    }

    @Test
    void later_means_nothing_where_nothing_was_told() {
        assertEquals("", read("Two months later, the line was sold.", PUBLISHED));
    }

    @Test
    void a_month_after_a_year_alone_may_be_of_any_year_and_is_left_out() {
        DateReader reader = new DateReader(PUBLISHED);
        reader.read("The line was founded in 2019.");

        assertEquals(List.of(), reader.read("In May, it bought a ferry."));
    }

    @Test
    void a_month_after_a_full_date_goes_on_from_it() {
        DateReader reader = new DateReader(PUBLISHED);
        reader.read("The line was founded on 3 March 2019.");

        assertEquals(
                "2019-05",
                reader.read("In May, it bought a ferry.").get(0).date().iso());
    }

    @Test
    void last_august_soon_after_august_may_be_either_and_is_left_out() {
        assertEquals("", read("They met last January.", PUBLISHED));
        assertEquals("2030-05 MONTH WHEN", read("They met last May.", PUBLISHED));
    }

    @Test
    void last_thursday_lies_within_a_week_where_both_are_past() {
        FoundDate found =
                new DateReader(PUBLISHED).read("They met last Thursday.").get(0);

        assertEquals(LocalDate.parse("2031-03-06"), found.date().first());
        assertEquals(LocalDate.parse("2031-03-13"), found.date().last());
    }

    @Test
    void without_a_day_of_publication_only_what_is_written_out_counts() {
        assertEquals("", read("The board met on Thursday and again last week, in August.", null));
        assertEquals("2019-08 MONTH WHEN", read("The board met in August 2019.", null));
    }

    @Test
    void a_date_that_looks_ahead_is_told_apart_by_its_tense() {
        assertEquals(
                Manner.AHEAD,
                new DateReader(PUBLISHED)
                        .read("Parliament has until 15 October.")
                        .get(0)
                        .manner());
        assertEquals(
                "2031-10-15",
                new DateReader(PUBLISHED)
                        .read("Parliament has until 15 October.")
                        .get(0)
                        .date()
                        .iso());
    }
}
