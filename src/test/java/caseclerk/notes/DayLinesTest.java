package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.ingestion.Block;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines that date what stands below them: in timelines, live reports and threads. */
class DayLinesTest {
    /** Events of a text in which lines that begin with "#" are headings and those that begin with "-" items. */
    private static List<String> events(@Nullable String published, String title, String... lines) {
        List<Block> blocks = Arrays.stream(lines)
                .map(line -> line.startsWith("# ")
                        ? Block.heading(2, line.substring(2))
                        : line.startsWith("- ") ? Block.item(line) : Block.paragraph(line))
                .toList();
        return Noted.of(1, "The Harbour Post", published == null ? null : LocalDate.parse(published), title, blocks)
                .events();
    }

    private static final String[] FOUR = {
        "# 3 March", "The board opened an inquiry into the line.",
        "# Thursday 17 April", "The line suspended its purser. He denied it.",
        "# 2 June", "The board fined the line 300 crowns."
    };

    @Test
    void headings_without_a_year_have_that_of_the_day_of_publication() {
        assertEquals(
                List.of(
                        "2031-03-03 day happened: The board opened an inquiry into the line.",
                        "2031-04-17 day happened: The line suspended its purser.",
                        "2031-06-02 day happened: The board fined the line 300 crowns."),
                events("2031-09-12", "The ferry affair", FOUR));
    }

    @Test
    void a_look_back_from_january_is_at_the_year_before() {
        assertEquals(
                List.of(
                        "2030-03-03 day happened: The board opened an inquiry into the line.",
                        "2030-06-02 day happened: The board fined the line 300 crowns."),
                events("2031-01-05", "The ferry affair", FOUR[0], FOUR[1], FOUR[4], FOUR[5]));
    }

    @Test
    void days_go_on_past_the_end_of_a_year_once() {
        assertEquals(
                List.of(
                        "2030-11-30 day happened: The board opened an inquiry into the line.",
                        "2031-01-02 day happened: The board fined the line 300 crowns."),
                events(
                        "2031-02-05",
                        "The ferry affair",
                        "30 Nov.",
                        "The board opened an inquiry into the line.",
                        "2 Jan.",
                        "The board fined the line 300 crowns."));
    }

    @Test
    void a_day_after_publication_is_expected_where_nothing_tells_that_it_is_over() {
        assertEquals(
                List.of(
                        "2031-03-03 day happened: The board opened an inquiry into the line.",
                        "2031-10-14 day expected: The court will hear the line."),
                events(
                        "2031-09-12",
                        "The ferry affair",
                        FOUR[0],
                        FOUR[1],
                        "# 14 October",
                        "The court will hear the line."));
    }

    @Test
    void a_year_that_only_one_may_guess_is_none() {
        assertEquals(List.of(), events(null, "The ferry affair", FOUR));
        assertEquals(
                List.of(),
                events(
                        "2031-06-05",
                        "The ferry affair",
                        "# 3 March",
                        "The board opened an inquiry into the line.",
                        "# 2 January",
                        "The line suspended its purser.",
                        "# 5 February",
                        "The board fined the line 300 crowns.",
                        "# 1 January",
                        "The line appealed."));
    }

    @Test
    void a_year_in_the_title_or_over_the_days_is_theirs() {
        assertEquals(
                List.of(
                        "2019-03-03 day happened: The board opened an inquiry into the line.",
                        "2019-06-02 day happened: The board fined the line 300 crowns."),
                events("2031-09-12", "The ferry affair of 2019", FOUR[0], FOUR[1], FOUR[4], FOUR[5]));
        assertEquals(
                List.of(
                        "2029-03-03 day happened: The board opened an inquiry into the line.",
                        "2030-06-02 day happened: The board fined the line 300 crowns."),
                events("2031-09-12", "The ferry affair", "# 2029", FOUR[0], FOUR[1], "# 2030", FOUR[4], FOUR[5]));
    }

    @Test
    void posts_of_several_days_are_told_each_on_its_own() {
        assertEquals(
                List.of(
                        "2031-03-12 day happened: The line closed its office yesterday evening.",
                        "2031-03-13 day happened: A purser told the court today that he had warned the board.",
                        "2031-03-14 day happened: The jury went home by bus.",
                        "2031-03-17 day expected: The judge said that it will meet again on Monday."),
                events(
                        "2031-03-14",
                        "The ferry trial: live",
                        "14 Mar 2031 16.40 GMT",
                        "The jury went home by bus. The judge said that it will meet again on Monday.",
                        "13 Mar 2031 15.20 GMT",
                        "A purser told the court today that he had warned the board.",
                        "13 Mar 2031 09.05 GMT",
                        "The line closed its office yesterday evening."));
    }

    @Test
    void a_day_alone_over_a_text_is_no_list_of_days() {
        assertEquals(
                List.of("2031-03-10 day happened: The board fined the line on Monday."),
                events("2031-03-14", "The ferry affair", "# 14 March 2031", "The board fined the line on Monday."));
    }

    @Test
    void an_item_of_a_list_is_told_without_its_mark() {
        assertEquals(
                List.of(
                        "2031-01-05 day happened: Jan. 5: The line changed its refund policy.",
                        "2031-03-14 day happened: March 14: The board dismissed the appeal by Norvale."),
                events(
                        "2031-12-28",
                        "The ferry affair",
                        "- Jan. 5: The line changed its refund policy.",
                        "- March 14: The board dismissed the appeal by Norvale."));
    }
}
