package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.Sentence;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.CaseProfile;
import caseclerk.ingestion.CaseSketch;
import caseclerk.ingestion.Casebook;
import caseclerk.ingestion.NewVersion;
import caseclerk.ingestion.NewVersion.CutPassage;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.PassageHeader;
import caseclerk.notes.VersionNote;
import caseclerk.retrieval.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The casebook in SQLite. */
public final class SqliteCasebook implements Casebook {
    /** So many sources tell what a case is about. */
    private static final int SKETCHED = 4;

    private final Database database;

    public SqliteCasebook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Shelf> at(WorkspaceId workspace, String url, @Nullable Origin from) {
        return database.read(sql -> {
            long source = Place.of(sql, workspace, url, from).source();
            Optional<SourceVersion> newest =
                    sql.first(Rows.VERSION + " WHERE s.id = ? ORDER BY v.revision DESC LIMIT 1", Rows::version, source);
            if (newest.isEmpty()) return Optional.empty();
            List<String> hashes = sql.list(
                    "SELECT content_hash FROM versions WHERE source_id = ? ORDER BY revision",
                    r -> r.getString(1),
                    source);
            int passages = (int) sql.number(
                    "SELECT count(*) FROM passages p JOIN versions v ON v.id = p.version_id"
                            + " WHERE v.source_id = ? AND v.revision = ?",
                    source,
                    newest.get().revision());
            return Optional.of(new Shelf(newest.get(), hashes, passages));
        });
    }

    /**
     * Where a source of an address is kept. A source that may not be told of there keeps the address to itself; the next
     * one has the address with a number behind it.
     *
     * @param source 0 where there is none yet
     */
    private record Place(String key, long source) {
        static Place of(Sql sql, WorkspaceId workspace, String url, @Nullable Origin from) throws SQLException {
            String key = url;
            for (int number = 2; ; number++) {
                long source =
                        sql.number("SELECT id FROM sources WHERE workspace = ? AND url = ?", workspace.value(), key);
                if (source == 0 || Origins.sees(sql, source, from)) return new Place(key, source);
                key = url + "\n" + number;
            }
        }
    }

    @Override
    public List<Stored> save(WorkspaceId workspace, List<NewVersion> versions) {
        List<VersionNote> notes = versions.stream().map(NoteRows::take).toList();
        return database.write(sql -> {
            List<Stored> stored = new ArrayList<>();
            for (int i = 0; i < versions.size(); i++) stored.add(save(sql, workspace, versions.get(i), notes.get(i)));
            PassageBlocks.keep(sql, workspace.value());
            return stored;
        });
    }

    private static Stored save(Sql sql, WorkspaceId workspace, NewVersion version, VersionNote note)
            throws SQLException {
        Place place = Place.of(sql, workspace, version.url(), version.origin());
        Optional<SourceVersion> same = sql.first(
                Rows.VERSION + " WHERE v.source_id = ? AND v.content_hash = ?",
                Rows::version,
                place.source(),
                version.contentHash());
        if (same.isPresent()) {
            again(sql, workspace, place.source(), version.origin());
            return new Stored(same.get(), false, false, 0);
        }
        Copies.Candidate candidate = candidate(workspace, version);
        boolean isKnown = place.source() != 0;
        long source = isKnown ? place.source() : newSource(sql, workspace, place.key(), version.kind());
        long copyOf = attach(sql, source, Copies.originalOf(sql, source, candidate));
        if (isKnown) again(sql, workspace, source, version.origin());
        else if (version.origin() != null) Origins.add(sql, workspace, source, version.origin());
        long told = Origins.sees(sql, copyOf, version.origin()) ? copyOf : 0;
        @Nullable String slug = slug(sql, workspace, version, told);
        boolean caseIsNew = slug != null
                && openCase(sql, workspace, slug, version.caseName(), version.origin(), version.capturedAt());
        if (slug != null) place(sql, workspace, source, slug);
        boolean isFoundThere = version.address() == null && place.key().equals(version.url());
        long id = insertVersion(sql, workspace, source, version, isFoundThere ? null : address(version));
        insertSentences(sql, id, version.sentences());
        ClauseRows.insert(sql, source, id, version);
        for (int i = 0; i < version.passages().size(); i++) insertPassage(sql, workspace, id, i, version, slug);
        if (version.kind() == SourceKind.ARTICLE)
            Profiles.keep(sql, workspace, source, CaseProfile.of(version), version.embedder());
        if (copyOf == 0) Copies.keep(sql, id, candidate);
        NoteRows.add(sql, id, note);
        SourceVersion stored =
                sql.first(Rows.VERSION + " WHERE v.id = ?", Rows::version, id).orElseThrow();
        return new Stored(stored, true, caseIsNew, told);
    }

