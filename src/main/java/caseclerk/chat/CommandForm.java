package caseclerk.chat;

import java.util.List;

/**
 * A command as a form to fill in.
 *
 * @param name lower-case letters
 * @param summary what it does, at most 100 characters
 * @param verbs at least one; a verb without name stands alone
 */
public record CommandForm(String name, String summary, List<Verb> verbs) {
    public CommandForm {
        verbs = List.copyOf(verbs);
        if (verbs.isEmpty()) throw new IllegalArgumentException("a form has a verb");
    }
}
