package caseclerk.cases;

/**
 * The tenant: one Discord server, or the terminal. Nothing crosses from one workspace to another.
 *
 * @param value a short stable name, never blank
 */
public record WorkspaceId(String value) {
    /** The workspace of the command line and of the terminal channel. */
    public static final WorkspaceId TERMINAL = new WorkspaceId("terminal");

    public WorkspaceId {
        if (value.isBlank()) throw new IllegalArgumentException("a workspace needs a name");
    }
}
