package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Passage;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Following;
import caseclerk.digest.NewsItem;
import caseclerk.digest.QuietDay;
import caseclerk.digest.Schedule;
import caseclerk.digest.Subscription;
import caseclerk.digest.Window;
import caseclerk.fixtures.Passages;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestScreenTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    private static Claim claim(int number) {
        Passage passage = Passages.of(number, "The Paper", "Report " + number, "The board met " + number + " times.");
        return new Claim(
                passage.text(), List.of(Citation.of(passage, passage.sentences().get(0))));
    }

    private static Letter screen(int items, int leads) {
        List<NewsItem> open = IntStream.range(0, items)
                .<NewsItem>mapToObj(n -> new NewsItem.LeftOpen(claim(n + 1)))
                .toList();
        List<Claim> first =
                IntStream.range(0, leads).mapToObj(n -> claim(n + 100)).toList();
        Schedule schedule = new Schedule(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        Subscription to = new Subscription(
                1,
                WorkspaceId.TERMINAL,
                "1",
                "1",
                new Subscription.Plan(Following.ALL, schedule, DigestStyle.SHORT, QuietDay.SILENT),
                Instant.EPOCH,
                null);
        Dispatch dispatch = new Dispatch(1, to, DAY, new Window(0, 1), "d-1", Instant.EPOCH, 1, false);
        Digest digest = new Digest(DAY, List.of(new CaseNews("quay", "Quay", open, first)));
        return new DigestScreen(digest, dispatch, Pages.EMBED).letter();
    }

    @Test
    void what_has_no_room_is_counted_whether_or_not_something_is_said_in_short() {
        for (int leads : List.of(0, 2)) {
            Letter letter = screen(7, leads);

            assertEquals(
                    "… and 2 more lines; the button shows all, with the words quoted.",
                    letter.blocks().get(letter.blocks().size() - 1));
            assertEquals("Show all", letter.buttons().get(0).getLabel());
        }
    }
}
