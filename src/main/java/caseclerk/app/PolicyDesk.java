package caseclerk.app;

import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Intake.Brought;
import caseclerk.chat.PolicyIntake;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.PageFetcher;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files versions of policy texts that are pasted or linked to in a channel.
 *
 * @param web fetches links
 * @param file files a capture
 */
record PolicyDesk(PageFetcher web, Filer file) implements PolicyIntake {
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^(#{1,6} |\\*\\*\\S|[-*] \\S)");

    /** Files one capture in a workspace. */
    @FunctionalInterface
    interface Filer {
        FileOutcome file(WorkspaceId workspace, Capture capture, Filing filing);
    }

    @Override
    public FileOutcome file(WorkspaceId workspace, @Nullable Origin origin, Given version) {
        String words = version.words().strip();
        Stated stated = new Stated(version.title(), null, null, null, null);
        Brought brought = version.file();
        Captured captured = brought != null
                ? read(brought, stated)
                : version.isLink()
                        ? Captured.from(words.replaceAll("^<|>$", ""), stated, null, null, web)
                        : new Captured(pasted(version, words, stated), null);
        if (captured.failure() != null) return captured.failure();
        Filing filing =
                new Filing(version.title(), SourceKind.POLICY, null, version.service(), version.effective(), null);
        return file.file(workspace, captured.capture(), origin == null ? filing : filing.from(origin));
    }

    private Captured read(Brought brought, Stated stated) {
        byte[] bytes = brought.bytes();
        return bytes == null
                ? Captured.from(brought.input(), stated, null, null, web)
                : Captured.handedOver(brought.input(), bytes, stated);
    }

    private static Capture pasted(Given version, String words, Stated stated) {
        String address = "policy:" + version.service() + "/" + version.title();
        MediaType type = MARKDOWN.matcher(words).find() ? MediaType.MARKDOWN : MediaType.TEXT;
        return new Capture(address, type, words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, stated);
    }
}
