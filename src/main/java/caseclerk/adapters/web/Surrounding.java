package caseclerk.adapters.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is by its name, role and class: part of an article, or of what surrounds one. */
enum Surrounding {
    /** Nothing speaks against it. */
    NONE,
    /** A short text about an article; the lead of this one, or of another one. */
    TEASER,
    /** Beside the text, or about it: caption, byline, box, heading of the page. */
    BESIDE,
    /** No part of any article: navigation, comments, links to other articles, consent. */
    AROUND,
    /** Not shown. */
    HIDDEN;

    private static final Set<String> AROUND_TAGS = Set.of("nav", "dialog", "menu", "footer");
    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "dialog", "alertdialog", "search", "contentinfo", "menu", "menubar", "toolbar", "banner");
    private static final Set<String> BESIDE_TAGS = Set.of("aside", "form", "figcaption", "fieldset");
    private static final Set<String> WRAPPERS = Set.of("body", "html", "main", "article");

    private static final Pattern HIDDEN_STYLE = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern HIDDEN_CLASS = words("hidden|hide|d-none|is-hidden|visually-?hidden|sr-only|"
            + "screen-reader-text|screen-?reader-only|invisible|noprint-hidden|ng-hide|u-hidden");
    private static final Pattern AROUND_CLASS = words("cookies?|cookie-\\w+|consent|gdpr|onetrust|cmp|"
            + "related|relateds?-?\\w*|verwandte?\\w*|similar|recommend\\w*|recirc\\w*|yarpp|crp|newsletters?|subscri\\w+|sign-?up|"
            + "side-?bar|sidebar-\\w+|social|socials|social-?media|share|shares|sharing|share-?bar|share-?buttons?|sharedaddy|addtoany|shariff|"
            + "comments?|comment-?list|comment-?form|disqus|respond|kommentare?|commentaires?|comentarios|"
            + "bread-?crumbs?|crumbs?|promo\\w*|advert\\w*|ads?|adsense|ad-?slot|anzeige|werbung|sponsor\\w*|"
            + "pop-?up|popmake|modal|overlay|lightbox|nav|nav-?bar|navigation|menu|toolbar|pagination|pager|paging|"
            + "tags|tag-?list|tag-?cloud|trending|popular|most-?read|mostread|most-?popular|more-?stories|more-?news|read-?more|"
            + "read-?next|mas-?leidas|masthead|skip-?link|skip|login|log-?in|outbrain|taboola|ratings?|post-ratings|"
            + "footer|foot|site-?header|site-?footer|colophon|legal-?notice|disclaimer|"
            + "teaser-?list|article-?list|news-?list|post-?navigation|nav-?links|jp-?relatedposts|"
            + "web-?push|push-?notification|app-?banner|donate|donation|reactions?|emoji-?reactions?|poll|quiz|survey|feedback");
    private static final Pattern BESIDE_CLASS = words("by-?line|dateline|timestamp|time-?stamp|meta|post-?meta|entry-?meta|"
            + "author|authors|author-?(bio|box|info|name|card|meta|text|area)|bio|caption|captions|wp-caption-text|credits?|copyright|"
            + "print|print-?only|no-?print|banner|toc|table-of-contents|rss|widget|widgets|call-?out|published|post-?date|date|"
            + "info-?box|fact-?box|mw-editsection|editsection|reference-?list|reading-?time|image-?credit|photo-?credit|"
            + "source-?link|editor-?note|kicker|eyebrow|rubric|category|categories|utility|tools|buttons?|btn|cta");
    private static final Pattern TEASER_CLASS = words("teasers?|teaser-?\\w*|kasten\\w*|card|cards");

    private static Pattern words(String words) {
        return Pattern.compile("(^|[-_ :])(" + words + ")($|[-_ :])");
    }

    /** What {@code element} is by itself; what is around it is not looked at. */
    static Surrounding of(Element element) {
        String tag = element.tagName();
        if (isHidden(element, tag)) return HIDDEN;
        if (WRAPPERS.contains(tag)) return NONE;
        if (AROUND_TAGS.contains(tag)) return AROUND;
        String role = element.attr("role");
        if (!role.isEmpty() && AROUND_ROLES.contains(role.toLowerCase(Locale.ROOT))) return AROUND;
        if (BESIDE_TAGS.contains(tag) || role.equals("complementary") || role.equals("button")) return named(element, BESIDE);
        return named(element, NONE);
    }

    private static boolean isHidden(Element element, String tag) {
        if (tag.equals("body") || tag.equals("html")) return false;
        if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) return true;
        if (element.attr("aria-hidden").equals("true")) return true;
        String style = element.attr("style");
        if (!style.isEmpty() && HIDDEN_STYLE.matcher(style).find()) return true;
        return false;
    }

    private static Surrounding named(Element element, Surrounding otherwise) {
        String name = name(element);
        if (name.isBlank()) return otherwise;
        if (AROUND_CLASS.matcher(name).find()) return AROUND;
        if (otherwise != NONE) return otherwise;
        if (BESIDE_CLASS.matcher(name).find()) return BESIDE;
        return TEASER_CLASS.matcher(name).find() ? TEASER : NONE;
    }

    /** Class and id in lower case, words in one ("relatedStories") apart. */
    private static String name(Element element) {
        String written = element.className() + " " + element.id();
        StringBuilder apart = new StringBuilder(written.length() + 8);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(written.charAt(i - 1))) apart.append('-');
            apart.append(Character.toLowerCase(c));
        }
        return apart.toString();
    }
}
