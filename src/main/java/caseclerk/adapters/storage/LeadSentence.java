package caseclerk.adapters.storage;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first sentence of a version that tells something by itself, or that the version before it did not hold. */
record LeadSentence(Sql sql, WorkspaceId workspace) {
    private static final int FEWEST_WORDS = 6;
    private static final int LONGEST = 400;

    /** As a claim; null when no sentence serves. */
    @Nullable
    Claim of(SourceVersion version, @Nullable SourceVersion before) throws SQLException {
        Set<String> known = before == null ? Set.of() : sentences(before);
        for (Passage passage : passages(version))
            for (Sentence sentence : passage.sentences())
                if (serves(sentence) && !known.contains(folded(sentence)))
                    return new Claim(oneLine(sentence.text()), List.of(Citation.of(passage, sentence)));
        return null;
    }

    private static boolean serves(Sentence sentence) {
        return sentence.kind() != SentenceKind.HEADING
                && sentence.text().length() <= LONGEST
                && Words.of(sentence.text()).size() >= FEWEST_WORDS;
    }

    private List<Passage> passages(SourceVersion version) throws SQLException {
        List<Long> ids = sql.list(
                "SELECT p.id FROM passages p JOIN versions v ON v.id = p.version_id"
                        + " WHERE v.source_id = ? AND v.revision = ? ORDER BY p.ordinal",
                r -> r.getLong(1),
                version.sourceId(),
                version.revision());
        return Rows.passages(sql, workspace.value(), ids);
    }

    private Set<String> sentences(SourceVersion version) throws SQLException {
        Set<String> known = new HashSet<>();
        for (Passage passage : passages(version)) passage.sentences().forEach(sentence -> known.add(folded(sentence)));
        return known;
    }

    private static String folded(Sentence sentence) {
        return Words.of(sentence.text()).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
