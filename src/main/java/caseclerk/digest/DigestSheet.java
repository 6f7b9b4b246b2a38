package caseclerk.digest;

import caseclerk.cases.EventDate;
import caseclerk.cases.SourceVersion;
import caseclerk.digest.NewsItem.AnswerChanged;
import caseclerk.digest.NewsItem.Copied;
import caseclerk.digest.NewsItem.Disputed;
import caseclerk.digest.NewsItem.Happened;
import caseclerk.digest.NewsItem.LeftOpen;
import caseclerk.digest.NewsItem.OpenNoLonger;
import caseclerk.digest.NewsItem.PolicyChanged;
import caseclerk.digest.NewsItem.Reported;
import caseclerk.digest.NewsItem.Revised;
import caseclerk.digest.NewsItem.RuleChanged;
import caseclerk.digest.NewsItem.Settled;
import caseclerk.digest.NewsItem.StatusChanged;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A digest laid out for reading, before any platform gives it its looks: sections, lines, and citations numbered from 1
 * in the order they are met.
 *
 * @param day the local day it is for
 * @param sections one a case
 * @param citations what the lines rest on; the same words have one number
 * @param left how many cases a short sheet has no room for
 */
public record DigestSheet(LocalDate day, List<Section> sections, List<Citation> citations, int left) {
    /** So many publishers of copies are named. */
    private static final int MOST_VOICES = 5;

    /** A short sheet fits on one screen. */
    private static final int MOST_CASES = 6;

    private static final int MOST_LINES = 5;

    public DigestSheet {
        sections = List.copyOf(sections);
        citations = List.copyOf(citations);
    }

    /**
     * One case.
     *
     * @param slug null for what stands under no case
     * @param left how many lines a short sheet has no room for
     */
    public record Section(@Nullable String slug, String name, List<Line> lines, int left) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One piece of news.
     *
     * @param label what kind, or the date of an event
     * @param words what the program itself says of it; may be empty
     * @param said what sources say, with the numbers of their citations
     * @param tail what the program adds at the end; may be empty
     * @param filed when it was filed; null where that is not told
     */
    public record Line(
            String label,
            String words,
            List<Said> said,
            String tail,
            @Nullable Instant filed) {
        /** Without a word on when it was filed. */
        public Line(String label, String words, List<Said> said, String tail) {
            this(label, words, said, tail, null);
        }

        public Line {
            said = List.copyOf(said);
        }
    }

    /** A claim with the numbers of its citations. */
    public record Said(String text, List<Integer> numbers) {
        public Said {
            numbers = List.copyOf(numbers);
        }

        /** The numbers as marks: "[1][2]". */
        public String marks() {
            return numbers.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        }
    }

    /** {@code digest} laid out in {@code style}. */
    public static DigestSheet of(Digest digest, DigestStyle style) {
        return style == DigestStyle.SHORT
                ? of(digest, MOST_CASES, MOST_LINES)
                : of(digest, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** {@code digest} with so many cases at most, and so many lines of each. */
    public static DigestSheet of(Digest digest, int cases, int lines) {
        List<Citation> citations = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (CaseNews news :
                digest.cases().subList(0, Math.min(cases, digest.cases().size())))
            sections.add(section(news, lines, citations));
        return new DigestSheet(digest.day(), sections, citations, digest.cases().size() - sections.size());
    }

    private static Section section(CaseNews news, int most, List<Citation> citations) {
        List<NewsItem> shown =
                news.items().subList(0, Math.min(most, news.items().size()));
        List<Line> all = new ArrayList<>();
        for (Claim lead : news.leads()) all.add(new Line("in short", "", List.of(said(lead, citations)), ""));
        shown.forEach(item -> all.add(line(item, citations)));
        return new Section(news.slug(), news.name(), all, news.items().size() - shown.size());
    }

    private static Line line(NewsItem item, List<Citation> citations) {
        List<Said> said = new ArrayList<>();
        for (Claim claim : item.claims()) said.add(said(claim, citations));
        if (item instanceof StatusChanged i)
            return new Line("status", i.before() == null ? "new case" : i.before() + ", now " + i.after(), said, "");
        if (item instanceof PolicyChanged i)
            return new Line(
                    "policy",
                    described(i.version())
                            + (i.before() == null
                                    ? ""
                                    : ", after the version of " + i.before().day()),
                    said,
                    "");
        if (item instanceof RuleChanged i) return RuleLine.of(i, said);
        if (item instanceof Disputed i) return new Line("disputed", i.about(), said, "");
        if (item instanceof Settled i) return new Line("settled", i.about(), said, "");
        if (item instanceof OpenNoLonger) return new Line("answered", "open until now", said, "");
        if (item instanceof Happened i) return new Line(words(i.when()), "", said, "");
        if (item instanceof AnswerChanged i)
            return new Line(
                    "answer",
                    "“" + i.question() + "”" + (i.claims().isEmpty() ? " has no answer any more" : " has a new answer"),
                    said,
                    i.answerId());
        return sourceLine(item, said);
    }

    private static Line sourceLine(NewsItem item, List<Said> said) {
        if (item instanceof Reported i)
            return new Line(
                    i.moved() ? "moved here" : "new",
                    described(i.source()),
                    said,
                    i.alsoBy().isEmpty() ? "" : "also reported by " + voices(i.alsoBy()),
                    i.source().capturedAt());
        if (item instanceof Copied i)
            return new Line("copied", described(i.original()), said, "also reported by " + voices(i.copies()));
        if (item instanceof Revised i) return new Line("edited", described(i.source()), said, "");
        return new Line(item instanceof LeftOpen ? "open" : "", "", said, "");
    }

    private static Said said(Claim claim, List<Citation> citations) {
        List<Integer> numbers = new ArrayList<>();
        for (Citation citation : claim.citations()) {
            if (!citations.contains(citation)) citations.add(citation);
            numbers.add(citations.indexOf(citation) + 1);
        }
        return new Said(claim.text(), numbers);
    }

    private static String described(SourceVersion version) {
        List<String> parts = new ArrayList<>(List.of(named(version)));
        if (version.publisher() != null) parts.add(version.publisher());
        if (version.effectiveFrom() != null) parts.add("in force from " + version.effectiveFrom());
        else if (version.publishedAt() != null) parts.add(version.publishedAt().toString());
        return String.join(", ", parts);
    }

    /** Many policies are called "Terms of Use": whose they are is said too. */
    private static String named(SourceVersion version) {
        String service = version.service();
        boolean known =
                service == null || version.title().toLowerCase(Locale.ROOT).contains(service.toLowerCase(Locale.ROOT));
        return known ? version.title() : service + " " + version.title();
    }

    private static String voices(List<SourceVersion> versions) {
        List<String> voices =
                versions.stream().map(SourceVersion::voice).distinct().toList();
        int more = voices.size() - MOST_VOICES;
        // A single name more takes no more room than saying so.
        return more <= 1
                ? String.join(", ", voices)
                : String.join(", ", voices.subList(0, MOST_VOICES)) + " and " + more + " more";
    }

    /** A date no more exactly than it is known. */
    static String words(EventDate date) {
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.iso();
            case WEEK -> "week of " + date.first();
            case QUARTER -> date.first().getYear() + " Q" + (date.first().getMonthValue() + 2) / 3;
            case RANGE -> date.first() + " to " + date.last();
        };
    }
}
