package caseclerk.app;

import caseclerk.adapters.discord.DiscordBot;
import caseclerk.adapters.discord.Figures;
import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxCloseness;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.pictures.TimelinePainter;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.Shelves;
import caseclerk.adapters.storage.SqliteEndorsements;
import caseclerk.adapters.storage.SqliteHouseRules;
import caseclerk.adapters.storage.SqliteLateQuestions;
import caseclerk.adapters.storage.SqliteNews;
import caseclerk.adapters.storage.SqliteNotes;
import caseclerk.adapters.storage.SqliteOutbox;
import caseclerk.adapters.storage.SqlitePolicies;
import caseclerk.adapters.storage.SqlitePolicyWatches;
import caseclerk.adapters.storage.SqliteRegister;
import caseclerk.adapters.storage.SqliteStandingQuestions;
import caseclerk.adapters.storage.SqliteSubscriptions;
import caseclerk.adapters.storage.SqliteTenancy;
import caseclerk.adapters.storage.SqliteTriggers;
import caseclerk.adapters.storage.Upkeep;
import caseclerk.adapters.web.AddressPolicy;
import caseclerk.adapters.web.WebGate;
import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Casework;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Records;
import caseclerk.chat.Register;
import caseclerk.chat.Remarks;
import caseclerk.chat.Speaker;
import caseclerk.chat.StatusLine;
import caseclerk.digest.AnswerLateQuestions;
import caseclerk.digest.LateOutlet;
import caseclerk.digest.Outlet;
import caseclerk.digest.ReaskQuestions;
import caseclerk.digest.SendDueDigests;
import caseclerk.evaluation.EvaluateSet;
import caseclerk.evaluation.LastQuestion;
import caseclerk.grammar.Language;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.FileMany;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.PageFetcher;
import caseclerk.ingestion.PolicyWatches;
import caseclerk.ingestion.WatchPolicies;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import caseclerk.notes.TimelinePicture;
import caseclerk.policies.Policies;
import caseclerk.questions.Question;
import caseclerk.questions.RewriteFollowUp;
import caseclerk.retrieval.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The composition root: builds every room once and hands each what it needs. */
public final class App implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final OnnxEmbedder embedder;
    private final @Nullable Writing writing;
    private final WebGate web;
    private final AskingDesk asking;
    private final FilingDesk filing;

    /**
     * Opens the casebook and loads the model.
     *
     * @throws caseclerk.ingestion.CasebookUnavailable if the casebook cannot be opened
     * @throws caseclerk.retrieval.EmbedderUnavailable if the model does not run here
     * @throws caseclerk.writing.PromptProblems if a chat model is configured and a prompt cannot be used
     */
    public App(Settings settings, Clock clock) {
        this(settings, clock, gate(settings));
    }

    /** As above, with that gate to the web, which is closed with this. */
    App(Settings settings, Clock clock, WebGate web) {
        this.settings = settings;
        this.web = web;
        this.clock = clock;
        this.database = new Database(settings.home());
        this.embedder = new OnnxEmbedder();
        Language language = new English();
        this.writing = settings.llm().isSet()
                ? Writing.of(settings.llm(), database, language, new OnnxCloseness(embedder), clock)
                : null;
        this.asking = new AskingDesk(settings, database, embedder, language, writing, clock);
        this.filing = new FilingDesk(database, embedder, writing, web, clock);
    }

    /** The one gate to the web, as the settings open it. */
    static WebGate gate(Settings settings) {
        return new WebGate(AddressPolicy.opening(settings.web().allowAddresses()), WebGate.Limits.USUAL);
    }

    /** Fetches the pages of links. */
    public PageFetcher web() {
        return web;
    }

    /** Measures how well this casebook is found and answered from; the answers are not kept. */
    EvaluateSet evaluator(LastQuestion model, Function<SourceVersion, String> textOf) {
        return asking.evaluator(model, textOf);
    }

    /** Answers a question from the casebook. */
    public Answer ask(String text, Scope scope) {
        return ask(text, scope, claim -> {});
    }

    /** As above; {@code early} is handed each checked claim while a chat model goes on writing. */
    Answer ask(String text, Scope scope, Consumer<Claim> early) {
        return asking.ask(new Question(text, scope), early);
    }

    /** What is kept of people. */
    public Register register() {
        return new SqliteRegister(database);
    }

    /** The answers given so far. */
    public AnswerLog answers() {
        return asking.answers();
    }

    /** Files one capture. */
    public FileOutcome file(Capture capture, Filing how) {
        return file(WorkspaceId.TERMINAL, capture, how);
    }

    /** Files one capture in that workspace. */
    FileOutcome file(WorkspaceId workspace, Capture capture, Filing how) {
        return filing.file(workspace, capture, how);
    }

    /** Files many; see {@link FileMany}. */
    public void file(
            Iterator<FileMany.Entry> entries, long total, Consumer<FileOutcome> outcomes, FileMany.Progress progress) {
        filing.file(entries, total, outcomes, progress);
    }

    /** What is filed. */
    public Shelves shelves() {
        return new Shelves(database);
    }

    /** The front desk, for a channel. */
    public FrontDesk frontDesk() {
        return frontDesk(List::of);
    }

    /** The bot's account. */
    static DiscordBot.Account account(Settings settings) {
        return new DiscordBot.Account(
                settings.discord().token().value(),
                settings.discord().api(),
                Duration.ofDays(settings.discord().graceDays()));
    }

    /** The bot on Discord, not yet connected. */
    DiscordBot bot(Figures figures) {
        AtomicReference<DiscordBot> self = new AtomicReference<>();
        FrontDesk desk = frontDesk(() -> self.get().status());
        DiscordBot.Account account = account(settings);
        DiscordBot.Ledger ledger = new DiscordBot.Ledger(
                new SqliteHouseRules(database), new SqliteTenancy(database), new SqliteTriggers(database));
        self.set(new DiscordBot(account, desk, ledger, figures, clock));
        return self.get();
    }

    private FrontDesk frontDesk(Supplier<List<StatusLine>> connection) {
        filing.startLinks();
        return new FrontDesk(
                asking::ask,
                writing == null ? RewriteFollowUp.byRules() : writing.followUps(),
                shelves(),
                answers(),
                filing::file,
                records(connection),
                clock);
    }

    /** What digests are made of. */
    public Records.Digests digests() {
        return new Records.Digests(
                new SqliteSubscriptions(database),
                new SqliteOutbox(database),
                writing == null ? new SqliteNews(database) : writing.led(new SqliteNews(database)),
                new SqliteStandingQuestions(database),
                asking.again());
    }

    /** Sends the digests that are due to {@code outlet}; each call looks once. */
    public SendDueDigests sendDigests(Outlet outlet, Clock when) {
        Records.Digests kept = digests();
        ReaskQuestions questions = new ReaskQuestions(kept.standing(), kept.reasking(), when);
        return new SendDueDigests(kept.subscriptions(), kept.outbox(), kept.news(), questions, outlet, when);
    }

    /** Gives late answers to those who asked, at {@code outlet}; each call looks once. */
    public AnswerLateQuestions answerLate(LateOutlet outlet, Clock when) {
        return new AnswerLateQuestions(
                new SqliteLateQuestions(database), digests().reasking(), outlet, when);
    }

    private Records records(Supplier<List<StatusLine>> connection) {
        return new Records(
                new SqliteRegister(database),
                new SqliteEndorsements(database),
                new SqliteHouseRules(database),
                digests(),
                (workspace, speaker) -> status(connection.get(), workspace, speaker),
                new Casework(notes(), picture(), remarks()),
                new SqlitePolicies(database),
                new PolicyDesk(web, this::file),
                policyWatches());
    }

    /** What was noted of what is filed. */
    public CaseNotes notes() {
        return new SqliteNotes(database);
    }

    /** The note of what was filed; null when nothing was. */
    public @Nullable CaseNote noteOf(FileOutcome outcome) {
        SourceVersion version = outcome.version();
        if (version == null) return null;
        return MergeNotes.of(notes().ofVersion(WorkspaceId.TERMINAL, version.sourceId(), version.revision()));
    }

    /** Draws timelines. */
    public TimelinePicture picture() {
        return new TimelinePainter();
    }

    /** Where people write down notes of their own. */
    public Remarks remarks() {
        return filing.remarks();
    }

    /** The policies of the terminal's casebook, as its owner sees them. */
    public Policies policies() {
        return new Policies(new SqlitePolicies(database), WorkspaceId.TERMINAL, Audience.OWNER);
    }

    /** The chat model with its books; null when there is none. */
    @Nullable
    Writing writing() {
        return writing;
    }

    /** How the program does. */
    List<StatusLine> status(List<StatusLine> connection, WorkspaceId whose, Speaker speaker) {
        return new StatusLines(upkeep(), embedder, Writing.words(writing, whose), filing.queue())
                .with(connection, whose, speaker);
    }

    /** Policies that are fetched again now and then. */
    public PolicyWatches policyWatches() {
        return new SqlitePolicyWatches(database);
    }

    /** Fetches watched policies again. */
    public WatchPolicies watchPolicies() {
        return filing.watchPolicies();
    }

    /** Copies and checks. */
    public Upkeep upkeep() {
        return new Upkeep(database);
    }

    /** The embedding model. */
    public OnnxEmbedder embedder() {
        return embedder;
    }

    @Override
    public void close() {
        filing.close();
        web.close();
        embedder.close();
        asking.close();
        database.close();
    }
}
