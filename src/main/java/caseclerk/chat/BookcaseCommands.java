package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.CaseShown;
import caseclerk.chat.Reply.CasesListed;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.SourceRemoved;
import caseclerk.chat.Reply.SourceShown;
import caseclerk.chat.Reply.SourcesListed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands that leaf through the bookcase: cases and sources. */
final class BookcaseCommands {
    private static final String CASE = "/case list|show SLUG";
    private static final String SOURCE = "/source list [CASE]|show ID|remove ID";
    private static final String USE = "/use SLUG|all";
    private final Bookcase bookcase;

    BookcaseCommands(Bookcase bookcase) {
        this.bookcase = bookcase;
    }

    List<Command> rows() {
        return List.of(
                Command.of(CASE, "list the cases, or show one with its sources", this::policyCase),
                Command.of(SOURCE, "list what is filed, show a source, or remove it for good", this::source),
                Command.of(USE, "ask about one case from now on, or about all", this::use));
    }

    private Reply policyCase(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "list" : arguments.get(0);
        if (verb.equals("list") && arguments.size() <= 1) return new CasesListed(bookcase.cases(visit.workspace()));
        if (!verb.equals("show") || arguments.size() > 2) return Command.usage(CASE);
        String chosen = visit.conversation().caseSlug();
        String slug = arguments.size() == 2 ? arguments.get(1) : chosen;
        return slug == null ? Command.usage("/case show SLUG") : withCase(visit, slug, found -> shown(visit, found));
    }

    private Reply shown(Visit visit, PolicyCase found) {
        return new CaseShown(found, bookcase.sources(visit.workspace(), found.slug()));
    }

    private Reply use(Visit visit, List<String> arguments) {
        if (arguments.size() != 1) return Command.usage(USE);
        if (!arguments.get(0).equals("all")) return withCase(visit, arguments.get(0), found -> chosen(visit, found));
        visit.conversation().use(null);
        return new Noted("Questions are about all cases from now on.");
    }

    private static Reply chosen(Visit visit, PolicyCase found) {
        visit.conversation().use(found.slug());
        return new Noted("Questions are about the case " + found.name() + " from now on; /use all ends that.");
    }

    private Reply withCase(Visit visit, String slug, Function<PolicyCase, Reply> then) {
        Optional<PolicyCase> found = bookcase.policyCase(visit.workspace(), slug);
        return found.map(then)
                .orElseGet(() -> new Refused("There is no case " + slug + "; /case list shows which there are."));
    }

    private Reply source(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "list" : arguments.get(0);
        if (verb.equals("list") && arguments.size() <= 2)
            return listed(visit, arguments.size() == 2 ? arguments.get(1) : null);
        boolean one = arguments.size() == 2 && (verb.equals("show") || verb.equals("remove"));
        OptionalLong id = one ? number(arguments.get(1)) : OptionalLong.empty();
        if (id.isEmpty()) return Command.usage(SOURCE);
        Optional<FiledSource> found = bookcase.source(visit.workspace(), id.getAsLong());
        if (found.isEmpty()) return missing(id.getAsLong());
        return verb.equals("show") ? new SourceShown(found.get()) : removed(visit, found.get());
    }

    private Reply listed(Visit visit, @Nullable String slug) {
        if (slug != null && !slug.equals("all"))
            return withCase(visit, slug, found -> new SourcesListed(bookcase.sources(visit.workspace(), found.slug())));
        String chosen = slug == null ? visit.conversation().caseSlug() : null;
        return new SourcesListed(bookcase.sources(visit.workspace(), chosen));
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
