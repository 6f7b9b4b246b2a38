package caseclerk.adapters.web;

import caseclerk.ingestion.PageUnavailable;
import caseclerk.ingestion.PageUnavailable.Reason;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads a posted address, and refuses what no article is at before any machine is asked. */
final class LinkSpelling {
    private static final int LONGEST = 4_000;

    private LinkSpelling() {}

    /**
     * The address that {@code written} spells.
     *
     * @throws PageUnavailable if it is none that may be fetched
     */
    static HttpUrl parse(String written) {
        String link = written.strip();
        String lower = link.toLowerCase(Locale.ROOT);
        if (link.length() > LONGEST) throw bad("This link is longer than any address; post the page's own address.");
        if (!lower.startsWith("http://") && !lower.startsWith("https://"))
            throw bad("Only http and https links are fetched; save the page and file that.");
        return vetted(HttpUrl.parse(link));
    }

    /** The address that a page leads on to. */
    static HttpUrl redirect(HttpUrl from, @Nullable String to) {
        if (to == null || to.isBlank())
            throw bad("The page leads on to no address; post the one it shows in a browser.");
        return vetted(from.resolve(to));
    }

    private static HttpUrl vetted(@Nullable HttpUrl url) {
        if (url == null) throw bad("This is no complete web address; copy it from the browser's address bar.");
        if (!url.username().isEmpty() || !url.password().isEmpty())
            throw bad("This link carries a user name or password; post it without.");
        if (isOddNumber(url.host()))
            throw bad("This link spells a machine's number in an odd way; post the page's own address.");
        return url;
    }

    /** Numbers other than four plain decimal ones: 2130706433, 0x7f.1, 0177.0.0.1, 127.1. */
    private static boolean isOddNumber(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (plain.indexOf(':') >= 0) return false;
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        if (!last.matches("\\d+|0[xX][0-9a-fA-F]*")) return false;
        return !host.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    }

    private static PageUnavailable bad(String message) {
        return new PageUnavailable(Reason.BAD_ADDRESS, message);
    }
}
