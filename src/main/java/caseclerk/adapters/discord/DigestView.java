package caseclerk.adapters.discord;

import caseclerk.chat.Reply.ChannelDigest;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestMarkdown;
import caseclerk.digest.DigestSheet;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Said;
import caseclerk.digest.DigestSheet.Section;
import caseclerk.digest.DigestStyle;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/** Digests for people on Discord. */
final class DigestView {
    private DigestView() {}

    /** The digest, or one line that says that nothing is new. */
    static Letter of(Digest digest, DigestStyle style) {
        if (digest.isQuiet()) return Letter.line("Nothing is new in the cases followed (" + digest.day() + ").");
        DigestSheet sheet = DigestSheet.of(digest, style);
        List<String> blocks = new ArrayList<>();
        blocks.add("**Digest for " + sheet.day() + "**");
        for (Section section : sheet.sections()) section(blocks, section);
        if (sheet.left() > 0) blocks.add("… and news in " + sheet.left() + " more cases");
        return new Letter(blocks, "", List.of())
                .citing(sheet.citations().stream()
                        .map(citation -> AnswerView.source(citation.version(), citation.quote()))
                        .toList());
    }

    /** The channels that get a digest, one a line. */
    static Letter list(List<ChannelDigest> digests) {
        return new Letter(
                digests.stream()
                        .map(one -> "• " + (one.isHere() ? "This channel" : "<#" + one.channel() + ">") + ": "
                                + Escaped.of(one.words()))
                        .toList(),
                "",
                List.of());
    }

    /** One page of all that a digest tells of, with buttons to the others; the first has the whole as a file too. */
    static Letter page(Digest digest, String nonce, int number) {
        List<String> pages = CitedPages.of(of(digest, DigestStyle.FULL), Pages.EMBED);
        int page = Math.min(number, pages.size() - 1);
        List<Button> turn = new ArrayList<>();
        if (page > 0) turn.add(Press.WHOLE.button(ButtonStyle.SECONDARY, "Back", nonce + "/" + (page - 1)));
        if (page < pages.size() - 1)
            turn.add(Press.WHOLE.button(ButtonStyle.PRIMARY, "Next", nonce + "/" + (page + 1)));
        Letter letter = new Letter(
                List.of(pages.get(page)), "page " + (page + 1) + " of " + pages.size() + ", as it stands now", turn);
        return page == 0 && pages.size() > 1 ? letter.withText(DigestMarkdown.of(digest, DigestStyle.FULL)) : letter;
    }

    private static void section(List<String> blocks, Section section) {
        blocks.add(
                "**" + Escaped.of(section.name()) + "**" + (section.slug() == null ? "" : " `" + section.slug() + "`"));
        for (Line line : section.lines()) blocks.add(line(line));
        if (section.left() > 0) blocks.add("… and " + section.left() + " more");
    }

    private static String line(Line line) {
        StringBuilder text =
                new StringBuilder("• *").append(Escaped.of(line.label())).append("* ");
        text.append(Escaped.of(line.words()));
        boolean first = line.words().isEmpty();
        for (Said said : line.said()) {
            text.append(first ? "" : " — ")
                    .append(Escaped.of(said.text()))
                    .append(' ')
                    .append(said.marks());
            first = false;
        }
        if (!line.tail().isEmpty())
            text.append(" (").append(Escaped.of(line.tail())).append(')');
        return text.toString();
    }
}
