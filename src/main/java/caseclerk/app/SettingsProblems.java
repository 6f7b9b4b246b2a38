package caseclerk.app;

import java.util.List;

/** The configuration cannot be used; every problem is listed, each with its mend. */
public final class SettingsProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param problems one sentence each, without secrets */
    public SettingsProblems(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
