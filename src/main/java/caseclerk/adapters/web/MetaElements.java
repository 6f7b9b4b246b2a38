package caseclerk.adapters.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name; of several with one name the first that is not blank counts. */
final class MetaElements {
    private final Map<String, String> values = new HashMap<>();

    MetaElements(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String value = meta.attr("content").strip();
            if (value.isEmpty()) continue;
            for (String kind : new String[] {"property", "name", "itemprop", "http-equiv"})
                for (String name : meta.attr(kind).strip().split("\\s+"))
                    if (!name.isEmpty())
                        values.putIfAbsent(name.toLowerCase(Locale.ROOT).replace('.', ':'), value);
        }
    }

    /** The value of the first of {@code names} that has one; null when none has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) return value;
        }
        return null;
    }
}
