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
    /** Seldom part of an article: navigation, links, calls to share or buy. */
    AROUND,
    /** Never part of an article however long it is: comments, consent, other articles, what lies over the page. */
    APART,
    /** Not shown. */
    HIDDEN;

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_:]+");
    /** A name of more words than this is a phrase ("sharing-with-a-single-developer") and says nothing. */
    private static final int MOST_WORDS = 4;

    /** How blogs say in a class what a post is about. */
    private static final Pattern LABEL = Pattern.compile("(category|cat|tag|topic)-");

    private static final Set<String> AROUND_TAGS = Set.of("menu");
    private static final Set<String> APART_TAGS = Set.of("dialog", "form", "nav", "footer");
    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "search", "contentinfo", "menu", "menubar", "toolbar", "banner");
    private static final Set<String> APART_ROLES = Set.of("dialog", "alertdialog");
    private static final Set<String> BESIDE_TAGS = Set.of("aside", "figcaption", "fieldset");
    private static final Set<String> WRAPPERS = Set.of("body", "html", "main", "article");

    private static final Pattern HIDDEN_STYLE = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern HIDDEN_CLASS = words("hidden|hide|d-none|is-hidden|visually-?hidden|sr-only|"
            + "screen-reader-text|screen-?reader-only|invisible|noprint-hidden|ng-hide|u-hidden");
    private static final Pattern APART_CLASS = words(
            "cookies?|cookie-\\w+|consent|amp-user-notification|gdpr|onetrust|cmp|"
                    + "comments?|comment-?list|comment-?form|comment-?section|disqus|respond|kommentare?|commentaires?|comentarios|"
                    + "related|relateds?-?\\w*|verwandte?\\w*|similar|recommend\\w*|recirc\\w*|yarpp|crp|jp-?relatedposts|"
                    + "pop-?up|popmake|modal|overlay|lightbox|newsletters?|outbrain|taboola|"
                    + "site-?footer|colophon|most-?read|mostread|most-?popular|post-?navigation|advert\\w*|ads?|adsense|ad-?slot");
    /** A whole name; in "has-sidebar" and "sidebar-layout" it says how the page around an article is made. */
    private static final Pattern SIDEBAR = Pattern.compile(
            "(^| )((main|right|left|primary|secondary|site|page)[-_]*)?side[-_]?bar([-_]*(right|left|primary|inner|widgets?|area|\\d))?($| )");

    private static final Pattern BODY_CLASS =
            words("(article|post|entry|story|news|blog|content|page)-{0,2}_{0,2}(body|content|text|main-?text)|"
                    + "article-?body-?\\w*|articletext|storytext|storycontent|storybody|field-name-body|body-?(copy|text)|"
                    + "cuerpo|nota-?cuerpo|texto|article-?copy|rich-?text");

    /** Whether the page names {@code element} as the body of an article. */
    static boolean isBody(Element element) {
        return !element.className().isEmpty()
                && BODY_CLASS.matcher(name(element)).find();
    }

    private static final Pattern AROUND_CLASS = words(
            "subscri\\w+|sign-?up|side-?bar|sidebar-\\w+|"
                    + "social|socials|social-?media|share|shares|sharing|share-?bar|share-?buttons?|sharedaddy|addtoany|shariff|"
                    + "bread-?crumbs?|crumbs?|promo\\w*|anzeige|werbung|sponsor\\w*|"
                    + "nav|nav-?bar|navigation|menu|toolbar|pagination|pager|paging|"
                    + "tags|tag-?list|tag-?cloud|trending|popular|more-?stories|more-?news|read-?more|"
                    + "read-?next|mas-?leidas|masthead|skip-?link|skip|login|log-?in|ratings?|post-ratings|"
                    + "footer|foot|site-?header|legal-?notice|disclaimer|"
                    + "links|link-?list|link-?box|teaser-?list|article-?list|news-?list|nav-?links|"
                    + "web-?push|push-?notification|app-?banner|donate|donation|reactions?|emoji-?reactions?|poll|quiz|survey|feedback");
    private static final Pattern BESIDE_CLASS = words(
            "viral|options|syndication|jp-post-flair|premium|paid-?content|sub-?nav|bookmark|user-?info|user-?profile|profile|avatar|"
                    + "more-?info|mehr-?zum-?thema|next-?post|prev-?post|zalecane|polecane|podobne|powiazane|lire-?aussi|leer-?mas|"
                    + "relacionad[oa]s?|weitere|weiterlesen|empfehlung(en)?|more-?like-?this|up-?next|carousel|slider|slideshow|swiper|"
                    + "gallery|galerie|galeria|instagram|facebook|player|affiliate|coupon|votes?|voting|likes?|like-?box|sociable|sharethis|"
                    + "entry-?(footer|utility)|post-?(footer|tags|info)|article-?(footer|tags|info|tools|meta|share)|story-?(footer|tools)|"
                    + "by-?line|dateline|timestamp|time-?stamp|meta|post-?meta|entry-?meta|"
                    + "author|authors|author-?(bio|box|info|name|card|meta|text|area)|bio|caption|captions|wp-caption-text|image-?description\\w*|bildunterschrift|legend|figure|credits?|copyright|"
                    + "print-?only|no-?print|banner|toc|table-of-contents|rss|widget|widgets|call-?out|published|post-?date|date|"
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
        if (APART_TAGS.contains(tag)) return APART;
        if (AROUND_TAGS.contains(tag)) return AROUND;
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (APART_ROLES.contains(role)) return APART;
        if (AROUND_ROLES.contains(role)) return AROUND;
        if (BESIDE_TAGS.contains(tag) || role.equals("complementary") || role.equals("button"))
            return named(element, BESIDE);
        return named(element, NONE);
    }

    private static boolean isHidden(Element element, String tag) {
        if (tag.equals("body") || tag.equals("html")) return false;
        if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) return true;
        if (element.attr("aria-hidden").equals("true")) return true;
        String style = element.attr("style");
        if (!style.isEmpty() && HIDDEN_STYLE.matcher(style).find()) return true;
        return isStandIn(element);
    }

    /** Whether it is what an AMP page shows in the place of something that is not loaded yet, or could not be. */
    private static boolean isStandIn(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.tagName().startsWith("amp-")
                && (element.hasAttr("fallback") || element.hasAttr("placeholder"));
    }

    private static Surrounding named(Element element, Surrounding otherwise) {
        String name = name(element);
        if (name.isBlank()) return otherwise;
        if (APART_CLASS.matcher(name).find() || SIDEBAR.matcher(name).find()) return APART;
        if (AROUND_CLASS.matcher(name).find()) return AROUND;
        if (otherwise != NONE || HEADING.matcher(element.tagName()).matches()) return otherwise;
        if (BESIDE_CLASS.matcher(name).find()) return BESIDE;
        return TEASER_CLASS.matcher(name).find() ? TEASER : NONE;
    }

    /** Class and id in lower case, words in one ("relatedStories") apart; without those that are whole phrases. */
    private static String name(Element element) {
        StringBuilder name = new StringBuilder();
        for (String one : WHITE.split(element.className())) addWords(one, MOST_WORDS, name);
        addWords(element.id(), MOST_WORDS - 1, name);
        if (element.tagName().indexOf('-') > 0) addWords(element.tagName(), MOST_WORDS, name);
        return name.toString();
    }

    private static void addWords(String written, int most, StringBuilder name) {
        if (written.isEmpty() || LABEL.matcher(written).lookingAt()) return;
        String words = apart(written);
        if (BETWEEN_WORDS.split(words).length <= most) name.append(' ').append(words);
    }

    private static String apart(String written) {
        StringBuilder apart = new StringBuilder(written.length() + 8);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(written.charAt(i - 1))) apart.append('-');
            apart.append(Character.toLowerCase(c));
        }
        return apart.toString();
    }
}
