package caseclerk.adapters.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who publishes a page: as the page states it, else the name behind its title that the page bears elsewhere too. */
final class PagePublisher {
    private static final Pattern BEHIND_TITLE = Pattern.compile("(.+)\\s(?:[|–—·»-]|::)\\s([^|–—·»]{2,40})");
    private static final int MOST_WORDS = 5;
    private static final int MOST_LOOKED_AT = 1_000;
    private static final double SAME = 0.9;
    /** A footer or a line of copyright is no longer than this. */
    private static final int LONGEST = 3_000;

    private PagePublisher() {}

    /** Null when the page does not say. */
    static @Nullable String of(Document page, MetaElements meta, LinkedMetadata linked) {
        if (linked.publisher() != null) return linked.publisher();
        String stated = meta.first(
                "og:site_name", "twitter:site_name", "dc:publisher", "article:publisher_name", "application-name");
        if (stated != null) return stated;
        String marked = marked(page);
        return marked != null ? marked : behindTitle(page);
    }

    private static @Nullable String marked(Document page) {
        Element publisher = page.selectFirst("[itemprop=publisher]");
        if (publisher == null || !PageTitle.isSmall(publisher)) return null;
        Element name = publisher.selectFirst("[itemprop=name]");
        Element told = name != null ? name : publisher;
        String text = told.hasAttr("content") ? told.attr("content") : told.text();
        return text.isBlank() || text.length() > LONGEST / 30 || text.startsWith("http") ? null : text.strip();
    }

    private static @Nullable String behindTitle(Document page) {
        Matcher parts = BEHIND_TITLE.matcher(page.title().strip());
        Element heading = page.selectFirst("h1");
        if (!parts.matches() || heading == null) return null;
        String site = parts.group(2).strip();
        boolean isTitle = PageTitle.shared(parts.group(1), heading.text()) > SAME
                && PageTitle.shared(site, heading.text()) < SAME
                && site.split("\\s+").length <= MOST_WORDS;
        return isTitle && isBorne(page, site) ? site : null;
    }

    /** Whether the page has {@code site} as a link, a picture's name, or in a footer. */
    private static boolean isBorne(Document page, String site) {
        for (Element one : page.select("a[href]").stream().limit(MOST_LOOKED_AT).toList())
            if (PageTitle.isSmall(one) && one.text().strip().equalsIgnoreCase(site)) return true;
        for (Element one :
                page.select("img[alt]").stream().limit(MOST_LOOKED_AT).toList())
            if (one.attr("alt").strip().equalsIgnoreCase(site)) return true;
        for (Element one : page.select("footer").stream().limit(3).toList()) {
            String text = one.text();
            if (text.length() < LONGEST && text.contains(site)) return true;
        }
        return false;
    }
}
