package caseclerk.chat;

import caseclerk.cases.WebAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Links that open a page at the quoted words (text fragments, as the WICG Scroll-to-Text draft writes them). */
public final class DeepLink {
    private static final int WHOLE = 80;
    private static final int END_WORDS = 5;

    private DeepLink() {}

    /** {@code url} with the quote as its text fragment; {@code url} alone where nothing can be scrolled to. */
    public static String of(String url, String quote) {
        if (!WebAddress.isOne(url)) return url;
        String folded = quote.replaceAll("\\s+", " ").strip();
        String[] words = folded.split(" ");
        String fragment = folded.length() <= WHOLE || words.length < 2 * END_WORDS
                ? encode(folded)
                : encode(join(words, 0, END_WORDS)) + "," + encode(join(words, words.length - END_WORDS, words.length));
        return url + (url.contains("#") ? ":~:text=" : "#:~:text=") + fragment;
    }

    /** As {@link #of}; null for what a browser would run instead of going there. */
    public static @Nullable String orNone(String url, String quote) {
        return WebAddress.isRun(url) ? null : of(url, quote);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", java.util.Arrays.asList(words).subList(from, to));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
