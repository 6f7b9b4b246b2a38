package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.adapters.language.English;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.Shelves;
import caseclerk.adapters.storage.SqliteAnswerLog;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.answering.Answer;
import caseclerk.answering.AskQuestion;
import caseclerk.answering.ExtractiveComposer;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.RandomTexts;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Opposition;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.Question;
import caseclerk.retrieval.PairScorer;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.TextEmbedder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files awkward texts, asks awkward questions of them, and compares every quote with the stored text. */
final class QuoteExactness {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;

    private QuoteExactness() {}

    /** The number of citations compared. */
    static int run(Path home, TextEmbedder embedder, PairScorer scorer, int texts, int questions) {
        RandomTexts random = new RandomTexts(2026);
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        try (Database database = new Database(home)) {
            FileSource filing = new FileSource(new CaptureReader(), embedder, new SqliteCasebook(database), clock);
            List<String> filed = new ArrayList<>();
            for (int i = 0; i < texts; i++) {
                String text = i == 0 ? random.longLine(1_000_000) : random.text();
                filed.add(text);
                Stated stated = new Stated("Text " + i, i % 2 == 0 ? "Even" : "Odd", null, null, null);
                MediaType type = MediaType.values()[i % 3];
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                filing.file(
                        HERE,
                        new Capture("https://random.example/" + i, type, bytes, StandardCharsets.UTF_8, stated),
                        Filing.article("text " + i, null));
            }
            // No confidence is asked for, so that as much as possible is quoted.
            AskQuestion ask = new AskQuestion(
                    new PassageFinder(new SqlitePassageIndex(database), embedder, PassageFinder.Limits.FITTED),
                    scorer,
                    new Opposition(new English()),
                    new ExtractiveComposer(5),
                    new GroundingCheck(),
                    new SqliteAnswerLog(database),
                    0,
                    "test",
                    clock);
            int compared = 0;
            Map<Long, List<String>> stored = new HashMap<>();
            for (int i = 0; i < questions; i++) {
                String question = random.question(filed.get(i % filed.size()));
                if (question.isBlank()) continue;
                compared += compare(database, stored, ask.ask(new Question(question, new Scope(HERE, null, null))));
            }
            return compared;
        }
    }

    private static int compare(Database database, Map<Long, List<String>> stored, Answer answer) {
        List<Claim> claims = List.of();
        if (answer.outcome() instanceof Answered answered) claims = answered.claims();
        if (answer.outcome() instanceof Conflicting conflicting) claims = conflicting.claims();
        int compared = 0;
        for (Claim claim : claims)
            for (Citation citation : claim.citations()) {
                String text = stored.computeIfAbsent(
                                citation.version().sourceId(),
                                id -> new Shelves(database)
                                        .source(HERE, id, Audience.OWNER)
                                        .orElseThrow()
                                        .texts())
                        .get(citation.version().revision() - 1);
                assertEquals(
                        text.substring(citation.span().start(), citation.span().end()), citation.quote());
                compared++;
            }
        return compared;
    }
}
