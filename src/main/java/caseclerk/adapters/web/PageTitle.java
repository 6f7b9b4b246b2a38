package caseclerk.adapters.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the title of a page's article: as the page states it, else the title of the page without the site's name. */
final class PageTitle {
    private static final Pattern SEPARATED = Pattern.compile("(.*)\\s[|–—»>\\\\/-]\\s(.*)");
    /** What print versions put before or behind their title. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?iu)^\\s*(print(able)?( version| view)?|druck(version|ansicht)|version imprimable|versión (imprimible|para imprimir)) ?[:|–—-] |"
                    + " [|–—-] ?(print(able)?( version| view)?|druck(version|ansicht)|version imprimable|versión (imprimible|para imprimir))\\s*$");

    /** Which page of its article it is. */
    private static final Pattern PAGE_OF = Pattern.compile(
            "(?iu),? [|–—-] (?:page|seite|página|pagina|strona) \\d{1,2}(?: (?:of|von|de|di|z|/) \\d{1,2})?(\\s[|–—-]\\s.*)?$");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEW_WORDS = 4;
    private static final int LONGEST = 150;
    /** No more of a title is read, however long it is. */
    private static final int LOOKED_AT = 1_000;

    private static final int SHORTEST = 15;
    private static final int SMALL = 80;
    private static final double ALIKE = 0.6;

    private PageTitle() {}

    static @Nullable String of(Document page, MetaElements meta, LinkedMetadata linked) {
        String titled =
                fold(PAGE_OF.matcher(PRINTED.matcher(start(page.title())).replaceFirst(""))
                        .replaceFirst("$1"));
        String stated = stated(linked, titled);
        if (stated == null)
            stated = meta.first(
                    "dc:title",
                    "dcterm:title",
                    "dcterms:title",
                    "og:title",
                    "weibo:article:title",
                    "title",
                    "twitter:title",
                    "parsely-title",
                    "sailthru:title",
                    "citation_title");
        if (stated != null) return fold(stated);
        return titled == null ? heading(page) : withoutSite(page, titled);
    }

    private static String start(String title) {
        return title.substring(0, Math.min(title.length(), LOOKED_AT));
    }

    private static @Nullable String stated(LinkedMetadata linked, @Nullable String titled) {
        if (linked.headline() == null
                || linked.name() == null
                || linked.headline().equals(linked.name()))
            return linked.headline() != null ? linked.headline() : linked.name();
        boolean isHeadline = titled != null && isAlike(linked.headline(), titled) && !isAlike(linked.name(), titled);
        return isHeadline ? linked.headline() : linked.name();
    }

    /** Whether most of the letters of the words of {@code page} are those of words in {@code title}. */
    private static boolean isAlike(String title, String page) {
        return covered(page, title) > ALIKE;
    }

    /** How much two titles share, 0 to 1: the letters of the words of each that are in the other, the better of the two. */
    static double shared(String title, String heading) {
        double ofHeading = covered(heading, title);
        double ofTitle = covered(title, heading);
        return (ofHeading + ofTitle) / 2;
    }

    /** Share of the letters of the words of {@code text} that are in words of {@code other} too. */
    private static double covered(String text, String other) {
        Set<String> known = new HashSet<>(Arrays.asList(split(other)));
        int shared = 0;
        int all = 0;
        for (String word : split(text)) {
            all += word.length();
            if (known.contains(word)) shared += word.length();
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    private static String[] split(String text) {
        return BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
    }

    private static String withoutSite(Document page, String titled) {
        Matcher parts = SEPARATED.matcher(titled);
        String shown = heading(page);
        if (parts.matches()) {
            String front = parts.group(1).strip();
            String best = words(front) < 3
                    ? titled.substring(titled.indexOf(front) + front.length())
                            .replaceFirst("^\\s*[|–—»>\\\\/-]\\s*", "")
                    : front;
            boolean isBare = words(best) <= FEW_WORDS && words(best) != words(titled) - 1;
            return isBare && !best.equals(shown) ? titled : best;
        }
        int colon = titled.indexOf(": ");
        if (colon > 0 && !hasHeading(page, titled)) {
            String tail = titled.substring(titled.lastIndexOf(':') + 1).strip();
            if (words(tail) < 3) tail = titled.substring(colon + 1).strip();
            if (words(tail) > FEW_WORDS && words(titled.substring(0, colon)) <= 5) return tail;
        }
        boolean odd = titled.length() > LONGEST || titled.length() < SHORTEST;
        return odd
                        && shown != null
                        && words(shown) > FEW_WORDS
                        && page.select("h1").size() == 1
                ? shown
                : titled;
    }

    private static boolean hasHeading(Document page, String text) {
        for (Element heading : page.select("h1, h2")) if (heading.text().strip().equals(text)) return true;
        return false;
    }

    private static @Nullable String heading(Document page) {
        Element heading = page.selectFirst("article h1, main h1");
        if (heading == null) heading = page.selectFirst("h1");
        return heading == null ? null : fold(heading.text());
    }

    /** Whether an element holds so little that its text may be looked at, however many elements there are. */
    static boolean isSmall(Element element) {
        return element.nodeStream().limit(SMALL + 1).count() <= SMALL;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static @Nullable String fold(String text) {
        String folded = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        return folded.isEmpty() ? null : folded;
    }
}
