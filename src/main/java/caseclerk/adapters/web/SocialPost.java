package caseclerk.adapters.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A post of a social network that is spoken to by ActivityPub, as Mastodon: its pages hold no text but that of the post
 * among what they say of themselves.
 *
 * @param author the name of who wrote it
 * @param title the title of its page, without the network
 * @param text the whole post
 */
record SocialPost(String author, String title, String text) {
    /** "Ada Roe (@ada@social.example)". */
    private static final Pattern WRITER = Pattern.compile("(.{1,100}?) \\(@[^()\\s]+\\)");

    /** Null where the page is none. */
    static @Nullable SocialPost of(Document page, MetaElements meta) {
        String text = meta.first("og:description");
        String writer = meta.first("og:title");
        boolean isPost = "article".equals(meta.first("og:type"))
                && page.selectFirst("link[rel=alternate][type=application/activity+json]") != null;
        if (!isPost || text == null || writer == null) return null;
        Matcher name = WRITER.matcher(writer);
        if (!name.matches()) return null;
        String site = meta.first("og:site_name");
        String title = page.title().strip();
        return new SocialPost(
                name.group(1), site != null && title.endsWith(" - " + site) ? cut(title, site) : title, text);
    }

    private static String cut(String title, String site) {
        return title.substring(0, title.length() - site.length() - " - ".length());
    }
}
