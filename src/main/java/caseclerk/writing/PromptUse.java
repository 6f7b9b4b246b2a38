package caseclerk.writing;

import java.util.Set;

/** What prompts are used for; each is the file of that name under {@code prompts/}. */
public enum PromptUse {
    /** Answers a question from numbered sentences. */
    ANSWER(
            "answer",
            Set.of("question", "fence", "sources"),
            "{answerable: yesno, claims: [{text: text, sentences: [whole]}], missing: text}"),
    /** Makes a question that points back to what was said before stand alone. */
    FOLLOW_UP("follow-up", Set.of("question", "fence", "conversation"), "{question: text}"),
    /** Sums up one source: what it is about, who takes which position, what is open. */
    CASE_NOTES(
            "case-notes",
            Set.of("fence", "source"),
            "{summary: [{text: text, sentences: [whole]}], positions: [{text: text, sentences: [whole]}],"
                    + " open: [{text: text, sentences: [whole]}]}"),
    /** Chooses the case of a new source among a few, or none. */
    CASE_MATCHING("case-matching", Set.of("fence", "article", "cases"), "{case: whole}"),
    /** Writes what comes before the lines of each case of a digest. */
    DIGEST("digest", Set.of("fence", "news"), "{leads: [{case: whole, text: text, sentences: [whole]}]}");

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
