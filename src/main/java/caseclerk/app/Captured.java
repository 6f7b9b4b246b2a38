package caseclerk.app;

import caseclerk.adapters.web.MediaTypeSniffer;
import caseclerk.adapters.web.UnreadKind;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.PageFetcher;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PageFetcher.Wanted;
import caseclerk.ingestion.PageUnavailable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A local file or a page of the web as a capture, or why it cannot be one; exactly one of the two is there.
 *
 * @param read the capture; null when there is a failure
 * @param failure what is wrong; null when there is none
 */
record Captured(@Nullable Capture read, @Nullable Failed failure) {
    /** An address of another kind than is fetched; a drive's letter is none. */
    private static final Pattern OTHER_ADDRESS =
            Pattern.compile("(?i)\\s*([a-z][a-z0-9+.-]+://|file:|javascript:|data:).*");

    private static final long LARGEST = 64L * 1024 * 1024;

    /** The capture of a {@link Captured} without failure. */
    Capture capture() {
        if (read == null) throw new IllegalStateException("there is no capture");
        return read;
    }

    /** As {@link #from}, of what was named on the command line; "-" is what another program writes to this one. */
    static Captured named(
            String input, Stated stated, @Nullable String url, @Nullable Charset charset, PageFetcher web) {
        if (!input.equals(TextLines.STDIN.toString())) return from(input, stated, url, charset, web);
        try {
            return typed(input, stated, url, charset);
        } catch (IOException e) {
            return failed(input, "unreadable", "What is given cannot be read; give the path of a file.");
        }
    }

    /**
     * Reads {@code input}, fetching it where it is a link.
     *
     * @param url the address it stands for; null for its own
     * @param charset of text files; null to find out
     * @param web fetches links
     */
    static Captured from(
            String input, Stated stated, @Nullable String url, @Nullable Charset charset, PageFetcher web) {
        if (isLink(input)) return fetched(input, stated, url, charset, web);
        try {
            Path path = Path.of(input);
            if (OTHER_ADDRESS.matcher(input).matches() && !Files.exists(path))
                return failed(
                        input, "bad_address", "Only http and https links are fetched; give the path of a file here.");
            if (!Files.exists(path)) return failed(input, "missing", "There is no file " + input + "; check the path.");
            if (Files.isDirectory(path)) return failed(input, "folder", input + " is a folder; name the files in it.");
            if (Files.size(path) > LARGEST)
                return failed(input, "too_large", input + " is larger than 64 MB; split it first.");
            String address = url != null
                    ? url
                    : path.toAbsolutePath().normalize().toUri().toString();
            return read(input, Files.readAllBytes(path), address, charset, stated);
        } catch (IOException e) {
            return failed(input, "unreadable", input + " cannot be read; check its permissions.");
        } catch (InvalidPathException e) {
            return failed(input, "missing", "“" + input + "” is not a path" + Arguments.mend(input));
        }
    }

    /**
     * A file that somebody hands over. Its address is what it holds, since others may bear its name; who published it is
     * not for the file to say.
     */
    static Captured handedOver(String name, byte[] bytes) {
        return handedOver(name, bytes, new Stated(null, "attached file", null, null, null));
    }

    /** As above, of which {@code stated} is said by who hands it over. */
    static Captured handedOver(String name, byte[] bytes, Stated stated) {
        return read(name, bytes, Capture.HANDED_OVER + UUID.nameUUIDFromBytes(bytes), null, stated);
    }

    private static Captured read(String input, byte[] bytes, String address, @Nullable Charset charset, Stated stated) {
        Optional<MediaType> type = MediaTypeSniffer.sniff(input, bytes);
        return type.isPresent()
                ? new Captured(new Capture(address, type.get(), bytes, charset, stated), null)
                : failed(input, "unknown_type", unread(input, bytes));
    }

    /** What is wrong with a file that is of no kind that can be read. */
    static String unread(String name, byte[] bytes) {
        if (bytes.length == 0) return name + " is empty; save it again.";
        Optional<UnreadKind> kind = UnreadKind.of(bytes);
        if (kind.isPresent()) return kind.get().told(name.equals("-") ? "What is given" : name);
        return switch (name.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT)) {
            case "pdf" -> name + " is no PDF, whatever it is called; save it as PDF again.";
            case "txt", "text", "md", "html", "htm" ->
                name + " holds bytes that no text has, whatever it is called; save it as text again.";
            default -> name + " is none of .txt, .md, .html or .pdf; save it as one of them.";
        };
    }

    /** What another program writes; it is known by its bytes where it stands for no address. */
    private static Captured typed(String input, Stated stated, @Nullable String url, @Nullable Charset charset)
            throws IOException {
        byte[] bytes = System.in.readNBytes((int) LARGEST + 1);
        if (bytes.length > LARGEST)
            return failed(input, "too_large", "What is given is larger than 64 MB; split it first.");
        String own = "urn:caseclerk:" + UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
        return read(input, bytes, url != null ? url : own, charset, stated);
    }

    static boolean isLink(String input) {
        return input.strip().toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    private static Captured fetched(
            String input, Stated stated, @Nullable String url, @Nullable Charset charset, PageFetcher web) {
        try {
            Fetched fetched = web.fetch(Wanted.anew(input));
            if (!(fetched instanceof Fetched.Page page))
                return failed(input, "not_modified", input + " has not changed; there is nothing to read.");
            Capture capture = page.capture(stated);
            return new Captured(
                    new Capture(
                            url != null ? url : capture.url(),
                            capture.mediaType(),
                            capture.bytes(),
                            charset != null ? charset : capture.charset(),
                            stated),
                    null);
        } catch (PageUnavailable unavailable) {
            return failed(input, unavailable.code(), unavailable.getMessage());
        }
    }

    private static Captured failed(String input, String code, String message) {
        return new Captured(null, new Failed(input, code, message));
    }
}
