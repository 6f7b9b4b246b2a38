package caseclerk.app;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.Shelves;
import caseclerk.adapters.storage.SqliteAnswerLog;
import caseclerk.adapters.storage.SqliteNotes;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.adapters.storage.SqlitePolicies;
import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.answering.AskQuestion;
import caseclerk.answering.Composition;
import caseclerk.answering.ExtractiveComposer;
import caseclerk.cases.SourceVersion;
import caseclerk.digest.Reasking;
import caseclerk.evaluation.EvaluateSet;
import caseclerk.evaluation.LastQuestion;
import caseclerk.evaluation.UnkeptAnswers;
import caseclerk.grammar.Language;
import caseclerk.grounding.Claim;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Opposition;
import caseclerk.questions.Question;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageIndex;
import caseclerk.retrieval.TextEmbedder;
import caseclerk.writing.Prompt;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wires what answers questions: finding, scoring, composing, and the log of answers. */
final class AskingDesk implements AutoCloseable {
    /** Bumped when stored passages or vectors would be made differently. */
    private static final String INDEX_VERSION = "3";

    /** How many passages are ranked where finding is measured. */
    private static final int RANKED = 50;

    private final Settings settings;
    private final Database database;
    private final OnnxEmbedder embedder;
    private final Language language;
    private final @Nullable Writing writing;
    private final Clock clock;
    private final OnnxPairScorer scorer;
    private final Opposition opposition;
    private final SqlitePassageIndex index;
    private final AnswerLog answers;
    private final AskQuestion kept;
    private final AtomicBoolean prepared = new AtomicBoolean();

    /** {@code writing} is null without a chat model. */
    AskingDesk(
            Settings settings,
            Database database,
            OnnxEmbedder embedder,
            Language language,
            @Nullable Writing writing,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.embedder = embedder;
        this.language = language;
        this.writing = writing;
        this.clock = clock;
        this.scorer = new OnnxPairScorer(embedder);
        this.opposition = new Opposition(language);
        this.index = new SqlitePassageIndex(database);
        this.answers = new SqliteAnswerLog(database);
        this.kept = asking(index, embedder, answers);
    }

    /** The answers given so far. */
    AnswerLog answers() {
        return answers;
    }

    /** Answers and keeps the answer. */
    Answer ask(Question question) {
        return kept.ask(question);
    }

    /** As above; {@code early} is handed each checked claim while a chat model goes on writing. */
    Answer ask(Question question, Consumer<Claim> early) {
        scorer.prepare();
        if (!prepared.getAndSet(true)) CompletableFuture.runAsync(opposition::prepare);
        return kept.ask(question, early);
    }

    /** Asks standing questions, and those that were asked before. */
    Reasking again() {
        return new AskedAgain(asking(index, embedder, new UnkeptAnswers())::ask, kept::ask, answers);
    }

    /** Measures how well this casebook is found and answered from; the answers are not kept. */
    EvaluateSet evaluator(LastQuestion model, Function<SourceVersion, String> textOf) {
        PassageIndex measured = new SqlitePassageIndex(database);
        AskQuestion asking = asking(measured, model, new UnkeptAnswers());
        return new EvaluateSet(finder(measured, model, RANKED), measured, model, asking::ask, textOf);
    }

    private AskQuestion asking(PassageIndex passages, TextEmbedder model, AnswerLog log) {
        return new AskQuestion(
                finder(passages, model, settings.retrieval().passages()),
                scorer,
                opposition,
                composition(),
                log,
                new SqlitePolicies(database),
                new NotedFacts(new SqliteNotes(database), new Shelves(database)),
                settings.answering().confidence(),
                fingerprint(),
                clock);
    }

    private Composition composition() {
        return new Composition(
                new ExtractiveComposer(settings.answering().maxClaims()),
                writing == null ? null : writing.composer(),
                writing == null ? new GroundingCheck() : writing.grounding());
    }

    private PassageFinder finder(PassageIndex passages, TextEmbedder model, int most) {
        Settings.Retrieval retrieval = settings.retrieval();
        return new PassageFinder(
                passages,
                model,
                new PassageFinder.Limits(retrieval.candidates(), most, retrieval.meaningWeight()),
                language::isWord);
    }

    private String fingerprint() {
        String composer = writing == null ? "extractive" : writing.fingerprint();
        String made = composer + "|" + scorer.fingerprint() + "|" + settings.retrieval() + "|" + settings.answering()
                + "|" + INDEX_VERSION;
        return Prompt.hash(made);
    }

    @Override
    public void close() {
        index.keep();
    }
}
