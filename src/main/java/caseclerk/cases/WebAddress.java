package caseclerk.cases;

import java.util.regex.Pattern;

/** Tells addresses of the web, which may be shown as links, from the other names that sources are filed under. */
public final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?is)https?://[^\\s/?#\\p{Cntrl}].*");

    private WebAddress() {}

    /** Whether {@code address} is http or https, with a site. */
    public static boolean isOne(String address) {
        return WEB.matcher(address).matches();
    }
}
