package caseclerk.adapters.web;

import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.PageFetcher;
import caseclerk.ingestion.PageUnavailable;
import caseclerk.ingestion.PageUnavailable.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The one gate to the web. Every address of a name is checked before it is used, the address that is dialled is checked
 * once more as it is dialled, and every redirect begins anew; proxies of the environment are not used. Thread-safe.
 */
public final class WebGate implements PageFetcher, AutoCloseable {
    private static final String ROBOT = "caseclerk";
    private static final int MOST_REDIRECTS = 8;
    private static final int LARGEST_ROBOTS = 512 * 1024;

    private final Limits limits;
    private final AddressPolicy policy;
    private final SiteManners manners;
    private final OkHttpClient client;
    private final ExecutorService workers = Executors.newCachedThreadPool(WebGate::daemon);

    /**
     * What a fetch may take.
     *
     * @param time for the whole of it, redirects and waiting included
     * @param bytes of a page, decompressed
     * @param apart the least time between two requests to one site
     */
    public record Limits(Duration time, int bytes, Duration apart) {
        /** 12 seconds, 24 MB, a second apart. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(12), 24 * 1024 * 1024, Duration.ofSeconds(1));
    }

    /** The gate that resolves names as this machine does. */
    public WebGate(AddressPolicy policy, Limits limits) {
        this(policy, limits, Dns.SYSTEM);
    }

