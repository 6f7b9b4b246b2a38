package caseclerk.adapters.llm;

import caseclerk.writing.OutputShape;
import caseclerk.writing.OutputShape.Fields;
import caseclerk.writing.OutputShape.ListOf;
import caseclerk.writing.OutputShape.Text;
import caseclerk.writing.OutputShape.Whole;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON of exactly one shape: every field, no other, none twice, nothing after it. */
final class StrictJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern FENCED = Pattern.compile("(?s)^```(?:json)?\\s*\n(.*)\n```$");
    private static final int MOST_ELEMENTS = 60;
    private static final int LONGEST_TEXT = 4_000;

    private StrictJson() {}

    /** Text that is not of the shape asked for; the message says how, in words for the model. */
    static final class OffShape extends Exception {
        private static final long serialVersionUID = 1L;

        OffShape(String message) {
            super(message);
        }
    }

    /** The fields of {@code text}; a Markdown fence around the whole is put up with. */
    static Map<String, Object> read(String text, Fields shape) throws OffShape {
        String bare = text.strip();
        Matcher fenced = FENCED.matcher(bare);
        if (fenced.matches()) bare = fenced.group(1);
        if (bare.isEmpty()) throw new OffShape("it was empty");
        return fields(tree(bare), shape, "the object");
    }

    /** One element of a list as it arrived; empty fields are never missing fields. */
    static Map<String, Object> element(String text, Fields shape) throws OffShape {
        return fields(tree(text), shape, "the element");
    }

    private static JsonNode tree(String text) throws OffShape {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) throw new OffShape("it was not one JSON object");
            return node;
        } catch (JsonProcessingException e) {
            throw new OffShape("it was not valid JSON");
        }
    }

    private static Map<String, Object> fields(JsonNode node, Fields shape, String where) throws OffShape {
        if (!node.isObject()) throw new OffShape(where + " should be an object");
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, OutputShape> wanted : shape.byName().entrySet()) {
            JsonNode value = node.get(wanted.getKey());
            if (value == null) throw new OffShape(where + " lacks the field " + wanted.getKey());
            fields.put(wanted.getKey(), value(value, wanted.getValue(), wanted.getKey()));
        }
        if (node.size() != fields.size())
            throw new OffShape(where + " should have no other fields than "
                    + shape.byName().keySet());
        return fields;
    }

    private static Object value(JsonNode node, OutputShape shape, String where) throws OffShape {
        if (shape instanceof Fields fields) return fields(node, fields, where);
        if (shape instanceof ListOf list) return list(node, list, where);
        if (shape instanceof Text) {
            if (!node.isTextual()) throw new OffShape(where + " should be a string");
            if (node.textValue().length() > LONGEST_TEXT) throw new OffShape(where + " is too long");
            return node.textValue();
        }
        if (shape instanceof Whole) {
            if (!node.isIntegralNumber() || !node.canConvertToLong())
                throw new OffShape(where + " should be a whole number");
            return node.longValue();
        }
        if (!node.isBoolean()) throw new OffShape(where + " should be true or false");
        return node.booleanValue();
    }

    private static List<Object> list(JsonNode node, ListOf shape, String where) throws OffShape {
        if (!node.isArray()) throw new OffShape(where + " should be a list");
        if (node.size() > MOST_ELEMENTS) throw new OffShape(where + " has too many elements");
        List<Object> list = new ArrayList<>();
        for (JsonNode element : node) list.add(value(element, shape.element(), "an element of " + where));
        return list;
    }
}
