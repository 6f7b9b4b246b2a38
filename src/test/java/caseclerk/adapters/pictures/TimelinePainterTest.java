package caseclerk.adapters.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Event;
import caseclerk.cases.EventDate;
import caseclerk.cases.EventStanding;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.NotedEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {
    private static final SourceVersion VERSION = new SourceVersion(
            1,
            1,
            SourceKind.ARTICLE,
            "https://news.example/1",
            "T",
            null,
            null,
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            null,
            null);

    private static NotedEvent event(EventDate date, String what) {
        TextSpan span = new TextSpan(0, what.length());
        Sentence sentence = new Sentence(0, SentenceKind.PROSE, span, what);
        Passage passage = new Passage(1, VERSION, 0, "", span, what, List.of(sentence));
        Claim claim = new Claim(what, List.of(Citation.of(passage, sentence)));
        return new NotedEvent(new Event(date, EventStanding.HAPPENED, what), claim, Instant.EPOCH, List.of());
    }

    private static BufferedImage draw(String title, List<NotedEvent> events) throws IOException {
        Optional<byte[]> picture = new TimelinePainter().draw(title, events);
        Assumptions.assumeTrue(picture.isPresent(), "this machine has no font");
        return ImageIO.read(new ByteArrayInputStream(picture.get()));
    }

    @Test
    void no_events_make_no_picture() {
        assertTrue(new TimelinePainter().draw("Nothing", List.of()).isEmpty());
    }

    @Test
    void many_events_of_one_month_get_a_row_each() throws IOException {
        List<NotedEvent> events = new ArrayList<>();
        for (int day = 1; day <= 12; day++)
            events.add(event(EventDate.day(LocalDate.of(2031, 3, day)), "On day " + day + " something happened."));

        BufferedImage three = draw("March", events.subList(0, 3));
        BufferedImage twelve = draw("March", events);

        assertEquals(1000, twelve.getWidth());
        assertTrue(twelve.getHeight() > three.getHeight() + 9 * 40, twelve.getHeight() + " " + three.getHeight());
    }

    @Test
    void the_longest_titles_and_any_writing_are_drawn() throws IOException {
        List<NotedEvent> events = List.of(
                event(EventDate.year(1031), "A charter was sealed."),
                event(EventDate.day(LocalDate.of(2031, 3, 1)), "הסירה טבעה בנמל, and then العبارة غرقت في الميناء."),
                event(EventDate.week(LocalDate.of(2031, 3, 12)), "word ".repeat(300)),
                event(EventDate.month(java.time.YearMonth.of(2031, 4)), "x".repeat(900)),
                event(EventDate.day(LocalDate.of(2031, 5, 1)), "\u202e\u0000 😀 \n"));

        BufferedImage image = draw("A title that goes on ".repeat(20), events);

        assertTrue(image.getHeight() < 1_600, "height " + image.getHeight());
    }

    @Test
    void too_many_events_are_counted_and_not_drawn() throws IOException {
        List<NotedEvent> events = new ArrayList<>();
        for (int i = 0; i < 400; i++)
            events.add(event(EventDate.day(LocalDate.of(2031, 1, 1).plusDays(i)), "Event " + i + "."));

        assertTrue(draw("All", events).getHeight() < 2_000);
    }
}
