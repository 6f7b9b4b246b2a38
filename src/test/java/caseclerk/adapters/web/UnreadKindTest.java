package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.ingestion.Capture.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnreadKindTest {
    private static final String MHTML =
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\n"
                    + "Subject: Acme fined\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
                    + "\tboundary=\"----abc----\"\r\n\r\n------abc----\r\nContent-Type: text/html\r\n\r\n<p>Acme was fined.</p>\r\n";

    /** Whatever the name, nothing of these is taken for text. */
    private static void isUnread(UnreadKind kind, byte[] bytes) {
        assertEquals(Optional.of(kind), UnreadKind.of(bytes));
        for (String name : List.of("a", "a.txt", "a.md", "a.html", "a.docx", "a.mht", "a.rtf", "a.json"))
            assertEquals(Optional.empty(), MediaTypeSniffer.sniff(name, bytes), name);
    }

    private static void isUnread(UnreadKind kind, String text) {
        isUnread(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void files_of_kinds_that_are_not_read_are_known_by_what_they_hold() throws IOException {
        isUnread(UnreadKind.RICH_TEXT, "{\\rtf1\\ansi Acme was fined.\\par}");
        isUnread(UnreadKind.WEB_ARCHIVE, MHTML);
        isUnread(UnreadKind.POSTSCRIPT, "%!PS-Adobe-3.0\n(Acme was fined) show\n");
        isUnread(UnreadKind.JSON, "{\"title\": \"Acme\", \"text\": \"Acme was fined.\"}");
        isUnread(UnreadKind.JSON, "\uFEFF [{\"text\": \"Acme was fined.\"}, 3]\n");
        isUnread(UnreadKind.JSON, "{\"text\": \"Acme was fined.\"}\n{\"text\": \"It said no.\"}\n");
        isUnread(UnreadKind.PACKED, zipped());
        isUnread(UnreadKind.OLD_OFFICE, binary(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        isUnread(UnreadKind.PICTURE, binary(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'));
        isUnread(UnreadKind.PICTURE, binary(0xFF, 0xD8, 0xFF, 0xE0));
    }

    private static byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:t>Acme was fined.</w:t>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] binary(int... start) {
        byte[] bytes = new byte[200];
        for (int i = 0; i < start.length; i++) bytes[i] = (byte) start[i];
        return bytes;
    }

    @Test
    void text_is_read_whatever_it_is_called_and_begins_with() {
        for (String text : List.of(
                "Acme was fined on 3 March 2025.",
                "{The following is a transcript.}\n\nAcme was fined.",
                "[Editor: this is a transcript.]\n\nAcme was fined.",
                "[1] Acme was fined.\n[2] It said no.",
                "[2025] Acme was fined.",
                "{}\n\nAcme writes this for nothing.",
                "\"Acme was fined.\"",
                "{\"title\": \"Acme\"} is what the page of Acme held.",
                "{\"title\": \"Acme\", \"text\": \"Acme was fi",
                "From: Ann Lee\nTo: Tom Poe\nSubject: The fine\n\nAcme was fined.",
                "Note: the MIME-Version: line\nContent-Type: text/html\n\nis what Acme sent.",
                "Acme was fined.\n\nMIME-Version: 1.0\nContent-Type: text/html\n",
                "PKware was fined.",
                "GIF89a is what Acme was sued over.",
                "Rar! Acme was fined.",
                "RTF files {\\rtf1} were lost, Acme said.",
                "The %!PS-Adobe mark was missing, Acme said.",
                "ÿØÿ is no word of Acme’s.")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            assertEquals(Optional.empty(), UnreadKind.of(bytes), text);
            for (String name : List.of("a", "a.txt", "a.rtf", "a.json", "a.docx", "a.mht", "a.mhtml"))
                assertEquals(Optional.of(MediaType.TEXT), MediaTypeSniffer.sniff(name, bytes), name + ": " + text);
            assertEquals(Optional.of(MediaType.MARKDOWN), MediaTypeSniffer.sniff("a.md", bytes), text);
        }
    }

    @Test
    void text_in_utf_16_is_read() {
        byte[] bytes = "\uFEFFAcme was fined.".getBytes(StandardCharsets.UTF_16LE);

        assertEquals(Optional.empty(), UnreadKind.of(bytes));
        assertEquals(Optional.of(MediaType.TEXT), MediaTypeSniffer.sniff("a.json", bytes));
    }

    @Test
    void what_is_packed_small_is_known_too() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("Acme was fined.".getBytes(StandardCharsets.UTF_8));
        }

        isUnread(UnreadKind.PACKED, bytes.toByteArray());
    }

    @Test
    void one_sentence_says_what_it_is_and_what_to_do() {
        assertEquals(
                "a.rtf is a rich text file (RTF), which is not read; save it as HTML, PDF or text.",
                UnreadKind.RICH_TEXT.told("a.rtf"));
    }
}
