package caseclerk.adapters.storage;

import caseclerk.adapters.storage.ChangedSources.Happening;
import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Following;
import caseclerk.digest.NewsItem;
import caseclerk.digest.NewsItem.Copied;
import caseclerk.digest.NewsItem.PolicyChanged;
import caseclerk.digest.NewsItem.Reported;
import caseclerk.digest.NewsItem.Revised;
import caseclerk.digest.NewsItem.StatusChanged;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes news out of changes, case by case. */
final class NewsDesk {
    private static final String NO_CASE = "";

    private final Sql sql;
    private final WorkspaceId workspace;
    private final FollowedCases followed;
    private final Audience readers;
    private final ChangedSources changed;
    private final LeadSentence leads;
    private final Map<String, List<NewsItem>> bySlug = new LinkedHashMap<>();
    private final Map<Long, List<SourceVersion>> copies = new LinkedHashMap<>();

    NewsDesk(Sql sql, WorkspaceId workspace, Following following, Audience readers, ChangedSources changed) {
        this.sql = sql;
        this.readers = readers;
        this.workspace = workspace;
        this.followed = new FollowedCases(sql, workspace, following);
        this.changed = changed;
        this.leads = new LeadSentence(sql, workspace);
    }

    List<CaseNews> news() throws SQLException {
        for (Changes change : changed.cases()) tell(change);
        Map<Long, SourceVersion> originals = new LinkedHashMap<>();
        for (Map.Entry<Long, Happening> one : changed.sources().entrySet())
            sort(one.getKey(), one.getValue(), originals);
        for (Map.Entry<Long, SourceVersion> one : originals.entrySet())
            tell(one.getValue(), changed.sources().get(one.getKey()));
        for (Map.Entry<Long, List<SourceVersion>> one : copies.entrySet()) {
            Optional<SourceVersion> original = newest(one.getKey());
            if (original.isPresent() && !originals.containsKey(one.getKey()))
                add(original.get().caseSlug(), new Copied(original.get(), one.getValue()));
        }
        return gathered();
    }

    private List<CaseNews> gathered() throws SQLException {
        List<CaseNews> news = new ArrayList<>();
        for (Map.Entry<String, List<NewsItem>> one : bySlug.entrySet()) {
            if (one.getKey().equals(NO_CASE)) news.add(new CaseNews(null, "Under no case", one.getValue()));
            else news.add(new CaseNews(one.getKey(), nameOf(one.getKey()), one.getValue()));
        }
        return news;
    }

    private String nameOf(String slug) throws SQLException {
        return sql.first(
                        "SELECT name FROM cases WHERE workspace = ? AND slug = ?",
                        r -> r.getString(1),
                        workspace.value(),
                        slug)
                .orElse(slug);
    }

    /** A case is news by itself when it changes; that it was opened shows in its first source. */
    private void tell(Changes change) throws SQLException {
        String slug = sql.first(
                        "SELECT c.slug FROM cases c WHERE c.id = ?1 AND " + Origins.KNOWN,
                        r -> r.getString(1),
                        change.caseId(),
                        null,
                        null,
                        readers.everything() ? 1 : 0,
                        Origins.channels(readers))
                .orElse(null);
        if (slug == null || change.after() == null) return;
        add(
                slug,
                new StatusChanged(
                        words(change.before()),
                        CaseStatus.valueOf(change.after()).name().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String words(@Nullable String status) {
        return status == null ? null : status.toLowerCase(Locale.ROOT);
    }

    /** Copies are told of with their original, unless readers cannot see that one. */
    private void sort(long source, Happening happening, Map<Long, SourceVersion> originals) throws SQLException {
        Optional<SourceVersion> newest = newest(source);
        if (newest.isEmpty()) return;
        long original = sql.number("SELECT coalesce(copy_of, 0) FROM sources WHERE id = ?", source);
        if (original == 0 || changed.hidden().contains(original)) originals.put(source, newest.get());
        else if (happening.filed())
            copies.computeIfAbsent(original, o -> new ArrayList<>()).add(newest.get());
    }

    private void tell(SourceVersion source, Happening happening) throws SQLException {
        if (source.kind() == SourceKind.POLICY) {
            Optional<SourceVersion> before = before(source);
            add(
                    source.caseSlug(),
                    new PolicyChanged(source, before.orElse(null), leads.of(source, before.orElse(null))));
        } else if (happening.filed() || (happening.moved() && !happening.revised())) {
            List<SourceVersion> also = copies.getOrDefault(source.sourceId(), List.of());
            add(source.caseSlug(), new Reported(source, leads.of(source, null), also, !happening.filed()));
        } else {
            add(
                    source.caseSlug(),
                    new Revised(source, leads.of(source, before(source).orElse(null))));
        }
    }

    private Optional<SourceVersion> newest(long source) throws SQLException {
        return sql.first(
                Rows.VERSION + " WHERE s.workspace = ? AND s.id = ? AND " + Rows.NEWEST,
                Rows::version,
                workspace.value(),
                source);
    }

    /** The version before the newest: for a policy text by the day in force, else by revision. */
    private Optional<SourceVersion> before(SourceVersion newest) throws SQLException {
        return sql.first(
                Rows.VERSION + " WHERE v.source_id = ? AND v.revision <> ?"
                        + " ORDER BY v.effective_from DESC NULLS LAST, v.revision DESC LIMIT 1",
                Rows::version,
                newest.sourceId(),
                newest.revision());
    }

    private void add(@Nullable String slug, NewsItem item) throws SQLException {
        if (!followed.holds(slug)) return;
        bySlug.computeIfAbsent(slug == null ? NO_CASE : slug, s -> new ArrayList<>())
                .add(item);
    }
}
