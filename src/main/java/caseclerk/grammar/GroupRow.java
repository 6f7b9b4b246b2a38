package caseclerk.grammar;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.WordGroup.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The groups of words of one sentence in a row, and what is known so far of how they hang together. */
abstract class GroupRow {
    final List<Token> tokens;
    final List<WordGroup> groups;
    final Set<Edge> edges;

    GroupRow(List<Token> tokens, List<WordGroup> groups, Set<Edge> edges) {
        this.tokens = tokens;
        this.groups = groups;
        this.edges = edges;
    }

    /** The last of nouns that own each other: "the company", "'s", "account". */
    final int last(int noun) {
        int n = noun;
        while (is(n + 1, Kind.OWNING) && noun(n + 2)) n += 2;
        return n;
    }

    final int head(int group) {
        return groups.get(group).head();
    }

    final boolean noun(int group) {
        return is(group, Kind.NOUNS);
    }

    final boolean is(int group, Kind kind) {
        return group >= 0 && group < groups.size() && groups.get(group).is(kind);
    }

    final String word(int group) {
        return tokens.get(groups.get(group).from()).text().toLowerCase(Locale.ROOT);
    }

    final void add(int dependent, int governor, String relation) {
        if (dependent != governor) edges.add(new Edge(dependent, governor, relation));
    }

    final int before(int group) {
        int c = group - 1;
        while (is(c, Kind.ADVERB)) c--;
        return c;
    }

    final int after(int group) {
        int c = group + 1;
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

    final boolean dated(int group) {
        return tokens.get(head(group)).day() != null;
    }
}
