package caseclerk.adapters.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Knows pages that say next to nothing and lead on to another one at once, as those behind shortened links do. */
final class LeadingOn {
    /** Such a page has no more bytes than this. */
    private static final int LARGEST = 64 * 1024;
    /** A page with more letters than this has something to say. */
    private static final int MOST_LETTERS = 300;
    /** A page that is shown longer than these seconds is meant to be read. */
    private static final Pattern AT_ONCE =
            Pattern.compile("(?i)\\s*[0-3](?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"'\\s]+)[\"']?\\s*");

    private LeadingOn() {}

    /** Where the page of these bytes leads, as it spells it; null when it does not. */
    static @Nullable String from(byte[] bytes) {
        if (bytes.length > LARGEST) return null;
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.ISO_8859_1));
        String address = null;
        for (Element meta : page.select("meta[http-equiv][content]")) {
            Matcher leads = AT_ONCE.matcher(meta.attr("content"));
            if (meta.attr("http-equiv").strip().equalsIgnoreCase("refresh") && leads.matches())
                address = leads.group(1);
        }
        if (address == null || address.chars().anyMatch(c -> c > 0x7E)) return null;
        page.select("noscript, script, style").remove();
        return page.body().text().length() > MOST_LETTERS ? null : address;
    }
}
