package caseclerk.adapters.llm;

import caseclerk.writing.OutputShape;
import caseclerk.writing.OutputShape.Fields;
import caseclerk.writing.OutputShape.ListOf;
import caseclerk.writing.OutputShape.Text;
import caseclerk.writing.OutputShape.Whole;
import caseclerk.writing.OutputShape.YesNo;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Output shapes as JSON schemas, for providers that hold a model to one. */
final class Schema {
    private Schema() {}

    static ResponseFormat format(String name, OutputShape shape) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(name.replace('-', '_'))
                        .rootElement(element(shape))
                        .build())
                .build();
    }

    private static JsonSchemaElement element(OutputShape shape) {
        if (shape instanceof Text) return new JsonStringSchema();
        if (shape instanceof Whole) return new JsonIntegerSchema();
        if (shape instanceof YesNo) return new JsonBooleanSchema();
        if (shape instanceof ListOf list)
            return JsonArraySchema.builder().items(element(list.element())).build();
        Map<String, JsonSchemaElement> properties = new LinkedHashMap<>();
        Fields fields = (Fields) shape;
        fields.byName().forEach((name, field) -> properties.put(name, element(field)));
        return JsonObjectSchema.builder()
                .addProperties(properties)
                .required(new ArrayList<>(properties.keySet()))
                .additionalProperties(false)
                .build();
    }
}
