package caseclerk.notes;

import java.util.List;

/**
 * A line of a note that a chat model wrote and that has passed the check for prose.
 *
 * @param kind what it is about
 * @param sentences ordinals of the sentences it rests on, at least one, the most important first
 * @param text what it says, one sentence
 */
public record WrittenLine(NoteKind kind, List<Integer> sentences, String text) {
    public WrittenLine {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) throw new IllegalArgumentException("a line rests on a sentence");
        if (text.isBlank()) throw new IllegalArgumentException("a line says something");
    }
}
