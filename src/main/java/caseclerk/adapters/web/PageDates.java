package caseclerk.adapters.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when a page's article was published and last changed: as stated, else as shown, else by its address. */
record PageDates(@Nullable LocalDate published, @Nullable LocalDate modified) {
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");
    private static final Pattern DATED = Pattern.compile(
            "(?i)(^|[-_ ])(dates?|date-?\\w*|published|pub-?date|timestamp|time-?stamp|posted(-on)?|publication|datum|fecha|dateline)($|[-_ ])");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)updat|modifi|aktualis|changed|bearbeit|actualiz|mis à jour");
    private static final int LONGEST = 120;
    private static final String[] PUBLISHED = {
        "article:published_time",
        "parsely-pub-date",
        "og:article:published_time",
        "datepublished",
        "dc:date:issued",
        "dcterms:issued",
        "dcterms:created",
        "dc:date",
        "dc:date:created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "date",
        "sailthru:date",
        "citation_publication_date",
        "citation_date",
        "article:published",
        "og:published_time",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
        "ptime",
        "pdate"
    };
    /** An offset as some pages write it, without a colon. */
    private static final Pattern OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private static final int MOST_TIMES = 50;

    /** @param address the page's canonical address; null when unknown */
    static PageDates of(
            Document page,
            MetaElements meta,
            LinkedMetadata linked,
            @Nullable String address,
            @Nullable String language) {
        LocalDate published = local(page, meta, linked.published());
        if (published == null) published = PublishedDay.parse(linked.published(), language);
        if (published == null) published = local(page, meta, meta.first(PUBLISHED));
        if (published == null) published = stated(meta, language, PUBLISHED);
        LocalDate modified = PublishedDay.parse(linked.modified(), language);
        if (modified == null)
            modified = stated(
                    meta,
                    language,
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "dcterms:modified",
                    "dc:date:modified",
                    "lastmod",
                    "last-modified");
        if (published == null) published = shown(page, language);
        if (published == null) published = inAddress(address);
        boolean isChange = modified != null && published != null && modified.isAfter(published);
        return new PageDates(published, isChange ? modified : null);
    }

    /**
     * The day of a moment that is written in universal time, where the page writes the same moment in its own time too;
     * else null.
     */
    private static @Nullable LocalDate local(Document page, MetaElements meta, @Nullable String written) {
        OffsetDateTime universal = moment(written);
        if (universal == null || !universal.getOffset().equals(ZoneOffset.UTC)) return null;
        List<String> others = new ArrayList<>();
        for (String name : PUBLISHED) others.addAll(meta.all(name));
        page.select("time[datetime]").stream().limit(MOST_TIMES).forEach(time -> others.add(time.attr("datetime")));
        for (String other : others) {
            OffsetDateTime own = moment(other);
            boolean isSame =
                    own != null && Math.abs(Duration.between(own, universal).toSeconds()) < 60;
            if (isSame && !own.getOffset().equals(ZoneOffset.UTC)) return own.toLocalDate();
        }
        return null;
    }

    private static @Nullable OffsetDateTime moment(@Nullable String written) {
        if (written == null) return null;
        try {
            return OffsetDateTime.parse(OFFSET.matcher(written.strip()).replaceFirst("$1:$2"));
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private static @Nullable LocalDate stated(MetaElements meta, @Nullable String language, String... names) {
        for (String name : names) {
            LocalDate day = PublishedDay.parse(meta.first(name), language);
            if (day != null) return day;
        }
        return null;
    }

    /**
     * The first date that is marked as one below the main heading; where there is none, or only one beside the article,
     * the first that stands in a line of its own there; else the first of all that are marked.
     */
    private static @Nullable LocalDate shown(Document page, @Nullable String language) {
        LocalDate first = null;
        LocalDate told = null;
        boolean below = page.selectFirst("h1") == null;
        int since = -1;
        for (Element element : page.body().getAllElements()) {
            if (element.tagName().equals("h1")) {
                below = true;
                since = 0;
            }
            if (told == null && since >= 0 && since++ < PageByline.NEAR) told = told(element, language);
            LocalDate day = date(element, language);
            if (day == null) continue;
            if (below && (told == null || !isBeside(element))) return day;
            if (first == null) first = day;
        }
        return told != null ? told : first;
    }

    /** Whether an element is in a part that is about something else than the page's article. */
    private static boolean isBeside(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Surrounding mark = Surrounding.of(at);
            if (at.tagName().equals("aside") || mark == Surrounding.APART || mark == Surrounding.AROUND) return true;
        }
        return false;
    }

    private static @Nullable LocalDate told(Element element, @Nullable String language) {
        if (element.attr("itemprop").equals("dateModified") || element.closest("blockquote") != null) return null;
        PublicationLine line = PageByline.line(element, language);
        return line == null ? null : line.day();
    }

    private static @Nullable LocalDate date(Element element, @Nullable String language) {
        boolean stated =
                element.tagName().equals("time") || element.attr("itemprop").equals("datePublished");
        if (!stated && !DATED.matcher(element.className() + " " + element.id()).find()) return null;
        if (!PageTitle.isSmall(element)) return null;
        if (element.attr("itemprop").equals("dateModified")
                || CHANGED.matcher(element.className()).find()) return null;
        for (String attribute : new String[] {"datetime", "content"}) {
            LocalDate day = PublishedDay.parse(element.attr(attribute), language);
            if (day != null) return day;
        }
        String text = element.text();
        return text.length() > LONGEST ? null : PublishedDay.parse(text, language);
    }

    private static @Nullable LocalDate inAddress(@Nullable String address) {
        if (address == null) return null;
        Matcher day = IN_ADDRESS.matcher(address);
        return day.find() ? PublishedDay.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3), null) : null;
    }
}
