package caseclerk.adapters.terminal;

import caseclerk.chat.DeepLink;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestSheet;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Section;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Subscription;
import caseclerk.grounding.Citation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A digest as one line of JSON, for scripts. */
public final class DigestJson {
    private DigestJson() {}

    /** {@code digest} as JSON; citations are numbered as in answers. */
    public static String of(Digest digest, DigestStyle style) {
        DigestSheet sheet = DigestSheet.of(digest, style);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("day", sheet.day().toString());
        json.put("quiet", digest.isQuiet());
        json.put("cases", sheet.sections().stream().map(DigestJson::section).toList());
        json.put("left", sheet.left());
        List<Map<String, @Nullable Object>> citations = new ArrayList<>();
        for (Citation citation : sheet.citations()) citations.add(citation(citations.size() + 1, citation));
        json.put("citations", citations);
        return Json.line(json);
    }

    /** What a channel gets, and when. */
    public static String of(Subscription subscription) {
        Subscription.Plan plan = subscription.plan();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("channel", subscription.channel());
        json.put("everything", plan.following().everything());
        json.put("cases", new TreeSet<>(plan.following().cases()));
        json.put("tags", new TreeSet<>(plan.following().tags()));
        json.put("at", plan.schedule().at().toString());
        json.put("zone", zone(plan.schedule().zone()));
        json.put(
                "days",
                new TreeSet<>(plan.schedule().days())
                        .stream().map(DigestJson::lower).toList());
        json.put("style", lower(plan.style()));
        json.put("quiet", lower(plan.quiet()));
        json.put("paused", subscription.paused());
        return Json.line(json);
    }

    private static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> section(Section section) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("slug", section.slug());
        json.put("name", section.name());
        json.put("lines", section.lines().stream().map(DigestJson::line).toList());
        json.put("left", section.left());
        return json;
    }

    private static Map<String, @Nullable Object> line(Line line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", line.label());
        json.put("words", line.words());
        json.put(
                "claims",
                line.said().stream()
                        .map(said -> Map.of("text", said.text(), "citations", said.numbers()))
                        .toList());
        json.put("tail", line.tail());
        return json;
    }

    private static Map<String, @Nullable Object> citation(int n, Citation citation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", n);
        json.put("sourceId", citation.version().sourceId());
        json.put("revision", citation.version().revision());
        json.put("title", citation.version().title());
        json.put("publisher", citation.version().publisher());
        json.put("url", citation.version().url());
        json.put("deepLink", DeepLink.orNone(citation.version().url(), citation.quote()));
        json.put("quote", citation.quote());
        json.put("start", citation.span().start());
        json.put("end", citation.span().end());
        return json;
    }
}
