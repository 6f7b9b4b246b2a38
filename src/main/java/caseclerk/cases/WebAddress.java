package caseclerk.cases;

import java.util.regex.Pattern;

/** Tells addresses of the web, which may be shown as links, from the other names that sources are filed under. */
public final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?is)https?://[^\\s/?#\\p{Cntrl}].*");

    /** What browsers run or show as if it were a page, instead of going there. */
    private static final Pattern RUN = Pattern.compile("(?is)\\s*(?:javascript|vbscript|data)\\s*:.*");

    private WebAddress() {}

    /** Whether {@code address} is http or https, with a site. */
    public static boolean isOne(String address) {
        return WEB.matcher(address).matches();
    }

    /** Whether {@code address} is none, but a program or a page of its own. */
    public static boolean isRun(String address) {
        return RUN.matcher(address).matches();
    }
}
