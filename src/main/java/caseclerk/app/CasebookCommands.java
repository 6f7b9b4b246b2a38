package caseclerk.app;

import caseclerk.adapters.terminal.AnswerJson;
import caseclerk.adapters.terminal.AnswerText;
import caseclerk.adapters.terminal.CasebookText;
import caseclerk.adapters.terminal.FilingJson;
import caseclerk.answering.Answer;
import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.FiledSource;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Objection;
import caseclerk.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that look at what is filed and what was answered. */
final class CasebookCommands {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;

    private CasebookCommands() {}

    private static int missing(Session session, String words) {
        session.err.println(words);
        return CommandLineFront.FAILED;
    }

    /** A group of commands that does nothing by itself. */
    private abstract static class Group implements Callable<Integer> {
        final Session session;

        Group(Session session) {
            this.session = session;
        }

        CasebookText text() {
            return new CasebookText(session.style());
        }

        @Override
        public Integer call() {
            session.err.println("Name what to do; --help lists it.");
            return CommandLineFront.USAGE;
        }
    }

    @Command(name = "case", mixinStandardHelpOptions = true, description = "the cases")
    static final class Cases extends Group {
        Cases(Session session) {
            super(session);
        }

        @Command(name = "list", mixinStandardHelpOptions = true, description = "all cases")
        int list(@Option(names = "--json", description = "one JSON object a line") boolean json) {
            List<PolicyCase> cases = session.app().shelves().cases(HERE, Audience.OWNER);
            if (json) cases.forEach(one -> session.out.println(FilingJson.of(one)));
            else session.out.print(text().cases(cases));
            return CommandLineFront.DONE;
        }

        @Command(
                name = "merge",
                mixinStandardHelpOptions = true,
                description = "put all sources of a case under another")
        int merge(
                @Parameters(paramLabel = "SLUG", description = "the case to empty") String from,
                @Parameters(paramLabel = "INTO", description = "the case that takes its sources") String into) {
            return change("merge", from, into);
        }

        @Command(name = "move", mixinStandardHelpOptions = true, description = "put a source under another case")
        int move(
                @Parameters(paramLabel = "ID", description = "the source") String id,
                @Parameters(paramLabel = "SLUG", description = "the case; none for no case") String slug) {
            return change("move", id, slug);
        }

        @Command(name = "split", mixinStandardHelpOptions = true, description = "put sources of a case under a new one")
        int split(
                @Parameters(paramLabel = "SLUG", description = "the case") String slug,
                @Parameters(paramLabel = "NAME", description = "what the new case is called") String name,
                @Parameters(paramLabel = "ID", arity = "1..*", description = "the sources") List<String> ids) {
            List<String> words = new ArrayList<>(List.of("split", slug, name));
            words.addAll(ids);
            return change(words.toArray(String[]::new));
        }

        @Command(name = "new", mixinStandardHelpOptions = true, description = "open a case")
        int open(@Parameters(paramLabel = "NAME", description = "what people call it") String name) {
            return change("new", name);
        }

        @Command(
                name = "rename",
                mixinStandardHelpOptions = true,
                description = "call a case otherwise; its slug stays")
        int rename(
                @Parameters(paramLabel = "SLUG", description = "the case") String slug,
                @Parameters(paramLabel = "NAME", description = "its new name") String name) {
            return change("rename", slug, name);
        }

        @Command(name = "status", mixinStandardHelpOptions = true, description = "open or close a case")
        int status(
                @Parameters(paramLabel = "SLUG", description = "the case") String slug,
                @Parameters(paramLabel = "open|closed", description = "where it stands") String status) {
            return change("status", slug, status);
        }

        @Command(
                name = "tag",
                mixinStandardHelpOptions = true,
                description = "give a case tags, by which digests can follow it")
        int tag(
                @Parameters(paramLabel = "SLUG", description = "the case") String slug,
                @Parameters(paramLabel = "TAG", arity = "1..*", description = "such as elections") List<String> tags) {
            return change("tag", slug, String.join(" ", tags));
        }

        @Command(name = "untag", mixinStandardHelpOptions = true, description = "take tags from a case")
        int untag(
                @Parameters(paramLabel = "SLUG", description = "the case") String slug,
                @Parameters(paramLabel = "TAG", arity = "1..*", description = "such as elections") List<String> tags) {
            return change("untag", slug, String.join(" ", tags));
        }

