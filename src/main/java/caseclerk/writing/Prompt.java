package caseclerk.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A named template: a header, then what the model is told always, then what it is told this time, each parted from the
 * next by a line of three hyphens. {@code {{input}}} stands for an input.
 *
 * @param name its file's name without ending
 * @param version as its header gives it
 * @param inputs names of what is filled in
 * @param output shape of what comes back
 * @param instructions first part of the body
 * @param message second part of the body
 * @param fingerprint hash of the whole file, 16 hexadecimal digits
 */
public record Prompt(
        String name,
        String version,
        Set<String> inputs,
        OutputShape output,
        String instructions,
        String message,
        String fingerprint) {
    private static final Pattern INPUT = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final List<String> HEADER = List.of("name", "version", "inputs", "output");

    public Prompt {
        inputs = Set.copyOf(inputs);
    }

    /** A prompt with its inputs filled in. */
    public record Rendered(String instructions, String message) {}

    /**
     * Reads a prompt.
     *
     * @throws IllegalArgumentException with what is wrong, if the text is no prompt
     */
    public static Prompt parse(String text) {
        String[] parts = text.replace("\r\n", "\n").split("(?m)^---[ \\t]*\n", 3);
        if (parts.length < 3)
            throw new IllegalArgumentException("it should have a header, instructions and a message, parted by ---");
        Map<String, String> header = header(parts[0]);
        Set<String> inputs = new TreeSet<>(List.of(header.get("inputs").split("\\s*,\\s*")));
        Prompt prompt = new Prompt(
                header.get("name"),
                header.get("version"),
                inputs,
                OutputShape.parse(header.get("output")),
                parts[1].strip(),
                parts[2].strip(),
                hash(text));
        Set<String> used = new TreeSet<>(used(prompt.instructions + prompt.message));
        if (!used.equals(inputs))
            throw new IllegalArgumentException("its header gives the inputs " + inputs + ", its body uses " + used);
        return prompt;
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0)
                header.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
        }
        for (String wanted : HEADER)
            if (header.getOrDefault(wanted, "").isEmpty())
                throw new IllegalArgumentException("its header should have a line “" + wanted + ": …”");
        return header;
    }

    private static List<String> used(String body) {
        return INPUT.matcher(body).results().map(found -> found.group(1)).toList();
    }

    /** The first 16 hexadecimal digits of the SHA-256 of {@code parts}. */
    public static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * This prompt with {@code values} filled in, each once: what a value holds is never filled in again.
     *
     * @throws IllegalArgumentException if a value is missing or not asked for
     */
    public Rendered render(Map<String, String> values) {
        if (!values.keySet().equals(inputs))
            throw new IllegalArgumentException("prompt " + name + " takes " + inputs + ", not " + values.keySet());
        return new Rendered(filled(instructions, values), filled(message, values));
    }

    private static String filled(String template, Map<String, String> values) {
        return INPUT.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
