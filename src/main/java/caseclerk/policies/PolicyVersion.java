package caseclerk.policies;

import caseclerk.cases.SourceVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One version of a policy, without its words.
 *
 * @param id unique in the casebook
 * @param version title, service, dates and where it is from
 */
public record PolicyVersion(long id, SourceVersion version) {
    /** The service it governs; its publisher or title where nobody said. */
    public String service() {
        return version.service() != null ? version.service() : version.voice();
    }

    /** How people name it: the number of its source and its revision, "13.2". */
    public String number() {
        return version.sourceId() + "." + version.revision();
    }

    /** First day in force: as stated, else the day it was published, else the day it was captured (UTC). */
    public LocalDate from() {
        LocalDate day = version.day();
        return day != null ? day : version.capturedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether both are versions of one policy. */
    public boolean isOf(PolicyVersion other) {
        return version.sourceId() == other.version.sourceId();
    }

    /** What people call the policy: service and title, the service left out where the title names it. */
    public String name() {
        return nameOf(version);
    }

    /** What people call the policy that {@code version} is of: service and title, as in {@link #name()}. */
    public static String nameOf(SourceVersion version) {
        String service = version.service() != null ? version.service() : version.voice();
        boolean named =
                (" " + NamedPolicies.folded(version.title()) + " ").contains(" " + NamedPolicies.folded(service) + " ");
        return named ? version.title() : service + " " + version.title();
    }
}
