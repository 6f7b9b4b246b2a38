package caseclerk.app;

import caseclerk.adapters.terminal.AnswerJson;
import caseclerk.adapters.terminal.AnswerText;
import caseclerk.adapters.terminal.EarlyClaims;
import caseclerk.adapters.terminal.JsonLines;
import caseclerk.adapters.terminal.JsonLines.BatchQuestion;
import caseclerk.adapters.terminal.ProgressBar;
import caseclerk.adapters.terminal.Style;
import caseclerk.answering.Answer;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.questions.Question;
import caseclerk.retrieval.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks one question, or a file of them. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "answer a question from what is filed")
final class AskCommand implements Callable<Integer> {
    /** No terminal is narrower, where it does not say how wide it is. */
    private static final int NARROW = 80;

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(names = "--case", paramLabel = "SLUG", description = "look only in this case")
    private @Nullable String caseSlug;

    @Option(names = "--as-of", paramLabel = "DATE", description = "what was known and in force on that day")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "one question a line, plain or JSON (id, question, case, asOf)")
    private @Nullable Path batch;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "the question")
    private List<String> words = new ArrayList<>();

    AskCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (batch != null && !words.isEmpty() && spec != null)
            throw new ParameterException(spec.commandLine(), "Give a question or --batch, not both");
        unknownCase(caseSlug);
        if (batch != null) return askAll(batch);
        String question = String.join(" ", words).strip();
        if (question.codePoints().noneMatch(Character::isLetterOrDigit) && spec != null)
            throw new ParameterException(spec.commandLine(), "Give a question: caseclerk ask \"When did …?\"");
        Optional<String> problem = Question.problem(question);
        if (problem.isPresent() && spec != null) throw new ParameterException(spec.commandLine(), problem.get());
        Scope scope = new Scope(WorkspaceId.TERMINAL, caseSlug, asOf);
        Style style = session.style();
        EarlyClaims early = new EarlyClaims(new Style(Math.min(style.width(), NARROW), style.colour()), text -> {
            session.out.print(text);
            session.out.flush();
        });
        boolean shows = !json && session.isTerminal();
        Answer answer = session.app().ask(question, scope, shows ? early : claim -> {});
        early.clear();
        print(answer, null);
        return CommandLineFront.DONE;
    }

    private void unknownCase(@Nullable String slug) {
        if (slug != null && spec != null && !isCase(slug))
            throw new ParameterException(
                    spec.commandLine(), "There is no case “" + slug + "”; caseclerk case list shows them");
    }

    private boolean isCase(String slug) {
        return session.app()
                .shelves()
                .policyCase(WorkspaceId.TERMINAL, slug, Audience.OWNER)
                .isPresent();
    }

    private void print(Answer answer, @Nullable String id) {
        if (json) session.out.println(AnswerJson.of(answer, id));
        else session.out.println(new AnswerText(session.style()).of(answer));
    }

    private int askAll(Path file) throws IOException {
        if (!TextLines.areIn(file)) {
            session.err.println(TextLines.missing(file));
            return CommandLineFront.FAILED;
        }
        long total = TextLines.count(file);
        ProgressBar progress = new ProgressBar(session.err, session.isTerminal(), System::nanoTime);
        int failed = 0;
        long done = 0;
        int number = 0;
        try (BufferedReader lines = TextLines.of(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                if (!askOne(JsonLines.question(line, number), number)) failed++;
                progress.show(++done, total);
            }
        }
        return failed == 0 ? CommandLineFront.DONE : CommandLineFront.PARTLY;
    }

    private boolean askOne(BatchQuestion question, int number) {
        String slug = question.caseSlug() == null ? caseSlug : question.caseSlug();
        String problem = question.problem();
        if (problem == null)
            problem = Question.problem(question.question())
                    .map(why -> "Line " + number + ": " + why)
                    .orElse(null);
        if (problem == null && slug != null && !isCase(slug))
            problem = "Line " + number + " names the case “" + slug + "”, which is not there; caseclerk case list shows"
                    + " those that are.";
        if (problem != null) {
            if (json) session.out.println(AnswerJson.error(question.id(), question.question(), problem));
            session.err.println(problem);
            return false;
        }
        LocalDate day = question.asOf() == null ? asOf : question.asOf();
        if (!json) session.out.println(question.id() + ": " + question.question());
        print(session.app().ask(question.question(), new Scope(WorkspaceId.TERMINAL, slug, day)), question.id());
        return true;
    }
}
