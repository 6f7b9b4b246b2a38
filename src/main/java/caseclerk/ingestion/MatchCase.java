package caseclerk.ingestion;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Proposal.Candidate;
import caseclerk.writing.CallLedger;
import caseclerk.writing.Enclosed;
import caseclerk.writing.Errand;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import caseclerk.writing.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles which case a text belongs to where the program itself is in doubt: the chat model chooses one of the cases
 * offered, or none. Whatever else it says, and where there is no model, the program's own proposal stands. A person is
 * asked all the same.
 */
public final class MatchCase {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int OPENING = 1_000;

    private final @Nullable Model model;

    /** What a model needs. */
    private record Model(LanguageModel writer, CallLedger ledger, Prompts prompts) {}

    private MatchCase(@Nullable Model model) {
        this.model = model;
    }

    /** By the program's own proposal alone. */
    public static MatchCase byLikeness() {
        return new MatchCase(null);
    }

    /** By the chat model, where the program is in doubt. */
    public static MatchCase by(LanguageModel writer, CallLedger ledger, Prompts prompts) {
        return new MatchCase(new Model(writer, ledger, prompts));
    }

    /** The case of {@code read}; {@code readers} are those who may read it and must not learn of other cases. */
    Proposal settled(WorkspaceId workspace, ReadCapture read, Proposal proposal, Casebook casebook, Audience readers) {
        if (model == null || !proposal.asks() || proposal.candidates().isEmpty()) return proposal;
        Enclosed article = new Enclosed(article(read));
        Enclosed cases = new Enclosed(cases(workspace, proposal.candidates(), casebook, readers));
        // One fence for both, so that neither can pretend to end the other.
        String fence = new Enclosed(article.text() + "\n" + cases.text()).fence();
        Map<String, String> inputs = Map.of("fence", fence, "article", article.text(), "cases", cases.text());
        try {
            Written written = model.writer()
                    .write(
                            new Errand(workspace, model.prompts().of(PromptUse.CASE_MATCHING), inputs).within(LONGEST),
                            early -> {});
            long chosen = ((Number) written.fields().getOrDefault("case", -1L)).longValue();
            boolean offered = chosen >= 0 && chosen <= proposal.candidates().size();
            model.ledger().verdicts(written.call(), offered ? 1 : 0, offered ? 0 : 1);
            return offered ? proposal.settled((int) chosen) : proposal;
        } catch (ModelUnavailable e) {
            return proposal;
        }
    }

    private static String article(ReadCapture read) {
        String text = read.split().text();
        String day = read.publishedAt() == null ? "" : ", " + read.publishedAt();
        return "New article" + day + ": " + Enclosed.line(read.title()) + "\n"
                + Enclosed.line(text.substring(0, Math.min(OPENING, text.length())));
    }

    private static String cases(
            WorkspaceId workspace, List<Candidate> candidates, Casebook casebook, Audience readers) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            CaseSketch sketch = casebook.sketch(workspace, candidates.get(i).caseSlug(), readers);
            lines.add("Case " + (i + 1) + ": " + Enclosed.line(sketch.name()));
            for (String title : sketch.titles()) lines.add("- " + Enclosed.line(title));
        }
        return String.join("\n", lines);
    }
}
