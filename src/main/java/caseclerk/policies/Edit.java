package caseclerk.policies;

import java.util.List;

/**
 * A step from one text to another.
 *
 * @param kind what is done
 * @param text the words kept, removed or added; never empty
 */
public record Edit(Kind kind, String text) {
    /** What is done with words. */
    public enum Kind {
        KEEP,
        REMOVE,
        ADD
    }

    public Edit {
        if (text.isEmpty()) throw new IllegalArgumentException("an edit is about words");
    }

    /**
     * What {@code edits} make of {@code text}.
     *
     * @throws IllegalArgumentException if they are not about this text
     */
    public static String apply(List<Edit> edits, String text) {
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            if (edit.kind() != Kind.ADD) {
                if (!text.startsWith(edit.text(), at)) throw new IllegalArgumentException("edits of another text");
                at += edit.text().length();
            }
            if (edit.kind() != Kind.REMOVE) made.append(edit.text());
        }
        if (at != text.length()) throw new IllegalArgumentException("edits of another text");
        return made.toString();
    }
}
