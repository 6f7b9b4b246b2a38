package caseclerk.digest;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqliteNews;
import caseclerk.adapters.storage.SqliteOutbox;
import caseclerk.adapters.storage.SqliteSubscriptions;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Interruptions.Killed;
import caseclerk.digest.Subscription.Plan;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.NoDigests;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Days and weeks of digests on one casebook: sources come in, clocks jump, processes die, channels fail. */
final class DigestWorld implements AutoCloseable {
    static final WorkspaceId HERE = new WorkspaceId("lab");
    static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/Berlin",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/St_Johns",
            "Africa/Cairo",
            "Asia/Tehran",
            "America/Sao_Paulo",
            "Pacific/Chatham",
            "Europe/London",
            "UTC");
    private static final Duration TICK = Duration.ofMinutes(40);

    final MovingClock clock;
    final UnreliableChannels channels;
    final Map<String, Set<Long>> expected = new HashMap<>();
    final Set<String> lateSources = new TreeSet<>();
    private final Path home;
    private final Random random;
    private final double deaths;
    private Database first;
    private Database second;
    private int filed;

    /**
     * @param faults how likely a call to a channel fails
     * @param deaths how likely a process dies at a step
     */
    DigestWorld(Path home, Instant begin, long seed, double faults, double deaths) {
        this.home = home;
        this.clock = new MovingClock(begin);
        this.random = new Random(seed);
        this.deaths = deaths;
        this.channels = new UnreliableChannels(clock, random, faults);
        this.first = new Database(home);
        this.second = new Database(home);
    }

    /** Gives {@code count} channels a digest, each in a zone and at an hour of its own; every third follows one case. */
    void subscribe(int count) {
        for (int i = 0; i < count; i++) {
            Following following = i % 3 == 0 ? Following.only(Set.of(caseOf(i)), Set.of()) : Following.ALL;
            if (i % 3 == 0) file(caseOf(i));
            Schedule schedule = new Schedule(
                    LocalTime.of(i * 7 % 24, i * 13 % 60),
                    ZoneId.of(ZONES.get(i % ZONES.size())),
                    EnumSet.allOf(DayOfWeek.class));
            QuietDay quiet = i % 2 == 0 ? QuietDay.SILENT : QuietDay.ONE_LINE;
            new SqliteSubscriptions(first)
                    .subscribe(
                            HERE,
                            "c" + i,
                            "somebody",
                            new Plan(following, schedule, DigestStyle.SHORT, quiet),
                            clock.instant());
            expected.put("c" + i, new HashSet<>());
        }
    }

    static String caseOf(int i) {
        return "case-" + i % 4;
    }

    /** Files a source under a case, to be told of once in every channel that follows the case. */
    long file(String slug) {
        int number = ++filed;
        Capture capture = new Capture(
                "https://paper.example/" + number,
                MediaType.TEXT,
                ("The ministry of matter " + number + " said today that the review number " + number + " goes on.")
                        .getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Stated("Report " + number, "Paper", null, null, "en"));
        FileOutcome outcome = new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(first), clock)
                .file(HERE, capture, Filing.article("r" + number, slug));
        long source = ((FileOutcome.Filed) outcome).version().sourceId();
        for (Subscription one : new SqliteSubscriptions(first).list(HERE)) {
            Following following = one.plan().following();
            if (following.everything() || following.cases().contains(slug))
                expected.get(one.channel()).add(source);
        }
        return source;
    }

    /** Lets {@code days} days pass. */
    void live(int days, boolean jumps) {
        Instant end = clock.instant().plus(Duration.ofDays(days));
        while (clock.instant().isBefore(end)) {
            clock.move(TICK);
            if (random.nextInt(60) == 0) file(caseOf(random.nextInt(4)));
            if (random.nextInt(300) == 0) channels.down(true);
            if (random.nextInt(60) == 0) channels.down(false);
            if (random.nextInt(900) == 0) clock.move(Duration.ofHours(50));
            Duration jump = jumps && random.nextInt(80) == 0 ? Duration.ofMinutes(random.nextInt(6000)) : Duration.ZERO;
            clock.move(jump);
            round();
            clock.move(jump.negated());
        }
    }

    /** Both processes look whether something is due, the second one now and then in the midst of the first. */
    void round() {
        Runnable other = () -> new SendDueDigests(
                        new SqliteSubscriptions(second),
                        new SqliteOutbox(second),
                        new SqliteNews(second),
                        nothingAsked(),
                        channels,
                        clock)
                .send();
        Interruptions interruptions = new Interruptions(random, deaths, 0.02, other);
        try {
            new SendDueDigests(
                            new SqliteSubscriptions(first),
                            interruptions.around(new SqliteOutbox(first)),
                            new SqliteNews(first),
                            nothingAsked(),
                            interruptions.around(channels),
                            clock)
                    .send();
        } catch (Killed killed) {
            first.close();
            first = new Database(home);
        }
        if (random.nextInt(4) == 0) other.run();
    }

    private ReaskQuestions nothingAsked() {
        NoDigests none = new NoDigests();
        return new ReaskQuestions(none, none, clock);
    }

    /** Lets everything arrive that is on its way or still to be told. */
    void settle() {
        channels.down(false);
        for (int i = 0; i < 3 * 36; i++) {
            clock.move(TICK);
            round();
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