    private static Copies.Candidate candidate(WorkspaceId workspace, NewVersion version) {
        return Copies.Candidate.of(
                workspace.value(), version.kind(), version.title(), version.textHash(), version.text());
    }

    private static long newSource(Sql sql, WorkspaceId workspace, String key, SourceKind kind) throws SQLException {
        return sql.insert(
                "INSERT INTO sources (workspace, url, kind) VALUES (?, ?, ?)", workspace.value(), key, kind.name());
    }

    /** What was filed from channels alone may be seen from one more; what is open stays so. */
    private static void again(Sql sql, WorkspaceId workspace, long source, @Nullable Origin origin)
            throws SQLException {
        if (origin != null && Origins.has(sql, workspace, source)) Origins.add(sql, workspace, source, origin);
    }

    /** The newest version says what a source is a copy of; one that others are copies of stays an original. */
    private static long attach(Sql sql, long source, long original) throws SQLException {
        boolean hasCopies = sql.number("SELECT count(*) FROM sources WHERE copy_of = ?", source) > 0;
        long copyOf = hasCopies ? 0 : original;
        sql.run("UPDATE sources SET copy_of = ? WHERE id = ?", copyOf == 0 ? null : copyOf, source);
        return copyOf;
    }

    /** A copy for which nobody chose a case goes where its original is; no case is joined that may not be told of. */
    private static @Nullable String slug(Sql sql, WorkspaceId workspace, NewVersion version, long copyOf)
            throws SQLException {
        String wanted = version.caseSlug();
        if (!version.caseIsProposed()) return wanted;
        if (copyOf == 0) {
            String slug = wanted;
            for (int number = 2; slug != null && !Origins.knows(sql, workspace, slug, version.origin()); number++)
                slug = wanted + "-" + number;
            return slug;
        }
        return sql
                .list(
                        "SELECT c.slug FROM sources s JOIN cases c ON c.id = s.case_id WHERE s.id = ?",
                        r -> r.getString(1),
                        copyOf)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static boolean openCase(
            Sql sql, WorkspaceId workspace, String slug, @Nullable String name, @Nullable Origin origin, Instant at)
            throws SQLException {
        String channel = origin == null ? null : origin.channel();
        return Shelves.open(sql, workspace, slug, name == null ? nameOf(slug) : name, channel, at);
    }

    private static String nameOf(String slug) {
        if (!PolicyCase.isSlug(slug)) throw new IllegalArgumentException("not a case slug: " + slug);
        String words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void place(Sql sql, WorkspaceId workspace, long source, String slug) throws SQLException {
        sql.run(
                "UPDATE sources SET case_id = (SELECT id FROM cases WHERE workspace = ? AND slug = ?) WHERE id = ? AND workspace = ?",
                workspace.value(),
                slug,
                source,
                workspace.value());
    }

    private static String address(NewVersion version) {
        return version.address() == null ? version.url() : version.address();
    }

    private static long insertVersion(
            Sql sql, WorkspaceId workspace, long source, NewVersion version, @Nullable String address)
            throws SQLException {
        return sql.insert(
                "INSERT INTO versions (source_id, workspace, revision, title, publisher, author, published_at, language,"
                        + " captured_at, service, effective_from, effective_until, url, content_hash, text_hash, text, original,"
                        + " media_type) VALUES (?, ?, (SELECT count(*) + 1 FROM versions WHERE source_id = ?), ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?)",
                source,
                workspace.value(),
                source,
                version.title(),
                version.publisher(),
                version.author(),
                text(version.publishedAt()),
                version.language(),
                version.capturedAt().toString(),
                version.service(),
                text(version.effectiveFrom()),
                text(version.effectiveUntil()),
                address,
                version.contentHash(),
                version.textHash(),
                version.text(),
                Packed.pack(version.original()),
                version.mediaType().name());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void insertSentences(Sql sql, long version, List<Sentence> sentences) throws SQLException {
        try (PreparedStatement insert =
                sql.connection().prepareStatement("INSERT INTO sentences VALUES (?, ?, ?, ?, ?)")) {
            for (Sentence sentence : sentences) {
                insert.setLong(1, version);
                insert.setInt(2, sentence.ordinal());
                insert.setString(3, sentence.kind().name());
                insert.setInt(4, sentence.span().start());
                insert.setInt(5, sentence.span().end());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertPassage(
            Sql sql, WorkspaceId workspace, long version, int ordinal, NewVersion of, @Nullable String slug)
            throws SQLException {
        CutPassage passage = of.passages().get(ordinal);
        String header = Objects.equals(slug, of.caseSlug())
                ? passage.header()
                : PassageHeader.moved(
                        of.title(), of.publisher(), of.publishedAt(), passage.header(), of.caseSlug(), slug);
        long id = sql.insert(
                "INSERT INTO passages (version_id, workspace, ordinal, header, first_sentence, last_sentence, start, end)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                version,
                workspace.value(),
                ordinal,
                header,
                passage.firstSentence(),
                passage.lastSentence(),
                passage.span().start(),
                passage.span().end());
        Derived.add(
                sql,
                workspace.value(),
                version,
                id,
                header,
                passage.span().cutFrom(of.text()),
                passage.vectors(),
                of.embedder());
    }

    @Override
    public List<Member> members(WorkspaceId workspace, String embedder) {
        return database.read(sql -> Profiles.members(sql, workspace, embedder));
    }

    @Override
    public CaseSketch sketch(WorkspaceId workspace, String slug, Audience readers) {
        return database.read(sql -> {
            String name = sql.first(
                            "SELECT name FROM cases WHERE workspace = ? AND slug = ?",
                            row -> row.getString(1),
                            workspace.value(),
                            slug)
                    .orElse(slug);
            String seen = InForce.versions(sql, new Scope(workspace, slug, null, readers)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            List<String> titles = sql.list(
                    "SELECT title, published_at FROM versions WHERE workspace = ? AND id IN (" + seen
                            + ") ORDER BY coalesce(published_at, captured_at) DESC, id DESC LIMIT " + SKETCHED,
                    row -> row.getString(2) == null ? row.getString(1) : row.getString(2) + " " + row.getString(1),
                    workspace.value());
            return new CaseSketch(slug, name, titles);
        });
    }

    @Override
    public void assign(WorkspaceId workspace, long sourceId, String caseSlug) {
        database.write(sql -> {
            Instant now = Instant.now();
            openCase(sql, workspace, caseSlug, null, null, now);
            return CaseMoves.move(sql, workspace.value(), List.of(sourceId), caseSlug, now);
        });
    }

    @Override
    public void seen(WorkspaceId workspace, long sourceId, @Nullable Origin origin) {
        if (origin != null && database.read(sql -> Origins.has(sql, workspace, sourceId)))
            database.write(sql -> {
                Origins.add(sql, workspace, sourceId, origin);
                return null;
            });
    }
}
