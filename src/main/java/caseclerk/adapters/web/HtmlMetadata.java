package caseclerk.adapters.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself; any field may be null.
 *
 * @param language primary part of a language code, lower case
 * @param canonicalUrl absolute where the page's address is known
 */
record HtmlMetadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedAt,
        @Nullable String language,
        @Nullable String canonicalUrl) {
    private static final int LONGEST_AUTHOR = 120;

    static HtmlMetadata of(Document page) {
        LinkedMetadata linked = LinkedMetadata.of(page);
        String publisher = firstOf(meta(page, "og:site_name"), linked.publisher(), meta(page, "application-name"));
        return new HtmlMetadata(
                title(page, linked, publisher),
                publisher,
                author(page, linked),
                published(page, linked),
                language(page),
                canonical(page));
    }

    private static @Nullable String title(Document page, LinkedMetadata linked, @Nullable String publisher) {
        String said = firstOf(meta(page, "og:title"), linked.headline(), meta(page, "twitter:title"));
        if (said != null) return withoutSite(said, publisher);
        Element heading = page.selectFirst("article h1, main h1");
        if (heading == null && page.select("h1").size() == 1) heading = page.selectFirst("h1");
        String shown = heading == null ? null : blankToNull(heading.text());
        String titled = blankToNull(page.title());
        if (titled == null) return shown;
        boolean same = shown != null && shown.length() > 8 && titled.contains(shown);
        return same ? shown : withoutSite(titled, publisher);
    }

    /** Without " | Site" or " - Site" at the end. */
    private static String withoutSite(String title, @Nullable String site) {
        int bar = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
        if (bar <= 0) return title;
        String tail = title.substring(bar + 3).strip();
        boolean isSite = site != null ? tail.equalsIgnoreCase(site) : title.charAt(bar + 1) == '|' && bar > 15;
        return isSite ? title.substring(0, bar).strip() : title;
    }

    private static @Nullable String author(Document page, LinkedMetadata linked) {
        String said = firstOf(
                linked.author(),
                meta(page, "author"),
                meta(page, "article:author"),
                meta(page, "dc.creator"),
                meta(page, "parsely-author"),
                meta(page, "sailthru.author"));
        if (said != null && !said.startsWith("http")) return withoutBy(said);
        Element byline = page.selectFirst(
                "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author");
        String shown = byline == null ? null : blankToNull(byline.text());
        return shown == null || shown.length() > LONGEST_AUTHOR ? null : withoutBy(shown);
    }

    private static @Nullable String withoutBy(String author) {
        String name = author.replaceFirst("(?i)^(by|par|por|von|di|door):?\\s+", "");
        name = name.replaceFirst(
                "\\s+([-–—•|@·]|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9}\\.? \\d{4}).*$", "");
        return blankToNull(name.replaceFirst("\\s*[-–—•|]$", ""));
    }

    private static @Nullable LocalDate published(Document page, LinkedMetadata linked) {
        LocalDate day = PublishedDay.parse(linked.published());
        String[] names = {
            "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
            "dcterms.created", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date",
                    "citation_publication_date"
        };
        for (int i = 0; day == null && i < names.length; i++) day = PublishedDay.parse(meta(page, names[i]));
        if (day != null) return day;
        Element time = page.selectFirst("[itemprop=datePublished], time[pubdate], article time, header time, time");
        if (time == null) return null;
        LocalDate stamped = PublishedDay.parse(firstOf(time.attr("datetime"), time.attr("content")));
        return stamped != null ? stamped : PublishedDay.parse(time.text());
    }

    private static @Nullable String language(Document page) {
        Element root = page.selectFirst("html");
        String code = firstOf(
                root == null ? null : root.attr("lang"),
                root == null ? null : root.attr("xml:lang"),
                meta(page, "og:locale"),
                meta(page, "content-language"));
        if (code == null) return null;
        String primary = code.split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.matches("[a-z]{2,3}") ? primary : null;
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        String address = link == null ? meta(page, "og:url") : firstOf(link.absUrl("href"), link.attr("href"));
        return address != null && address.startsWith("http") ? address : null;
    }

    /** The content of the first meta element of that name that has any; null when there is none. */
    private static @Nullable String meta(Document page, String name) {
        for (Element meta : page.select("meta[content]")) {
            boolean named = name.equalsIgnoreCase(meta.attr("property"))
                    || name.equalsIgnoreCase(meta.attr("name"))
                    || name.equalsIgnoreCase(meta.attr("itemprop"))
                    || name.equalsIgnoreCase(meta.attr("http-equiv"));
            if (named && !meta.attr("content").isBlank())
                return meta.attr("content").strip();
        }
        return null;
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) if (candidate != null && !candidate.isBlank()) return candidate.strip();
        return null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
