package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name; of several with one name the first that is not blank counts. */
final class MetaElements {
    private final Map<String, List<String>> values = new HashMap<>();

    MetaElements(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String value = meta.attr("content").strip();
            if (value.isEmpty()) continue;
            for (String kind : new String[] {"property", "name", "itemprop", "http-equiv"})
                for (String name : meta.attr(kind).strip().split("\\s+"))
                    if (!name.isEmpty())
                        values.computeIfAbsent(name.toLowerCase(Locale.ROOT).replace('.', ':'), n -> new ArrayList<>())
                                .add(value);
        }
    }

    /** The value of the first of {@code names} that has one; null when none has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> said = values.get(name);
            if (said != null) return said.get(0);
        }
        return null;
    }

    /** All values of {@code name}, in order, each once. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().distinct().toList();
    }
}
