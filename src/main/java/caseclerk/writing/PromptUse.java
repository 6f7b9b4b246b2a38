package caseclerk.writing;

import java.util.Set;

/** What prompts are used for; each is the file of that name under {@code prompts/}. */
public enum PromptUse {
    /** Answers a question from numbered sentences. */
    ANSWER(
            "answer",
            Set.of("question", "fence", "sources"),
            "{answerable: yesno, claims: [{text: text, sentences: [whole]}], missing: text}");

    private final String file;
    private final Set<String> inputs;
    private final OutputShape output;

    PromptUse(String file, Set<String> inputs, String output) {
        this.file = file;
        this.inputs = inputs;
        this.output = OutputShape.parse(output);
    }

    /** Its file's name without ending. */
    public String file() {
        return file;
    }

    Set<String> inputs() {
        return inputs;
    }

    OutputShape output() {
        return output;
    }
}
