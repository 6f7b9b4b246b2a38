package caseclerk.adapters.pictures;

import caseclerk.cases.DatePrecision;
import caseclerk.cases.EventDate;
import caseclerk.cases.EventStanding;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.WrittenDate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One picture of a timeline; lengths are in pixels. */
final class TimelineSheet {
    private static final int WIDTH = 1000;
    private static final int MARGIN = 36;
    private static final int LINE_X = 268;
    private static final int TEXT_X = 300;
    private static final int DOT = 15;
    private static final int LEAST_GAP = 22;
    private static final int LONGEST_WORDS = 230;
    /** Years between two events from which the line is broken. */
    private static final long BREAK = 3;

    private static final Color GROUND = new Color(0x22, 0x26, 0x30);
    private static final Color EDGE = new Color(0x46, 0x4d, 0x5e);
    private static final Color WORDS = new Color(0xf2, 0xf4, 0xf8);
    private static final Color FAINT = new Color(0xae, 0xb6, 0xc5);
    private static final Color LINE = new Color(0x5d, 0x67, 0x7d);
    private static final Color ACCENT = new Color(0x6f, 0xc8, 0xff);
    private static final Color AHEAD = new Color(0xff, 0xc8, 0x5c);

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 30);
    private static final Font DATE = new Font(Font.SANS_SERIF, Font.BOLD, 22);
    private static final Font BODY = new Font(Font.SANS_SERIF, Font.PLAIN, 22);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.ITALIC, 18);

    private final TextBlock title;
    private final List<Row> rows = new ArrayList<>();
    private final TextBlock footer;

    /** An event with its place, counted from the top. */
    private record Row(NotedEvent event, TextBlock date, TextBlock words, int gap, String pause) {
        int height() {
            return Math.max(date.height(), words.height());
        }
    }

    /** @param left how many events are not shown */
    TimelineSheet(String name, List<NotedEvent> events, int left) {
        title = TextBlock.of(TextBlock.shortened(name, 120), TITLE, WIDTH - 2 * MARGIN, 2);
        EventDate before = null;
        for (NotedEvent one : events) {
            EventDate date = one.event().date();
            long years = before == null ? 0 : ChronoUnit.YEARS.between(before.last(), date.first());
            rows.add(new Row(
                    one,
                    TextBlock.of(WrittenDate.of(date), DATE, LINE_X - DOT - 12 - MARGIN, 2),
                    TextBlock.of(words(one), BODY, WIDTH - MARGIN - TEXT_X, 4),
                    before == null ? 0 : gap(before, date),
                    years >= BREAK ? String.format(java.util.Locale.UK, "%,d years", years) : ""));
            before = date;
        }
        String rest =
                left == 0 ? "" : "… and " + left + (left == 1 ? " more event" : " more events") + " in the text · ";
        footer = TextBlock.of(rest + "● the day is known   ○ it is not", SMALL, WIDTH - 2 * MARGIN, 1);
    }

    private static String words(NotedEvent noted) {
        int sources = noted.claim().citations().stream()
                .map(c -> c.version().sourceId())
                .distinct()
                .toList()
                .size();
        String expected = noted.event().standing() == EventStanding.EXPECTED ? "Expected: " : "";
        String told = sources > 1 ? "  (" + sources + " sources)" : "";
        return expected + TextBlock.shortened(noted.event().what(), LONGEST_WORDS) + told;
    }

    /** Grows with the time between two events, ever more slowly. */
    private static int gap(EventDate before, EventDate date) {
        long days = Math.max(0, ChronoUnit.DAYS.between(before.last(), date.first()));
        return LEAST_GAP + (int) Math.min(44, 7 * Math.log1p(days / 7.0) / Math.log(2));
    }

    BufferedImage paint() {
        int height = 2 * MARGIN + title.height() + 26 + footer.height() + 26;
        for (Row row : rows) height += row.gap() + row.height();
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            card(graphics, height);
            int y = MARGIN;
            title.paint(graphics, MARGIN, y, WORDS, false);
            y += title.height() + 26;
            line(graphics, y);
            for (Row row : rows) y = row(graphics, row, y);
            footer.paint(graphics, MARGIN, y + 26, FAINT, false);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void card(Graphics2D graphics, int height) {
        RoundRectangle2D card = new RoundRectangle2D.Double(1, 1, WIDTH - 2, height - 2, 26, 26);
        graphics.setColor(GROUND);
        graphics.fill(card);
        graphics.setColor(EDGE);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(card);
    }

    /** The line through all dots, from the first to the last. */
    private void line(Graphics2D graphics, int top) {
        int first = top + DATE.getSize() / 2 + 3;
        int last = top;
        for (Row row : rows) last += row.gap() + row.height();
        Row end = rows.get(rows.size() - 1);
        last -= end.height() - DATE.getSize() / 2 - 3;
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(new Line2D.Double(LINE_X, first, LINE_X, last));
    }

    private static int row(Graphics2D graphics, Row row, int top) {
        int y = top + row.gap();
        if (!row.pause().isEmpty()) pause(graphics, row.pause(), top, row.gap());
        boolean ahead = row.event().event().standing() == EventStanding.EXPECTED;
        Color mark = ahead ? AHEAD : ACCENT;
        row.date().paint(graphics, MARGIN, y, mark, true);
        row.words().paint(graphics, TEXT_X, y, WORDS, false);
        dot(
                graphics,
                y + DATE.getSize() / 2.0 + 3,
                mark,
                row.event().event().date().precision());
        return y + row.height();
    }

    private static void dot(Graphics2D graphics, double y, Color colour, DatePrecision precision) {
        Ellipse2D dot = new Ellipse2D.Double(LINE_X - DOT / 2.0, y - DOT / 2.0, DOT, DOT);
        graphics.setColor(precision == DatePrecision.DAY ? colour : GROUND);
        graphics.fill(dot);
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(dot);
    }

    /** A gap in the line where years pass, with how many. */
    private static void pause(Graphics2D graphics, String words, int top, int gap) {
        double middle = top + gap / 2.0;
        graphics.setColor(GROUND);
        graphics.fill(new java.awt.geom.Rectangle2D.Double(LINE_X - 6, middle - 9, 12, 18));
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(new Line2D.Double(LINE_X - 10, middle - 5, LINE_X + 10, middle - 13));
        graphics.draw(new Line2D.Double(LINE_X - 10, middle + 13, LINE_X + 10, middle + 5));
        TextBlock.of(words, SMALL, 300, 1).paint(graphics, TEXT_X, (int) middle - 12, FAINT, false);
    }
}
