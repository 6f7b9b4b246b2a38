package caseclerk.adapters.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of files that are not read, known by what they hold, whatever they are called. */
public enum UnreadKind {
    /** What word processors write besides their own formats. */
    RICH_TEXT("a rich text file (RTF)", "save it as HTML, PDF or text"),
    /** A page as browsers save it in one file, or a mail. */
    WEB_ARCHIVE("a web archive or a mail (MHTML or the like)", "save the page as HTML, PDF or text"),
    /** Packed files: documents of word processors, e-books, archives. */
    PACKED("a packed file, as .docx, .odt, .epub and .zip are", "save what it holds as HTML, PDF or text"),
    /** Documents of office programs before 2007. */
    OLD_OFFICE("a document of an office program (such as .doc)", "save it as HTML, PDF or text"),
    /** Pictures. */
    PICTURE("a picture", "save the words in it as text"),
    /** Pages for printers. */
    POSTSCRIPT("a PostScript file", "save it as PDF or text"),
    /** One value of JSON, or one a line. */
    JSON("data (JSON)", "save the texts in it as HTML, PDF or text, or file lines of it with --jsonl");

    private static final int LOOKED_AT = 16 * 1024;
    private static final Pattern MIME = Pattern.compile("(?im)^MIME-Version:\\s*\\d");
    private static final Pattern OF_A_PAGE = Pattern.compile("(?im)^Content-Type:\\s*(?:multipart/|text/html\\b)");
    private static final JsonFactory JSON_READER = new JsonFactory();

    private final String what;
    private final String mend;

    UnreadKind(String what, String mend) {
        this.what = what;
        this.mend = mend;
    }

    /** What {@code bytes} are; empty where they are none of these, as plain text never is. */
    public static Optional<UnreadKind> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "");
        if (start.stripLeading().startsWith("{\\rtf")) return Optional.of(RICH_TEXT);
        if (start.indexOf('\0') >= 0) return ofBinary(start);
        if (isWebArchive(start.stripLeading())) return Optional.of(WEB_ARCHIVE);
        if (start.startsWith("%!PS-Adobe")) return Optional.of(POSTSCRIPT);
        boolean opens = begins(start.stripLeading(), "{", "[");
        return opens && isJson(bytes) ? Optional.of(JSON) : Optional.empty();
    }

    private static Optional<UnreadKind> ofBinary(String start) {
        if (start.startsWith("bplist00")) return Optional.of(WEB_ARCHIVE);
        if (begins(start, "PK\3\4", "\u001F\u008B\b", "7z¼¯'\u001C", "Rar!\u001A\7")) return Optional.of(PACKED);
        if (start.startsWith("ÐÏ\u0011à¡±\u001Aá")) return Optional.of(OLD_OFFICE);
        boolean webP = start.startsWith("RIFF") && start.startsWith("WEBP", 8);
        return webP || begins(start, "\u0089PNG", "ÿØÿ", "GIF87a", "GIF89a", "II*\0", "MM\0*")
                ? Optional.of(PICTURE)
                : Optional.empty();
    }

    private static boolean begins(String start, String... marks) {
        for (String mark : marks) if (start.startsWith(mark)) return true;
        return false;
    }

    /** Whether it begins with the head of a message (RFC 2557) that is a page. */
    private static boolean isWebArchive(String start) {
        String head = start.split("\r?\n\r?\n", 2)[0];
        return head.matches("(?s)[A-Za-z][\\w-]*:.*")
                && MIME.matcher(head).find()
                && OF_A_PAGE.matcher(head).find();
    }

    /** Whether all of it is JSON: objects and lists, and nothing besides. */
    private static boolean isJson(byte[] bytes) {
        try (JsonParser values = JSON_READER.createParser(bytes)) {
            for (JsonToken token = values.nextToken(); token != null; token = values.nextToken()) {
                if (!token.isStructStart()) return false;
                values.skipChildren();
            }
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    /** The sentence that says of {@code name} that it is of this kind, and what to do. */
    public String told(String name) {
        return name + " is " + what + ", which is not read; " + mend + ".";
    }
}
