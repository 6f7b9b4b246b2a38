package caseclerk.adapters.web;

import caseclerk.ingestion.PageUnavailable;
import caseclerk.ingestion.PageUnavailable.Reason;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** How we behave at a site: robots.txt is read and kept for an hour, and requests keep apart. Thread-safe. */
final class SiteManners {
    private static final int MOST_SITES = 500;
    private static final long KEPT_NANOS = Duration.ofHours(1).toNanos();

    private final Duration apart;
    private final Map<String, Kept> robots = new LinkedHashMap<>();
    private final Map<String, Long> nextTurn = new LinkedHashMap<>();

    private record Kept(RobotsRules rules, long untilNanos) {}

    /** @param apart the least time between the starts of two requests to one site */
    SiteManners(Duration apart) {
        this.apart = apart;
    }

    /**
     * Lets the page pass when its site lets robots read it.
     *
     * @param fetch reads the rules of a site at the address of its robots.txt
     * @throws PageUnavailable if the site does not
     */
    void askRobots(HttpUrl page, Function<HttpUrl, RobotsRules> fetch) {
        String path = page.query() == null ? page.encodedPath() : page.encodedPath() + "?" + page.encodedQuery();
        if (!rules(page, fetch).allow(path))
            throw new PageUnavailable(
                    Reason.FORBIDDEN_BY_ROBOTS,
                    page.host()
                            + " asks robots not to read this page (robots.txt); save it in a browser and file that.");
    }

    private RobotsRules rules(HttpUrl page, Function<HttpUrl, RobotsRules> fetch) {
        String site = site(page);
        synchronized (robots) {
            Kept kept = robots.get(site);
            if (kept != null && kept.untilNanos() - System.nanoTime() > 0) return kept.rules();
        }
        HttpUrl address = page.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
        RobotsRules rules = fetch.apply(address);
        synchronized (robots) {
            makeRoom(robots);
            robots.put(site, new Kept(rules, System.nanoTime() + KEPT_NANOS));
        }
        return rules;
    }

    /** Waits for the turn of the site of {@code page}, at most until {@code deadline}. */
    void awaitTurn(HttpUrl page, Deadline deadline) {
        long now = System.nanoTime();
        long turn;
        synchronized (nextTurn) {
            makeRoom(nextTurn);
            long next = nextTurn.getOrDefault(site(page), now);
            turn = next - now > 0 ? next : now;
            if (turn - now > deadline.left().toNanos())
                throw new PageUnavailable(
                        Reason.TOO_BUSY,
                        "Many pages of " + page.host() + " are asked for at once; this one is tried again later.",
                        Duration.ofNanos(turn - now),
                        null);
            nextTurn.put(site(page), turn + apart.toNanos());
        }
        pause(turn - now);
    }

    private static void pause(long nanos) {
        if (nanos <= 0) return;
        long until = System.nanoTime() + nanos;
        while (until - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted())
            java.util.concurrent.locks.LockSupport.parkNanos(until - System.nanoTime());
    }

    private static String site(HttpUrl page) {
        return page.scheme() + "://" + page.host() + ":" + page.port();
    }

    private static void makeRoom(Map<String, ?> kept) {
        while (kept.size() >= MOST_SITES) kept.remove(kept.keySet().iterator().next());
    }
}
