package caseclerk.writing;

import java.util.List;

/** Prompts that cannot be used; the message says which and why, one line each. */
public final class PromptProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PromptProblems(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
