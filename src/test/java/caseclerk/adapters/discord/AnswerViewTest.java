package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerViewTest {
    @Test
    void a_long_title_is_shortened_where_nothing_is_quoted() {
        String title = "Fares rise ".repeat(25).strip();
        SourceVersion version = new SourceVersion(
                3, 1, SourceKind.NOTE, "note:3", title, null, null, null, null, Instant.EPOCH, null, null, null, null);

        assertEquals("Fares rise ".repeat(13) + "Fares…", AnswerView.numbered(version));
        assertEquals(title + " · source #3", AnswerView.source(version, "Fares rise"));
    }
}
