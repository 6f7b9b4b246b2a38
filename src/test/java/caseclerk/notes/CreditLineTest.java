package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreditLineTest {
    private static final List<String> CREDITS = List.of(
            "Additional reporting by Ann Lee in Oslo; editing by Tom Poe",
            "Reporting by Ann Lee and Bob Ray in Oslo, and Cay Dun in Rome; Editing by Tom Poe and Sue May",
            "(Reporting by Rui van der Berg in The Hague; Additional reporting by Tom Hall; Editing by Mark Heinz)",
            "Writing and editing by Tom Poe and Ann-Marie O’Dell.",
            "Photograph: Jan Kos/Norvale Picture Agency",
            "Photographs by Jan Kos for the Norvale Herald and Ida Lund.",
            "Ann Lee contributed to this report.",
            "Ann Lee, Bob R. Ray and Cay Dun in Rome contributed additional reporting.",
            "Norvale Herald writer Ann Lee in Oslo also contributed to this story from Rome.",
            "With assistance from Ann Lee and Tom Poe.",
            "© 2031 The Norvale Herald Group Ltd",
            "Copyright 2031 The Norvale Herald. All rights reserved.",
            "Copyright © 2030–2031 Norvale Herald Media Ltd.");

    @Test
    void who_reported_pictured_or_owns_a_text_is_no_party_to_it_and_sums_nothing_up() {
        for (String credit : CREDITS) {
            Noted without = Noted.of("Norvale Ferries Ltd closed its pier on Monday.", "It was shut again on Tuesday.");
            Noted noted = Noted.of(
                    "Norvale Ferries Ltd closed its pier on Monday.", "It was shut again on Tuesday.", credit, credit);

            assertEquals(without.parties(), noted.parties(), credit);
            assertEquals(lines(without), lines(noted), credit);
            assertTrue(noted.text().text().contains(credit), credit);
        }
    }

    private static List<String> lines(Noted noted) {
        return noted.kept().lines().stream()
                .filter(line -> line.line().kind() != NoteKind.PARTY)
                .map(line -> line.line().kind() + " " + line.claim().text())
                .toList();
    }

    @Test
    void a_sentence_that_only_begins_as_a_credit_does_is_none() {
        for (String told : List.of(
                "Reporting by the Guardian showed that Acme sold data.",
                "Reporting by Ann Lee in Oslo led to the fine.",
                "The editing by Acme’s lawyers of the report was hidden.",
                "Editing by Acme of the report, the suit says, hid the sale.",
                "Photographs by Jan Kos were used without a licence, the suit says.",
                "Photographs of Jan Kos and Ann Lee were sold by Acme.",
                "Video by Acme Corp and Borel Ltd shows the pier.",
                "Ann Lee contributed to the fund of Acme.",
                "Acme contributed to this decision.",
                "Acme has not contributed to this report.",
                "Ann Lee, whom Acme sued, contributed to this report and was fined.",
                "With assistance from Acme the police found the account.",
                "Copyright law was broken by Acme, the suit says.",
                "Copyright 2031 rules were broken by Acme.",
                "(c) Acme must tell Borel of each sale.",
                "© 2031 stood on the pages that Acme had copied.",
                "Writing by hand was banned by Acme in 2031.")) assertFalse(CreditLine.isOne(told), told);
    }

    @Test
    void a_sentence_that_tells_what_reporting_showed_is_noted() {
        assertTrue(Noted.of("Reporting by the Harbour Watch Council showed that Norvale Ferries Ltd had leaked data.")
                .parties()
                .contains("Norvale Ferries Ltd company"));
    }
}
