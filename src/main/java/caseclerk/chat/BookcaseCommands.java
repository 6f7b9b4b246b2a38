package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Option.Kind;
import caseclerk.chat.Reply.CasesListed;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.SourceRemoved;
import caseclerk.chat.Reply.SourceShown;
import caseclerk.chat.Reply.SourcesListed;
import caseclerk.policies.PolicyTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands that leaf through the bookcase: cases and sources. */
final class BookcaseCommands {
    private static final String CASE =
            "/case list|show SLUG|timeline SLUG|note TEXT|new NAME|rename SLUG NAME|status SLUG open|closed"
                    + "|tag SLUG TAG …|untag SLUG TAG …|merge SLUG INTO|move ID SLUG|none|split SLUG NEW ID …|remove SLUG";
    private static final String SOURCE = "/source list [CASE]|show ID|remove ID";
    private static final String REMOVE = "Remove this source with every trace of its text? This cannot be undone.";
    private static final String USE = "/use SLUG|all";
    private final Bookcase bookcase;
    private final CaseCommands changes;
    private final NoteCommands notes;

    BookcaseCommands(Bookcase bookcase, Casework casework, PolicyTexts policies) {
        this.bookcase = bookcase;
        this.notes = new NoteCommands(casework, policies);
        this.changes = new CaseCommands(bookcase);
    }

    List<Command> rows() {
        return List.of(
                Command.of(CASE, "list the cases, show one with its sources, or change one", this::policyCase)
                        .with(
                                Verb.of("list", "the cases there are"),
                                Verb.of("show", "what is known of a case, and its sources", slug()),
                                Verb.of("timeline", "what happened in a case, and when", slug()),
                                Verb.of(
                                        "note",
                                        "write down a note of your own, signed and dated",
                                        Option.text("text", "the note").needed(),
                                        Option.of(Kind.CASE, "case", "which case")),
                                Verb.of("new", "open a case", name()).needs(Right.MANAGE),
                                Verb.of("rename", "call a case otherwise", slug(), name())
                                        .needs(Right.MANAGE),
                                Verb.of("status", "open or close a case", slug(), status())
                                        .needs(Right.MANAGE),
                                Verb.of("tag", "sort a case by words that digests can follow", slug(), tags())
                                        .needs(Right.MANAGE),
                                Verb.of("untag", "take tags from a case", slug(), tags())
                                        .needs(Right.MANAGE),
                                Verb.of(
                                                "merge",
                                                "put all sources of a case under another",
                                                slug(),
                                                Option.of(Kind.CASE, "into", "the other case")
                                                        .needed())
                                        .needs(Right.MANAGE),
                                Verb.of("move", "put a source under another case", id(), slug())
                                        .needs(Right.MANAGE),
                                Verb.of("split", "put a source of a case under a new one", slug(), name(), id())
                                        .needs(Right.MANAGE),
                                Verb.of("remove", "take away a case that has no sources", slug())
                                        .needs(Right.MANAGE)),
                Command.of(UndoCommands.UNDO, UndoCommands.SUMMARY, new UndoCommands(bookcase)::undo)
                        .with(Verb.of("", UndoCommands.SUMMARY).needs(Right.MANAGE)),
                Command.of(SOURCE, "list what is filed, show a source, or remove it for good", this::source)
                        .with(
                                Verb.of("list", "what is filed", Option.of(Kind.CASE, "case", "only of this case")),
                                Verb.of("show", "one source with its revisions", id()),
                                Verb.of("remove", "remove a source with every trace of its text", id())
                                        .needs(Right.REMOVE)
                                        .asksFirst(REMOVE))
                        .asking(this::question),
                Command.of(USE, "ask about one case from now on, or about all", this::use));
    }

    private static Option slug() {
        return Option.of(Kind.CASE, "case", "which case").needed();
    }

    private static Option name() {
        return Option.text("name", "what people call it").needed();
    }

    private static Option tags() {
        return Option.text("tags", "one or more, such as cloud elections").needed();
    }

    private static Option status() {
        return Option.choice("status", "open or closed", List.of("open", "closed"))
                .needed();
    }

    private static Option id() {
        return Option.of(Kind.SOURCE, "source", "which source").needed();
    }

    private List<SourceVersion> sources(Visit visit, @Nullable String slug) {
        return bookcase.sources(visit.workspace(), slug, visit.speaker().audience());
    }

    private Reply policyCase(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "list" : arguments.get(0);
        if (verb.equals("list") && arguments.size() <= 1)
            return new CasesListed(
                    bookcase.cases(visit.workspace(), visit.speaker().audience()));
        List<String> rest = meant(visit, verb, named(verb, arguments));
        if (verb.equals("new")) return changes.open(visit, rest);
        if (verb.equals("rename")) return changes.rename(visit, rest);
        if (verb.equals("status")) return changes.status(visit, rest);
        if (verb.equals("merge")) return changes.merge(visit, rest);
        if (verb.equals("move")) return changes.move(visit, rest);
        if (verb.equals("split")) return changes.split(visit, rest);
        if (verb.equals("remove")) return changes.remove(visit, rest);
        if (verb.equals("note")) return note(visit, rest);
        if (verb.equals("tag") || verb.equals("untag")) return tag(visit, verb.equals("tag"), rest);
        boolean timeline = verb.equals("timeline");
        if (!verb.equals("show") && !timeline) return Command.usage(CASE);
        String chosen = visit.conversation().caseSlug();
        String slug = rest.isEmpty() ? chosen : rest.get(0);
        if (slug == null) return Command.usage("/case " + verb + " SLUG");
        return withCase(
                visit,
                slug,
                found -> timeline ? notes.timeline(visit, found) : notes.shown(visit, found, sources(visit, slug)));
    }

