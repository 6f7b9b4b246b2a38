package caseclerk.adapters.terminal;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WebAddress;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.FileMany.Entry.Broken;
import caseclerk.ingestion.FileMany.Entry.Readable;
import caseclerk.ingestion.Filing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts to file and questions to ask from lines of JSON; a broken line is named by its number and passed over. */
public final class JsonLines {
    private JsonLines() {}

    /** A line that cannot be used, and why. */
    private static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String message) {
            super(message);
        }
    }

    /**
     * The entries of {@code reader}, read as they are asked for; blank lines are passed over.
     *
     * @param name of the file, for messages
     * @param caseSlug case of entries that name none; null for none
     */
    public static Iterator<Entry> entries(BufferedReader reader, String name, @Nullable String caseSlug) {
        return new Iterator<>() {
            private int number = 0;
            private @Nullable String line = advance();

            private @Nullable String advance() {
                try {
                    do {
                        line = reader.readLine();
                        number++;
                    } while (line != null && line.isBlank());
                    return line;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean hasNext() {
                return line != null;
            }

            @Override
            public Entry next() {
                if (line == null) throw new NoSuchElementException();
                Entry entry = entry(line, name + ":" + number, number, caseSlug);
                advance();
                return entry;
            }
        };
    }

    /** Reads nothing of a line that has more than one value on it. */
    private static final ObjectReader WHOLE = Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Text that is written with the marks of Markdown. */
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6} |^(?:=|-){3,}$|\\*\\*\\S|\\]\\(https?:");

    /**
     * The policy text on one line: an object with {@code service} (or {@code source}), {@code title} (or
     * {@code doc_type}), {@code effective} (or {@code date}), {@code text}, and where known {@code until}, {@code url}
     * and {@code case}. Markdown is known by its marks.
     *
     * @param name of the file, for messages
     */
    public static Entry policy(String line, String name, int number, @Nullable String caseSlug) {
        String input = name + ":" + number;
        try {
            JsonNode json = object(line);
            String text = required(json, "text");
            String title = either(json, "doc_type", "title");
            String service = either(json, "service", "source");
            LocalDate from = json.hasNonNull("effective") ? date(json, "effective") : date(json, "date");
            if (service == null) throw new BadLine("has no “service”; every policy text needs it.");
            if (from == null) throw new BadLine("has no “effective” date; every policy text needs it.");
            String url = address(json);
            Capture capture = new Capture(
                    url == null ? nameOf(text) : url,
                    MARKDOWN.matcher(text).find() ? MediaType.MARKDOWN : MediaType.TEXT,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    new Stated(title, optional(json, "publisher"), null, null, optional(json, "language")));
            String slug = slug(json);
            return new Readable(
                    capture,
                    new Filing(
                            input,
                            SourceKind.POLICY,
                            slug == null ? caseSlug : slug,
                            service,
                            from,
                            date(json, "until")));
        } catch (BadLine e) {
            return new Broken(input, "bad_line", "Line " + number + " " + e.getMessage());
        }
    }

    private static @Nullable String either(JsonNode json, String field, String other) throws BadLine {
        String value = optional(json, field);
        return value != null ? value : optional(json, other);
    }

    private static Entry entry(String line, String input, int number, @Nullable String caseSlug) {
        try {
            JsonNode json = object(line);
            String text = required(json, "text");
            String url = address(json);
            Stated stated = new Stated(
                    optional(json, "title"),
                    optional(json, "publisher"),
                    optional(json, "author"),
                    date(json, "publishedAt"),
                    optional(json, "language"));
            Capture capture = new Capture(
                    url == null ? nameOf(text) : url,
                    MediaType.TEXT,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    stated);
            String slug = slug(json);
            Filing filing = new Filing(
                    input,
                    kind(json),
                    slug == null ? caseSlug : slug,
                    optional(json, "service"),
                    date(json, "effective"),
                    date(json, "until"));
            return new Readable(capture, filing);
        } catch (BadLine e) {
            return new Broken(input, "bad_line", "Line " + number + " " + e.getMessage());
        }
    }

    private static JsonNode object(String line) throws BadLine {
        try {
            JsonNode json = Json.MAPPER.readTree(unmarked(line));
            if (json == null || !json.isObject())
                throw new BadLine("is not a JSON object; put one object on each line.");
            return json;
        } catch (JsonProcessingException e) {
            throw new BadLine("is not valid JSON; mend or remove that line.");
        }
    }

    private static boolean isList(String text) {
        try {
            return text.startsWith("[") && WHOLE.readTree(text).isArray();
        } catch (JsonProcessingException plainWords) {
            return false;
        }
    }

    /** Without the mark that some programs put at the head of a file. */
    private static String unmarked(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static String required(JsonNode json, String field) throws BadLine {
        String value = optional(json, field);
        if (value == null) throw new BadLine("has no “" + field + "”; every line needs it.");
        return value;
    }

    private static @Nullable String optional(JsonNode json, String field) throws BadLine {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isTextual())
            throw new BadLine(
                    "has the field “" + field + "” with something that is not text; put it in quotation marks.");
        return value.asText().isBlank() ? null : value.asText();
    }

    private static @Nullable String address(JsonNode json) throws BadLine {
        String url = optional(json, "url");
        if (url == null || !WebAddress.isRun(url)) return url;
        throw new BadLine("has a “url” that is no address of the web; begin it with https://, or leave it out.");
    }

    private static @Nullable LocalDate date(JsonNode json, String field) throws BadLine {
        String value = optional(json, field);
        if (value == null) return null;
        try {
            return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
        } catch (DateTimeParseException e) {
            throw new BadLine("has the field “" + field + "” with something that is no date; write it as 2025-09-26.");
        }
    }

    private static @Nullable String slug(JsonNode json) throws BadLine {
        String slug = optional(json, "case");
        if (slug != null && !PolicyCase.isSlug(slug))
            throw new BadLine("has a “case” that is no slug; use a-z, 0-9 and hyphens.");
        return slug;
    }

    private static SourceKind kind(JsonNode json) throws BadLine {
        String kind = optional(json, "kind");
        if (kind == null) return SourceKind.ARTICLE;
        try {
            return SourceKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadLine("has an unknown “kind”; use article, policy or note.");
        }
    }

    private static String nameOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "urn:caseclerk:" + HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A question of a batch.
     *
     * @param id the asker's name for it, or its line number
     * @param question as written
     * @param caseSlug case to look in; null for all
     * @param asOf day to look from; null for now
     * @param problem why it cannot be asked; null when it can
     */
    public record BatchQuestion(
            String id,
            String question,
            @Nullable String caseSlug,
            @Nullable LocalDate asOf,
            @Nullable String problem) {}

    /** The question on one line: a JSON object, or plain text. */
    public static BatchQuestion question(String line, int number) {
        String text = unmarked(line).strip();
        String id = Integer.toString(number);
        if (!text.startsWith("{") && !isList(text)) return new BatchQuestion(id, text, null, null, null);
        String asked = text;
        try {
            JsonNode json = object(text);
            if (json.hasNonNull("id")) id = json.get("id").asText();
            asked = required(json, "question");
            return new BatchQuestion(id, asked, slug(json), date(json, "asOf"), null);
        } catch (BadLine e) {
            return new BatchQuestion(id, asked, null, null, "Line " + number + " " + e.getMessage());
        }
    }
}
