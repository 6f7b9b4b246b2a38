package caseclerk.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxCloseness;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.cases.Passage;
import caseclerk.fixtures.prose.Liar;
import caseclerk.fixtures.prose.Paraphraser;
import caseclerk.fixtures.prose.SampleTexts;
import caseclerk.fixtures.prose.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lies and paraphrases of the sample casebook and, where {@code -Dcaseclerk.data=FOLDER} names it, of a folder of open
 * data: how many of each kind hold. Prints both tables; {@code -Dcaseclerk.prose.report=FILE} also lists what went wrong.
 */
@Tag("bench")
class ProseBench {
    private static List<Passage> texts() throws IOException {
        List<Passage> texts = new ArrayList<>(SampleTexts.casebook());
        String folder = System.getProperty("caseclerk.data", "");
        if (!folder.isEmpty()) texts.addAll(SampleTexts.openData(Path.of(folder)));
        return texts;
    }

    private static OnnxEmbedder model;
    private static Closeness meaning;
    /** How close what was asked about is to what it cites. */
    private final List<Double> close = new ArrayList<>();

    @BeforeAll
    static void loadModel() {
        model = new OnnxEmbedder();
        meaning = new OnnxCloseness(model);
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    private GroundingCheck check() {
        return new GroundingCheck(new English(), (one, other) -> {
            double closeness = meaning.between(one, other);
            close.add(closeness);
            return closeness;
        });
    }

    @Test
    void lies() throws IOException {
        Tally tally = new Tally(check());
        List<Passage> texts = texts();
        Liar liar = new Liar(new Paraphraser(texts));
        for (int i = 0; i < texts.size(); i++)
            liar.about(texts.get(i), texts.get((i + 1) % texts.size())).forEach(tally::add);
        SampleTexts.lies().forEach(lie -> tally.add(new Told("by hand: " + lie.kind(), lie.claim())));
        print("lies", tally, tally.held.stream().map(Told::toString).toList());
        assertTrue(tally.told() >= 1_000, "too few lies");
        assertEquals(
                List.of(), tally.held.stream().map(Told::toString).limit(50).toList());
    }

    @Test
    void paraphrases() throws IOException {
        Tally made = new Tally(check());
        List<Passage> texts = texts();
        Paraphraser paraphraser = new Paraphraser(texts);
        List<Told> all = new ArrayList<>();
        for (Passage text : texts) all.addAll(paraphraser.about(text));
        Collections.shuffle(all, new Random(7));
        mixed(all, Integer.getInteger("caseclerk.prose.paraphrases", 1_000)).forEach(made::add);
        print("paraphrases made", made, made.refused);
        close.sort(null);
        System.out.printf(
                "closeness of %d that all else lets pass: least %.3f, 1 %% %.3f, median %.3f%n",
                close.size(), close.get(0), close.get(close.size() / 100), close.get(close.size() / 2));
        Tally byHand = new Tally(check());
        SampleTexts.paraphrases().forEach(byHand::add);
        print("paraphrases by hand", byHand, byHand.refused);
        assertTrue(made.told() >= 500, "too few paraphrases");
    }

    /** As many of each kind as there are, turn by turn, until there are enough. */
    private static List<Told> mixed(List<Told> all, int most) {
        Map<String, Deque<Told>> byKind = new TreeMap<>();
        for (Told told : all)
            byKind.computeIfAbsent(told.kind(), key -> new ArrayDeque<>()).add(told);
        List<Told> mixed = new ArrayList<>();
        while (mixed.size() < most && byKind.values().stream().anyMatch(kind -> !kind.isEmpty()))
            for (Deque<Told> kind : byKind.values()) if (!kind.isEmpty()) mixed.add(kind.pop());
        return mixed;
    }

    private static void print(String what, Tally tally, List<String> wrong) throws IOException {
        System.getLogger("prose").log(System.Logger.Level.WARNING, what + "\n" + tally.table());
        String report = System.getProperty("caseclerk.prose.report", "");
        if (!report.isEmpty()) Files.write(Path.of(report + "." + what.replace(' ', '-') + ".txt"), wrong);
    }
}
