package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Reply.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The answers kept, each only for readers who see all that it was made from and could read it where it was asked for.
 */
final class ToldAnswers {
    private final AnswerLog answers;
    private final Bookcase bookcase;
    private final Register register;

    ToldAnswers(AnswerLog answers, Bookcase bookcase, Register register) {
        this.answers = answers;
        this.bookcase = bookcase;
        this.register = register;
    }

    /** The answer of that id; empty also where readers of what is said to {@code speaker} may not be told of it. */
    Optional<Answer> find(WorkspaceId workspace, Speaker speaker, String id) {
        return answers.find(workspace, id.toLowerCase(Locale.ROOT))
                .filter(answer -> isHeard(workspace, speaker, answer.id()))
                .filter(answer -> isSeen(workspace, speaker, answer));
    }

    /**
     * What nobody asked for, such as the answers of digests, is told to the owner alone; what somebody asked for
     * themselves, to them where nobody else reads it.
     */
    private boolean isHeard(WorkspaceId workspace, Speaker speaker, String id) {
        Optional<String> channel = register.askedIn(workspace, id);
        if (channel.isEmpty()) return speaker.audience().everything();
        return channel.get().isEmpty()
                ? (speaker.alone() || speaker.atTerminal())
                        && register.asker(workspace, id).equals(Optional.of(speaker.person()))
                : speaker.sees(channel.get());
    }

    private boolean isSeen(WorkspaceId workspace, Speaker speaker, Answer answer) {
        Set<Long> hidden = bookcase.hidden(workspace, speaker.audience());
        return hidden.isEmpty()
                || CheckedAnswers.sources(answer).stream().noneMatch(hidden::contains)
                        && answer.trace().passages().stream()
                                .noneMatch(one ->
                                        hidden.contains(one.passage().version().sourceId()));
    }

    /** The refusal where there is none. */
    static Refused gone(String id) {
        return new Refused("There is no answer " + id
                + ", or a source it rested on was removed since; ask the question again for a new one.");
    }
}
