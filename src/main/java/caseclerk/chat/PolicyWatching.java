package caseclerk.chat;

import caseclerk.cases.SourceVersion;
import caseclerk.cases.SpokenDay;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import caseclerk.ingestion.PolicyWatches;
import caseclerk.ingestion.PolicyWatches.Watch;
import caseclerk.policies.Policies;
import caseclerk.policies.Policies.Sought;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which policies are fetched again now and then.
 *
 * @param watches keeps them
 * @param clock tells what day it is
 */
record PolicyWatching(PolicyWatches watches, Clock clock) {
    private static final int DAILY = 24;
    private static final int LONGEST = 24 * 366;

    /** Watches the policy of the version that the first arguments mean; hours and a link may follow. */
    Reply watch(WorkspaceId workspace, Policies policies, List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        String last = words.get(words.size() - 1).strip();
        String link = words.size() > 1 && TypedLine.LINK.matcher(last).matches()
                ? words.remove(words.size() - 1).strip().replaceAll("^<|>$", "")
                : "";
        boolean timed = words.size() > 1
                && words.get(words.size() - 1).strip().matches("\\d{1,9}")
                && !isReference(policies, String.join(" ", words));
        int hours = timed ? Integer.parseInt(words.remove(words.size() - 1).strip()) : DAILY;
        if (hours < 1 || hours > LONGEST) return new Refused("Hours between two looks are 1 to " + LONGEST + ".");
        return with(policies, String.join(" ", words), policy -> {
            SourceVersion newest = policy.newest().version();
            String address = link.isEmpty() ? newest.url() : link;
            if (!TypedLine.LINK.matcher(address).matches())
                return new Refused(policy.name() + " was not filed from a page; give the link of one behind it.");
            watches.keep(
                    new Watch(workspace, newest.sourceId(), address, hours, Instant.EPOCH, null, null, null, null));
            return new Noted(policy.name() + " is fetched again every " + hours(hours) + " from " + address
                    + "; what differs in its words becomes a new version.");
        });
    }

    /** Whether all of {@code words} mean a version or end with a day: "Acme@1 March 2025" has no hours. */
    private boolean isReference(Policies policies, String words) {
        String behind = words.substring(words.lastIndexOf('@') + 1);
        return SpokenDay.of(behind, today()).isPresent() || policies.find(words, today()) instanceof Sought.Found;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Reply unwatch(WorkspaceId workspace, Policies policies, String reference) {
        return with(
                policies,
                reference,
                policy -> new Noted(policy.name()
                        + (watches.drop(workspace, policy.newest().version().sourceId())
                                ? " is watched no more."
                                : " was not watched.")));
    }

    /** Those that the asker may see. */
    Reply watched(WorkspaceId workspace, Policies policies) {
        List<String> lines = new ArrayList<>();
        for (PolicyTimeline policy : policies.all())
            watches.all(workspace).stream()
                    .filter(watch ->
                            watch.sourceId() == policy.newest().version().sourceId())
                    .forEach(watch -> lines.add(line(policy, watch)));
        if (lines.size() > 1) return new Noted(lines.size() + " policies are fetched again:", lines);
        return new Noted(lines.isEmpty() ? "No policy is watched; /policy watch VERSION watches one." : lines.get(0));
    }

    private static String line(PolicyTimeline policy, Watch watch) {
        Instant checked = watch.checkedAt();
        String found = checked == null
                ? "not looked at yet"
                : watch.found() + " on " + checked.atZone(ZoneOffset.UTC).toLocalDate();
        return policy.name() + ": every " + hours(watch.everyHours()) + " from " + watch.url() + ", " + found;
    }

    private static String hours(int hours) {
        return hours == 1 ? "hour" : hours + " hours";
    }

    private Reply with(Policies policies, String reference, Function<PolicyTimeline, Reply> then) {
        Sought sought = policies.find(reference, today());
        if (sought instanceof Sought.Missing missing) return new Refused(missing.why());
        PolicyVersion version = ((Sought.Found) sought).version();
        return then.apply(policies.policyOf(version));
    }
}
