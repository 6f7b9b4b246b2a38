package caseclerk.adapters.terminal;

import caseclerk.cases.Passage;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.CommandNames;
import caseclerk.chat.FiledSource;
import caseclerk.ingestion.Article;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Duplicate;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Filed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.FileOutcome.Unchanged;
import caseclerk.ingestion.FileOutcome.Updated;
import caseclerk.ingestion.Receipt;
import caseclerk.notes.CaseNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filings, articles, cases and sources as lines of JSON, for scripts. */
public final class FilingJson {
    /** Fields of a page that was read and not filed; empty where it does not tell them. */
    private static final List<String> OF_A_PAGE = List.of(
            "title",
            "author",
            "byline",
            "publisher",
            "publishedAt",
            "modifiedAt",
            "language",
            "canonicalUrl",
            "text",
            "shortfall",
            "error");

    /** Fields that are there whatever became of an input; empty where nothing was filed. */
    private static final List<String> OF_A_VERSION = List.of(
            "sourceId",
            "revision",
            "duplicateOf",
            "caseSlug",
            "caseIsNew",
            "matchScore",
            "title",
            "publisher",
            "author",
            "publishedAt",
            "language",
            "service",
            "effectiveFrom",
            "effectiveUntil",
            "passages",
            "shortfall");

    private FilingJson() {}

    /** What became of one input, without a note. */
    public static String of(FileOutcome outcome) {
        return of(outcome, null);
    }

    /**
     * What became of one input.
     *
     * @param note the note of what was filed; null when nothing was
     */
    public static String of(FileOutcome outcome, @Nullable CaseNote note) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("input", outcome.input());
        json.put("status", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        for (String field : OF_A_VERSION) json.put(field, null);
        if (outcome instanceof Filed o) version(json, o.version(), o.caseIsNew(), o.passages(), null, o.receipt());
        else if (outcome instanceof Updated o)
            version(json, o.version(), o.caseIsNew(), o.passages(), null, o.receipt());
        else if (outcome instanceof Duplicate o)
            version(json, o.version(), o.caseIsNew(), o.passages(), o.duplicateOf(), o.receipt());
        else if (outcome instanceof Unchanged o) version(json, o.version(), false, o.passages(), null, Receipt.NOTHING);
        json.put("note", note == null ? null : NoteJson.fields(note));
        json.put("error", error(outcome));
        return Json.line(json);
    }

    private static @Nullable Map<String, String> error(FileOutcome outcome) {
        if (outcome instanceof Rejected o) return error(o.code(), o.message());
        if (outcome instanceof Failed o) return error(o.code(), o.message());
        return null;
    }

    private static Map<String, String> error(String code, String message) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", CommandNames.COMMAND_LINE.in(message));
        return error;
    }

    private static void version(
            Map<String, @Nullable Object> json,
            SourceVersion version,
            boolean caseIsNew,
            int passages,
            @Nullable Long of,
            Receipt receipt) {
        json.put("sourceId", version.sourceId());
        json.put("revision", version.revision());
        json.put("duplicateOf", of);
        json.put("caseSlug", version.caseSlug());
        json.put("caseIsNew", caseIsNew);
        json.put("matchScore", receipt.proposal().score());
        json.put("title", version.title());
        json.put("publisher", version.publisher());
        json.put("author", version.author());
        json.put("publishedAt", Json.text(version.publishedAt()));
        json.put("language", version.language());
        json.put("service", version.service());
        json.put("effectiveFrom", Json.text(version.effectiveFrom()));
        json.put("effectiveUntil", Json.text(version.effectiveUntil()));
        json.put("passages", passages);
        json.put("shortfall", name(receipt.shortfall()));
    }

    private static @Nullable String name(@Nullable Shortfall shortfall) {
        return shortfall == null ? null : shortfall.name().toLowerCase(Locale.ROOT);
    }

    /** What the extractor sees in the page {@code input}. */
    public static String of(String input, Article article) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("input", input);
        for (String field : OF_A_PAGE) json.put(field, null);
        json.put("title", article.title());
        json.put("author", article.author());
        json.put("byline", article.byline());
        json.put("publisher", article.publisher());
        json.put("publishedAt", Json.text(article.publishedAt()));
        json.put("modifiedAt", Json.text(article.modifiedAt()));
        json.put("language", article.language());
        json.put("canonicalUrl", article.canonicalUrl());
        json.put("text", article.text());
        json.put("shortfall", name(article.shortfall()));
        return Json.line(json);
    }

    /** A page that cannot be read, so that each input has its line. */
    public static String unread(Failed failure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("input", failure.input());
        for (String field : OF_A_PAGE) json.put(field, null);
        json.put("error", error(failure.code(), failure.message()));
        return Json.line(json);
    }

    /** A case. */
    public static String of(PolicyCase policyCase) {
        return Json.line(fields(policyCase));
    }

    /** A case with what is known of it and the newest versions of its sources. */
    public static String of(PolicyCase policyCase, CaseNote note, List<SourceVersion> sources) {
        Map<String, @Nullable Object> json = fields(policyCase);
        json.put("note", NoteJson.fields(note));
        json.put("sourceList", sources.stream().map(FilingJson::fields).toList());
        return Json.line(json);
    }

    private static Map<String, @Nullable Object> fields(PolicyCase policyCase) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("slug", policyCase.slug());
        json.put("name", policyCase.name());
        json.put("status", policyCase.status().name().toLowerCase(Locale.ROOT));
        json.put("openedAt", policyCase.openedAt().toString());
        json.put("sources", policyCase.sources());
        json.put("tags", policyCase.tags());
        return json;
    }

    /** A version, without its text. */
    public static String of(SourceVersion version) {
        return Json.line(fields(version));
    }

    /** A source with all its revisions; {@code text} is that of the newest. */
    public static String of(FiledSource source) {
        Map<String, @Nullable Object> json = fields(source.newest());
        json.put("text", source.texts().get(source.texts().size() - 1));
        json.put("duplicateOf", source.copyOf() == 0 ? null : source.copyOf());
        json.put("passages", source.passages().stream().map(FilingJson::passage).toList());
        List<Map<String, @Nullable Object>> revisions = new ArrayList<>();
        for (int i = 0; i < source.versions().size(); i++) {
            Map<String, @Nullable Object> revision = fields(source.versions().get(i));
            revision.put("text", source.texts().get(i));
            revisions.add(revision);
        }
        json.put("revisions", revisions);
        return Json.line(json);
    }

    private static Map<String, Object> passage(Passage passage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("passageId", passage.id());
        json.put("start", passage.span().start());
        json.put("end", passage.span().end());
        json.put("header", passage.header());
        return json;
    }

    private static Map<String, @Nullable Object> fields(SourceVersion version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sourceId", version.sourceId());
        json.put("revision", version.revision());
        json.put("kind", version.kind().name().toLowerCase(Locale.ROOT));
        json.put("url", version.url());
        json.put("title", version.title());
        json.put("publisher", version.publisher());
        json.put("author", version.author());
        json.put("publishedAt", Json.text(version.publishedAt()));
        json.put("language", version.language());
        json.put("capturedAt", version.capturedAt().toString());
        json.put("caseSlug", version.caseSlug());
        json.put("service", version.service());
        json.put("effectiveFrom", Json.text(version.effectiveFrom()));
        json.put("effectiveUntil", Json.text(version.effectiveUntil()));
        return json;
    }
}
