package caseclerk.adapters.web;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the charset that a page states in its first bytes, as browsers do (WHATWG Encoding, labels). */
final class PageCharset {
    private static final int LOOKED_AT = 8192;
    private static final Pattern STATED = Pattern.compile(
            "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    /** Labels that mean a larger charset than they name. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "ks_c_5601-1987", "windows-949",
            "x-sjis", "windows-31j",
            "shift_jis", "windows-31j");

    private PageCharset() {}

    /** The charset stated in {@code bytes}; null when none is, or none that is known. */
    static @Nullable Charset of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(start);
        while (stated.find()) {
            Charset named = named(stated.group(1) != null ? stated.group(1) : stated.group(2));
            if (named != null) return named;
        }
        return null;
    }

    private static @Nullable Charset named(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(MEANT.getOrDefault(lower, lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
