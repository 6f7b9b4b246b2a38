package caseclerk.notes;

import caseclerk.cases.CalendarWords;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How dates are written. */
final class DateForms {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4));

    static final String MONTH =
            "(?:January|Jan\\.?|February|Feb\\.?|March|Mar\\.|April|Apr\\.|May|June|Jun\\.|July|Jul\\."
                    + "|August|Aug\\.?|September|Sept?\\.?|October|Oct\\.?|November|Nov\\.?|December|Dec\\.?)";
    static final String WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
    private static final String DAY = "[0-3]?\\d(?:st|nd|rd|th)?";
    private static final String DASH = "\\s?[-–—]\\s?";
    private static final String COUNT =
            "(?i:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String UNIT = "(?:day|week|month|year)s?";

    static final Pattern ISO = of("(?<y>" + YEAR + ")[-/](?<mn>0[1-9]|1[0-2])[-/](?<d>[0-3]\\d)(?!\\d)");
    static final Pattern NUMERIC = of("(?<a>[0-3]?\\d)(?<s>[./])(?<b>[0-3]?\\d)\\k<s>(?<y>" + YEAR + ")(?!\\d)");
    static final Pattern DAYS = of("(?<d>" + DAY + ")(?:" + DASH + "| to )(?<d2>" + DAY + ")(?: of)? (?<m>" + MONTH
            + ")\\b\\.?(?:,? (?<y>" + YEAR + ")\\b)?");
    static final Pattern DAYS_AFTER = of("(?<m>" + MONTH + ")\\b\\.? (?<d>" + DAY + ")(?:" + DASH + "| to )(?<d2>" + DAY
            + ")\\b(?:,? (?<y>" + YEAR + ")\\b)?");
    static final Pattern DAY_MONTH = of("(?:(?<w>" + WEEKDAY + "),? (?:the )?)?(?<d>" + DAY + ")(?: of)? (?<m>" + MONTH
            + ")\\b\\.?(?:,? (?<y>" + YEAR + ")\\b)?");
    static final Pattern MONTH_DAY = of("(?:(?<w>" + WEEKDAY + "),? )?(?<m>" + MONTH + ")\\b\\.? (?<d>" + DAY
            + ")\\b(?![.,:]?\\d)(?:,? (?<y>" + YEAR + ")\\b)?");
    static final Pattern MONTHS_RANGE = of("(?:from|between) (?<m>" + MONTH + ")\\b\\.?(?: (?<y1>" + YEAR
            + "))? (?:to|and|through|until) (?<m2>" + MONTH + ")\\b\\.?(?! \\d{1,2}\\b)(?:,? (?<y>" + YEAR + ")\\b)?");
    static final Pattern MONTH_YEAR = of("(?<m>" + MONTH + ")\\b\\.?(?:,| of)? (?<y>" + YEAR + ")\\b");
    static final Pattern LAST_MONTH = of("(?<r>[Ll]ast|[Tt]his|[Nn]ext) (?<m>" + MONTH + ")\\b(?! \\d)");
    static final Pattern BARE_MONTH =
            of("(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]hrough|[Bb]efore|[Aa]fter"
                    + "|of|[Ee]arly|[Ll]ate|[Mm]id|[Ii]n (?:early|late|mid))[- ](?<m>" + MONTH
                    + ")(?:\\b|(?<=\\.))(?! (?:\\d|[A-Z][a-z]))");
    static final Pattern QUARTER = of("(?:[Tt]he |[Ii]n the )?(?<q>first|second|third|fourth) quarter(?: (?:of )?(?<y>"
            + YEAR + ")\\b)|Q(?<n>[1-4]) (?<y2>" + YEAR + ")\\b");
    static final Pattern DECADE = of("(?:[Ii]n the |[Tt]he )(?<y>1[5-9]\\d0|20\\d0)s\\b");
    static final Pattern SEASONS = of(
            "(?:[Ff]rom|[Bb]etween) (?<y>" + YEAR + ")[-–—/]\\d\\d (?:to|and) (?<y2>" + YEAR + ")[-–—/]\\d\\d(?!\\d)");
    static final Pattern YEARS = of("(?:[Ff]rom |[Bb]etween )?(?<![-\\d])(?<y>" + YEAR + ")(?:[-–—]| to | and )(?<y2>"
            + YEAR + "|\\d\\d)\\b(?![-–—\\d])");
    static final Pattern YEAR_ALONE = of(
            "(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|[Uu]ntil|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id"
                    + "|[Ss]ummer|[Ss]pring|[Aa]utumn|[Ff]all|[Ww]inter|[Bb]efore|[Aa]fter|[Ee]nd of|start of|beginning of|year)"
                    + "[- ](?:of |the year |early |late |mid-?)?(?<y>" + YEAR
                    + ")\\b(?![-–—,]\\d)(?! (?:people|employees|users|workers|accounts|posts|cases|words|pages|million|billion|Act)\\b)");
    static final Pattern DAYPART = of("(?<r>[Tt]he day before yesterday|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow"
            + "|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))\\b(?![’']s\\b)");
    static final Pattern ON_WEEKDAY = of(
            "(?<!\\b(?:Easter|Good|Ash|Palm|Shrove|Black|Cyber|Super|Bloody|Whit) )(?:(?<p>[Oo]n|[Ll]ate|[Ee]arly|[Ee]arlier|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore"
                    + "|[Aa]fter|[Oo]ver) )?(?:(?<r>[Ll]ast|[Tt]his|[Nn]ext|this past|this coming) )?(?<w>" + WEEKDAY
                    + ")\\b(?: (?:morning|afternoon|evening|night))?(?<c>, | of | )?(?<wr>last week|this week|next week)?");
    static final Pattern THE_WEEK =
            of("(?:(?<e>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?<r>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious)"
                    + " (?<u>week|weekend|month|quarter|year)\\b(?![’']s\\b)(?! of\\b)");
    static final Pattern AGO =
            of("(?<q>(?:more than|less than|over|nearly|almost|about|around|some|at least|roughly) )?(?<n>" + COUNT
                    + ") (?<u>" + UNIT + ") ago\\b");
    static final Pattern LATER = of("(?:(?<q>more than|less than|over|nearly|almost|about|around|some|at least) )?(?<n>"
            + COUNT + ") (?<u>" + UNIT + ") (?<r>later|earlier|afterwards|after that|before that)\\b");
    static final Pattern NEXT_DAY = of("(?:[Tt]he|[Tt]hat) (?<r>following|next|same|previous|day after|day before)"
            + "(?<u> day| week| month| year| morning)?\\b(?! (?:the|a|an|his|its)\\b)");

    private DateForms() {}

    private static Pattern of(String form) {
        return Pattern.compile("(?<![\\p{L}\\d.,/])" + form);
    }

    /** 1 to 12. */
    static int month(String name) {
        return CalendarWords.month(name);
    }

    /** 1, Monday, to 7. */
    static int weekday(String name) {
        return CalendarWords.weekday(name);
    }

    /** "15th" is 15. */
    static int day(String written) {
        return Integer.parseInt(written.replaceAll("\\D", ""));
    }

    /** "two" and "2" are 2. */
    static int number(String written) {
        Integer word = NUMBERS.get(written.toLowerCase(Locale.ROOT));
        return word != null ? word : Integer.parseInt(written);
    }
}
