package caseclerk.digest;

import caseclerk.cases.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked openly and not answered, to be asked again since something changed.
 *
 * @param asked id of what was replied to it
 * @param workspace whose casebook
 * @param channel where it was asked
 * @param person who asked
 * @param message the platform's id of the message that it was asked with; null when it was no message
 * @param question as it was understood
 * @param changes number of the last change that can be looked through now
 */
public record LateQuestion(
        String asked,
        WorkspaceId workspace,
        String channel,
        String person,
        @Nullable String message,
        String question,
        long changes) {}
