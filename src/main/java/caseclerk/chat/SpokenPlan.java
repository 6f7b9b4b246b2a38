package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Following;
import caseclerk.digest.QuietDay;
import caseclerk.digest.Schedule;
import caseclerk.digest.Subscription.Plan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A digest's plan out of words in any order: a time, a zone, days, a style, what to do on quiet days, tags, and cases.
 * What is left out is as usual: all cases, at eight, in UTC, every day, short, silent when nothing is new.
 */
final class SpokenPlan {
    static final String USAGE =
            "/digest subscribe [all|CASE|#TAG …] [08:00] [Europe/Berlin] [daily|weekdays|mon,thu] [short|full] [silent|one-line]";

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[:.h]([0-5]\\d))");
    private static final LocalTime USUAL = LocalTime.of(8, 0);

    private final Set<String> cases = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private boolean everything;
    private LocalTime at = USUAL;
    private ZoneId zone = ZoneOffset.UTC;
    private Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    private DigestStyle style = DigestStyle.SHORT;
    private QuietDay quiet = QuietDay.SILENT;

    private SpokenPlan() {}

    /** The plan; whether its cases exist is for the caller to look up. */
    static Plan of(List<String> words) {
        SpokenPlan plan = read(words);
        boolean all = plan.everything || (plan.cases.isEmpty() && plan.tags.isEmpty());
        return new Plan(
                all ? Following.ALL : Following.only(plan.cases, plan.tags),
                new Schedule(plan.at, plan.zone, plan.days),
                plan.style,
                plan.quiet);
    }

    /** What {@code words} name as cases, beside "all" too, where it may be a time or a day misspelt. */
    static Set<String> cases(List<String> words) {
        return read(words).cases;
    }

    private static SpokenPlan read(List<String> words) {
        SpokenPlan plan = new SpokenPlan();
        words.stream()
                .flatMap(word -> Arrays.stream(word.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .forEach(plan::take);
        return plan;
    }

    /** Whether {@code slug}, said where a digest is planned, means a case: "monday" and "short" mean something else. */
    static boolean isCase(String slug) {
        return of(List.of(slug)).following().cases().equals(Set.of(slug));
    }

    static boolean isTime(String text) {
        return TIME.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isDays(String text) {
        return new SpokenPlan().takeDays(text.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isZone(String text) {
        try {
            return new SpokenPlan().takeZone(text.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void take(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(plain);
        if (time.matches()) at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        else if (plain.contains("#")) takeTags(plain);
        else if (plain.equals("all") || (everything && plain.equals("cases"))) everything = true;
        else if (plain.equals("silent")) quiet = QuietDay.SILENT;
        else if (plain.equals("one-line")) quiet = QuietDay.ONE_LINE;
        else if (plain.equals("short")) style = DigestStyle.SHORT;
        else if (plain.equals("full")) style = DigestStyle.FULL;
        else if (!takeDays(plain) && !takeZone(word)) cases.addAll(List.of(plain.split(",")));
    }

    private void takeTags(String words) {
        for (String one : words.split("[,;]+"))
            if (!one.startsWith("#")) cases.add(one);
            else if (PolicyCase.isTag(one.substring(1))) tags.add(one.substring(1));
            else throw new IllegalArgumentException("“" + one + "” is no tag; write one like #elections.");
    }

    private boolean takeDays(String word) {
        if (word.equals("daily")) days = EnumSet.allOf(DayOfWeek.class);
        else if (word.equals("weekdays")) days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        else {
            Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
            for (String one : word.split(","))
                for (DayOfWeek day : DayOfWeek.values())
                    if (one.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(one)) named.add(day);
            if (named.size() != word.split(",").length) return false;
            days = named;
        }
        return true;
    }

    /** A zone is "UTC" or has a slash; no slug of a case does. */
    private boolean takeZone(String word) {
        if (!word.contains("/") && !word.equalsIgnoreCase("utc")) return false;
        try {
            zone = ZoneId.of(word.equalsIgnoreCase("utc") ? "UTC" : spelled(word));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("“" + word + "” is no time zone; write one like Europe/Berlin.", e);
        }
        return true;
    }

    private static String spelled(String word) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElse(word);
    }

    /** {@code plan} in words. */
    static String words(Plan plan) {
        return words(plan, slug -> true);
    }

    /** {@code plan} in words; cases that {@code isKnown} refuses are counted and not named. */
    static String words(Plan plan, Predicate<String> isKnown) {
        Following following = plan.following();
        Schedule schedule = plan.schedule();
        Set<String> slugs = following.cases().stream().filter(isKnown).collect(Collectors.toSet());
        List<String> named = new ArrayList<>(new TreeSet<>(slugs));
        following.tags().stream().sorted().forEach(tag -> named.add("#" + tag));
        int others = following.cases().size() - slugs.size();
        if (others > 0) named.add(others + (others == 1 ? " case" : " cases") + " of a private channel");
        String about = following.everything() ? "all cases" : String.join(", ", named);
        return about + ", at " + schedule.at() + " " + zone(schedule.zone()) + " " + days(schedule.days()) + ", "
                + plan.style().name().toLowerCase(Locale.ROOT) + ", "
                + (plan.quiet() == QuietDay.SILENT ? "silent" : "one line") + " when nothing is new";
    }

    private static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static String days(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) return "every day";
        return new TreeSet<>(days)
                .stream()
                        .map(day -> "on " + day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "))
                        .replace(", on ", ", ");
    }
}
