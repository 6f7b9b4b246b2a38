package caseclerk.adapters.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself; any field may be null.
 *
 * @param author names alone
 * @param byline the words that name the author, as the page has them
 * @param modifiedAt only where later than {@code publishedAt}
 * @param language primary part of a language code, lower case
 * @param canonicalUrl absolute where the page's address is known
 * @param body the text of its article that the page states besides what it shows; null when it states none
 * @param isFree false when the page says that its article is for subscribers
 */
record HtmlMetadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String byline,
        @Nullable LocalDate publishedAt,
        @Nullable LocalDate modifiedAt,
        @Nullable String language,
        @Nullable String canonicalUrl,
        @Nullable String body,
        boolean isFree) {

    /** @param url the address the page came from; blank when unknown */
    static HtmlMetadata of(Document page, String url) {
        MetaElements meta = new MetaElements(page);
        LinkedMetadata linked = LinkedMetadata.of(page);
        String written = writtenLanguage(page, meta, linked);
        String canonical = canonical(page, meta);
        PageByline.Byline byline = PageByline.of(page, meta, linked);
        PageDates dates = PageDates.of(page, meta, linked, canonical != null ? canonical : url, written);
        SocialPost post = SocialPost.of(page, meta);
        if (byline == null && post != null) byline = new PageByline.Byline(post.author(), post.author());
        return new HtmlMetadata(
                post == null || post.title().isEmpty() ? PageTitle.of(page, meta, linked) : post.title(),
                PagePublisher.of(page, meta, linked),
                byline == null ? null : byline.author(),
                byline == null ? null : byline.written(),
                dates.published(),
                dates.modified(),
                primary(written),
                canonical,
                post == null ? linked.body() : post.text(),
                linked.isFree() && !"locked".equals(meta.first("article:content_tier")));
    }

    private static @Nullable String writtenLanguage(Document page, MetaElements meta, LinkedMetadata linked) {
        Element root = page.selectFirst("html");
        if (root != null && primary(root.attr("lang")) != null) return tag(root.attr("lang"));
        if (root != null && primary(root.attr("xml:lang")) != null) return tag(root.attr("xml:lang"));
        String said = meta.first("og:locale", "content-language", "dc:language", "dcterms:language", "language");
        if (primary(said) != null) return tag(String.valueOf(said));
        return primary(linked.language()) == null ? null : tag(String.valueOf(linked.language()));
    }

    private static String tag(String code) {
        return code.strip().replace('_', '-');
    }

    private static @Nullable String primary(@Nullable String code) {
        if (code == null) return null;
        String primary = code.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.matches("[a-z]{2,3}") ? primary : null;
    }

    private static @Nullable String canonical(Document page, MetaElements meta) {
        Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        String address = link == null ? null : link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href");
        if (address == null || !address.startsWith("http")) address = meta.first("og:url");
        return address != null && address.startsWith("http") ? address.strip() : null;
    }
}
