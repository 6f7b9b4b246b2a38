package caseclerk.digest;

import caseclerk.cases.Quoted;
import caseclerk.cases.WebAddress;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Said;
import caseclerk.digest.DigestSheet.Section;
import caseclerk.grounding.Citation;

/** Digests as Markdown (CommonMark), to be kept as files. */
public final class DigestMarkdown {
    private DigestMarkdown() {}

    /** The digest with its quotes. */
    public static String of(Digest digest, DigestStyle style) {
        StringBuilder text =
                new StringBuilder("# Digest for ").append(digest.day()).append("\n\n");
        if (digest.isQuiet())
            return text.append("Nothing is new in the cases followed.\n").toString();
        DigestSheet sheet = DigestSheet.of(digest, style);
        for (Section section : sheet.sections()) section(text, section);
        if (sheet.left() > 0) text.append("… and news in ").append(sheet.left()).append(" more cases\n\n");
        text.append("## Sources\n\n");
        int n = 1;
        for (Citation citation : sheet.citations())
            text.append(n++)
                    .append(". ")
                    .append(Quoted.of(escaped(citation.quote())))
                    .append(' ')
                    .append(escaped(citation.version().title()))
                    .append(' ')
                    .append(link(citation.version().url()))
                    .append('\n');
        return text.toString();
    }

    private static void section(StringBuilder text, Section section) {
        text.append("## ").append(escaped(section.name())).append("\n\n");
        for (Line line : section.lines()) {
            text.append("- **").append(escaped(line.label())).append("** ").append(escaped(line.words()));
            for (Said said : line.said())
                text.append(line.words().isEmpty() ? "" : " — ")
                        .append(escaped(said.text()))
                        .append(' ')
                        .append(escaped(said.marks()));
            if (!line.tail().isEmpty())
                text.append(" (").append(escaped(line.tail())).append(')');
            text.append('\n');
        }
        if (section.left() > 0) text.append("- … and ").append(section.left()).append(" more\n");
        text.append('\n');
    }

    /** An address as a link; as mere words where it is none of the web. */
    public static String link(String url) {
        if (!WebAddress.isOne(url)) return escaped(url);
        return "<" + url.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20") + ">";
    }

    /** On one line, with a backslash before what Markdown would take for its own. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
    }
}
