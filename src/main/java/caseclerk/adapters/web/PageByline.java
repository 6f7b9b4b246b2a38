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
    /**
     * Who wrote it.
     *
     * @param written the words that tell it, as the page has them
     * @param author the names alone
     */
    record Byline(String written, String author) {}

    private static final int LONGEST = 100;
    /** Longer words that are said to name an author name none; looking for one in them would take long. */
    private static final int LONGEST_SAID = 2_000;

    private static final Pattern NAMED = Pattern.compile("(?i)byline|author|dateline|writtenby|p-author|\\bautor");
    private static final Pattern NOT_BYLINE =
            Pattern.compile("(?i)bio|about|comment|related|follow|avatar|image|list-|more-|social");
    private static final Pattern BY = Pattern.compile(
            "(?iu)^[^\\p{L}\\p{N}]*((written|story|reported|posted|words|report|reporting|article|opinion|interview) by|by|"
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
            "(?iu)[\\s,;|–-]+((veröffentlicht|publiziert|published|posted|publié|publicado|pubblicato)( am| on| le| el| em| il)?|am|vom|on|le|el|op|dnia|"
                    + "(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
                    + "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?$");
    /** What somebody is, said behind the name. */
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\s*[,|–—-]\\s*([\\p{L}.&]+ ){0,4}(writers?|reporters?|correspondents?|editors?|columnists?|contributors?|staff|"
                    + "redakteur(in)?|korrespondent(in)?|reporter(in)?|redaktion)$");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:|www\\.).*");
    /** Words of a name: capitalised, but for those that stand within names. */
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|della|la|le|du|da|dos|van|von|der|den|zu|bin|al)){1,4}";
    /** A byline that nothing but its words marks as one. */
    private static final Pattern UNMARKED = Pattern.compile(
            "(?:(?:Words |Story |Report |Reporting |Written |Interview |Text )?(?:By|by|BY)|Von|VON|Par|Por|Door|Przez|Di|Text(?: von|:)|Autor(?:in)?:|Autore:|Auteur:?) "
                    + NAME + "(?:(?:,| and| und| et| y| e| en| i| &) " + NAME + "){0,4}");
    /** Such a byline stands at most this many elements below the heading. */
    static final int NEAR = 80;

    private static final String PERSON_LINKS =
            "a[rel~=author], a[href*=/author/], a[href*=/authors/], a[href*=/by/], a[href*=/people/], a[href*=/profile], a[href*=/autor], a[class*=author]";

    /** The meta elements that name authors, the most telling first. */
    private static final List<String> STATED = List.of(
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
            "twitter:author");
    /** One or more names of persons and nothing else. */
    private static final Pattern PERSONS =
            Pattern.compile(NAME + "(?:(?:,| and| und| et| y| e| en| i| &) " + NAME + "){0,4}");

    private PageByline() {}

    /** Null when the page names nobody. */
    static @Nullable Byline of(Document page, MetaElements meta, LinkedMetadata linked) {
        Byline stated = stated(meta, linked);
        if (stated != null && !isPublisher(stated.author(), meta, linked)) return stated;
        Byline shown = shown(page);
        boolean isBetter = shown != null
                && (stated == null || PERSONS.matcher(shown.author()).matches());
        return isBetter ? shown : stated;
    }

    /** Whether the page gives as its author who publishes it, so that a byline may tell more. */
    private static boolean isPublisher(String name, MetaElements meta, LinkedMetadata linked) {
        return name.equalsIgnoreCase(linked.publisher()) || name.equalsIgnoreCase(meta.first("og:site_name"));
    }

    private static @Nullable Byline stated(MetaElements meta, LinkedMetadata linked) {
        Byline named = stated(linked.author());
        if (named != null) return named;
        for (String name : STATED) {
            List<Byline> names = meta.all(name).stream()
                    .map(PageByline::stated)
                    .filter(Objects::nonNull)
                    .toList();
            if (!names.isEmpty())
                return new Byline(
                        join(names.stream().map(Byline::written).toList()),
                        join(names.stream().map(Byline::author).toList()));
        }
        return null;
    }

    /** Names as a list; with semicolons where a name has a comma of its own ("Doe, Jane"). */
    private static String join(List<String> names) {
        boolean turned = names.size() > 1 && names.stream().anyMatch(name -> name.indexOf(',') > 0);
        return String.join(turned ? "; " : ", ", names);
    }

    /** A name that the page states, as it states it; null where that is an address, a handle or nobody. */
    private static @Nullable Byline stated(@Nullable String said) {
        return said == null || said.startsWith("@") ? null : written(said, tidy(said));
    }

    private static @Nullable Byline written(String text, @Nullable String author) {
        return author == null ? null : new Byline(fold(text), author);
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The first byline below the main heading; one that only its words mark, or the first of the page, when there is none. */
    private static @Nullable Byline shown(Document page) {
        int below = -1;
        Byline first = null;
        Byline unmarked = null;
        for (Element element : page.body().getAllElements()) {
            if (element.tagName().equals("h1")) below = 0;
            if (below >= 0 || first == null) {
                Byline byline = byline(element);
                if (byline != null && isSpread(element)) byline = inner(element, byline);
                if (byline != null && below >= 0) return byline;
                if (first == null) first = byline;
            }
            if (below >= 0 && below++ < NEAR && unmarked == null) unmarked = unmarked(element);
        }
        return unmarked != null ? unmarked : first;
    }

    /** Whether an element is laid out over so much room that it holds more than a byline. */
    private static boolean isSpread(Element element) {
        return element.wholeText().strip().length() >= LONGEST;
    }

    private static Byline inner(Element around, Byline otherwise) {
        for (Element element : around.getAllElements()) {
            Byline byline = element == around || isSpread(element) ? null : byline(element);
            if (byline != null) return byline;
        }
        return otherwise;
    }

    private static @Nullable Byline unmarked(Element element) {
        if (!PageTitle.isSmall(element)) return null;
        String text = element.text().strip();
        if (text.length() < LONGEST && UNMARKED.matcher(text).matches()) return written(text, tidy(text));
        PublicationLine line = line(element, null);
        return line == null || line.names() == null ? null : written(text, tidy(line.names()));
    }

    /** What an element tells that holds a line of publication and nothing else; null for any other. */
    static @Nullable PublicationLine line(Element element, @Nullable String language) {
        return PageTitle.isSmall(element) ? PublicationLine.read(fold(element.text()), language) : null;
    }

    private static @Nullable Byline byline(Element element) {
        boolean stated =
                element.attr("rel").equals("author") || element.attr("itemprop").contains("author");
        String called = element.className() + " " + element.id();
        if (!stated
                && (!NAMED.matcher(called).find() || NOT_BYLINE.matcher(called).find())) return null;
        if (!PageTitle.isSmall(element)) return null;
        if (element.tagName().equals("meta")) return stated(element.attr("content"));
        Element inner = element.selectFirst("[itemprop=name]");
        if (inner != null) return stated(inner.tagName().equals("meta") ? inner.attr("content") : inner.text());
        String text = element.text();
        if (text.isBlank() || text.length() >= LONGEST) return null;
        List<String> names = new ArrayList<>();
        for (Element link : element.select(PERSON_LINKS)) {
            String name = tidy(link.text());
            if (name != null && name.indexOf(' ') > 0 && !names.contains(name)) names.add(name);
        }
        boolean isWhole = names.isEmpty() || isList(text, names);
        return written(text, isWhole ? tidy(text) : String.join(", ", names));
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
        String name = fold(said);
        if (name.length() > LONGEST_SAID) return null;
        name = BY.matcher(name).replaceFirst("");
        name = AFTER.matcher(name).replaceFirst("").strip();
        name = LEFT_OVER.matcher(name).replaceFirst("");
        name = ROLE.matcher(name).replaceFirst("");
        name = name.replaceFirst("^[\\s|–—•:,;-]+", "").replaceFirst("[\\s|–—•:,;-]+$", "");
        boolean isName = name.codePoints().anyMatch(Character::isLetter)
                && name.length() < LONGEST
                && !ADDRESS.matcher(name).lookingAt();
        return isName && !isNobody(name) ? name : null;
    }

    private static boolean isNobody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches(
                "#.*|(alle|all|mehr|more) (beiträge|artikel|posts|articles).*|authors?|last|admin|unbenannt|untitled|user|guest|gast|default|.{0,3}(publiziert|veröffentlicht|published|posted|publié|publicado)( am| on| le| el)?|(foto|photo|фото|bild|image)\\b.*|administrator|author|null|undefined|fail|by|staff|redaktion|editor|webmaster|none|unknown|anonymous");
    }
}
