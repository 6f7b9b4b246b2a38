package caseclerk.adapters.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD; any field may be null, and all are when it says nothing.
 *
 * @param headline the headline
 * @param name the name of the article, which may differ from its headline
 * @param author names, joined by commas
 * @param publisher name
 * @param published moment or day, as written
 * @param modified moment or day, as written
 * @param language as written
 * @param body the text of the article, a line for each paragraph; null where it is no more than a teaser
 * @param isFree false when the page says that it is for subscribers
 */
record LinkedMetadata(
        @Nullable String headline,
        @Nullable String name,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String body,
        boolean isFree) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    /** How the wrapper begins that hides a script from readers of XML, and what may follow its end; possessive, so linear. */
    private static final Pattern OPENED =
            Pattern.compile("(?:<!--)?+\\s*+(?:/\\*|//)?+\\s*+<!\\[CDATA\\[\\s*+(?:\\*/)?+");

    private static final String CLOSE = "]]>";
    private static final Pattern CLOSED = Pattern.compile("\\s*+(?:\\*/)?+\\s*+(?:-->)?+");
    /** The types of schema.org that are articles. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:https?://schema\\.org/)?\\w*(Article|BlogPosting|SocialMediaPosting|Report|Review)");

    private static final int MOST_NODES = 20_000;
    private static final LinkedMetadata NOTHING =
            new LinkedMetadata(null, null, null, null, null, null, null, null, true);

    static LinkedMetadata of(Document page) {
        List<JsonNode> roots = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode root = parse(script.data());
            if (root != null) roots.add(root);
        }
        Map<String, JsonNode> byId = new HashMap<>();
        JsonNode article = null;
        for (JsonNode node : nodes(roots)) {
            if (node.has("@id") && node.size() > 1)
                byId.putIfAbsent(node.get("@id").asText(), node);
            if (article == null && isArticle(node.path("@type"))) article = node;
        }
        return article == null ? NOTHING : read(article, byId);
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(unwrapped(json.strip()));
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static String unwrapped(String json) {
        Matcher opened = OPENED.matcher(json);
        String left = opened.lookingAt() ? json.substring(opened.end()) : json;
        int close = left.lastIndexOf(CLOSE);
        if (close < 0 || !CLOSED.matcher(left.substring(close + CLOSE.length())).matches()) return left.strip();
        return left.substring(0, close).strip().replaceFirst("(?:/\\*|//)$", "").strip();
    }

    /** The objects that may be articles or be referred to by one, outer ones first. */
    private static List<JsonNode> nodes(List<JsonNode> roots) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(roots);
        while (!open.isEmpty() && found.size() < MOST_NODES) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) node.forEach(open::addLast);
            if (!node.isObject()) continue;
            found.add(node);
            node.path("@graph").forEach(open::addLast);
            for (String inner : new String[] {"mainEntity", "mainEntityOfPage", "author", "publisher"})
                if (node.path(inner).isContainerNode()) open.addLast(node.get(inner));
        }
        return found;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isTextual()) return ARTICLE.matcher(type.asText()).matches();
        for (JsonNode one : type) if (ARTICLE.matcher(one.asText()).matches()) return true;
        return false;
    }

    private static LinkedMetadata read(JsonNode article, Map<String, JsonNode> byId) {
        String free = article.path("isAccessibleForFree").asText("true");
        return new LinkedMetadata(
                text(article.path("headline")),
                text(article.path("name")),
                names(article.path("author"), byId),
                names(article.path("publisher"), byId),
                text(article.path("datePublished")),
                text(article.path("dateModified")),
                text(article.path("inLanguage")),
                body(article),
                !free.equalsIgnoreCase("false"));
    }

    private static @Nullable String names(JsonNode who, Map<String, JsonNode> byId) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode one : who.isArray() ? who : List.of(who)) {
            JsonNode named = !one.has("name") && one.has("@id")
                    ? byId.getOrDefault(one.get("@id").asText(), one)
                    : one;
            JsonNode called = named.isTextual() ? named : named.path("name");
            for (JsonNode each : called.isArray() ? called : List.of(called)) {
                String name = text(each);
                if (name != null && !name.startsWith("http")) names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String body(JsonNode article) {
        JsonNode stated = article.path("articleBody");
        if (!stated.isTextual()) return null;
        String body = StatedBody.of(stated.asText());
        String description = text(article.path("description"));
        boolean isWhole =
                StatedBody.isWhole(body, article.path("wordCount").asInt(0), description == null ? "" : description);
        return isWhole ? body : null;
    }

    private static @Nullable String text(JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) return null;
        String text = Parser.unescapeEntities(node.asText(), false)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        return text.isEmpty() ? null : text;
    }
}
