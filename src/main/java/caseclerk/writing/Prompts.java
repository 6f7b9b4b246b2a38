package caseclerk.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prompts in force: files of a folder, and those shipped for what the folder lacks. All are checked when read. */
public final class Prompts {
    private final Map<PromptUse, Prompt> byUse;

    private Prompts(Map<PromptUse, Prompt> byUse) {
        this.byUse = byUse;
    }

    /**
     * Reads the prompts.
     *
     * @param folder where edited ones are looked for first; null for the shipped ones alone
     * @throws PromptProblems with all that is wrong
     */
    public static Prompts load(@Nullable Path folder) {
        Map<PromptUse, Prompt> byUse = new EnumMap<>(PromptUse.class);
        List<String> problems = new ArrayList<>();
        for (PromptUse use : PromptUse.values()) {
            Path edited = folder == null ? null : folder.resolve(use.file() + ".md");
            boolean isEdited = edited != null && Files.exists(edited);
            String name = isEdited ? edited.toString() : "prompts/" + use.file() + ".md of the jar";
            try {
                String text = isEdited ? Files.readString(edited) : shipped(use);
                Prompt prompt = Prompt.parse(text);
                check(prompt, use);
                byUse.put(use, prompt);
            } catch (IOException e) {
                problems.add("The prompt " + name + " cannot be read.");
            } catch (IllegalArgumentException e) {
                problems.add("The prompt " + name + " cannot be used: " + e.getMessage() + ".");
            }
        }
        if (!problems.isEmpty()) throw new PromptProblems(problems);
        return new Prompts(byUse);
    }

    private static String shipped(PromptUse use) throws IOException {
        try (InputStream in = Prompts.class.getResourceAsStream("/caseclerk/prompts/" + use.file() + ".md")) {
            if (in == null) throw new IOException("missing in the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void check(Prompt prompt, PromptUse use) {
        if (!prompt.name().equals(use.file()))
            throw new IllegalArgumentException("its header should name it “" + use.file() + "”");
        if (!prompt.inputs().equals(use.inputs()))
            throw new IllegalArgumentException("its inputs should be " + new java.util.TreeSet<>(use.inputs()));
        if (!prompt.output().equals(use.output()))
            throw new IllegalArgumentException("its output should be " + use.output());
    }

    /** The prompt for {@code use}. */
    public Prompt of(PromptUse use) {
        Prompt prompt = byUse.get(use);
        if (prompt == null) throw new IllegalStateException("prompts are read for every use");
        return prompt;
    }
}
