package caseclerk.digest;

import caseclerk.digest.NewsItem.Happened;
import caseclerk.grounding.Claim;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in one case.
 *
 * @param slug the case; null for sources under no case
 * @param name what people call it now
 * @param items at least one, the most important first, of events the latest
 * @param leads sentences that tell the most important of it first; may be none
 */
public record CaseNews(@Nullable String slug, String name, List<NewsItem> items, List<Claim> leads) {
    /** News without a lead. */
    public CaseNews(@Nullable String slug, String name, List<NewsItem> items) {
        this(slug, name, items, List.of());
    }

    public CaseNews {
        leads = List.copyOf(leads);
        items = items.stream()
                .sorted(Comparator.comparingInt(NewsItem::importance).thenComparing(CaseNews::newestFirst))
                .toList();
        if (items.isEmpty()) throw new IllegalArgumentException("a case without news is left out");
    }

    /** The same, led by {@code sentences}. */
    CaseNews led(List<Claim> sentences) {
        return new CaseNews(slug, name, items, sentences);
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
