package caseclerk.grammar;

import java.util.List;
import java.util.Locale;

/**
 * A piece of a sentence where it stands.
 *
 * @param pieces all of the sentence, as written
 * @param classes what the language takes each of them for
 * @param at which of them it is
 * @param folded the piece in lower case
 */
record PlacedPiece(List<String> pieces, List<WordClass> classes, int at, String folded) {
    static PlacedPiece of(List<String> pieces, List<WordClass> classes, int at) {
        return new PlacedPiece(pieces, classes, at, pieces.get(at).toLowerCase(Locale.ROOT));
    }

    /** As written. */
    String text() {
        return pieces.get(at);
    }

    /** What the language takes it for. */
    WordClass tagged() {
        return classes.get(at);
    }

    boolean isFirst() {
        return at == 0;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text().codePointAt(0));
    }

    boolean endsIn(String ending) {
        return folded.endsWith(ending);
    }

    /** What the language takes the piece {@code back} places before it for; a mark where there is none. */
    WordClass before(int back) {
        return at >= back ? classes.get(at - back) : WordClass.MARK;
    }

    WordClass after() {
        return at + 1 < pieces.size() ? classes.get(at + 1) : WordClass.MARK;
    }

    /** The piece before it, in lower case; "" for none. */
    String previous() {
        return at > 0 ? pieces.get(at - 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The piece after it, in lower case; "" for none. */
    String next() {
        return at + 1 < pieces.size() ? pieces.get(at + 1).toLowerCase(Locale.ROOT) : "";
    }
}
