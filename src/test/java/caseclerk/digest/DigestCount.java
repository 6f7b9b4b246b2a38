package caseclerk.digest;

import caseclerk.digest.DigestWorld.Reader;
import caseclerk.digest.Places.Posted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what stands in the channels, without a look into the sender's books.
 *
 * @param due days on which a channel was to get a digest
 * @param messages digests that stand there
 * @param told of the days due in channels that want a line on quiet days too, those with a digest
 * @param madeUpFor of the same, those without, in which something was disturbed and which a later digest made up for
 * @param wrong what is not as it should be: a digest, a day or a report twice; a report or a day missing
 */
record DigestCount(int due, int messages, int told, int madeUpFor, List<String> wrong) {
    static DigestCount of(DigestWorld world) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        Map<String, Set<LocalDate>> days = new HashMap<>();
        Map<String, List<Integer>> reports = new HashMap<>();
        List<Posted> posted = world.places.posted();
        for (Posted one : posted) {
            seen.merge("digest " + one.channel() + " " + one.digest(), 1, Integer::sum);
            seen.merge("day " + one.channel() + " " + one.day(), 1, Integer::sum);
            for (int report : one.reports()) seen.merge("report " + report + " in " + one.channel(), 1, Integer::sum);
            days.computeIfAbsent(one.channel(), c -> new HashSet<>()).add(one.day());
            reports.computeIfAbsent(one.channel(), c -> new ArrayList<>()).addAll(one.reports());
        }
        seen.forEach((what, times) -> {
            if (times > 1) wrong.add(times + " times: " + what);
        });
        int due = 0;
        int told = 0;
        int madeUpFor = 0;
        for (Map.Entry<String, Reader> one : world.readers.entrySet()) {
            String channel = one.getKey();
            Set<Integer> missing = new HashSet<>(one.getValue().reports());
            reports.getOrDefault(channel, List.of()).forEach(missing::remove);
            if (!missing.isEmpty()) wrong.add("missing in " + channel + ": reports " + missing);
            for (LocalDate day : dueDays(one.getValue(), world.clock.instant())) {
                due++;
                if (one.getValue().plan().quiet() == QuietDay.SILENT) continue;
                if (days.getOrDefault(channel, Set.of()).contains(day)) told++;
                else if (isDisturbed(world, one.getValue(), day)) madeUpFor++;
                else wrong.add("missing in " + channel + ": day " + day);
            }
        }
        return new DigestCount(due, posted.size(), told, madeUpFor, wrong);
    }

    private static List<LocalDate> dueDays(Reader reader, Instant until) {
        Schedule schedule = reader.plan().schedule();
        List<LocalDate> due = new ArrayList<>();
        LocalDate day = reader.since().atZone(schedule.zone()).toLocalDate();
        while (!schedule.on(day).isAfter(until)) {
            if (schedule.on(day).isAfter(reader.since())) due.add(day);
            day = day.plusDays(1);
        }
        return due;
    }

    /** Whether something was disturbed between that day's moment and the next day's. */
    private static boolean isDisturbed(DigestWorld world, Reader reader, LocalDate day) {
        Schedule schedule = reader.plan().schedule();
        Instant from = schedule.on(day);
        Instant to = schedule.on(day.plusDays(1));
        return world.disturbances.stream()
                .anyMatch(one -> !one.from().isAfter(to) && !one.to().isBefore(from));
    }
}
