package caseclerk.adapters.web;

import caseclerk.ingestion.Capture.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from a file name and the first bytes what a file is. */
public final class MediaTypeSniffer {
    private static final int LOOKED_AT = 4096;

    private static final Set<String> OTHERS = Set.of("pdf", "mht", "mhtml", "rtf", "json");
    /** How a page begins that was saved with its pictures in one file. */
    private static final Pattern PACKED = Pattern.compile(
            "(?i)\\A(?:[\\w-]{1,40}:[^\\n]{0,200}\\n(?:[ \\t][^\\n]{0,200}\\n)*){0,12}Content-Type:\\s*multipart/");

    private MediaTypeSniffer() {}

    /**
     * What {@code bytes} are.
     *
     * @param fileName with or without folders; may be empty
     * @return empty when they are none of the kinds that can be read
     */
    public static Optional<MediaType> sniff(String fileName, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")) return Optional.of(MediaType.PDF);
        String ending = ending(fileName);
        if (OTHERS.contains(ending) || isPacked(start) || isBinary(bytes)) return Optional.empty();
        return switch (ending) {
            case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx" -> Optional.of(MediaType.HTML);
            case "md", "markdown", "mdown", "mkd" -> Optional.of(MediaType.MARKDOWN);
            case "txt", "text" -> Optional.of(MediaType.TEXT);
            default -> Optional.of(looksLikeHtml(start) ? MediaType.HTML : MediaType.TEXT);
        };
    }

    /** Whether it is written as text, but not to be read as such: a web archive, or a text with the marks of RTF. */
    private static boolean isPacked(String start) {
        return start.startsWith("{\\rtf") || PACKED.matcher(start).find();
    }

    private static String ending(String fileName) {
        String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeHtml(String start) {
        String head = start.replaceFirst("^ï»¿", "").stripLeading().toLowerCase(Locale.ROOT);
        return head.matches(
                "(?s)(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body|article|title|meta)\\b.*");
    }

    /** Whether there are control characters that no text has; text in UTF-16 or UTF-32 has a byte order mark. */
    private static boolean isBinary(byte[] bytes) {
        if (TextDecoder.marked(bytes) != null) return false;
        int looked = Math.min(bytes.length, 16 * LOOKED_AT);
        int odd = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) return true;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) odd++;
        }
        return odd * 50L > looked;
    }
}
