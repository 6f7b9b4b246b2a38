package caseclerk.adapters.storage;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.KeptNote.KeptLine;
import caseclerk.notes.NoteKind;
import caseclerk.notes.NoteLine;
import caseclerk.notes.WrittenLine;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of lines that were written for notes, and how they go into what was taken from the text. */
final class WrittenRows {
    private WrittenRows() {}

    static void replace(Sql sql, long version, List<WrittenLine> lines) throws SQLException {
        sql.run("DELETE FROM written_lines WHERE version_id = ?", version);
        int ordinal = 0;
        for (WrittenLine line : lines)
            sql.run(
                    "INSERT INTO written_lines VALUES (?, ?, ?, ?, ?)",
                    version,
                    ordinal++,
                    line.kind().name(),
                    line.sentences().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    line.text());
    }

    static List<WrittenLine> of(Sql sql, long version) throws SQLException {
        return sql.list(
                "SELECT kind, sentences, words FROM written_lines WHERE version_id = ? ORDER BY ordinal",
                row -> new WrittenLine(
                        NoteKind.valueOf(row.getString(1)),
                        Arrays.stream(row.getString(2).split(" "))
                                .map(Integer::valueOf)
                                .toList(),
                        row.getString(3)),
                version);
    }

    /**
     * {@code taken} with {@code written} in it: of each kind the written lines come first, then those taken from other
     * sentences. A summary is no longer than the longer of the two.
     *
     * @param since when the version was filed
     */
    static List<KeptLine> into(
            List<KeptLine> taken,
            List<WrittenLine> written,
            Map<Integer, Passage> passages,
            Map<Integer, Sentence> sentences,
            Instant since) {
        List<KeptLine> all = new ArrayList<>();
        for (NoteKind kind : NoteKind.values()) {
            List<KeptLine> own =
                    taken.stream().filter(line -> line.line().kind() == kind).toList();
            List<WrittenLine> said = written.stream()
                    .filter(line -> line.kind() == kind && sentences.keySet().containsAll(line.sentences()))
                    .toList();
            List<KeptLine> lines = new ArrayList<>();
            for (WrittenLine line : said) lines.add(kept(line, own, passages, sentences, since));
            for (KeptLine line : own)
                if (said.stream()
                        .noneMatch(one -> one.sentences().contains(line.line().sentence()))) lines.add(line);
            int most = kind == NoteKind.SUMMARY ? Math.max(own.size(), said.size()) : lines.size();
            all.addAll(lines.subList(0, Math.min(most, lines.size())));
        }
        return all;
    }

    private static KeptLine kept(
            WrittenLine line,
            List<KeptLine> taken,
            Map<Integer, Passage> passages,
            Map<Integer, Sentence> sentences,
            Instant since) {
        List<Citation> citations = new ArrayList<>();
        for (int ordinal : line.sentences()) citations.add(Citation.of(passages.get(ordinal), sentences.get(ordinal)));
        Claim claim = new Claim(line.text(), citations);
        int first = line.sentences().get(0);
        for (KeptLine one : taken)
            if (one.line().sentence() == first)
                return new KeptLine(one.line(), claim, one.names(), one.title(), one.since());
        NoteLine made =
                new NoteLine(line.kind(), first, sentences.get(first).span(), null, "", List.of(), null, null, null);
        return new KeptLine(made, claim, List.of(), "", since);
    }
}
