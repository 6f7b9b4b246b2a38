package caseclerk.adapters.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD; any field may be null, and all are when it says nothing. */
record LinkedMetadata(
        @Nullable String headline,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String published) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "TechArticle",
            "ScholarlyArticle",
            "SocialMediaPosting",
            "Report",
            "LiveBlogPosting",
            "AdvertiserContentArticle");
    private static final LinkedMetadata NOTHING = new LinkedMetadata(null, null, null, null);

    static LinkedMetadata of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode article = article(script.data());
            if (article != null) return read(article);
        }
        return NOTHING;
    }

    private static @Nullable JsonNode article(String json) {
        try {
            return find(JSON.readTree(json.strip()));
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static @Nullable JsonNode find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (isArticle(node.path("@type"))) return node;
            if (node.isArray()) node.forEach(open::addLast);
            node.path("@graph").forEach(open::addLast);
            if (node.has("mainEntity")) open.addLast(node.get("mainEntity"));
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isTextual()) return ARTICLES.contains(type.asText());
        for (JsonNode one : type) if (ARTICLES.contains(one.asText())) return true;
        return false;
    }

    private static LinkedMetadata read(JsonNode article) {
        return new LinkedMetadata(
                text(article.path("headline")),
                names(article.path("author")),
                names(article.path("publisher")),
                text(article.path("datePublished")));
    }

    private static @Nullable String names(JsonNode who) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : who.isArray() ? who : List.of(who)) {
            String name = text(one.isTextual() ? one : one.path("name"));
            if (name != null && !name.startsWith("http") && !names.contains(name)) names.add(name);
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String text(JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) return null;
        return Parser.unescapeEntities(node.asText(), false).strip();
    }
}
