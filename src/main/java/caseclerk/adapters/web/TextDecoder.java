package caseclerk.adapters.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text: as given, else by byte order mark, else strict UTF-8, else windows-1252. */
final class TextDecoder {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** The text, line ends as LF, without control characters; {@code given} is null when nobody knows the charset. */
    static String decode(byte[] bytes, @Nullable Charset given) {
        if (given != null) return clean(new String(bytes, given));
        Charset marked = marked(bytes);
        if (marked != null) return clean(new String(bytes, marked));
        String utf8 = strictUtf8(bytes);
        return clean(utf8 != null ? utf8 : new String(bytes, WESTERN));
    }

    /** The charset that a byte order mark names; null when there is no mark. */
    static @Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) return Charset.forName("UTF-32LE");
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) return Charset.forName("UTF-32BE");
        if (startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** The bytes as UTF-8; null when they are not. */
    static @Nullable String strictUtf8(byte[] bytes) {
        return strict(bytes, StandardCharsets.UTF_8);
    }

    /** Whether all of the bytes mean something in {@code charset}. */
    static boolean isWritten(byte[] bytes, Charset charset) {
        return strict(bytes, charset) != null;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notWritten) {
            return null;
        }
    }

    /** Line ends as LF; without byte order mark; control characters other than tab and line end as spaces. */
    static String clean(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]", " ");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }
}
