package caseclerk.ingestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two revisions of a text, by sentences; a sentence that only moved did not change.
 *
 * @param removed sentences of the older text alone, in order
 * @param added sentences of the newer text alone, in order
 */
public record Edits(List<String> removed, List<String> added) {
    /** Nothing changed. */
    public static final Edits NONE = new Edits(List.of(), List.of());

    public Edits {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** What changed from {@code older} to {@code newer}. Linear in their lengths. */
    public static Edits between(String older, String newer) {
        List<String> before = sentences(older);
        List<String> after = sentences(newer);
        return new Edits(missing(before, after), missing(after, before));
    }

    private static List<String> sentences(String text) {
        List<Block> blocks = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Block.paragraph(line.strip()))
                .toList();
        return new SentenceSplitter()
                .split(blocks).sentences().stream()
                        .map(sentence -> sentence.text().replaceAll("[\\s\\p{Z}]+", " "))
                        .toList();
    }

    /** The sentences of {@code one} that {@code other} has fewer times. */
    private static List<String> missing(List<String> one, List<String> other) {
        Map<String, Integer> left = new HashMap<>();
        for (String sentence : other) left.merge(sentence, 1, Integer::sum);
        List<String> missing = new ArrayList<>();
        for (String sentence : one) if (left.merge(sentence, -1, Integer::sum) < 0) missing.add(sentence);
        return missing;
    }
}
