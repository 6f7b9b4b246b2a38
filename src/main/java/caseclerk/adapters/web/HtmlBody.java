package caseclerk.adapters.web;

import caseclerk.ingestion.Block;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds the part of a page that is its article; walks without recursion, however deep the page is. */
final class HtmlBody {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, select, button, input, textarea, head";
    private static final String SELDOM_ARTICLE =
            "nav, aside, footer, form, figcaption, dialog, menu, [role=navigation], [role=complementary], [role=banner],"
                    + " [role=contentinfo], [role=search], [role=dialog], [aria-hidden=true], [hidden],"
                    + " [style*=display:none], [style*=display: none]";
    private static final Pattern AROUND_ARTICLE = Pattern.compile(
            "(?i)(^|[-_ ])(cookies?|consent|gdpr|related|recommend\\w*|recirc\\w*|newsletter|subscri\\w+|signup|sidebar|side-bar|"
                    + "social|share|sharing|sharebar|comments?|commentlist|disqus|respond|footer|foot|breadcrumbs?|promo\\w*|"
                    + "advert\\w*|ads?|adsense|sponsor\\w*|popup|modal|overlay|nav|navbar|navigation|menu|toolbar|pagination|pager|"
                    + "tags|taglist|trending|popular|most-read|mostread|more-stories|read-more|readmore|widget|masthead|"
                    + "skip-link|skip|byline|dateline|timestamp|meta|author-bio|author-box|caption|credit|copyright|"
                    + "print|login|rating|outbrain|taboola|teaser|banner|toc|rss)($|[-_ ])");
    /** What holds more than this part of the text is kept whatever it is called. */
    private static final double TOO_MUCH = 0.4;

    private static final double DOMINANT = 0.6;
    private static final int PARAGRAPH = 60;
    /** A part that the page itself marks as the body of its article is believed from this length. */
    private static final int MARKED_BODY = 500;

    private final Element body;

    /** Takes what is not text out of {@code page}. */
    HtmlBody(Document page) {
        body = page.body();
        body.select(NEVER_TEXT).remove();
    }

    /** The blocks of the article; all text of the page when no part stands out. */
    List<Block> blocks() {
        if (mass().getOrDefault(body, 0) < 2 * PARAGRAPH) return HtmlBlocks.all(body);
        removeSurroundings();
        List<Block> found = HtmlBlocks.ofArticle(densest());
        return found.isEmpty() ? HtmlBlocks.all(body) : found;
    }

    private void removeSurroundings() {
        Map<Element, Integer> mass = mass();
        double most = TOO_MUCH * mass.getOrDefault(body, 0);
        for (Element element : body.select(SELDOM_ARTICLE)) removeUnless(element, mass, most);
        Elements named = body.select(
                "div[class], div[id], section[class], section[id], ul[class], ul[id], ol[class],"
                        + " p[class], span[class], header[class], table[class], table[id], dl[class], h2[class], h3[class], a[class]");
        for (Element element : named)
            if (AROUND_ARTICLE.matcher(element.className() + " " + element.id()).find())
                removeUnless(element, mass, most);
    }

    private void removeUnless(Element element, Map<Element, Integer> mass, double most) {
        boolean isWrapper =
                element.tagName().equals("article") || element.tagName().equals("main");
        if (!isWrapper && element.parent() != null && mass.getOrDefault(element, 0) <= most) element.remove();
    }

    /** From the body down to the last element that still holds most of the running text. */
    private Element densest() {
        Map<Element, Integer> mass = mass();
        Element marked = body.selectFirst("[itemprop=articleBody]");
        if (marked != null && mass.getOrDefault(marked, 0) >= MARKED_BODY) return marked;
        Element at = body;
        while (true) {
            Element heaviest = null;
            for (Element child : at.children())
                if (heaviest == null || mass.getOrDefault(child, 0) > mass.getOrDefault(heaviest, 0)) heaviest = child;
            int own = mass.getOrDefault(at, 0);
            if (heaviest == null || isText(heaviest) || mass.getOrDefault(heaviest, 0) < DOMINANT * own) return at;
            at = heaviest;
        }
    }

    private static boolean isText(Element element) {
        return switch (element.tagName()) {
            case "p", "pre", "li", "h1", "h2", "h3", "h4", "h5", "h6", "span", "font", "b", "strong", "em", "i" -> true;
            default -> false;
        };
    }

    /** For each element, the letters of the paragraphs in it: text of its own that is long and not mostly links. */
    private Map<Element, Integer> mass() {
        Map<Element, Integer> mass = new IdentityHashMap<>();
        Map<Element, Integer> prose = new IdentityHashMap<>();
        HtmlBlocks.eachText(body, (holder, length, linked) -> {
            if (!linked) prose.merge(holder, length, Integer::sum);
        });
        for (Map.Entry<Element, Integer> own : new HashMap<>(prose).entrySet()) {
            if (own.getValue() < PARAGRAPH) continue;
            int weight = own.getKey().tagName().equals("li") ? own.getValue() / 3 : own.getValue();
            for (Element up = own.getKey(); up != null; up = up.parent()) {
                mass.merge(up, weight, Integer::sum);
                if (up == body) break;
            }
        }
        return mass;
    }
}
