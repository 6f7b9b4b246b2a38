package caseclerk.ingestion;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides the address that a source is filed at. */
final class CanonicalAddress {
    private CanonicalAddress() {}

    /**
     * The address that the page gives itself, when it can be believed: http(s), more than a home page, and of the same
     * host where the page was fetched from one; else {@code brought}.
     */
    static String of(String brought, @Nullable String claimed) {
        URI claim = web(claimed);
        if (claim == null || isHomePage(claim)) return brought;
        URI origin = web(brought);
        return origin == null || host(origin).equals(host(claim)) ? withoutFragment(claim) : brought;
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

    private static String withoutFragment(URI uri) {
        String address = uri.toString();
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }
}
