package caseclerk.app;

import caseclerk.adapters.discord.DiscordBot;
import caseclerk.adapters.discord.Figures;
import caseclerk.adapters.models.OnnxCloseness;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.adapters.pictures.TimelinePainter;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.Shelves;
import caseclerk.adapters.storage.SqliteAnswerLog;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqliteEndorsements;
import caseclerk.adapters.storage.SqliteHouseRules;
import caseclerk.adapters.storage.SqliteLateQuestions;
import caseclerk.adapters.storage.SqliteLinkQueue;
import caseclerk.adapters.storage.SqliteNews;
import caseclerk.adapters.storage.SqliteNotes;
import caseclerk.adapters.storage.SqliteOutbox;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.adapters.storage.SqlitePolicies;
import caseclerk.adapters.storage.SqlitePolicyWatches;
import caseclerk.adapters.storage.SqliteRegister;
import caseclerk.adapters.storage.SqliteStandingQuestions;
import caseclerk.adapters.storage.SqliteSubscriptions;
import caseclerk.adapters.storage.SqliteTenancy;
import caseclerk.adapters.storage.SqliteTriggers;
import caseclerk.adapters.storage.Upkeep;
import caseclerk.adapters.web.AddressPolicy;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.adapters.web.WebGate;
import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.answering.AskQuestion;
import caseclerk.answering.Composition;
import caseclerk.answering.ExtractiveComposer;
import caseclerk.answering.Question;
import caseclerk.answering.RewriteFollowUp;
import caseclerk.cases.Audience;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Casework;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Intake.Brought;
import caseclerk.chat.Records;
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
import caseclerk.evaluation.UnkeptAnswers;
import caseclerk.grounding.Claim;
import caseclerk.grounding.GroundingCheck;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileLinks;
import caseclerk.ingestion.FileMany;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.LinkQueue;
import caseclerk.ingestion.LinkQueue.Posted;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.PageFetcher;
import caseclerk.ingestion.PolicyWatches;
import caseclerk.ingestion.WatchPolicies;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import caseclerk.notes.TimelinePicture;
import caseclerk.policies.Policies;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageIndex;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.TextEmbedder;
import caseclerk.writing.Prompt;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The composition root: builds every room once and hands each what it needs. */
public final class App implements AutoCloseable {
    /** Bumped when stored passages or vectors would be made differently. */
    private static final String INDEX_VERSION = "2";

    /** How many passages are ranked where finding is measured. */
    private static final int RANKED = 50;

    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final OnnxEmbedder embedder;
    private final OnnxPairScorer scorer;
    private final SqlitePassageIndex index;
    private final AnswerLog answers;
    private final @Nullable Writing writing;
    private final LinkQueue queue;
    private final LinkWorker links;
    private final AskQuestion ask;
    private final WebGate web;

    /**
     * Opens the casebook and loads the model.
     *
     * @throws caseclerk.ingestion.CasebookUnavailable if the casebook cannot be opened
     * @throws caseclerk.retrieval.EmbedderUnavailable if the model does not run here
     * @throws caseclerk.writing.PromptProblems if a chat model is configured and a prompt cannot be used
     */
    public App(Settings settings, Clock clock) {
        this.settings = settings;
        this.web = gate(settings);
        this.clock = clock;
        this.database = new Database(settings.home());
        this.embedder = new OnnxEmbedder();
        this.scorer = new OnnxPairScorer(embedder);
        this.answers = new SqliteAnswerLog(database);
        this.writing = settings.llm().isSet()
                ? Writing.of(settings.llm(), database, new OnnxCloseness(embedder), clock)
                : null;
        this.queue = new SqliteLinkQueue(database);
        this.links = new LinkWorker(new FileLinks(queue, web, filing(), clock));
        this.index = new SqlitePassageIndex(database);
        this.ask = asking(index, embedder, answers);
    }

    /** The one gate to the web, as the settings open it. */
    static WebGate gate(Settings settings) {
        return new WebGate(AddressPolicy.opening(settings.web().allowAddresses()), WebGate.Limits.USUAL);
    }

    /** Fetches the pages of links. */
    public PageFetcher web() {
        return web;
    }

