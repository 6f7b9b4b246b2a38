package caseclerk.questions;

import caseclerk.questions.FollowUp.Turn;
import caseclerk.retrieval.Scope;
import caseclerk.writing.CallLedger;
import caseclerk.writing.Enclosed;
import caseclerk.writing.Errand;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.PlainProse;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import caseclerk.writing.Written;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a question that points back stand alone: by the chat model where there is one and what it writes passes {@link
 * RewriteCheck}, else by the rules of {@link FollowUp}. A question that points to nothing is left as it is and costs no
 * call.
 */
public final class RewriteFollowUp {
    /** An answer is worth waiting for longer than a question. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static final int TURNS = 4;
    private static final Pattern POINTS_BACK =
            Pattern.compile("(?i)^(?:and|but|so|or|also|then|what about|how about)\\b"
                    + "|\\b(?:that|this|it|its|they|their|them|he|his|him|she|her|those|these|there|then|else)\\b");

    private final @Nullable Model model;

    /** What a model needs. */
    private record Model(LanguageModel writer, CallLedger ledger, Prompts prompts) {}

    private RewriteFollowUp(@Nullable Model model) {
        this.model = model;
    }

    /** By the program's own rules alone. */
    public static RewriteFollowUp byRules() {
        return new RewriteFollowUp(null);
    }

    /** By the chat model, and by the rules where it fails. */
    public static RewriteFollowUp by(LanguageModel writer, CallLedger ledger, Prompts prompts) {
        return new RewriteFollowUp(new Model(writer, ledger, prompts));
    }

    /**
     * The question to be answered.
     *
     * @param typed as typed; never blank
     * @param turns what went before, oldest first
     * @param scope where to look
     */
    public Question of(String typed, List<Turn> turns, Scope scope) {
        String text = PlainQuestion.of(typed);
        String byRules = firstAlone(text, turns);
        boolean pointsBack = !byRules.equals(text) || POINTS_BACK.matcher(text).find();
        if (model == null || turns.isEmpty() || !pointsBack) return new Question(byRules, scope);
        long begun = System.nanoTime();
        String meant = asked(model, text, turns, byRules, scope);
        return new Question(meant, scope, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Of several questions the first stands alone then; the others point back to it. */
    private static String firstAlone(String text, List<Turn> turns) {
        List<String> parts = QuestionParts.of(text);
        if (parts.size() < 2) return FollowUp.standAlone(text, turns);
        String first = FollowUp.standAlone(parts.get(0), turns);
        return first.equals(parts.get(0))
                ? text
                : Stream.concat(Stream.of(first), parts.stream().skip(1)).collect(Collectors.joining(" "));
    }

    private static String asked(Model model, String text, List<Turn> turns, String byRules, Scope scope) {
        List<Turn> latest = turns.subList(Math.max(0, turns.size() - TURNS), turns.size());
        Enclosed conversation = conversation(latest);
        Map<String, String> inputs = Map.of(
                "question", Enclosed.line(text), "fence", conversation.fence(), "conversation", conversation.text());
        try {
            Written written = model.writer()
                    .write(
                            new Errand(scope.workspace(), model.prompts().of(PromptUse.FOLLOW_UP), inputs)
                                    .within(LONGEST),
                            early -> {});
            String rewrite = PlainProse.of(String.valueOf(written.fields().get("question")));
            boolean holds = new RewriteCheck(text, latest, Set.of(byRules)).holds(rewrite);
            model.ledger().verdicts(written.call(), holds ? 1 : 0, holds ? 0 : 1);
            return holds ? rewrite : byRules;
        } catch (ModelUnavailable e) {
            return byRules;
        }
    }

    private static Enclosed conversation(List<Turn> turns) {
        StringBuilder lines = new StringBuilder();
        for (Turn turn : turns) {
            lines.append("Asked: ").append(Enclosed.line(turn.question())).append('\n');
            for (String claim : turn.claims())
                lines.append("Answered: ").append(Enclosed.line(claim)).append('\n');
            if (turn.claims().isEmpty()) lines.append("Answered: nothing was found\n");
        }
        return new Enclosed(lines.toString().strip());
    }
}
