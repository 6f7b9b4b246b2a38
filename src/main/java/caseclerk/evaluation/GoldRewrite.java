package caseclerk.evaluation;

import java.util.List;

/**
 * A question of a conversation with what it means when it stands alone.
 *
 * @param id names it within the set
 * @param history questions and replies before it, in turn, oldest first
 * @param subject what the conversation is known to be about, the widest first; empty when unknown
 * @param question as asked
 * @param rewrite as it would be asked without the conversation
 */
public record GoldRewrite(String id, List<String> history, List<String> subject, String question, String rewrite) {
    public GoldRewrite {
        history = List.copyOf(history);
        subject = List.copyOf(subject);
    }
}