    WebGate(AddressPolicy policy, Limits limits, Dns names) {
        this.policy = policy;
        this.limits = limits;
        this.manners = new SiteManners(limits.apart());
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(new GuardedDns(names, policy, workers))
                .socketFactory(new GuardedSockets(policy))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(4, 30, TimeUnit.SECONDS))
                .connectTimeout(Duration.ofSeconds(6))
                .readTimeout(limits.time())
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "caseclerk-web");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Fetched fetch(Wanted wanted) {
        Deadline deadline = Deadline.in(limits.time());
        ChainCookies cookies = new ChainCookies();
        HttpUrl at = LinkSpelling.parse(wanted.url());
        HttpUrl last = null;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            refusePrivate(at);
            HttpUrl page = at;
            manners.askRobots(page, address -> robots(address, deadline));
            if (!isSameSite(last, page)) manners.awaitTurn(page, deadline);
            last = page;
            try (Response response = call(request(page, wanted), cookies, deadline)) {
                if (isRedirect(response)) {
                    at = LinkSpelling.redirect(page, response.header("Location"));
                    continue;
                }
                Fetched fetched = ending(response, wanted);
                String next = next(fetched);
                if (next == null) return fetched;
                at = LinkSpelling.redirect(page, next);
                if (at.equals(page)) return fetched;
            } catch (IOException broken) {
                throw translated(broken, page, deadline);
            }
        }
        throw new PageUnavailable(
                Reason.TOO_MANY_REDIRECTS,
                "This link leads from page to page without end; open it in a browser and post the address it ends at.");
    }

    private static @Nullable String next(Fetched fetched) {
        return fetched instanceof Fetched.Page page && page.mediaType() == MediaType.HTML
                ? LeadingOn.from(page.bytes())
                : null;
    }

    private static boolean isSameSite(@Nullable HttpUrl one, HttpUrl other) {
        return one != null && one.host().equals(other.host()) && one.port() == other.port();
    }

    /** Numbers are not looked up, so they are looked at here; names are when they are resolved. */
    private void refusePrivate(HttpUrl url) {
        String host = url.host();
        if (!host.contains(":") && !host.matches("[\\d.]+")) return;
        try {
            if (!policy.allows(InetAddress.getByName(host), url.port())) throw refused();
        } catch (UnknownHostException notANumber) {
            throw refused();
        }
    }

    private static PageUnavailable refused() {
        return new PageUnavailable(
                Reason.FORBIDDEN_ADDRESS,
                "This link leads to a machine or port that links must not reach; save the page and file that.");
    }

    private Response call(Request request, ChainCookies cookies, Deadline deadline) throws IOException {
        if (deadline.isOver()) throw new InterruptedIOException("timeout");
        return client.newBuilder()
                .cookieJar(cookies)
                .callTimeout(deadline.left())
                .build()
                .newCall(request)
                .execute();
    }

    private static Request request(HttpUrl url, Wanted wanted) {
        Request.Builder request = plain(url)
                .header("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1")
                .header("Accept-Language", "en,*;q=0.5");
        if (isHeaderValue(wanted.etag())) request.header("If-None-Match", String.valueOf(wanted.etag()));
        if (isHeaderValue(wanted.lastModified()))
            request.header("If-Modified-Since", String.valueOf(wanted.lastModified()));
        return request.build();
    }

    private static Request.Builder plain(HttpUrl url) {
        String version = WebGate.class.getPackage().getImplementationVersion();
        return new Request.Builder()
                .url(url)
                .header(
                        "User-Agent",
                        "Caseclerk/" + (version == null ? "dev" : version) + " (reads pages that people post)");
    }

    private static boolean isHeaderValue(@Nullable String value) {
        return value != null && value.matches("[\\x20-\\x7E]{1,500}");
    }

    private static boolean isRedirect(Response response) {
        return switch (response.code()) {
            case 300, 301, 302, 303, 307, 308 -> response.header("Location") != null;
            default -> false;
        };
    }

    private Fetched ending(Response response, Wanted wanted) throws IOException {
        String url =
                response.request().url().newBuilder().fragment(null).build().toString();
        if (response.code() == 304 && (wanted.etag() != null || wanted.lastModified() != null))
            return new Fetched.NotModified(url);
        if (response.code() != 200) throw StatusReason.of(response);
        byte[] bytes = read(response, limits.bytes());
        okhttp3.MediaType said = response.body().contentType();
        Optional<MediaType> type = type(said, response.request().url(), bytes);
        if (type.isEmpty())
            throw new PageUnavailable(
                    Reason.UNKNOWN_TYPE,
                    UnreadKind.of(bytes)
                            .map(kind -> kind.told("This link"))
                            .orElse("This link holds "
                                    + (said == null ? "something" : said.type() + "/" + said.subtype())
                                    + ", not an article; pages, text and PDF can be read."));
        Charset charset = said == null ? null : said.charset();
        return new Fetched.Page(
                url, type.get(), charset, bytes, response.header("ETag"), response.header("Last-Modified"));
    }

    private byte[] read(Response response, int most) throws IOException {
        if (response.body().contentLength() > most) throw tooLarge();
        BufferedSource source = response.body().source();
        Buffer read = new Buffer();
        while (source.read(read, 64 * 1024) >= 0) if (read.size() > most) throw tooLarge();
        return read.readByteArray();
    }

    private PageUnavailable tooLarge() {
        return new PageUnavailable(
                Reason.TOO_LARGE,
                "This page is larger than " + limits.bytes() / 1024 / 1024
                        + " MB; save the part that matters and file that.");
    }

    private static Optional<MediaType> type(okhttp3.@Nullable MediaType said, HttpUrl url, byte[] bytes) {
        String name = said == null ? "" : said.type() + "/" + said.subtype();
        Optional<MediaType> sniffed = MediaTypeSniffer.sniff("", bytes);
        if (sniffed.isPresent() && sniffed.get() == MediaType.PDF) return sniffed;
        return switch (name) {
            case "text/html", "application/xhtml+xml" -> Optional.of(MediaType.HTML);
            case "text/markdown", "text/x-markdown" -> Optional.of(MediaType.MARKDOWN);
            case "text/plain" -> MediaTypeSniffer.sniff(url.encodedPath().endsWith(".md") ? "x.md" : "x.txt", bytes);
            case "", "application/octet-stream", "application/xml", "text/xml" ->
                MediaTypeSniffer.sniff(url.encodedPath(), bytes);
            default -> Optional.empty();
        };
    }

    /** The rules of a site; all is allowed where it has none (RFC 9309, section 2.3.1.3). */
    private RobotsRules robots(HttpUrl address, Deadline deadline) {
        HttpUrl at = address;
        for (int hop = 0; hop < 5; hop++) {
            refusePrivate(at);
            try (Response response = call(plain(at).build(), new ChainCookies(), deadline)) {
                if (isRedirect(response)) {
                    at = LinkSpelling.redirect(at, response.header("Location"));
                    continue;
                }
                if (response.code() >= 500) throw StatusReason.of(response);
                if (response.code() != 200) return RobotsRules.NONE;
                Buffer read = new Buffer();
                BufferedSource source = response.body().source();
                while (read.size() < LARGEST_ROBOTS && source.read(read, 16 * 1024) >= 0) {}
                return RobotsRules.parse(read.readString(StandardCharsets.UTF_8), ROBOT);
            } catch (IOException broken) {
                throw translated(broken, at, deadline);
            }
        }
        return RobotsRules.NONE;
    }

    private PageUnavailable translated(IOException broken, HttpUrl page, Deadline deadline) {
        for (Throwable at = broken; at != null; at = at.getCause()) if (at instanceof AddressRefused) return refused();
        String host = page.host();
        if (broken instanceof InterruptedIOException || deadline.isOver())
            return new PageUnavailable(
                    Reason.TIMEOUT,
                    host + " did not send the page within " + limits.time().toSeconds()
                            + " seconds; it is worth trying later.",
                    null,
                    broken);
        if (broken instanceof UnknownHostException)
            return new PageUnavailable(
                    Reason.UNKNOWN_HOST,
                    "There is no site " + host + " now; check the spelling of the link.",
                    null,
                    broken);
        if (broken instanceof SSLException)
            return new PageUnavailable(
                    Reason.BROKEN_ANSWER,
                    host + " has no valid certificate; save the page in a browser and file that.",
                    null,
                    broken);
        if (broken instanceof java.net.ConnectException || broken instanceof java.net.SocketException)
            return new PageUnavailable(
                    Reason.UNREACHABLE, host + " does not answer; it is worth trying later.", null, broken);
        return new PageUnavailable(
                Reason.BROKEN_ANSWER,
                host + " sent an answer that breaks the rules of the web; save the page in a browser and file that.",
                null,
                broken);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        workers.shutdownNow();
    }
}
