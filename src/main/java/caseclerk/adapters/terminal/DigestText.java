package caseclerk.adapters.terminal;

import caseclerk.cases.Quoted;
import caseclerk.chat.Reply.ChannelDigest;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestSheet;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Said;
import caseclerk.digest.DigestSheet.Section;
import caseclerk.digest.DigestStyle;
import caseclerk.grounding.Citation;
import java.util.List;
import java.util.stream.Collectors;

/** Digests for people at a terminal. */
public final class DigestText {
    private static final int LABEL = 12;
    private final Style style;

    public DigestText(Style style) {
        this.style = style;
    }

    /** The digest, or one line that says that nothing is new. */
    public String of(Digest digest, DigestStyle how) {
        if (digest.isQuiet()) return "Nothing is new in the cases followed (" + digest.day() + ").\n";
        DigestSheet sheet = DigestSheet.of(digest, how);
        StringBuilder text = new StringBuilder(style.bold("Digest for " + sheet.day())).append('\n');
        for (Section section : sheet.sections()) section(text, section);
        if (sheet.left() > 0)
            text.append('\n').append("… and news in ").append(sheet.left()).append(" more cases\n");
        if (!sheet.citations().isEmpty()) text.append('\n');
        int n = 1;
        for (Citation citation : sheet.citations()) cited(text, n++, citation);
        return text.toString();
    }

    /** The channels that get a digest, one a line. */
    public String list(List<ChannelDigest> digests) {
        return digests.stream()
                .map(one -> (one.isHere() ? "This channel" : "Channel " + Printable.line(one.channel())) + ": "
                        + Printable.line(one.words()) + "\n")
                .collect(Collectors.joining());
    }

    private void section(StringBuilder text, Section section) {
        text.append('\n').append(style.bold(Printable.line(section.name())));
        if (section.slug() != null) text.append(style.faint("  " + section.slug()));
        text.append('\n');
        for (Line line : section.lines()) line(text, line);
        if (section.left() > 0)
            text.append("  … and ").append(section.left()).append(" more; the full style shows all\n");
    }

    private void line(StringBuilder text, Line line) {
        StringBuilder words = new StringBuilder(Printable.line(line.words()));
        for (Said said : line.said()) {
            if (words.length() > 0) words.append(words.charAt(words.length() - 1) == ']' ? "; " : ": ");
            words.append(Printable.line(said.text())).append(' ').append(said.marks());
        }
        if (!line.tail().isEmpty())
            words.append(" (").append(Printable.line(line.tail())).append(')');
        int indent = LABEL + 2;
        String label = Printable.line(line.label());
        text.append("  ").append(style.marked(label)).append(" ".repeat(Math.max(1, LABEL - label.length())));
        text.append(Printable.wrapped(words.toString(), style.width() - indent, indent))
                .append('\n');
    }

    private void cited(StringBuilder text, int n, Citation citation) {
        text.append(style.marked("[" + n + "] "))
                .append(Printable.wrapped(Quoted.of(Printable.line(citation.quote())), style.width() - 4, 4))
                .append('\n')
                .append(style.faint("    " + AnswerText.sourceLine(citation.version())))
                .append('\n')
                .append(style.faint("    " + Printable.line(citation.version().url())))
                .append('\n');
    }
}
