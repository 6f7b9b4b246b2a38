package caseclerk.adapters.terminal;

import caseclerk.cases.Quoted;
import caseclerk.cases.WebAddress;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestSheet;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Said;
import caseclerk.digest.DigestSheet.Section;
import caseclerk.digest.DigestStyle;
import caseclerk.grounding.Citation;
import java.io.StringWriter;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Digests as the body of a mail (HTML) and as a feed (Atom, RFC 4287). */
public final class DigestFeeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private DigestFeeds() {}

    /** What is written into an XML document. */
    @FunctionalInterface
    private interface Written {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String xml(Written written) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            written.to(xml);
            xml.close();
            return text.append('\n').toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
    }

    /** A page that stands by itself, without scripts, styles from elsewhere or pictures. */
    public static String html(Digest digest, DigestStyle style) {
        return "<!DOCTYPE html>\n"
                + xml(xml -> {
                    xml.writeStartElement("html");
                    xml.writeAttribute("lang", "en");
                    xml.writeStartElement("head");
                    xml.writeEmptyElement("meta");
                    xml.writeAttribute("charset", "utf-8");
                    element(xml, "title", title(digest));
                    xml.writeEndElement();
                    xml.writeStartElement("body");
                    body(xml, digest, style);
                    xml.writeEndElement();
                    xml.writeEndElement();
                });
    }

    private static String title(Digest digest) {
        return "Digest for " + digest.day();
    }

    private static void body(XMLStreamWriter xml, Digest digest, DigestStyle style) throws XMLStreamException {
        element(xml, "h1", title(digest));
        if (digest.isQuiet()) element(xml, "p", "Nothing is new in the cases followed.");
        DigestSheet sheet = DigestSheet.of(digest, style);
        for (Section section : sheet.sections()) {
            element(xml, "h2", section.name());
            xml.writeStartElement("ul");
            for (Line line : section.lines()) element(xml, "li", words(line));
            if (section.left() > 0) element(xml, "li", "… and " + section.left() + " more");
            xml.writeEndElement();
        }
        if (sheet.left() > 0) element(xml, "p", "… and news in " + sheet.left() + " more cases");
        xml.writeStartElement("ol");
        for (Citation citation : sheet.citations()) cited(xml, citation);
        xml.writeEndElement();
    }

    private static void cited(XMLStreamWriter xml, Citation citation) throws XMLStreamException {
        xml.writeStartElement("li");
        xml.writeCharacters(Quoted.of(Printable.line(citation.quote())) + " ");
        String url = citation.version().url();
        if (WebAddress.isOne(url)) {
            xml.writeStartElement("a");
            xml.writeAttribute("href", Printable.line(url));
            xml.writeCharacters(AnswerText.sourceLine(citation.version()));
            xml.writeEndElement();
        } else {
            xml.writeCharacters(AnswerText.sourceLine(citation.version()));
        }
        xml.writeEndElement();
    }

    private static String words(Line line) {
        String said = line.said().stream()
                .map((Said one) -> one.text() + " " + one.marks())
                .collect(Collectors.joining("; "));
        String middle = line.words().isEmpty() || said.isEmpty() ? line.words() + said : line.words() + ": " + said;
        return line.label() + ": " + middle + (line.tail().isEmpty() ? "" : " (" + line.tail() + ")");
    }

    /** A feed with one entry a case; {@code made} is when it was made. */
    public static String atom(Digest digest, DigestStyle style, Instant made) {
        DigestSheet sheet = DigestSheet.of(digest, style);
        return xml(xml -> {
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", "Caseclerk digest");
            element(xml, "id", "urn:caseclerk:digest");
            element(xml, "updated", made.toString());
            for (Section section : sheet.sections()) entry(xml, sheet, section, made);
            xml.writeEndElement();
            xml.writeEndDocument();
        });
    }

    private static void entry(XMLStreamWriter xml, DigestSheet sheet, Section section, Instant made)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", section.name());
        element(
                xml,
                "id",
                "urn:caseclerk:digest:" + sheet.day() + ":" + (section.slug() == null ? "none" : section.slug()));
        element(xml, "updated", made.toString());
        xml.writeStartElement("author");
        element(xml, "name", "Caseclerk");
        xml.writeEndElement();
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        StringBuilder text = new StringBuilder();
        for (Line line : section.lines()) text.append(words(line)).append('\n');
        section.lines().stream()
                .flatMap(line -> line.said().stream())
                .flatMap(said -> said.numbers().stream())
                .distinct()
                .forEach(n -> text.append('[')
                        .append(n)
                        .append("] ")
                        .append(sheet.citations().get(n - 1).version().url())
                        .append('\n'));
        xml.writeCharacters(safe(text.toString()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(safe(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters. */
    private static String safe(String text) {
        return text.lines().map(Printable::line).collect(Collectors.joining("\n"));
    }
}
