package caseclerk.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Clause;
import caseclerk.cases.TextSpan;
import caseclerk.policies.PolicyLine.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClauseParserTest {
    /** Lines as a reader sees them: "## " for headings by level, "- " and deeper for items, else running text. */
    static List<Clause> parse(String... written) {
        StringBuilder text = new StringBuilder();
        List<PolicyLine> lines = new ArrayList<>();
        for (String line : written) {
            if (text.length() > 0) text.append("\n\n");
            int depth = (line.length() - line.stripLeading().length()) / 2;
            int level = line.startsWith("#") ? line.indexOf(' ') : 0;
            boolean item = line.stripLeading().startsWith("* ");
            String words = level > 0 ? line.substring(level + 1) : line.strip().replaceFirst("^\\* ", "");
            TextSpan span = new TextSpan(text.length(), text.length() + words.length());
            Kind kind = level > 0 ? Kind.HEADING : item ? Kind.ITEM : Kind.TEXT;
            lines.add(new PolicyLine(kind, level > 0 ? level : item ? depth : 0, span));
            text.append(words);
        }
        return ClauseParser.parse(text.toString(), lines);
    }

    private static List<String> outline(String... written) {
        return parse(written).stream()
                .map(c -> "  ".repeat(c.depth()) + c.label())
                .toList();
    }

    @Test
    void numbers_of_several_parts_stand_under_their_beginning() {
        assertEquals(
                List.of("4 Acceptable use", "  4.1", "  4.2 Scraping", "    4.2(a)", "    4.2(b)", "  4.3", "5 Notice"),
                outline(
                        "## 4 Acceptable use",
                        "4.1 A customer must keep the law.",
                        "4.2. Scraping. A customer must not:",
                        "(a) collect photographs; or",
                        "(b) collect names.",
                        "4.3 A customer must not resell.",
                        "## 5 Notice"));
    }

    @Test
    void sections_and_articles_are_found_and_a_heading_below_is_theirs() {
        assertEquals(
                List.of("Section 7 Enforcement", "Article IV Governing law", "§ 12 Schlussbestimmungen"),
                outline(
                        "## Section 7: Enforcement",
                        "We may suspend.",
                        "## Article IV",
                        "## Governing law",
                        "The law of the seat applies.",
                        "## § 12 Schlussbestimmungen"));
    }

    @Test
    void numbered_sentences_of_a_section_are_cited_with_it_and_one_inserted_later_stands_beside_it() {
        assertEquals(
                List.of(
                        "§ 1 Scope",
                        "  § 1(a)",
                        "  § 1(b)",
                        "§ 2 Boats",
                        "  § 2(1)",
                        "  § 2(2)",
                        "§ 2a Oars",
                        "§ 2b Sails",
                        "§ 3 Fees"),
                outline(
                        "§ 1 Scope",
                        "(a) These terms apply to all members.",
                        "(b) The club may change them.",
                        "§ 2 Boats",
                        "(1) A member may take a boat out by day.",
                        "(2) A member must not take a boat out at night.",
                        "§ 2a Oars",
                        "Oars are returned clean.",
                        "§ 2b Sails",
                        "Sails are returned dry.",
                        "§ 3 Fees"));
        assertEquals(List.of("1", "2"), outline("(1) A boat is returned clean.", "(2) An oar is returned dry."));
    }

    @Test
    void clauses_that_say_what_they_are_and_clauses_behind_bullets_stand_under_their_beginning() {
        assertEquals(
                List.of("Section 3 Privacy", "  Section 3.1", "  Section 3.2", "4 Images", "  4.1", "  4.2"),
                outline(
                        "## Section 3 Privacy",
                        "Section 3.1 Do not post where another member lives.",
                        "Section 3.2 Do not post what another member earns.",
                        "Section 3.2 of the old rules no longer holds.",
                        "## 4 Images",
                        "- 4.1 Do not post forged images.",
                        "- 4.2 Label images that are edited."));
    }

    @Test
    void headings_without_numbers_nest_by_level_and_capitals_head_what_follows() {
        assertEquals(
                List.of("Using the service", "  Your account", "    MISUSE OF THE SERVICE", "Ending"),
                outline(
                        "# Using the service",
                        "## Your account",
                        "Keep it safe.",
                        "MISUSE OF THE SERVICE",
                        "Do not misuse it.",
                        "# Ending"));
    }

    @Test
    void counted_items_belong_to_the_list_they_go_on_with() {
        assertEquals(
                List.of("1", "  1.1", "  1.2", "2", "  2.1", "  2.2", "  2.3", "3"),
                outline(
                        "* 1. the words below mean:",
                        "  * 1. an account of ours;",
                        "  * 2. a user of ours;",
                        "* 2. the users promise us:",
                        "  * 1. to keep the law;",
                        "  * 2. to keep the peace;",
                        "  * 3. to keep a copy;",
                        "* 3. the terms end when:"));
    }

    @Test
    void i_after_h_is_a_letter_and_i_alone_is_a_numeral() {
        assertEquals(
                List.of("9", "  9(g)", "  9(h)", "  9(i)", "10", "  10(a)", "    10(a)(i)", "    10(a)(ii)", "  10(b)"),
                outline(
                        "9. the following is barred:",
                        "(g) spying;",
                        "(h) stalking;",
                        "(i) scraping.",
                        "10. the following is allowed:",
                        "(a) copying of",
                        "(i) one’s own works,",
                        "(ii) works that are free;",
                        "(b) reading."));
    }

    @Test
    void a_table_of_contents_has_no_clauses() {
        assertEquals(
                List.of("1 Scope and nature", "2 Prices and offers"),
                outline(
                        "* 1. Scope and nature",
                        "* 2. Prices and offers",
                        "## 1. Scope and nature",
                        "It is wide.",
                        "## 2. Prices and offers",
                        "They are high."));
    }

    @Test
    void years_amounts_and_dates_are_no_numbers_of_clauses() {
        assertEquals(
                List.of(),
                outline(
                        "2024 was a year of changes.",
                        "30 days after that, the terms end.",
                        "1.5 million users agreed."));
    }

    /** Each was below the one before, under a number as long as all of theirs: tens of gigabytes. */
    @Test
    void a_count_that_begins_a_hundred_thousand_times_nests_only_so_deep() {
        String[] lines = new String[100_000];
        Arrays.fill(lines, "(i) We may charge a fee.");

        List<Clause> clauses = parse(lines);

        assertEquals(lines.length, clauses.size());
        assertEquals(20, clauses.stream().mapToInt(Clause::depth).max().orElseThrow());
    }

    @Test
    void headings_that_are_all_the_same_have_anchors_of_their_own() {
        String[] lines = new String[100_000];
        Arrays.fill(lines, "## Fees");

        Set<String> anchors = parse(lines).stream().map(Clause::anchor).collect(Collectors.toSet());

        assertEquals(lines.length, anchors.size());
        assertTrue(anchors.containsAll(Set.of("fees", "fees~2", "fees~100000")), "counted from 2");
    }
}
