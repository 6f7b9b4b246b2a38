package caseclerk.app;

import caseclerk.adapters.terminal.CasebookText;
import caseclerk.adapters.terminal.FilingJson;
import caseclerk.adapters.terminal.JsonLines;
import caseclerk.adapters.terminal.ProgressBar;
import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.FilingNews;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.Edits;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.Filing;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files local texts: one by one, or thousands from lines of JSON. */
@Command(
        name = "file",
        mixinStandardHelpOptions = true,
        description = "file links, saved pages (.html), text, Markdown or PDF")
final class FileCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(names = "--case", paramLabel = "SLUG", description = "file under this case, made where new")
    private @Nullable String caseSlug;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "many texts, a JSON object a line: url, title, publisher, author, publishedAt, text, optional case")
    private @Nullable Path jsonl;

    @Option(names = "--url", description = "the address the file stands for")
    private @Nullable String url;

    @Option(names = "--title", description = "its title, when the file does not say")
    private @Nullable String title;

    @Option(names = "--publisher", description = "who published it")
    private @Nullable String publisher;

    @Option(names = "--author", description = "who wrote it")
    private @Nullable String author;

    @Option(names = "--published", paramLabel = "DATE", description = "day of publication")
    private @Nullable LocalDate published;

    @Parameters(paramLabel = "URL|FILE", arity = "0..*", description = "what to file")
    private List<String> inputs = new ArrayList<>();

    private int left;
    private int filed;
    private boolean many;

    FileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        check();
        if (jsonl != null) {
            many = true;
            fileLines(jsonl);
            many = false;
        }
        for (String input : inputs) report(fileOne(input));
        if (left == 0) return CommandLineFront.DONE;
        return filed > 0 ? CommandLineFront.PARTLY : CommandLineFront.FAILED;
    }

    private void check() {
        if (spec == null) return;
        if (jsonl == null && inputs.isEmpty())
            throw new ParameterException(spec.commandLine(), "Name a file: caseclerk file report.html");
        if (caseSlug != null && !PolicyCase.isSlug(caseSlug))
            throw new ParameterException(
                    spec.commandLine(), "“" + caseSlug + "” cannot name a case; use a-z, 0-9 and hyphens");
        PlainValues.address(spec.commandLine(), url);
        if (url != null && inputs.size() != 1)
            throw new ParameterException(spec.commandLine(), "--url goes with exactly one file");
        boolean stated = title != null || publisher != null || author != null || published != null;
        if (jsonl != null && inputs.isEmpty() && stated)
            throw new ParameterException(
                    spec.commandLine(),
                    "--url, --title, --publisher, --author and --published go with files; each line of --jsonl has its own");
    }

    private FileOutcome fileOne(String input) {
        Captured captured =
                Captured.named(input, new Stated(title, publisher, author, published, null), url, null, session.web());
        if (captured.failure() != null) return captured.failure();
        return session.app()
                .file(captured.capture(), new Filing(input, SourceKind.ARTICLE, caseSlug, null, null, null));
    }

    private void report(FileOutcome outcome) {
        boolean problem = outcome instanceof Failed || outcome instanceof Rejected;
        if (problem) left++;
        else filed++;
        if (json) session.out.println(FilingJson.of(outcome, session.app().noteOf(outcome)));
        Edits edits = FilingNews.edits(session.app().shelves(), WorkspaceId.TERMINAL, Audience.OWNER, outcome);
        String receipt = new CasebookText(session.style()).receipt(outcome, edits);
        if (problem) session.err.println(receipt);
        else if (!json && !many) session.out.println(receipt);
    }

    private void fileLines(Path file) throws IOException {
        if (!TextLines.areIn(file)) {
            report(new Failed(file.toString(), "missing", TextLines.missing(file)));
            return;
        }
        long total = TextLines.count(file);
        ProgressBar progress = new ProgressBar(session.err, session.isTerminal(), System::nanoTime);
        try (BufferedReader lines = TextLines.of(file)) {
            session.app()
                    .file(
                            JsonLines.entries(lines, file.toString(), caseSlug),
                            total,
                            this::report,
                            (done, of, passages) -> progress.show(done, of));
        }
        if (!json) session.out.println(filed + " filed or known, " + left + " left out.");
    }
}
