package caseclerk.app;

import caseclerk.adapters.terminal.FilingJson;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.ingestion.Article;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.UnreadableCapture;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the extractor sees; stores nothing. */
@Command(name = "extract", mixinStandardHelpOptions = true, description = "show what would be filed of saved pages")
final class ExtractCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(names = "--url", description = "the address the page was saved from")
    private @Nullable String url;

    @Option(names = "--charset", paramLabel = "NAME", description = "encoding of the files")
    private @Nullable Charset charset;

    @Parameters(paramLabel = "FILE|URL", arity = "1..*", description = "saved pages or links")
    private List<String> inputs = new ArrayList<>();

    ExtractCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (spec != null) PlainValues.address(spec.commandLine(), url);
        int failed = 0;
        for (String input : inputs) if (!extract(input)) failed++;
        if (failed == 0) return CommandLineFront.DONE;
        return failed < inputs.size() ? CommandLineFront.PARTLY : CommandLineFront.FAILED;
    }

    private boolean extract(String input) {
        Captured captured = Captured.named(input, Stated.NOTHING, url, charset, session.web());
        if (captured.failure() != null) {
            return unread(captured.failure());
        }
        try {
            Article article = new CaptureReader().extract(captured.capture());
            session.out.println(
                    json ? FilingJson.of(input, article) : article.title() + "\n\n" + article.text() + "\n");
            if (article.shortfall() != null)
                session.err.println(input + ": " + article.shortfall().advice());
            return true;
        } catch (UnreadableCapture e) {
            return unread(new Failed(input, "unreadable", String.valueOf(e.getMessage())));
        }
    }

    private boolean unread(Failed failure) {
        if (json) session.out.println(FilingJson.unread(failure));
        session.err.println(failure.input() + ": " + failure.message());
        return false;
    }
}