        @Command(name = "remove", mixinStandardHelpOptions = true, description = "take away a case that has no sources")
        int remove(@Parameters(paramLabel = "SLUG", description = "the case") String slug) {
            return change("remove", slug);
        }

        @Command(
                name = "undo",
                mixinStandardHelpOptions = true,
                description = "take back the last move, merge or split, or the case of what was filed last")
        int undo() {
            return said(new CommandGiven(HERE, "terminal", "undo", List.of()));
        }

        private int change(String... words) {
            return said(new CommandGiven(HERE, "terminal", "case", List.of(words)));
        }

        /** What is typed here and in the question box does the same. */
        private int said(CommandGiven given) {
            Reply reply = session.app().frontDesk().answer(given);
            return session.say(reply);
        }
    }

    @Command(name = "source", mixinStandardHelpOptions = true, description = "what was filed")
    static final class Sources extends Group {
        Sources(Session session) {
            super(session);
        }

        @Command(name = "list", mixinStandardHelpOptions = true, description = "all sources")
        int list(
                @Option(names = "--case", paramLabel = "SLUG", description = "of this case") @Nullable String slug,
                @Option(names = "--json", description = "one JSON object a line") boolean json) {
            if (slug != null
                    && session.app()
                            .shelves()
                            .policyCase(HERE, slug, Audience.OWNER)
                            .isEmpty()) return session.noCase(slug);
            List<SourceVersion> sources = session.app().shelves().sources(HERE, slug, Audience.OWNER);
            if (json) sources.forEach(one -> session.out.println(FilingJson.of(one)));
            else session.out.print(text().sources(sources));
            return CommandLineFront.DONE;
        }

        @Command(name = "show", mixinStandardHelpOptions = true, description = "one source with its revisions and text")
        int show(
                @Parameters(paramLabel = "ID", description = "the source") long id,
                @Option(names = "--json", description = "one JSON object a line") boolean json) {
            Optional<FiledSource> source = session.app().shelves().source(HERE, id, Audience.OWNER);
            if (source.isEmpty())
                return missing(session, "There is no source " + id + "; caseclerk source list shows them.");
            session.out.println(json ? FilingJson.of(source.get()) : text().source(source.get()));
            return CommandLineFront.DONE;
        }

        @Command(
                name = "remove",
                mixinStandardHelpOptions = true,
                description = "take a source out for good, with every trace of its text")
        int remove(@Parameters(paramLabel = "ID", description = "the source") long id) {
            if (!session.app().shelves().remove(HERE, id))
                return missing(session, "There is no source " + id + "; caseclerk source list shows them.");
            session.out.println("Removed source " + id + " and the answers that showed it. This cannot be undone.");
            return CommandLineFront.DONE;
        }
    }

    private static int show(Session session, String id, boolean json, boolean explain) {
        Optional<Answer> answer = session.app().answers().find(HERE, id);
        if (answer.isEmpty())
            return missing(session, "There is no answer " + id + ", or a source it showed was removed.");
        AnswerText text = new AnswerText(session.style());
        List<Objection> objections =
                session.app().register().objections(HERE, answer.get().id());
        if (json) session.out.println(AnswerJson.of(answer.get(), objections));
        else if (explain) session.out.println(text.explain(answer.get()));
        else
            session.out.println(
                    text.objections(objections) + text.of(answer.get()) + "\n" + text.passages(answer.get()));
        return CommandLineFront.DONE;
    }

    @Command(name = "answer", mixinStandardHelpOptions = true, description = "past answers")
    static final class Answers extends Group {
        Answers(Session session) {
            super(session);
        }

        @Command(
                name = "show",
                mixinStandardHelpOptions = true,
                description = "an answer with its passages as they stood")
        int show(
                @Parameters(paramLabel = "ID", description = "the answer, such as a-42") String id,
                @Option(names = "--json", description = "one JSON object a line") boolean json) {
            return CasebookCommands.show(session, id, json, false);
        }
    }

    @Command(name = "explain", mixinStandardHelpOptions = true, description = "how an answer came about")
    static final class Explain implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "the answer, such as a-42")
        private String id = "";

        Explain(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return show(session, id, false, true);
        }
    }
}
