package caseclerk.adapters.pictures;

import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.TimelinePicture;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Draws a timeline from top to bottom, so that labels never meet however close events are. The card has a ground of its
 * own and so is read on light and dark alike. Needs no screen; where the machine has no font, there is no picture.
 */
public final class TimelinePainter implements TimelinePicture {
    /** A longer picture would be shrunk beyond reading. */
    static final int MOST = 18;

    @Override
    public Optional<byte[]> draw(String title, List<NotedEvent> events) {
        if (events.isEmpty() || !hasFont()) return Optional.empty();
        List<NotedEvent> chosen = chosen(events);
        BufferedImage image = new TimelineSheet(title, chosen, events.size() - chosen.size()).paint();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            return ImageIO.write(image, "png", png) ? Optional.of(png.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("memory is always writable", e);
        }
    }

    /** A bare machine has no fonts, and Java says so in several ways. */
    private static boolean hasFont() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
        } catch (RuntimeException | LinkageError | InternalError e) {
            System.getLogger(TimelinePainter.class.getName())
                    .log(System.Logger.Level.INFO, "no font for pictures: timelines are shown as text");
            return false;
        }
    }

    /** Where there are too many, those that most sources tell of and that are dated best; still by date. */
    private static List<NotedEvent> chosen(List<NotedEvent> events) {
        if (events.size() <= MOST) return events;
        List<NotedEvent> best = new ArrayList<>(events);
        best.sort(
                Comparator.comparingInt((NotedEvent e) -> -e.claim().citations().size())
                        .thenComparingLong(e -> e.event().date().days()));
        List<NotedEvent> kept = best.subList(0, MOST);
        return events.stream().filter(kept::contains).limit(MOST).toList();
    }
}
