package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;

/** Port: asks a question again; throws the unchecked exceptions of asking. */
public interface Reasking {
    /** What is answered now to those readers; nothing is kept of it. */
    Reasked ask(WorkspaceId workspace, String question, Audience audience);

    /** The same, kept as an answer that people can look at. */
    Reasked keep(WorkspaceId workspace, String question, Audience audience);

    /** What is answered now to the question of the answer {@code like}, in its case and as of its day; nothing is kept. */
    Reasked askLike(WorkspaceId workspace, String like, Audience audience);

    /** The same, kept as an answer that people can look at. */
    Reasked keepLike(WorkspaceId workspace, String like, Audience audience);

    /** An answer kept before; without claims when it is gone. */
    Reasked again(WorkspaceId workspace, String answerId);
}
