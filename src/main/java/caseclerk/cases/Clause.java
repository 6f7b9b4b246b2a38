package caseclerk.cases;

/**
 * A numbered or headed unit of a policy text. The clauses of a version stand in the order of the text; where one ends
 * its own words, the next begins.
 *
 * @param ordinal its place in the version, from 0
 * @param parent ordinal of the clause that it is part of; −1 for none
 * @param depth how many clauses it is part of, 0 or more
 * @param anchor a name that the same clause keeps in all versions of its policy; unique in a version
 * @param number as people cite it, with the numbers above it where the text prints only its own ("4.2(b)"); empty when
 *     it has none
 * @param heading its heading without the number; empty when it has none
 * @param own its own words: from its heading or number to the next clause, sub-clauses left out
 * @param whole its own words with all its sub-clauses
 */
public record Clause(
        int ordinal,
        int parent,
        int depth,
        String anchor,
        String number,
        String heading,
        TextSpan own,
        TextSpan whole) {
    public Clause {
        if (number.isEmpty() && heading.isEmpty())
            throw new IllegalArgumentException("a clause has a number or a heading");
        if (parent >= ordinal) throw new IllegalArgumentException("a clause stands after the one it is part of");
        if (!whole.contains(own)) throw new IllegalArgumentException("a clause holds its own words");
    }

    /** Number and heading, as a citation names it. */
    public String label() {
        if (number.isEmpty()) return heading;
        return heading.isEmpty() ? number : number + " " + heading;
    }

    /** The same clause under another anchor. */
    public Clause at(String otherAnchor) {
        return new Clause(ordinal, parent, depth, otherAnchor, number, heading, own, whole);
    }
}
