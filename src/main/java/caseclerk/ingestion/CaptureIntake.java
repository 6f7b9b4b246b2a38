package caseclerk.ingestion;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Casebook.Shelf;
import caseclerk.ingestion.Casebook.Stored;
import caseclerk.policies.ClauseParser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that one text and many texts take alike: read, compare with what is filed, name the ending. */
final class CaptureIntake {
    /** Said of what holds no text. */
    static final String NO_TEXT = "No text was found in it; give a text, or a page with one.";

    private static final int LONGEST_TITLE = 100;
    private static final int FEW_WORDS = 1;
    private static final int LONGEST_STATED_TITLE = 300;
    private final ArticleExtractor extractor;
    private final Casebook casebook;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final PassageCutter cutter = new PassageCutter();

    CaptureIntake(ArticleExtractor extractor, Casebook casebook) {
        this.extractor = extractor;
        this.casebook = casebook;
    }

    /** How far an entry has come. */
    sealed interface Step {
        /** It has ended. */
        record Ended(FileOutcome outcome) implements Step {}

        /**
         * It is filed already.
         *
         * @param moveTo the case to move its source to; null to leave it
         * @param origin where it comes from this time; null when openly
         */
        record Known(
                String input,
                Shelf shelf,
                @Nullable String moveTo,
                @Nullable Origin origin) implements Step {}

        /** It is new and waits for its vectors. */
        record Fresh(ReadCapture.Cut cut) implements Step {}
    }

    /** What was read, or how it ended. */
    record Reading(@Nullable ReadCapture read, @Nullable FileOutcome ended) {
        /** How it ended; only asked for when nothing was read. */
        FileOutcome outcome() {
            return Objects.requireNonNull(ended);
        }
    }

    /** Reads and splits; asks nothing of the casebook. */
    Reading read(Capture capture, Filing filing) {
        Article article;
        try {
            article = extractor.extract(capture);
        } catch (UnreadableCapture unreadable) {
            return new Reading(
                    null,
                    new FileOutcome.Failed(filing.input(), "unreadable", String.valueOf(unreadable.getMessage())));
        }
        SplitText split = splitter.split(article.blocks());
        if (split.sentences().isEmpty()
                || article.shortfall() != null && article.shortfall().isInstead())
            return new Reading(null, new FileOutcome.Rejected(filing.input(), "empty", nothingFound(article)));
        return new Reading(describe(capture, filing, article, split), null);
    }

    private static String nothingFound(Article article) {
        return article.shortfall() == null ? NO_TEXT : article.shortfall().advice();
    }

    /** Compares with what is filed at its address and may be told of where it comes from. */
    Step compare(WorkspaceId workspace, ReadCapture brought) {
        Optional<Shelf> shelf =
                casebook.at(workspace, brought.url(), brought.filing().origin());
        ReadCapture read = shelf.map(known -> brought.after(known.newest())).orElse(brought);
        String wanted = read.filing().caseSlug();
        if (shelf.isPresent() && shelf.get().contentHashes().contains(read.contentHash())) {
            boolean moves =
                    wanted != null && !wanted.equals(shelf.get().newest().caseSlug());
            return new Step.Known(
                    read.filing().input(),
                    shelf.get(),
                    moves ? wanted : null,
                    read.filing().origin());
        }
        String slug =
                wanted != null ? wanted : shelf.map(s -> s.newest().caseSlug()).orElse(null);
        return new Step.Fresh(read.cut(cutter, slug, slug == null && shelf.isEmpty()));
    }

    /** Ends what is filed already, moving it to another case where asked. */
    FileOutcome settle(WorkspaceId workspace, Step.Known known) {
        SourceVersion newest = known.shelf().newest();
        casebook.seen(workspace, newest.sourceId(), known.origin());
        if (known.moveTo() != null) {
            casebook.assign(workspace, newest.sourceId(), known.moveTo());
            newest = withCase(newest, known.moveTo());
        }
        return new FileOutcome.Unchanged(known.input(), newest, known.shelf().passages());
    }

    /** Names the ending of what was saved. */
    static FileOutcome ending(String input, Stored stored, int passages, Receipt receipt) {
        SourceVersion version = stored.version();
        if (!stored.isNew()) return new FileOutcome.Unchanged(input, version, passages);
        if (stored.copyOf() > 0)
            return new FileOutcome.Duplicate(input, version, stored.caseIsNew(), passages, stored.copyOf(), receipt);
        return version.revision() == 1
                ? new FileOutcome.Filed(input, version, stored.caseIsNew(), passages, receipt)
                : new FileOutcome.Updated(input, version, stored.caseIsNew(), passages, receipt);
    }

    private static ReadCapture describe(Capture capture, Filing filing, Article article, SplitText split) {
        Capture.Stated stated = capture.stated();
        String found = first(stated.title(), article.title());
        String title = found != null ? ShortLine.of(found, LONGEST_STATED_TITLE) : fallbackTitle(filing, split);
        String address = CanonicalAddress.of(capture.url(), article.canonicalUrl());
        return new ReadCapture(
                capture,
                filing,
                PolicyAddress.of(filing, title).orElse(address),
                address,
                title,
                first(stated.publisher(), article.publisher()),
                first(stated.author(), article.author()),
                stated.publishedAt() != null ? stated.publishedAt() : article.publishedAt(),
                first(stated.language(), article.language()),
                article.shortfall(),
                split,
                filing.kind() == SourceKind.POLICY
                        ? ClauseParser.parse(split.text(), PolicyAddress.lines(article.blocks()))
                        : List.of());
    }

    private static @Nullable String first(@Nullable String stated, @Nullable String found) {
        if (stated != null && !stated.isBlank()) return stated.strip();
        return found == null || found.isBlank() ? null : found.strip();
    }

    private static String fallbackTitle(Filing filing, SplitText split) {
        String opening = ShortLine.of(opening(split), LONGEST_TITLE);
        if (opening.codePoints().anyMatch(Character::isLetterOrDigit)) return opening;
        String name = filing.input().substring(filing.input().replace('\\', '/').lastIndexOf('/') + 1);
        return name.isBlank() ? "Untitled" : ShortLine.of(name, LONGEST_TITLE);
    }

    /** A heading, or the first sentence; one of a single word ("Treas.") goes on with what follows it. */
    private static String opening(SplitText split) {
        Sentence first = split.sentences().get(0);
        boolean telling =
                first.kind() == SentenceKind.HEADING || Words.of(first.text()).size() > FEW_WORDS;
        if (telling) return first.text();
        int line = split.text().indexOf('\n', first.span().end());
        return split.text()
                .substring(first.span().start(), line < 0 ? split.text().length() : line);
    }

    private static SourceVersion withCase(SourceVersion v, String slug) {
        return new SourceVersion(
                v.sourceId(),
                v.revision(),
                v.kind(),
                v.url(),
                v.title(),
                v.publisher(),
                v.author(),
                v.publishedAt(),
                v.language(),
                v.capturedAt(),
                slug,
                v.service(),
                v.effectiveFrom(),
                v.effectiveUntil());
    }
}
