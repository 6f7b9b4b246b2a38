package caseclerk.digest;

import caseclerk.digest.NewsItem.Happened;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in one case.
 *
 * @param slug the case; null for sources under no case
 * @param name what people call it now
 * @param items at least one, the most important first, of events the latest
 */
public record CaseNews(@Nullable String slug, String name, List<NewsItem> items) {
    public CaseNews {
        items = items.stream()
                .sorted(Comparator.comparingInt(NewsItem::importance).thenComparing(CaseNews::newestFirst))
                .toList();
        if (items.isEmpty()) throw new IllegalArgumentException("a case without news is left out");
    }

    private static int newestFirst(NewsItem one, NewsItem other) {
        return one instanceof Happened a && other instanceof Happened b
                ? b.when().compareTo(a.when())
                : 0;
    }

    /** How much it weighs: the case with the most important news comes first. */
    int importance() {
        return items.get(0).importance();
    }
}