    private AskQuestion asking(PassageIndex index, TextEmbedder model, AnswerLog log) {
        return new AskQuestion(
                finder(index, model, settings.retrieval().passages()),
                scorer,
                composition(),
                log,
                new SqlitePolicies(database),
                new NotedFacts(notes()),
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

    private PassageFinder finder(PassageIndex index, TextEmbedder model, int passages) {
        Settings.Retrieval retrieval = settings.retrieval();
        return new PassageFinder(
                index, model, new PassageFinder.Limits(retrieval.candidates(), passages, retrieval.meaningWeight()));
    }

    /** Measures how well this casebook is found and answered from; the answers are not kept. */
    EvaluateSet evaluator(LastQuestion model, Function<SourceVersion, String> textOf) {
        PassageIndex index = new SqlitePassageIndex(database);
        AskQuestion measured = asking(index, model, new UnkeptAnswers());
        return new EvaluateSet(finder(index, model, RANKED), index, model, measured::ask, textOf);
    }

    private String fingerprint() {
        String composer = writing == null ? "extractive" : writing.fingerprint();
        String made = composer + "|" + scorer.fingerprint() + "|" + settings.retrieval() + "|" + settings.answering()
                + "|" + INDEX_VERSION;
        return Prompt.hash(made);
    }

    /** Answers a question from the casebook. */
    public Answer ask(String text, Scope scope) {
        return ask(text, scope, claim -> {});
    }

    /** As above; {@code early} is handed each checked claim while a chat model goes on writing. */
    Answer ask(String text, Scope scope, Consumer<Claim> early) {
        scorer.prepare();
        return ask.ask(new Question(text, scope), early);
    }

    /** The answers given so far. */
    public AnswerLog answers() {
        return answers;
    }

    /** Files one capture. */
    public FileOutcome file(Capture capture, Filing filing) {
        return file(WorkspaceId.TERMINAL, capture, filing);
    }

    /** Files one capture in that workspace. */
    FileOutcome file(WorkspaceId workspace, Capture capture, Filing filing) {
        return filing().file(workspace, capture, filing);
    }

    private FileSource filing() {
        SqliteCasebook casebook = new SqliteCasebook(database);
        return writing == null
                ? new FileSource(new CaptureReader(), embedder, casebook, clock)
                : new FileSource(
                        new CaptureReader(),
                        embedder,
                        casebook,
                        clock,
                        writing.matching(),
                        writing.notes(new SqliteNotes(database)));
    }

    /** Files many; see {@link FileMany}. */
    public void file(
            Iterator<FileMany.Entry> entries, long total, Consumer<FileOutcome> outcomes, FileMany.Progress progress) {
        new FileMany(new CaptureReader(), embedder, new SqliteCasebook(database), clock)
                .file(WorkspaceId.TERMINAL, entries, total, outcomes, progress);
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
        links.start();
        return new FrontDesk(
                ask::ask,
                writing == null ? RewriteFollowUp.byRules() : writing.followUps(),
                shelves(),
                answers,
                this::fileFor,
                records(connection),
                clock);
    }

    /** Files what somebody posts: a link through the queue, what lies on this machine for its owner alone. */
    private FileOutcome fileFor(
            WorkspaceId workspace, @Nullable Origin origin, Brought brought, @Nullable String slug) {
        String input = brought.input();
        byte[] bytes = brought.bytes();
        if (bytes == null && Captured.isLink(input))
            return links.file(new Posted(workspace, input.strip(), slug, origin));
        Captured captured = bytes == null
                ? Captured.from(input, Stated.NOTHING, null, null, web)
                : Captured.handedOver(input, bytes);
        if (captured.failure() != null) return captured.failure();
        Filing filing = Filing.article(input, slug);
        return file(workspace, captured.capture(), origin == null ? filing : filing.from(origin));
    }

    /** What digests are made of. */
    public Records.Digests digests() {
        return new Records.Digests(
                new SqliteSubscriptions(database),
                new SqliteOutbox(database),
                writing == null ? new SqliteNews(database) : writing.led(new SqliteNews(database)),
                new SqliteStandingQuestions(database),
                new AskedAgain(asking(index, embedder, new UnkeptAnswers())::ask, ask::ask, answers));
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
        return (workspace, slug, channel, writer, text) -> {
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Stated stated = new Stated("Note by " + writer.name(), null, writer.name(), today, null);
            String address = "note:" + slug + "/" + UUID.randomUUID();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Capture capture = new Capture(address, MediaType.TEXT, bytes, StandardCharsets.UTF_8, stated);
            Filing filing = new Filing("note", SourceKind.NOTE, slug, null, null, null);
            if (!writer.atTerminal()) filing = filing.from(new Origin(channel, writer.person()));
            return filing().file(workspace, capture, filing);
        };
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
    List<StatusLine> status(List<StatusLine> connection, WorkspaceId asking, Speaker speaker) {
        return new StatusLines(upkeep(), embedder, Writing.words(writing, asking), queue)
                .with(connection, asking, speaker);
    }

    /** Policies that are fetched again now and then. */
    public PolicyWatches policyWatches() {
        return new SqlitePolicyWatches(database);
    }

    /** Fetches watched policies again. */
    public WatchPolicies watchPolicies() {
        FileSource file = new FileSource(new CaptureReader(), embedder, new SqliteCasebook(database), clock);
        return new WatchPolicies(
                policyWatches(), web(), new CaptureReader(), file, new SqlitePolicies(database), clock);
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
        links.close();
        web.close();
        embedder.close();
        scorer.close();
        index.keep();
        database.close();
    }
}
