package caseclerk.adapters.discord;

import caseclerk.digest.Digest;
import caseclerk.digest.DigestSheet;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Said;
import caseclerk.digest.DigestSheet.Section;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Dispatch;
import caseclerk.grounding.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/**
 * A digest on one screen: a single message, each line with links to the words that it rests on. What has no room is
 * counted, and a button shows it.
 */
final class DigestScreen {
    private static final int MOST_CASES = 6;
    private static final int MOST_LINES = 5;
    /** So many sources of one line are linked to; the button shows the others. */
    private static final int MOST_LINKS = 3;

    private final Digest digest;
    private final Dispatch dispatch;
    private final int room;

    /** @param room how many characters a message holds there */
    DigestScreen(Digest digest, Dispatch dispatch, int room) {
        this.digest = digest;
        this.dispatch = dispatch;
        this.room = room;
    }

    /** What marks the message of a dispatch, in its last line. */
    static String mark(Dispatch dispatch) {
        return "digest " + dispatch.nonce();
    }

    /** Whether all of it has room. */
    boolean holdsAll() {
        return fits(blocks(whole(), 0));
    }

    private DigestSheet whole() {
        return DigestSheet.of(digest, DigestStyle.FULL);
    }

    /** The message; in the full style all of it where it has room. */
    Letter letter() {
        if (digest.isQuiet())
            return new Letter(DigestView.of(digest, DigestStyle.SHORT).blocks(), mark(dispatch), List.of());
        boolean full = dispatch.subscription().plan().style() == DigestStyle.FULL;
        if (full && holdsAll()) return letter(blocks(whole(), 0), "Quotes");
        DigestSheet sheet = DigestSheet.of(digest, MOST_CASES, MOST_LINES);
        for (int lines = MOST_LINES; lines > 0; lines--) {
            sheet = DigestSheet.of(digest, MOST_CASES, lines);
            if (fits(blocks(sheet, 0))) break;
        }
        int cut = 0;
        while (!fits(blocks(sheet, cut)) && cut < lines(sheet)) cut++;
        return letter(blocks(sheet, cut), left(sheet) + cut == 0 ? "Quotes" : "Show all");
    }

    private Letter letter(List<String> blocks, String button) {
        return new Letter(
                blocks, mark(dispatch), List.of(Press.WHOLE.button(ButtonStyle.SECONDARY, button, dispatch.nonce())));
    }

    private boolean fits(List<String> blocks) {
        return Pages.packed(blocks, room).size() == 1;
    }

    private static int lines(DigestSheet sheet) {
        return sheet.sections().stream().mapToInt(one -> one.lines().size()).sum();
    }

    private int left(DigestSheet sheet) {
        int within = sheet.sections().stream().mapToInt(Section::left).sum();
        return within
                + digest.cases().stream()
                        .skip(sheet.sections().size())
                        .mapToInt(one -> one.items().size())
                        .sum();
    }

    /** The sheet without its last {@code cut} lines; what is left out is counted at the end. */
    private List<String> blocks(DigestSheet sheet, int cut) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**Digest for " + sheet.day() + "** · as of " + Moments.minute(dispatch.reservedAt()));
        int room0 = lines(sheet) - cut;
        for (Section section : sheet.sections()) {
            if (room0 == 0) break;
            blocks.add("**" + Escaped.of(section.name()) + "**"
                    + (section.slug() == null ? "" : " `" + section.slug() + "`"));
            for (Line line :
                    section.lines().subList(0, Math.min(room0, section.lines().size())))
                blocks.add(line(line, sheet.citations()));
            room0 -= Math.min(room0, section.lines().size());
        }
        int left = left(sheet) + cut;
        if (left > 0)
            blocks.add("… and " + left + (left == 1 ? " more line" : " more lines") + inCases(sheet)
                    + "; the button shows all, with the words quoted.");
        return blocks;
    }

    private static String inCases(DigestSheet sheet) {
        return sheet.left() == 0
                ? ""
                : ", also in " + sheet.left() + (sheet.left() == 1 ? " more case" : " more cases");
    }

    private static String line(Line line, List<Citation> citations) {
        StringBuilder text =
                new StringBuilder("• *").append(Escaped.of(line.label())).append("* ");
        text.append(Escaped.of(line.words()));
        boolean first = line.words().isEmpty();
        for (Said said : line.said()) {
            text.append(first ? "" : " — ").append(Escaped.of(said.text())).append(links(said, citations, !first));
            first = false;
        }
        List<String> tail = new ArrayList<>();
        if (!line.tail().isEmpty()) tail.add(Escaped.of(line.tail()));
        if (line.filed() != null) tail.add("filed " + Moments.day(line.filed()));
        return tail.isEmpty() ? text.toString() : text + " (" + String.join(", ", tail) + ")";
    }

    /** Links to the cited words, one a source, named by who says them unless the line has named them. */
    private static String links(Said said, List<Citation> citations, boolean named) {
        Map<Long, Citation> bySource = new LinkedHashMap<>();
        for (int number : said.numbers()) {
            Citation one = citations.get(number - 1);
            bySource.putIfAbsent(one.version().sourceId(), one);
        }
        List<String> links = bySource.values().stream()
                .limit(MOST_LINKS)
                .map(one -> AnswerView.link(
                        named && bySource.size() == 1 ? null : one.version().voice(), one.version(), one.quote()))
                .toList();
        return links.isEmpty() ? "" : " (" + String.join(", ", links) + ")";
    }
}
