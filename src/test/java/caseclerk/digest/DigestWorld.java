package caseclerk.digest;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqliteNews;
import caseclerk.adapters.storage.SqliteOutbox;
import caseclerk.adapters.storage.SqliteSubscriptions;
import caseclerk.adapters.web.CaptureReader;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days and weeks of digests on one casebook: sources come in, clocks jump, processes die, channels fail. */
final class DigestWorld implements AutoCloseable {
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
    private static final Duration ASLEEP = Duration.ofHours(50);

    /**
     * Something that may keep a digest-day from having a message of its own.
     *
     * @param from first moment
     * @param to last moment
     */
    record Disturbance(Instant from, Instant to) {}

    /**
     * What a channel is to be told.
     *
     * @param plan what was asked for
     * @param since when
     * @param reports the numbers of the reports it is to be told of, each once
     */
    record Reader(Plan plan, Instant since, Set<Integer> reports) {}

    final MovingClock clock;
    final Places places;
    final Map<String, Reader> readers = new LinkedHashMap<>();
    final List<Disturbance> disturbances = new ArrayList<>();
    private final Path home;
    private final Random random;
    private double deaths;
    private @Nullable Instant downSince;
    private Database first;
    private Database second;
    private int filed;
    private int killed;
    private int rounds;

    /** @param deaths how likely a process dies at a step */
    DigestWorld(Path home, MovingClock clock, Random random, Places places, double deaths) {
        this.home = home;
        this.clock = clock;
        this.random = random;
        this.deaths = deaths;
        this.places = places;
        this.first = new Database(home);
        this.second = new Database(home);
    }

    /** How often a process died so far. */
    int killed() {
        return killed;
    }

    /** How often the first process looked so far. */
    int rounds() {
        return rounds;
    }

    /** Gives {@code count} channels a digest, each in a zone and at an hour of its own; every third follows one case. */
    void subscribe(int count) {
        List<String> channels = places.open(count);
        for (int i = 0; i < count; i++) {
            Following following = i % 3 == 0 ? Following.only(Set.of(caseOf(i)), Set.of()) : Following.ALL;
            if (i % 3 == 0) file(caseOf(i));
            Schedule schedule = new Schedule(
                    LocalTime.of(i * 7 % 24, i * 13 % 60),
                    ZoneId.of(ZONES.get(i % ZONES.size())),
                    EnumSet.allOf(DayOfWeek.class));
            QuietDay quiet = i % 2 == 0 ? QuietDay.SILENT : QuietDay.ONE_LINE;
            Plan plan = new Plan(following, schedule, DigestStyle.FULL, quiet);
            new SqliteSubscriptions(first)
                    .subscribe(places.workspace(), channels.get(i), "somebody", plan, clock.instant());
            readers.put(channels.get(i), new Reader(plan, clock.instant(), new HashSet<>()));
        }
    }

    static String caseOf(int i) {
        return "case-" + i % 4;
    }

    /** The number of a report, from its title. */
    static int numberIn(String title) {
        return Integer.parseInt(title.substring("Report ".length()));
    }

    /** Files a source under a case, to be told of once in every channel that follows the case. */
    void file(String slug) {
        int number = ++filed;
        Capture capture = new Capture(
                "https://paper.example/" + number,
                MediaType.TEXT,
                ("The ministry of matter " + number + " said today that the review number " + number + " goes on.")
                        .getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Stated("Report " + number, "Paper", null, null, "en"));
        FileOutcome outcome = new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(first), clock)
                .file(places.workspace(), capture, Filing.article("r" + number, slug));
        if (!(outcome instanceof FileOutcome.Filed)) throw new AssertionError("not filed: " + outcome);
        for (Reader one : readers.values()) {
            Following following = one.plan().following();
            if (following.everything() || following.cases().contains(slug))
                one.reports().add(number);
        }
    }

    private void pass(Duration time) {
        clock.move(time);
        places.pass(time);
    }

    /** Lets {@code days} days pass. */
    void live(int days, boolean jumps) {
        Instant end = clock.instant().plus(Duration.ofDays(days));
        while (clock.instant().isBefore(end)) {
            pass(TICK);
            if (random.nextInt(60) == 0) file(caseOf(random.nextInt(4)));
            if (random.nextInt(300) == 0) down(true);
            if (random.nextInt(60) == 0) down(false);
            if (random.nextInt(900) == 0) {
                disturbances.add(
                        new Disturbance(clock.instant(), clock.instant().plus(ASLEEP)));
                pass(ASLEEP);
            }
            if (!jumps || random.nextInt(80) > 0) round();
            else jumped(Duration.ofMinutes(random.nextInt(9_000) - 3_000));
        }
    }

    /** One round by a clock that is wrong. */
    private void jumped(Duration by) {
        disturbances.add(new Disturbance(clock.instant(), clock.instant()));
        clock.move(by);
        round();
        clock.move(by.negated());
    }

    private void down(boolean isDown) {
        if (isDown && downSince == null) downSince = clock.instant();
        if (!isDown && downSince != null) {
            disturbances.add(new Disturbance(downSince, clock.instant()));
            downSince = null;
        }
        places.down(isDown);
    }

    /** Both processes look whether something is due, the second one now and then in the midst of the first. */
    void round() {
        rounds++;
        Runnable other = () -> new SendDueDigests(
                        new SqliteSubscriptions(second),
                        new SqliteOutbox(second),
                        new SqliteNews(second),
                        nothingAsked(),
                        places.outlet(1),
                        clock)
                .send();
        Interruptions interruptions = new Interruptions(random, deaths, 0.02, other);
        try {
            new SendDueDigests(
                            new SqliteSubscriptions(first),
                            interruptions.around(new SqliteOutbox(first)),
                            new SqliteNews(first),
                            nothingAsked(),
                            interruptions.around(places.outlet(0)),
                            clock)
                    .send();
        } catch (Killed dead) {
            killed++;
            first.close();
            first = new Database(home);
            places.died(0);
        }
        if (random.nextInt(4) == 0) other.run();
    }

    private ReaskQuestions nothingAsked() {
        NoDigests none = new NoDigests();
        return new ReaskQuestions(none, none, clock);
    }

    /** Lets everything arrive that is on its way or still to be told. */
    void settle() {
        down(false);
        places.calm();
        for (int i = 0; i < 3 * 36; i++) {
            pass(TICK);
            round();
        }
        // What is due in the very last round must not wait for a process that died in it.
        deaths = 0;
        pass(TICK);
        round();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        places.close();
    }
}
