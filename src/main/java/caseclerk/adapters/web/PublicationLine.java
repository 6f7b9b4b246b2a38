package caseclerk.adapters.web;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that tells when a text was published, and perhaps where and by whom, and nothing else: "Posted 21/04/2026 by
 * Ada Roe", "Madrid, 14 de mayo de 2026 - 07:30".
 *
 * @param day the day of publication
 * @param names who wrote it; null where the line does not say
 */
record PublicationLine(LocalDate day, @Nullable String names) {
    private static final int LONGEST = 120;
    private static final String WRITTEN_DAY = "(?<![\\p{L}\\p{N}])(?:"
            + "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]"
            + "|\\p{L}[\\p{L}\\p{M}]{2,11}\\.? \\d{1,2}(?:st|nd|rd|th)?,? +\\d{4}"
            + "|\\d{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?[ -](?:de |di |of )?\\p{L}[\\p{L}\\p{M}]{2,11}\\.?,?[ -](?:de |del |di )?\\d{4})(?![\\p{L}\\p{N}])";
    private static final Pattern DAY = Pattern.compile("(?iu)" + WRITTEN_DAY);
    private static final String HOUR =
            "(?:\\d{1,2}(?:[:.h]| h )\\d\\d(?::\\d\\d)?|\\d{1,2} ?h|\\d{1,2}(?= ?[ap]\\.?m))(?: ?[ap]\\.?m\\b\\.?| ?uhr\\b| ?hrs?\\b| ?h\\b)?";
    private static final String ZONE =
            "\\(?(?:(?:utc|gmt)(?: ?[+-]\\d{1,2}(?::?\\d\\d)?)?|[a-z]{1,3}[sd]t|et|ct|mt|pt|cet|cest|eet|eest|wet|west|msk|jst|ist|[+-]\\d\\d:?\\d\\d)\\)?";
    private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?"
            + "|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
            + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
            + "|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?";
    private static final String SAID = "(?:first )?(?:published|posted|issued|released|written)|publication date|date"
            + "|veröffentlicht|erschienen|datum|publiée?|paru|publicad[oa]|fecha|pubblicato|data|gepubliceerd|opublikowano"
            + "|publicerad|julkaistu";
    private static final String CHANGED =
            "(?:last )?(?:updated|modified|changed)|aktualisiert|stand|mise? à jour|modifiée?"
                    + "|actualizad[oa]|aggiornato|bijgewerkt|uppdaterad";
    private static final String BETWEEN =
            "on|at|am|vom|um|le|à|a las|las|el|alle|ore|op|om|em|às|as|del|dnia|den|kl\\.?";
    /** The day of a change and what belongs to it, which says nothing of the day of publication. */
    private static final Pattern CHANGED_DAY = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + CHANGED + ")(?: (?:"
            + BETWEEN + "))?\\s*:?\\s*(?:(?:" + WEEKDAY + "),? )?" + WRITTEN_DAY + "(?:,? (?:(?:" + BETWEEN + ") )?"
            + HOUR
            + ")?");
    /** Words that begin a sentence and no name of a place. */
    private static final String OPENER =
            "(?iu:the(?! hague)|an?|since|on|in|at|by|from|until|before|after|as|this|when|am|im|seit|der|das)(?!\\p{L})";

    private static final String PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    /** How news from elsewhere begins: "GRAYPORT, Varga, March 10, 2025 -- ". */
    private static final Pattern DATELINE = Pattern.compile("(?!" + OPENER + ")" + PLACE_WORD + "(?:,? " + PLACE_WORD
            + "){0,6}(?:(?:,| [–—-]) \\(?| \\()(" + WRITTEN_DAY
            + ")\\)?,?\\s*(?:/[\\p{L}\\d -]{1,40}/|\\([\\p{L}\\d -]{1,40}\\))?\\s*(?:--|[–—-])\\s");
    /** What may stand beside a day, a place and names; before the day nothing that tells of a change. */
    private static final Pattern BEFORE = beside(HOUR, ZONE, WEEKDAY, SAID, BETWEEN);

    private static final Pattern BEHIND = beside(HOUR, ZONE, WEEKDAY, SAID, BETWEEN, CHANGED);
    /** What stands between the parts of a line. */
    private static final String MARKS = "[\\s,;:|·•/()»–—-]*";

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String NAME =
            WORD + "(?: (?:" + WORD + "|de|del|della|la|le|du|da|dos|van|von|der|den|zu|bin|al)){1,4}";
    private static final Pattern NAMED = Pattern.compile(MARKS
            + "(?:(?:[Nn]ews [Pp]rovided |NEWS PROVIDED |[Ww]ords |[Ww]ritten |[Rr]eporting |[Ii]nterview )?(?:[Bb]y|BY)|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|[Pp]rzez|[Aa]v|[Aa]utor(?:in)?)\\s*:? ("
            + NAME + "(?:(?:,| and| und| et| y| e| en| &) " + NAME + "){0,4})" + MARKS);
    private static final Pattern PLACE =
            Pattern.compile(MARKS + "(?:" + WORD + "(?:[ -]" + WORD + "){0,2} ?," + MARKS + ")?");

    private static Pattern beside(String... words) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])");
    }

    /**
     * What {@code line} tells; null where it is no such line.
     *
     * @param language of the page, with country where known; null when unknown
     */
    static @Nullable PublicationLine read(String line, @Nullable String language) {
        return line.length() > LONGEST ? null : told(withoutChange(line), language);
    }

    /** The day in the dateline that {@code paragraph} begins with; null where it has none. */
    static @Nullable LocalDate dateline(String paragraph, @Nullable String language) {
        Matcher line = DATELINE.matcher(fold(paragraph.substring(0, Math.min(LONGEST, paragraph.length()))));
        return line.lookingAt() ? PublishedDay.parse(line.group(1), language) : null;
    }

    /** Where a day of change stands beside another one, that other is the day of publication. */
    private static String withoutChange(String line) {
        String left = CHANGED_DAY.matcher(line).replaceAll(" ");
        return DAY.matcher(left).find() ? left : line;
    }

    private static @Nullable PublicationLine told(String line, @Nullable String language) {
        Matcher written = DAY.matcher(line);
        if (!written.find()) return null;
        LocalDate day = PublishedDay.parse(written.group(), language);
        if (day == null) return null;
        String before = BEFORE.matcher(line.substring(0, written.start())).replaceAll(" ");
        String after = BEHIND.matcher(DAY.matcher(line.substring(written.end())).replaceAll(" "))
                .replaceAll(" ");
        Matcher first = NAMED.matcher(fold(before));
        Matcher last = NAMED.matcher(fold(after));
        if (first.matches() && isNothing(after)) return new PublicationLine(day, tidy(first.group(1)));
        if (!PLACE.matcher(fold(before)).matches()) return null;
        if (last.matches()) return new PublicationLine(day, tidy(last.group(1)));
        return isNothing(after) ? new PublicationLine(day, null) : null;
    }

    private static boolean isNothing(String text) {
        return text.matches(MARKS + "\\.?");
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ");
    }

    private static String tidy(String names) {
        return names.replaceFirst("[\\s,;:|·•–—-]+$", "").strip();
    }
}
