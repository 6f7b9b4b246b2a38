package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.SmallWeb;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PageFetcher.Wanted;
import caseclerk.ingestion.PageUnavailable;
import caseclerk.ingestion.PageUnavailable.Reason;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebGateTest {
    private static final String LOOPBACK = "127.0.0.0/8";
    private static final WebGate.Limits QUICK = new WebGate.Limits(Duration.ofSeconds(2), 1024 * 1024, Duration.ZERO);

    private final SmallWeb web = new SmallWeb();
    private final List<WebGate> gates = new ArrayList<>();

    private WebGate gate(String opened, Dns names) {
        WebGate gate = new WebGate(AddressPolicy.opening(opened), QUICK, names);
        gates.add(gate);
        return gate;
    }

    private WebGate open() {
        return gate(LOOPBACK, Dns.SYSTEM);
    }

    @AfterEach
    void close() {
        gates.forEach(WebGate::close);
        web.close();
    }

    private static Reason refusal(WebGate gate, String url) {
        return assertThrows(PageUnavailable.class, () -> gate.fetch(Wanted.anew(url)))
                .reason();
    }

    private static InetAddress address(String number) {
        try {
            return InetAddress.getByName(number);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void a_page_comes_with_its_last_address_kind_and_charset() {
        web.at("/old", request -> SmallWeb.redirect(request, "/new#part")).at("/new", request -> {
            request.getResponseHeaders().set("ETag", "\"7\"");
            SmallWeb.send(request, 200, "text/html; charset=ISO-8859-2", "<p>zażółć</p>");
        });

        Fetched.Page page = (Fetched.Page) open().fetch(Wanted.anew(web.url("/old")));

        assertEquals(web.url("/new"), page.url());
        assertEquals(MediaType.HTML, page.mediaType());
        assertEquals("ISO-8859-2", String.valueOf(page.charset()));
        assertEquals("\"7\"", page.etag());
        assertArrayEquals("<p>zażółć</p>".getBytes(StandardCharsets.UTF_8), page.bytes());
    }

    @Test
    void a_page_that_only_leads_on_is_followed_and_one_with_text_is_not() {
        String on = "<meta http-equiv=\"Refresh\" content=\"0; url='/new'\"><p>Click <a href=/new>here</a>.</p>";
        web.at("/short", request -> SmallWeb.send(request, 200, "text/html", on))
                .at("/new", request -> SmallWeb.send(request, 200, "text/html", "<p>Fares rise.</p>"))
                .at("/live", request -> SmallWeb.send(request, 200, "text/html", on + "<p>Fares rise. ".repeat(30)))
                .at(
                        "/same",
                        request -> SmallWeb.send(
                                request,
                                200,
                                "text/html",
                                "<meta http-equiv=refresh content='1;url=/same'><p>Fares rise.</p>"))
                .at(
                        "/private",
                        request -> SmallWeb.send(
                                request,
                                200,
                                "text/html",
                                "<meta http-equiv=refresh content='0;url=http://10.0.0.1/'>"));

        assertEquals(web.url("/new"), answering("/short"));
        assertEquals(web.url("/live"), answering("/live"));
        assertEquals(web.url("/same"), answering("/same"));
        assertEquals(Reason.FORBIDDEN_ADDRESS, refusal(open(), web.url("/private")));
    }

    private String answering(String path) {
        return ((Fetched.Page) open().fetch(Wanted.anew(web.url(path)))).url();
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() {
        web.at("/a", request -> {
            boolean same = "\"7\"".equals(request.getRequestHeaders().getFirst("If-None-Match"));
            if (same) request.sendResponseHeaders(304, -1);
            else SmallWeb.send(request, 200, "text/html", "<p>new</p>");
        });

        assertEquals(new Fetched.NotModified(web.url("/a")), open().fetch(new Wanted(web.url("/a"), "\"7\"", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a",
                "file:///etc/passwd",
                "http://user:secret@example.org/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f.0.0.1/",
                "http://",
                "javascript:alert(1)"
            })
    void addresses_of_no_article_are_refused_before_anything_is_asked(String url) {
        assertEquals(Reason.BAD_ADDRESS, refusal(open(), url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[::7f00:1]/",
                "http://0.0.0.0/",
                "http://127.0.0.1.:80/",
                "http://localhost/",
                "http://93.184.216.34:22/"
            })
    void private_machines_and_odd_ports_are_refused(String url) {
        Reason reason = refusal(gate("", Dns.SYSTEM), url);

        assertTrue(reason == Reason.FORBIDDEN_ADDRESS || reason == Reason.BAD_ADDRESS, reason.toString());
        assertEquals(List.of(), web.asked());
    }

    @Test
    void a_redirect_to_a_private_machine_is_refused() {
        web.at("/out", request -> SmallWeb.redirect(request, "http://169.254.169.254/latest/meta-data/"));

        assertEquals(Reason.FORBIDDEN_ADDRESS, refusal(open(), web.url("/out")));
    }

    @Test
    void a_name_with_one_private_address_is_refused() {
        Dns mixed = host -> List.of(address("93.184.216.34"), address("10.0.0.1"));

        assertEquals(Reason.FORBIDDEN_ADDRESS, refusal(gate("", mixed), "http://news.example/"));
    }

    @Test
    void a_name_that_is_public_when_checked_and_private_when_dialled_gains_nothing() {
        web.page("/", "<p>secret</p>");
        Queue<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1", "127.0.0.1"));
        Dns rebinding = host -> List.of(address(answers.size() > 1 ? answers.remove() : answers.element()));
        WebGate gate = gate("", rebinding);

        assertThrows(PageUnavailable.class, () -> gate.fetch(Wanted.anew("http://news.example:" + web.port() + "/")));
        assertEquals(List.of(), web.asked());
    }

    @Test
    void a_socket_refuses_a_private_address_whatever_led_there() {
        GuardedSockets sockets = new GuardedSockets(AddressPolicy.opening(""));

        assertThrows(AddressRefused.class, () -> sockets.createSocket("127.0.0.1", web.port()));
    }

    @Test
    void a_stream_without_end_is_cut() {
        web.at("/stream", request -> {
            request.getResponseHeaders().set("Content-Type", "text/html");
            request.sendResponseHeaders(200, 0);
            byte[] part = "<p>more</p>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (long sent = 0; sent < 10_000_000_000L; sent += part.length)
                request.getResponseBody().write(part);
        });

        assertEquals(Reason.TOO_LARGE, refusal(open(), web.url("/stream")));
    }

    @Test
    void a_page_that_unpacks_to_more_than_it_may_is_cut() {
        web.at("/bomb", request -> {
            request.getResponseHeaders().set("Content-Type", "text/html");
            request.getResponseHeaders().set("Content-Encoding", "gzip");
            request.sendResponseHeaders(200, 0);
            try (OutputStream packed = new GZIPOutputStream(request.getResponseBody())) {
                byte[] zeros = new byte[1024 * 1024];
                for (int i = 0; i < 1000; i++) packed.write(zeros);
            }
        });

        assertEquals(Reason.TOO_LARGE, refusal(open(), web.url("/bomb")));
    }

    @Test
    void a_page_that_drips_is_given_up() {
        CountDownLatch over = new CountDownLatch(1);
        web.at("/drip", request -> {
            request.getResponseHeaders().set("Content-Type", "text/html");
            request.sendResponseHeaders(200, 0);
            try {
                while (!over.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    request.getResponseBody().write('x');
                    request.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertEquals(Reason.TIMEOUT, refusal(open(), web.url("/drip")));
        over.countDown();
    }

    @Test
    void redirects_without_end_are_given_up() {
        web.at(
                "/loop",
                request -> SmallWeb.redirect(request, "/loop?" + web.asked().size()));

        assertEquals(Reason.TOO_MANY_REDIRECTS, refusal(open(), web.url("/loop")));
        assertTrue(web.asked().size() < 15);
    }

    @Test
    void a_site_that_sets_a_cookie_and_leads_back_is_read() {
        web.at("/shy", request -> {
            if (request.getRequestHeaders().containsKey("Cookie")) {
                SmallWeb.send(request, 200, "text/html", "<p>here</p>");
                return;
            }
            request.getResponseHeaders().set("Set-Cookie", "seen=1; Path=/");
            SmallWeb.redirect(request, "/shy");
        });

        assertEquals(web.url("/shy"), open().fetch(Wanted.anew(web.url("/shy"))).url());
    }

    @Test
    void robots_are_asked_once_and_obeyed() {
        web.robots("User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/open\n")
                .page("/private", "<p>no</p>")
                .page("/private/open", "<p>yes</p>");
        WebGate gate = open();

        assertEquals(Reason.FORBIDDEN_BY_ROBOTS, refusal(gate, web.url("/private")));
        gate.fetch(Wanted.anew(web.url("/private/open")));

        assertEquals(List.of("/robots.txt", "/private/open"), web.asked());
    }

    @Test
    void statuses_and_kinds_that_are_no_page_say_so() {
        web.at("/gone", request -> SmallWeb.send(request, 410, "text/html", "gone"))
                .at("/login", request -> SmallWeb.send(request, 403, "text/html", "no"))
                .at("/fault", request -> SmallWeb.send(request, 500, "text/html", "oops"))
                .at("/busy", request -> {
                    request.getResponseHeaders().set("Retry-After", "120");
                    SmallWeb.send(request, 429, "text/html", "later");
                })
                .at("/film", request -> SmallWeb.send(request, 200, "video/mp4", "\0\0\0"));
        WebGate gate = open();

        assertEquals(Reason.NOT_FOUND, refusal(gate, web.url("/gone")));
        assertEquals(Reason.ACCESS_DENIED, refusal(gate, web.url("/login")));
        assertEquals(Reason.SERVER_ERROR, refusal(gate, web.url("/fault")));
        assertEquals(Reason.UNKNOWN_TYPE, refusal(gate, web.url("/film")));
        PageUnavailable busy = assertThrows(PageUnavailable.class, () -> gate.fetch(Wanted.anew(web.url("/busy"))));
        assertEquals(Duration.ofSeconds(120), busy.retryAfter());
        assertTrue(busy.retryable());
    }

    @Test
    void an_address_policy_names_what_it_cannot_read() {
        assertThrows(IllegalArgumentException.class, () -> AddressPolicy.opening("10.0.0.0/8, nonsense"));
        AddressPolicy opened = AddressPolicy.opening("10.2.0.0/15, ::1/128");
        assertTrue(opened.allows(address("10.3.255.255"), 5000) && opened.allows(address("::1"), 80));
        assertFalse(opened.allows(address("10.4.0.0"), 80));
    }
}
