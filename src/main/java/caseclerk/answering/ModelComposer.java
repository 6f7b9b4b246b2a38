package caseclerk.answering;

import caseclerk.cases.WorkspaceId;
import caseclerk.evidence.Reading;
import caseclerk.writing.CallLedger;
import caseclerk.writing.Enclosed;
import caseclerk.writing.Errand;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.NumberedSentences;
import caseclerk.writing.Prompt;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import caseclerk.writing.Proposed;
import caseclerk.writing.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Has a chat model draft an answer. It is shown numbered sentences and gives back claims with sentence numbers;
 * citations are cut here, from the sentences of those numbers. Whatever it writes is a proposal, to be checked.
 */
public final class ModelComposer {
    private static final int MOST_CLAIMS = 8;

    private final LanguageModel model;
    private final CallLedger ledger;
    private final Prompt prompt;

    public ModelComposer(LanguageModel model, CallLedger ledger, Prompts prompts) {
        this.model = model;
        this.ledger = ledger;
        this.prompt = prompts.of(PromptUse.ANSWER);
    }

    /**
     * What the model proposes.
     *
     * @param proposed claims in order
     * @param missing what it says it cannot answer, in its own, unchecked words; blank for nothing
     * @param call the call's number in the ledger
     */
    record Proposal(List<Proposed> proposed, String missing, long call) {}

    /** Names the composer, as answers show it ("llm:openai/gpt-4o-mini"). */
    String name() {
        return "llm:" + model.name();
    }

    /**
     * What the model would answer.
     *
     * @param waited how long the person has waited already
     * @param early is handed each claim while the model goes on writing
     * @throws caseclerk.writing.ModelUnavailable if it writes nothing usable
     */
    Proposal draft(Reading reading, WorkspaceId workspace, Duration waited, Consumer<Proposed> early) {
        NumberedSentences sheet = SourceSheet.of(reading).sentences();
        Enclosed sources = sheet.enclosed();
        Map<String, String> inputs = Map.of(
                "question",
                reading.question().replaceAll("\\s+", " "),
                "fence",
                sources.fence(),
                "sources",
                sources.text());
        AtomicInteger met = new AtomicInteger();
        Written written = model.write(
                new Errand(workspace, prompt, inputs).early("claims").after(waited), element -> {
                    if (met.getAndIncrement() < MOST_CLAIMS) early.accept(sheet.proposed(element));
                });
        List<Proposed> proposed = new ArrayList<>();
        if (Boolean.TRUE.equals(written.fields().get("answerable")))
            for (Object claim : (List<?>) written.fields().getOrDefault("claims", List.of()))
                if (proposed.size() < MOST_CLAIMS) proposed.add(sheet.proposed((Map<?, ?>) claim));
        return new Proposal(proposed, String.valueOf(written.fields().get("missing")), written.call());
    }

    /** Notes in the ledger how the proposal fared. */
    void fared(Proposal proposal, int held) {
        ledger.verdicts(proposal.call(), held, proposal.proposed().size() - held);
    }
}
