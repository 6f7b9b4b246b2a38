package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Incoming.FileGiven;
import caseclerk.chat.Incoming.LinkPosted;
import caseclerk.chat.Intake.Brought;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.Refused;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.CasebookUnavailable;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.UnreadableCapture;
import caseclerk.retrieval.EmbedderUnavailable;
import caseclerk.retrieval.IndexUnavailable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people bring what is to be filed: may they, is it done, and what is told of it. */
final class FilingCounter {
    private static final String FILE = "/file PATH|LINK …";

    private final Intake intake;
    private final Bookcase bookcase;
    private final TellFiling news;

    /** @param intake files what is at a path or behind a link */
    FilingCounter(Intake intake, Bookcase bookcase, TellFiling news) {
        this.intake = intake;
        this.bookcase = bookcase;
        this.news = news;
    }

    /** On platforms with forms it is filled in and then taken as a link or a file. */
    Command command() {
        return Command.of(FILE, "file article links, saved pages (.html), text, Markdown or PDF", this::fileAll)
                .with(Verb.of(
                        "",
                        "file an article by its link, or as a file",
                        Option.text("link", "where the article is"),
                        Option.of(Option.Kind.CASE, "case", "file it under this case"),
                        Option.of(
                                Option.Kind.FILE,
                                "file",
                                "the article as a saved page, .pdf, .txt or .md, where its link does not do")));
    }

    Reply file(LinkPosted posted, Visit visit) {
        return objection(posted)
                .<Reply>map(refused -> refused)
                .orElseGet(() -> filed(visit, new Brought(posted.link(), null), posted.caseSlug()));
    }

    Reply file(FileGiven handed, Visit visit) {
        return objection(handed, handed.caseSlug())
                .<Reply>map(refused -> refused)
                .orElseGet(() -> filed(visit, new Brought(handed.name(), handed.bytes()), handed.caseSlug()));
    }

    /** The receipt of a source as it stands now; empty where {@code readers} may not see it. */
    Optional<Reply> receipt(WorkspaceId workspace, Audience readers, long source, @Nullable Shortfall shortfall) {
        return news.present(workspace, readers, source, shortfall);
    }

    private Filed filed(Visit visit, Brought brought, @Nullable String chosen) {
        String slug = chosen == null ? visit.conversation().caseSlug() : chosen;
        return told(visit, List.of(fileOne(visit, brought, slug)));
    }

    /** Only the owner may name a place on this machine; from elsewhere, what is no address of the web is refused. */
    private Optional<Refused> objection(LinkPosted posted) {
        Optional<Refused> objection = objection(posted, posted.caseSlug());
        if (objection.isPresent()) return objection;
        boolean web = TypedLine.LINK.matcher(posted.link().strip()).matches();
        return posted.speaker().atTerminal() || web
                ? Optional.empty()
                : Optional.of(new Refused("That is no address of a page; give one that begins with https."));
    }

    private Optional<Refused> objection(Incoming brings, @Nullable String slug) {
        Speaker speaker = brings.speaker();
        if (!speaker.rights().contains(Right.FILE))
            return Optional.of(new Refused("You may not " + Right.FILE.words()
                    + " here; people who manage this server choose who may, with /settings."));
        return slug == null
                        || bookcase.policyCase(brings.workspace(), slug, speaker.audience())
                                .isPresent()
                ? Optional.empty()
                : Optional.of(new Refused("There is no case " + slug
                        + "; /case list shows which there are, and without one a fitting case is found."));
    }

    private Reply fileAll(Visit visit, List<String> paths) {
        if (paths.isEmpty()) return Command.usage(FILE);
        for (String path : paths) {
            Optional<Refused> objection =
                    objection(new LinkPosted(visit.workspace(), visit.channel(), visit.speaker(), path, null));
            if (objection.isPresent()) return objection.get();
        }
        String slug = visit.conversation().caseSlug();
        return told(
                visit,
                paths.stream()
                        .map(path -> fileOne(visit, new Brought(path, null), slug))
                        .toList());
    }

    private Filed told(Visit visit, List<FileOutcome> outcomes) {
        Origin origin = visit.origin();
        Audience readers = origin == null ? visit.speaker().audience() : origin.readers();
        return new Filed(
                outcomes,
                outcomes.stream()
                        .map(one -> news.of(visit.workspace(), readers, one))
                        .toList());
    }

    /** What cannot be filed does not take along what was filed before it. */
    private FileOutcome fileOne(Visit visit, Brought brought, @Nullable String slug) {
        try {
            return intake.file(visit.workspace(), visit.origin(), brought, slug);
        } catch (UnreadableCapture e) {
            return new FileOutcome.Failed(brought.input(), "unreadable", FrontDesk.told(e));
        } catch (CasebookUnavailable | IndexUnavailable | EmbedderUnavailable e) {
            return new FileOutcome.Failed(brought.input(), "unavailable", FrontDesk.told(e));
        }
    }
}
