package caseclerk.adapters.discord;

import caseclerk.cases.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Masked links whose address cannot end them early or be read as Markdown. */
final class WebLink {
    /** What may stand in an address as it is: RFC 3986 without what means something to Markdown. */
    private static final String PLAIN = "!$&',/:;=?@-.#%";

    /** Begins a text fragment; it works only when it is written like this. */
    private static final String DIRECTIVE = ":~:text=";

    /** Longer ones would leave no room for the words beside them. */
    private static final int LONGEST = 1_500;

    private WebLink() {}

    /** {@code [label](address)}; empty when {@code url} is not of the web, or too long to be a link. */
    static Optional<String> of(String label, String url) {
        if (!WebAddress.isOne(url)) return Optional.empty();
        String address = encoded(url);
        return address.length() > LONGEST ? Optional.empty() : Optional.of("[" + label + "](" + address + ")");
    }

    /** The same address, with everything but plain characters in percent signs. */
    static String encoded(String url) {
        int directive = url.indexOf(DIRECTIVE);
        if (directive >= 0)
            return encoded(url.substring(0, directive))
                    + DIRECTIVE
                    + encoded(url.substring(directive + DIRECTIVE.length()));
        StringBuilder address = new StringBuilder(url.length() + 16);
        url.codePoints().forEach(code -> {
            boolean plain = code < 128 && (Character.isLetterOrDigit(code) || PLAIN.indexOf(code) >= 0);
            if (plain) address.appendCodePoint(code);
            else
                for (byte b : new String(Character.toChars(code)).getBytes(StandardCharsets.UTF_8))
                    address.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
        });
        return address.toString();
    }
}
