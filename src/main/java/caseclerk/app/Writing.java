package caseclerk.app;

import caseclerk.adapters.llm.ChatSettings;
import caseclerk.adapters.llm.ChatWriter;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCallLedger;
import caseclerk.answering.ModelComposer;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.LedNews;
import caseclerk.digest.News;
import caseclerk.grammar.Language;
import caseclerk.grounding.Closeness;
import caseclerk.grounding.GroundingCheck;
import caseclerk.ingestion.MatchCase;
import caseclerk.notes.WriteNote;
import caseclerk.notes.WrittenNotes;
import caseclerk.questions.RewriteFollowUp;
import caseclerk.writing.CallLedger;
import caseclerk.writing.CallLedger.Spending;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The chat model as configured, with its prompts and its books. */
record Writing(
        LanguageModel model,
        CallLedger ledger,
        Prompts prompts,
        Settings.Uses uses,
        Clock clock,
        GroundingCheck grounding) {
    private static final double MICROS = 1_000_000;

    /** @param closeness of what the model writes and what it cites */
    static Writing of(Settings.Llm llm, Database database, Language language, Closeness closeness, Clock clock) {
        Settings.Budget budget = llm.budget();
        CallLedger ledger = new SqliteCallLedger(
                database,
                clock,
                new CallLedger.Budget(
                        budget.dailyTokens(), Math.round(budget.dailyMoney() * MICROS), budget.workspaceDailyTokens()),
                llm.calls().keepsTexts());
        ChatSettings settings = new ChatSettings(
                llm.provider(),
                llm.model(),
                llm.baseUrl(),
                llm.apiKey().value(),
                Duration.ofSeconds(llm.calls().timeoutSeconds()),
                llm.calls().maxOutputTokens(),
                llm.calls().retries(),
                llm.calls().concurrent(),
                budget.inputPrice(),
                budget.outputPrice());
        ChatWriter writer = new ChatWriter(settings, ledger, TimeUnit.MILLISECONDS::sleep, System::nanoTime);
        return new Writing(
                writer,
                ledger,
                Prompts.load(llm.prompts()),
                llm.uses(),
                clock,
                new GroundingCheck(language, closeness));
    }

    /** Names all that shapes answers that the model writes. */
    String fingerprint() {
        return uses.answers()
                ? model.name() + "|" + prompts.of(PromptUse.ANSWER).fingerprint()
                : "extractive";
    }

    /** Drafts answers; null where the model is not to. */
    @Nullable
    ModelComposer composer() {
        return uses.answers() ? new ModelComposer(model, ledger, prompts) : null;
    }

    /** Settles cases that are in doubt. */
    MatchCase matching() {
        return uses.matching() ? MatchCase.by(model, ledger, prompts) : MatchCase.byLikeness();
    }

    /** Leads the news of digests. */
    News led(News news) {
        return uses.digests() ? new LedNews(news, model, ledger, prompts, grounding) : news;
    }

    /** Betters notes. */
    WriteNote notes(WrittenNotes kept) {
        return uses.notes() ? WriteNote.by(model, ledger, prompts, kept, grounding) : WriteNote.NOTHING;
    }

    /** Makes questions stand alone. */
    RewriteFollowUp followUps() {
        return uses.followUps() ? RewriteFollowUp.by(model, ledger, prompts) : RewriteFollowUp.byRules();
    }

    /** What was spent today, by all and by {@code workspace}. */
    Spending spent(WorkspaceId workspace) {
        return ledger.spending(clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), workspace);
    }

    /** Model and spend against the day's budget, by all and by {@code workspace}, in a line; "none" without a model. */
    static String words(@Nullable Writing writing, WorkspaceId workspace) {
        return writing == null ? "none" : writing.words(workspace);
    }

    private String words(WorkspaceId workspace) {
        Spending spent = spent(workspace);
        CallLedger.Budget budget = spent.budget();
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, today %d calls, %d of %d tokens (here %d of %d)",
                model.name(),
                spent.calls(),
                spent.tokens(),
                budget.tokens(),
                spent.workspaceTokens(),
                budget.workspaceTokens()));
        if (budget.micros() > 0 || spent.micros() > 0)
            words.append(String.format(Locale.ROOT, ", %.4f", spent.micros() / MICROS));
        if (budget.micros() > 0) words.append(String.format(Locale.ROOT, " of %.2f", budget.micros() / MICROS));
        else if (spent.micros() > 0) words.append(" spent");
        return words.toString();
    }
}
