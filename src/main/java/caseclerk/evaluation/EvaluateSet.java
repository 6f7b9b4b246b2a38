package caseclerk.evaluation;

import caseclerk.answering.Answer;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.evaluation.Row.Ranked;
import caseclerk.evaluation.Row.Said;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.Question;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageIndex;
import caseclerk.retrieval.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the questions of a set whose texts are filed, and measures what is found and what is said. */
public final class EvaluateSet {
    /** What Caseclerk itself is called among the systems. */
    public static final String OURS = "caseclerk";

    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;

    private final PassageFinder finder;
    private final LastQuestion embedder;
    private final PlainRankers plain;
    private final Function<Question, Answer> ask;
    private final Function<SourceVersion, String> textOf;

    /**
     * @param finder finds at least {@link PlainRankers#DEPTH} passages
     * @param index the filed passages
     * @param embedder used by the finder and behind {@code ask} too
     * @param ask answers a question
     * @param textOf the stored text of a version
     */
    public EvaluateSet(
            PassageFinder finder,
            PassageIndex index,
            LastQuestion embedder,
            Function<Question, Answer> ask,
            Function<SourceVersion, String> textOf) {
        this.finder = finder;
        this.embedder = embedder;
        this.plain = new PlainRankers(index, embedder);
        this.ask = ask;
        this.textOf = textOf;
    }

    /** Hears how many questions are done. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /**
     * Measures {@code set}.
     *
     * @param part only questions of this part; null for all
     * @param offTopic questions about something else altogether, which should be refused
     */
    public Report evaluate(EvaluationSet set, @Nullable String part, List<String> offTopic, Progress progress) {
        Map<String, String> ids = set.idsByPlace();
        List<GoldQuestion> asked = set.questions().stream()
                .filter(q -> part == null || q.part().equals(part))
                .toList();
        boolean speaks = asked.stream().anyMatch(q -> !q.searchOnly());
        List<String> strange = speaks ? offTopic : List.of();
        int total = asked.size() + strange.size();
        List<Row> rows = new ArrayList<>();
        for (GoldQuestion question : asked) {
            rows.add(row(question, ids));
            progress.at(rows.size(), total);
        }
        int answeredOffTopic = 0;
        for (int i = 0; i < strange.size(); i++) {
            AskOutcome outcome = ask.apply(new Question(strange.get(i), new Scope(HERE, null, null)))
                    .outcome();
            if (!claims(outcome).isEmpty()) answeredOffTopic++;
            progress.at(rows.size() + i + 1, total);
        }
        List<RewriteScore> rewrites =
                set.rewrites().stream().map(RewriteScore::of).toList();
        return new Report(set.name(), set.texts().size(), rows, rewrites, strange.size(), answeredOffTopic);
    }

    private Row row(GoldQuestion question, Map<String, String> ids) {
        Scope scope = new Scope(HERE, null, question.asOf());
        embedder.forget();
        List<Found> ours = new ArrayList<>();
        Said said = question.searchOnly() ? null : said(question, ids, scope, ours);
        // What is read for an answer is ranked once more; behind it comes what was found besides.
        ours.addAll(finder.find(question.text(), scope).passages());
        Map<String, List<Passage>> found = new LinkedHashMap<>();
        found.put(OURS, ours.stream().map(Found::passage).toList());
        found.putAll(plain.rank(question.text(), scope));
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        if (!question.gold().isEmpty())
            found.forEach((system, passages) -> ranked.put(system, ranked(question.gold(), passages, ids)));
        Said nearest = question.searchOnly() ? null : nearest(question, ids, scope, found.get(PlainRankers.FUSED));
        return new Row(question.id(), question.part(), question.answerable(), ranked, said, nearest);
    }

    private static Ranked ranked(Set<String> gold, List<Passage> passages, Map<String, String> ids) {
        Set<String> texts = new LinkedHashSet<>();
        for (Passage passage : passages) texts.add(idOf(passage, ids));
        int rank = 0;
        int first = 0;
        double gain = 0;
        double ideal = 0;
        for (String text : texts) {
            rank++;
            if (!gold.contains(text)) continue;
            if (first == 0) first = rank;
            if (rank <= 10) gain += discount(rank);
        }
        for (int i = 1; i <= Math.min(10, gold.size()); i++) ideal += discount(i);
        return new Ranked(first, gain / ideal);
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    private static String idOf(Passage passage, Map<String, String> ids) {
        return ids.getOrDefault(GoldText.place(passage.version()), "");
    }

    private Said said(GoldQuestion question, Map<String, String> ids, Scope scope, List<Found> read) {
        long begun = System.nanoTime();
        Answer answer = ask.apply(new Question(question.text(), scope));
        double millis = (System.nanoTime() - begun) / 1e6;
        read.addAll(answer.trace().passages());
        List<Claim> claims = claims(answer.outcome());
        boolean byRule = claims.isEmpty()
                && answer.trace().confidence() >= answer.trace().threshold();
        List<List<Citation>> cited = claims.stream().map(Claim::citations).toList();
        return measured(question, ids, cited, byRule ? 0 : answer.trace().confidence(), millis);
    }

    private Said nearest(GoldQuestion question, Map<String, String> ids, Scope scope, List<Passage> ranked) {
        Optional<PlainRankers.Nearest> nearest = plain.nearest(question.text(), ranked, scope);
        List<List<Citation>> cited = nearest.map(n -> List.of(List.of(Citation.of(n.passage(), n.sentence()))))
                .orElse(List.of());
        return measured(
                question, ids, cited, nearest.map(PlainRankers.Nearest::cosine).orElse(0.0), 0);
    }

    private Said measured(
            GoldQuestion question,
            Map<String, String> ids,
            List<List<Citation>> claims,
            double confidence,
            double millis) {
        List<Citation> all = claims.stream().flatMap(List::stream).toList();
        Set<String> cited = new LinkedHashSet<>();
        int inGold = 0;
        int exact = 0;
        for (Citation citation : all) {
            String id = idOf(citation.passage(), ids);
            cited.add(id);
            if (question.gold().contains(id)) inGold++;
            if (isExact(citation)) exact++;
        }
        cited.retainAll(question.gold());
        int holding = (int) claims.stream()
                .filter(c -> c.stream().anyMatch(one -> holds(question, one.quote())))
                .count();
        return new Said(
                !claims.isEmpty(),
                holding > 0,
                claims.size(),
                holding,
                all.isEmpty() ? 0 : inGold / (double) all.size(),
                question.gold().isEmpty()
                        ? 0
                        : cited.size() / (double) question.gold().size(),
                confidence,
                all.size(),
                exact,
                millis);
    }

    private boolean isExact(Citation citation) {
        String text = textOf.apply(citation.version());
        return citation.span().end() <= text.length()
                && citation.span().cutFrom(text).equals(citation.quote());
    }

    private static boolean holds(GoldQuestion question, String quote) {
        String folded = folded(quote);
        return question.answerable() && question.answers().stream().anyMatch(answer -> folded.contains(folded(answer)));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<Claim> claims(AskOutcome outcome) {
        if (outcome instanceof Answered answered) return answered.claims();
        if (outcome instanceof Conflicting conflicting) return conflicting.claims();
        return List.of();
    }
}
