package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
            "(?iu)^[^\\p{L}\\p{N}]*((written|story|reported|posted|words|report|reporting|article|opinion) by|by|"
                    + "(text|interview|bericht|foto|fotos|protokoll|reportage)( (und|&|,) \\p{L}+)*( von|:)|"
                    + "((erstellt|eingestellt|geschrieben|verfasst|veröffentlicht|gepostet|publiziert|ein (beitrag|artikel|gastbeitrag)) )?(von|vom)( (der|dem))?|"
                    + "((propos recueillis|écrit|rédigé|publié|article|texte) )?par|((escrito|publicado|texto|redactado|postado) )?por|"
                    + "((scritto|pubblicato|articolo|testo|a cura) )?(di|da)|((geschreven|gepubliceerd|tekst) )?door|"
                    + "av|af|przez|de la redacción de|autor(in|zy|ka|es?|en)?|autrice|auteure?s?|autore|authors?|автор|yazan|tekst|opracowa(ł|ła)|(文|取材・文|記者|作者|编辑|記事)(?=[:：／/]))"
                    + "(?![\\p{L}-])\\s*[:.：／/]?\\s*");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(\\||•|\\b(data|date|datum|fecha|дата) ?:|\\d{1,2}-\\d{1,2}-\\d{4}|\\S+@\\S+\\.\\w|\\b(alle artikel|all (articles|posts)|mehr (artikel|beiträge)|view (profile|all)|voir tous|ver (más|todos)|follow|folgen)\\b.{0,3}$|\\bedited by\\b|·|—|\\bupdated\\b|\\bpublished\\b|\\bposted\\b|\\bveröffentlicht\\b|\\bon \\p{L}+ \\d|@\\w+|\\d{1,2}[:.]\\d\\d|"
                    + "\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d).*$");
    /** What is left at the end of a byline when its date is gone. */
    private static final Pattern LEFT_OVER = Pattern.compile(
            "(?iu)[\\s,;|–-]+((veröffentlicht|publiziert|published|posted|publié|publicado|pubblicato)( am| on| le| el| em| il)?|am|vom|on|le|el|op|dnia)$");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:|www\\.).*");
    /** Words of a name: capitalised, but for those that stand within names. */
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|della|la|le|du|da|dos|van|von|der|den|zu|bin|al)){1,4}";
    /** A byline that nothing but its words marks as one. */
    private static final Pattern UNMARKED =
            Pattern.compile("(?:By|BY|Von|VON|Par|Por|Door|Przez|Di|Text(?: von|:)|Autor(?:in)?:|Autore:|Auteur:?) "
                    + NAME + "(?:(?:,| and| und| et| y| e| en| i| &) " + NAME + "){0,4}");
    /** Such a byline stands at most this many elements below the heading. */
    private static final int NEAR = 80;

    private static final String PERSON_LINKS =
            "a[rel~=author], a[href*=/author/], a[href*=/authors/], a[href*=/by/], a[href*=/people/], a[href*=/profile], a[href*=/autor], a[class*=author]";

    private PageByline() {}

    static @Nullable String of(Document page, MetaElements meta, LinkedMetadata linked) {
        String stated = stated(meta, linked);
        if (stated != null && !isPublisher(stated, meta, linked)) return stated;
        String shown = shown(page);
        return shown != null ? shown : stated;
    }

    /** Whether the page gives as its author who publishes it, so that a byline may tell more. */
    private static boolean isPublisher(String name, MetaElements meta, LinkedMetadata linked) {
        return name.equalsIgnoreCase(linked.publisher()) || name.equalsIgnoreCase(meta.first("og:site_name"));
    }

    private static @Nullable String stated(MetaElements meta, LinkedMetadata linked) {
        String named = stated(linked.author());
        if (named != null) return named;
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
            List<String> names = meta.all(name).stream()
                    .map(PageByline::stated)
                    .filter(Objects::nonNull)
                    .toList();
            if (!names.isEmpty()) return join(names);
        }
        return null;
    }

    /** Names as a list; with semicolons where a name has a comma of its own ("Doe, Jane"). */
    private static String join(List<String> names) {
        boolean turned = names.size() > 1 && names.stream().anyMatch(name -> name.indexOf(',') > 0);
        return String.join(turned ? "; " : ", ", names);
    }

    /** A name that the page states, as it states it; null where that is an address, a handle or nobody. */
    private static @Nullable String stated(@Nullable String said) {
        return said == null || said.startsWith("@") ? null : tidy(said);
    }

    /** The first byline below the main heading; one that only its words mark, or the first of the page, when there is none. */
    private static @Nullable String shown(Document page) {
        int below = -1;
        String first = null;
        String unmarked = null;
        for (Element element : page.body().getAllElements()) {
            if (element.tagName().equals("h1")) below = 0;
            String name = byline(element);
            if (name != null && below >= 0) return name;
            if (first == null) first = name;
            if (below >= 0 && below++ < NEAR && unmarked == null) unmarked = unmarked(element);
        }
        return unmarked != null ? unmarked : first;
    }

    private static @Nullable String unmarked(Element element) {
        if (!PageTitle.isSmall(element)) return null;
        String text = element.text().strip();
        return text.length() < LONGEST && UNMARKED.matcher(text).matches() ? tidy(text) : null;
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
        if (names.isEmpty()) return tidy(text);
        return isList(text, names) ? tidy(text) : String.join(", ", names);
    }

    /** Whether {@code text} holds nothing but names and what stands between them, so that it may be told as it is. */
    private static boolean isList(String text, List<String> names) {
        String left = BY.matcher(text).replaceFirst("");
        for (String name : names) left = left.replace(name, " ");
        return left.replaceAll("(?iu)\\b(and|und|et|y|e|i|en|og|och)\\b|[,&;\\s]", "")
                .isEmpty();
    }

    /** Without "By", dates and roles; null when no name is left. */
    private static @Nullable String tidy(String said) {
        String name = said.replaceAll("[\\s\\u00A0]+", " ").strip();
        name = BY.matcher(name).replaceFirst("");
        name = AFTER.matcher(name).replaceFirst("").strip();
        name = LEFT_OVER.matcher(name).replaceFirst("");
        name = name.replaceFirst("^[\\s|–—•:,;-]+", "").replaceFirst("[\\s|–—•:,;-]+$", "");
        boolean isName = name.codePoints().anyMatch(Character::isLetter)
                && name.length() < LONGEST
                && !ADDRESS.matcher(name).lookingAt();
        return isName && !isNobody(name) ? name : null;
    }

    private static boolean isNobody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches(
                "last|admin|unbenannt|untitled|user|guest|gast|default|.{0,3}(publiziert|veröffentlicht|published|posted|publié|publicado)( am| on| le| el)?|(foto|photo|фото|bild|image)\\b.*|administrator|author|null|undefined|fail|by|staff|redaktion|editor|webmaster|none|unknown|anonymous");
    }
}
