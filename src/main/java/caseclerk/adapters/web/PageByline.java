package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote a page's article: as the page states it, else as its byline shows it. */
final class PageByline {
    private static final int LONGEST = 100;
    private static final Pattern NAMED = Pattern.compile("(?i)byline|author|dateline|writtenby|p-author|\\bautor");
    private static final Pattern NOT_BYLINE =
            Pattern.compile("(?i)bio|about|comment|related|follow|avatar|image|list-|more-|social");
    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\W*(written by|story by|text( von)?|reported by|posted by|by|par|por|von|di|door|av|af|de la redacción de|autor(in)?|author|przez|yazan)\\b[:.]?\\s+");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(\\||•|\\bedited by\\b|·|—|\\bupdated\\b|\\bpublished\\b|\\bposted\\b|\\bveröffentlicht\\b|\\bon \\p{L}+ \\d|@\\w+|\\d{1,2}[:.]\\d\\d|"
                    + "\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d).*$");
    private static final String PERSON_LINKS =
            "a[rel~=author], a[href*=/author/], a[href*=/authors/], a[href*=/by/], a[href*=/people/], a[href*=/profile], a[href*=/autor], a[class*=author]";

    private PageByline() {}

    static @Nullable String of(Document page, MetaElements meta, LinkedMetadata linked) {
        if (linked.author() != null) return tidy(linked.author());
        for (String name : new String[] {
            "dc:creator",
            "dcterm:creator",
            "dcterms:creator",
            "author",
            "parsely-author",
            "article:author",
            "og:article:author",
            "sailthru:author",
            "byl",
            "citation_author",
            "og:author",
            "twitter:author"
        }) {
            String said = meta.first(name);
            String tidy = said == null || said.startsWith("http") || said.startsWith("@") ? null : tidy(said);
            if (tidy != null) return tidy;
        }
        return shown(page);
    }

    /** The first byline below the main heading; the first of the page when there is none below. */
    private static @Nullable String shown(Document page) {
        boolean below = false;
        String first = null;
        for (Element element : page.body().getAllElements()) {
            if (element.tagName().equals("h1")) below = true;
            String name = byline(element);
            if (name == null) continue;
            if (below) return name;
            if (first == null) first = name;
        }
        return first;
    }

    private static @Nullable String byline(Element element) {
        boolean stated =
                element.attr("rel").equals("author") || element.attr("itemprop").contains("author");
        String called = element.className() + " " + element.id();
        if (!stated
                && (!NAMED.matcher(called).find() || NOT_BYLINE.matcher(called).find())) return null;
        if (!PageTitle.isSmall(element)) return null;
        if (element.tagName().equals("meta")) return tidy(element.attr("content"));
        Element inner = element.selectFirst("[itemprop=name]");
        if (inner != null) return tidy(inner.tagName().equals("meta") ? inner.attr("content") : inner.text());
        String text = element.text();
        if (text.isBlank() || text.length() >= LONGEST) return null;
        List<String> names = new ArrayList<>();
        for (Element link : element.select(PERSON_LINKS)) {
            String name = tidy(link.text());
            if (name != null && name.indexOf(' ') > 0 && !names.contains(name)) names.add(name);
        }
        return names.isEmpty() ? tidy(text) : String.join(", ", names);
    }

    /** Without "By", dates and roles; null when no name is left. */
    private static @Nullable String tidy(String said) {
        String name = said.replaceAll("[\\s\\u00A0]+", " ").strip();
        name = BY.matcher(name).replaceFirst("");
        name = AFTER.matcher(name).replaceFirst("").strip();
        name = name.replaceFirst("^[\\s|–—•:,;-]+", "").replaceFirst("[\\s|–—•:,;-]+$", "");
        boolean isName =
                name.codePoints().anyMatch(Character::isLetter) && name.length() < LONGEST && !name.startsWith("http");
        return isName && !isNobody(name) ? name : null;
    }

    private static boolean isNobody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches(
                "last|admin|administrator|author|null|undefined|fail|by|staff|redaktion|editor|webmaster|none|unknown|anonymous");
    }
}
