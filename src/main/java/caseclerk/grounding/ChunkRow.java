package caseclerk.grounding;

import caseclerk.grounding.Chunk.Kind;
import caseclerk.grounding.Syntax.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The groups of words of one sentence in a row, and what is known so far of how they hang together. */
abstract class ChunkRow {
    final List<Token> tokens;
    final List<Chunk> chunks;
    final Set<Edge> edges;

    ChunkRow(List<Token> tokens, List<Chunk> chunks, Set<Edge> edges) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.edges = edges;
    }

    /** The last of nouns that own each other: "the company", "'s", "account". */
    final int last(int noun) {
        int n = noun;
        while (is(n + 1, Kind.OWNING) && noun(n + 2)) n += 2;
        return n;
    }

    final int head(int chunk) {
        return chunks.get(chunk).head();
    }

    final boolean noun(int chunk) {
        return is(chunk, Kind.NOUNS);
    }

    final boolean is(int chunk, Kind kind) {
        return chunk >= 0 && chunk < chunks.size() && chunks.get(chunk).is(kind);
    }

    final String word(int chunk) {
        return tokens.get(chunks.get(chunk).from()).text().toLowerCase(Locale.ROOT);
    }

    final void add(int dependent, int governor, String relation) {
        if (dependent != governor) edges.add(new Edge(dependent, governor, relation));
    }

    final int before(int chunk) {
        int c = chunk - 1;
        while (is(c, Kind.ADVERB)) c--;
        return c;
    }

    final int after(int chunk) {
        int c = chunk + 1;
        while (is(c, Kind.ADVERB)) c++;
        return c;
    }

    final int verbBefore(int c) {
        for (int i = c - 1; i >= 0; i--) {
            if (is(i, Kind.STOP) && !word(i).equals(":")) return -1;
            if (is(i, Kind.VERBS)) return i;
        }
        return -1;
    }

    final boolean dated(int chunk) {
        return tokens.get(head(chunk)).day() != null;
    }
}
