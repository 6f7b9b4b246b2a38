package caseclerk.flows;

import caseclerk.adapters.terminal.DigestText;
import caseclerk.adapters.terminal.Style;
import caseclerk.app.App;
import caseclerk.app.SettingsReader;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Following;
import caseclerk.digest.NewsItem;
import caseclerk.digest.NewsItem.Copied;
import caseclerk.digest.NewsItem.PolicyChanged;
import caseclerk.digest.NewsItem.Reported;
import caseclerk.digest.Outlet;
import caseclerk.digest.QuietDay;
import caseclerk.digest.Schedule;
import caseclerk.digest.Subscription;
import caseclerk.fixtures.MovingClock;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.FileMany.Entry.Readable;
import caseclerk.ingestion.FileOutcome;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole program through a week: articles are filed day by day, and each morning's digest is kept and looked at. */
final class WeekReplay implements AutoCloseable {
    private static final String CHANNEL = "terminal";

    final App app;
    final List<Digest> digests = new ArrayList<>();
    /** The sources filed so far, with the morning (from 0) whose digest is to tell of them. */
    final Map<Long, Integer> filed = new HashMap<>();

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-25T09:00:00Z"));
    private final DigestStyle style;

    /** Subscribes to all cases at eight, with a line on days without news. */
    WeekReplay(Path home, DigestStyle style) {
        this.style = style;
        this.app = new App(SettingsReader.read(null, Map.of("CASECLERK_HOME", home.toString())), clock);
        Schedule schedule = new Schedule(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        app.digests()
                .subscriptions()
                .subscribe(
                        WorkspaceId.TERMINAL,
                        CHANNEL,
                        "somebody",
                        new Subscription.Plan(Following.ALL, schedule, style, QuietDay.ONE_LINE),
                        clock.instant());
    }

    /** Files one article on the day that it is. */
    FileOutcome file(Readable article) {
        FileOutcome outcome = app.file(article.capture(), article.filing());
        if (outcome.version() != null && !(outcome instanceof FileOutcome.Unchanged))
            filed.putIfAbsent(outcome.version().sourceId(), digests.size());
        return outcome;
    }

    /** Lets the next morning come; its digest in words. */
    String morning() {
        clock.move(Duration.ofDays(1));
        int before = digests.size();
        app.sendDigests(new Kept(), clock).send();
        if (digests.size() != before + 1) throw new AssertionError("no digest at " + clock.instant());
        return new DigestText(new Style(100, false)).of(digests.get(before), style);
    }

    /** The day of the last digest. */
    LocalDate day() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What is wrong with the digests: something told twice, a source left out or on another day, an inexact quote. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> said = new HashMap<>();
        Map<Long, Integer> told = new HashMap<>();
        for (int day = 0; day < digests.size(); day++)
            for (CaseNews news : digests.get(day).cases())
                for (NewsItem item : news.items()) {
                    look(item, day, told, wrong);
                    for (Claim claim : item.claims()) {
                        check(claim, wrong);
                        String words = item.getClass().getSimpleName() + " " + claim.text();
                        Integer before = said.put(words, day);
                        if (before != null && !words.startsWith("Disputed") && !words.startsWith("AnswerChanged"))
                            wrong.add("day " + day + " repeats day " + before + ": " + words);
                    }
                }
        filed.forEach((source, day) -> {
            if (app.shelves()
                            .source(WorkspaceId.TERMINAL, source, Audience.OWNER)
                            .isPresent()
                    && !day.equals(told.get(source)))
                wrong.add("source " + source + " of day " + day + " is told of on " + told.get(source));
        });
        return wrong;
    }

    private static void look(NewsItem item, int day, Map<Long, Integer> told, List<String> wrong) {
        List<Long> sources = new ArrayList<>();
        if (item instanceof Reported one) {
            sources.add(one.source().sourceId());
            one.alsoBy().forEach(copy -> sources.add(copy.sourceId()));
        }
        if (item instanceof PolicyChanged one) sources.add(one.version().sourceId());
        if (item instanceof Copied one) one.copies().forEach(copy -> sources.add(copy.sourceId()));
        for (long source : sources)
            if (told.putIfAbsent(source, day) != null)
                wrong.add("source " + source + " is told of again on day " + day);
    }

    private void check(Claim claim, List<String> wrong) {
        for (Citation one : claim.citations()) {
            Optional<String> text = app.shelves()
                    .source(WorkspaceId.TERMINAL, one.version().sourceId(), Audience.OWNER)
                    .map(source -> source.texts().get(one.version().revision() - 1));
            if (text.isPresent() && !one.span().cutFrom(text.get()).equals(one.quote()))
                wrong.add("not in the source: " + one.quote());
        }
    }

    private final class Kept implements Outlet {
        @Override
        public boolean serves(WorkspaceId workspace) {
            return workspace.equals(WorkspaceId.TERMINAL);
        }

        @Override
        public Audience audience(Subscription subscription) {
            return Audience.OWNER;
        }

        @Override
        public Optional<String> find(Dispatch dispatch) {
            return Optional.empty();
        }

        @Override
        public String deliver(Dispatch dispatch, Digest digest) {
            digests.add(digest);
            return Integer.toString(digests.size());
        }

        @Override
        public void tellPaused(Subscription subscription, String why) {
            throw new AssertionError("paused: " + why);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