    /** The words behind the verb; a case's name is one of them, where nothing but the case is to be named. */
    private static List<String> named(String verb, List<String> arguments) {
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        boolean isCaseAlone = verb.equals("show") || verb.equals("timeline") || verb.equals("remove");
        return isCaseAlone && rest.size() > 1 ? List.of(String.join(" ", rest)) : rest;
    }

    /** Where a case is to be named stands its slug, however it was spelt. */
    private List<String> meant(Visit visit, String verb, List<String> words) {
        List<String> meant = new ArrayList<>(words);
        for (int at : CaseCommands.casesIn(verb))
            if (at < words.size())
                bookcase.meant(visit.workspace(), words.get(at), visit.speaker().audience())
                        .ifPresent(one -> meant.set(at, one.slug()));
        return meant;
    }

    private Reply tag(Visit visit, boolean given, List<String> words) {
        if (words.size() < 2) return Command.usage(given ? CaseCommands.TAG : CaseCommands.UNTAG);
        return withCase(visit, words.get(0), found -> changes.tag(visit, found, words.subList(1, words.size()), given));
    }

    /** The case stands behind the text when it is filled in like a form; typed, it is the one in use. */
    private Reply note(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(NoteCommands.NOTE);
        String last = arguments.get(arguments.size() - 1);
        boolean named = arguments.size() == 2
                && bookcase.policyCase(visit.workspace(), last, visit.speaker().audience())
                        .isPresent();
        String slug = named ? last : visit.conversation().caseSlug();
        if (slug == null)
            return new Refused(
                    visit.speaker().atTerminal()
                            ? "Say first which case the note is for: /use SLUG; /case list shows which there are."
                            : "Say in the field case which case the note is for; /case list shows which there are.");
        String text = String.join(" ", named ? arguments.subList(0, 1) : arguments);
        return withCase(visit, slug, found -> notes.write(visit, found, text));
    }

    private Reply use(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(USE);
        String typed = String.join(" ", arguments);
        if (!typed.equals("all")) return withCase(visit, typed, found -> chosen(visit, found));
        visit.conversation().use(null);
        return new Noted("Questions are about all cases from now on.");
    }

    private static Reply chosen(Visit visit, PolicyCase found) {
        visit.conversation().use(found.slug());
        return new Noted("Questions are about the case " + found.name() + " from now on; /use all ends that.");
    }

    private Reply withCase(Visit visit, String slug, Function<PolicyCase, Reply> then) {
        return bookcase.meant(visit.workspace(), slug, visit.speaker().audience())
                .map(then)
                .orElseGet(() -> NoSuchCase.reply(bookcase, visit, slug));
    }

    private Reply source(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "list" : arguments.get(0);
        if (verb.equals("list") && arguments.size() <= 2)
            return listed(visit, arguments.size() == 2 ? arguments.get(1) : null);
        boolean one = arguments.size() == 2 && (verb.equals("show") || verb.equals("remove"));
        OptionalLong id = one ? number(arguments.get(1)) : OptionalLong.empty();
        if (id.isEmpty()) return Command.usage(SOURCE);
        Optional<FiledSource> found = bookcase.source(
                visit.workspace(), id.getAsLong(), visit.speaker().audience());
        if (found.isEmpty()) return missing(id.getAsLong());
        return verb.equals("show") ? new SourceShown(found.get()) : removed(visit, found.get());
    }

    private Reply listed(Visit visit, @Nullable String slug) {
        if (slug != null && !slug.equals("all"))
            return withCase(visit, slug, found -> new SourcesListed(sources(visit, found.slug())));
        String chosen = slug == null ? visit.conversation().caseSlug() : null;
        return new SourcesListed(sources(visit, chosen));
    }

    /** What is to be removed, by its title and case. */
    private Reply question(Visit visit, List<String> arguments) {
        OptionalLong id = arguments.size() == 2 ? number(arguments.get(1)) : OptionalLong.empty();
        if (id.isEmpty()) return Command.usage(SOURCE);
        return bookcase.source(
                        visit.workspace(), id.getAsLong(), visit.speaker().audience())
                .map(FiledSource::newest)
                .<Reply>map(one -> new Reply.Confirming(REMOVE.replace(
                        "this source",
                        "source " + one.sourceId() + ", “" + one.title() + "”, "
                                + (one.caseSlug() == null ? "in no case," : "in the case " + one.caseSlug() + ","))))
                .orElseGet(() -> missing(id.getAsLong()));
    }

    private Reply removed(Visit visit, FiledSource source) {
        SourceVersion newest = source.newest();
        return bookcase.remove(visit.workspace(), newest.sourceId())
                ? new SourceRemoved(newest.sourceId(), newest.title())
                : missing(newest.sourceId());
    }

    private static Refused missing(long id) {
        return new Refused("There is no source " + id + "; /source list shows which there are.");
    }

    private static OptionalLong number(String text) {
        String digits = text.replaceFirst("^#", "");
        return digits.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
