package caseclerk.adapters.web;

import caseclerk.ingestion.Capture.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells from a file name and the first bytes what a file is. */
public final class MediaTypeSniffer {
    private static final int LOOKED_AT = 4096;

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
        if (ending.equals("pdf") || isBinary(bytes) || UnreadKind.of(bytes).isPresent()) return Optional.empty();
        return switch (ending) {
            case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx" -> Optional.of(MediaType.HTML);
            case "md", "markdown", "mdown", "mkd" -> Optional.of(MediaType.MARKDOWN);
            case "txt", "text" -> Optional.of(MediaType.TEXT);
            default -> Optional.of(looksLikeHtml(start) ? MediaType.HTML : MediaType.TEXT);
        };
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
