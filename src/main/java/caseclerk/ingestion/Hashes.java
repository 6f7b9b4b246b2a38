package caseclerk.ingestion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SHA-256 in hexadecimal. */
final class Hashes {
    private Hashes() {}

    /** Of several fields, in order; a missing one differs from an empty one. */
    static String ofFields(@Nullable Object... fields) {
        StringBuilder all = new StringBuilder();
        for (Object field : fields) {
            String text = field == null ? null : field.toString();
            all.append(text == null ? -1 : text.length()).append(':').append(text == null ? "" : text);
        }
        return sha256(all.toString());
    }

    /** Of a text, white space and case folded. */
    static String ofText(String text) {
        return sha256(text.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
