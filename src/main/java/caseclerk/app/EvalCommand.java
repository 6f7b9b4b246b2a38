package caseclerk.app;

import caseclerk.adapters.terminal.EvaluationJson;
import caseclerk.adapters.terminal.EvaluationSets;
import caseclerk.adapters.terminal.EvaluationText;
import caseclerk.adapters.terminal.ProgressBar;
import caseclerk.evaluation.Comparison;
import caseclerk.evaluation.EvaluationSet;
import caseclerk.evaluation.GoldQuestion;
import caseclerk.evaluation.Report;
import caseclerk.evaluation.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well questions are answered, in a casebook of its own that is thrown away after. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "quality figures on an evaluation set; your casebook is not touched")
final class EvalCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "FILE",
            description =
                    "folder or file of texts and questions (JSON lines); the small set of the program if not given")
    private List<Path> sets = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object for each set, with a row for each question")
    private boolean json;

    @Option(names = "--part", paramLabel = "PART", description = "only questions of this part (dev, test)")
    private @Nullable String part;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "folder to keep the filed texts in, so that the next run need not file them again")
    private @Nullable Path keep;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "FILE",
            description = "two files made with --json: differences with confidence intervals")
    private List<Path> compared = new ArrayList<>();

    EvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try {
            checkCompared();
            if (!compared.isEmpty()) return compare(compared.get(0), compared.get(1));
            List<EvaluationSet> read = new ArrayList<>();
            for (Path set : sets) {
                if (!Files.isReadable(set)) throw new IOException("There is no readable " + set + "; check the path.");
                read.add(EvaluationSets.read(set));
            }
            if (read.isEmpty()) read.add(EvaluationSets.small());
            check(read);
            for (EvaluationSet set : read) print(evaluate(set));
            return CommandLineFront.DONE;
        } catch (IOException e) {
            session.err.println(e.getMessage());
            return CommandLineFront.FAILED;
        }
    }

    /** What is compared was measured before: nothing that says how to measure goes with it. */
    private void checkCompared() {
        boolean alone = sets.isEmpty() && part == null && keep == null && !json && compared.size() == 2;
        if (!compared.isEmpty() && !alone && spec != null)
            throw new ParameterException(
                    spec.commandLine(),
                    "--compare takes two files that were made before, and no --set, --part, --keep or --json beside them");
    }

    /** A part that no question is of would measure nothing. */
    private void check(List<EvaluationSet> read) {
        Set<String> parts = new TreeSet<>();
        for (EvaluationSet set : read) for (GoldQuestion question : set.questions()) parts.add(question.part());
        if (part != null && spec != null && !parts.contains(part))
            throw new ParameterException(
                    spec.commandLine(),
                    "No question is of the part “" + part + "”; there is " + String.join(", ", parts));
    }

    private int compare(Path a, Path b) throws IOException {
        Map<String, List<Row>> ones = EvaluationJson.rows(a);
        Map<String, List<Row>> others = EvaluationJson.rows(b);
        Set<String> both = new LinkedHashSet<>(ones.keySet());
        both.retainAll(others.keySet());
        if (both.isEmpty())
            throw new IOException("No set is in both " + a + " and " + b + "; compare two runs of the same set.");
        for (String set : both)
            session.out.println(EvaluationText.of(set, Comparison.of(ones.get(set), others.get(set))));
        Set<String> alone = new TreeSet<>(ones.keySet());
        alone.addAll(others.keySet());
        alone.removeAll(both);
        if (alone.isEmpty()) return CommandLineFront.DONE;
        session.err.println("Not compared, being in one of the two files alone: " + String.join(", ", alone) + ".");
        return CommandLineFront.PARTLY;
    }

    private void print(Report report) {
        session.out.println(json ? EvaluationJson.of(report) : EvaluationText.of(report));
        session.out.flush();
    }

    private Report evaluate(EvaluationSet set) throws IOException {
        Path home = keep == null ? Files.createTempDirectory("caseclerk-eval") : keep.resolve(set.name());
        try (App app = new App(session.settings().at(home), Clock.systemUTC())) {
            ProgressBar filing = progress("Filing " + set.texts().size() + " texts of " + set.name());
            Evaluation evaluation = new Evaluation(app);
            evaluation.file(set, (done, total, passages) -> filing.show(done, total));
            ProgressBar asking = progress("Asking " + set.name());
            return evaluation.measure(set, part, EvaluationSets.offTopic(), asking::show);
        } finally {
            if (keep == null) delete(home);
        }
    }

    private ProgressBar progress(String what) {
        session.err.println(what);
        return new ProgressBar(session.err, session.isTerminal(), System::nanoTime);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
