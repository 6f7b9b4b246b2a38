package caseclerk.ingestion;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides the address that a source is filed at. */
public final class CanonicalAddress {
    /** Parameters that say where a reader came from, and nothing about what is read. */
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm|mtm|pk|hsa|oly|vero|guce)_\\w+|at_campaign|at_medium"
                    + "|fbclid|gclid|dclid|msclkid|twclid|yclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|gbraid|wbraid"
                    + "|ref|ref_src|ref_url|referrer|cmp|cmpid|icid|ito|smid|smtyp|spm|s_kwcid|xtor|sharetype|giftcopy|_ga|_gl|ocid"
                    + "|__twitter_impression|guccounter|taid");

    private CanonicalAddress() {}

    /**
     * The address that the page gives itself, when it can be believed: http(s), more than a home page, and of the same
     * host where the page was fetched from one, and not handed over by somebody; else {@code brought}. Tracking parameters, fragment and default port
     * are dropped, and the host is in lower case.
     *
     * @param claimed what the page says of itself; null for nothing
     */
    public static String of(String brought, @Nullable String claimed) {
        URI origin = web(brought);
        URI claim = web(claimed);
        boolean believed = claim != null
                && !isHomePage(claim)
                && !brought.startsWith(Capture.HANDED_OVER)
                && (origin == null || host(origin).equals(host(claim)));
        if (believed) return plain(claim);
        return origin == null ? brought : plain(origin);
    }

    /** What the site at {@code address} is called there, as "gazette" for www.gazette.example; empty for no page of the web. */
    static String site(String address) {
        URI web = web(address);
        return web == null ? "" : host(web).replaceFirst("^www\\.", "").replaceFirst("\\.[^.]*$", "");
    }

    private static String plain(URI uri) {
        StringBuilder address = new StringBuilder(uri.getScheme().toLowerCase(Locale.ROOT)).append("://");
        address.append(uri.getHost().toLowerCase(Locale.ROOT));
        boolean usual = uri.getPort() < 0 || uri.getPort() == ("http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443);
        if (!usual) address.append(':').append(uri.getPort());
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        address.append(path.isEmpty() ? "/" : path);
        String query = uri.getRawQuery() == null ? "" : withoutTracking(uri.getRawQuery());
        return query.isEmpty()
                ? address.toString()
                : address.append('?').append(query).toString();
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
    }

    private static @Nullable URI web(@Nullable String address) {
        if (address == null) return null;
        try {
            URI uri = new URI(address.strip());
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static boolean isHomePage(URI uri) {
        return (uri.getPath() == null || uri.getPath().length() <= 1) && uri.getQuery() == null;
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
