package caseclerk.app;

import caseclerk.adapters.terminal.CasebookText;
import caseclerk.adapters.terminal.FilingJson;
import caseclerk.adapters.terminal.NoteJson;
import caseclerk.adapters.terminal.NoteMarkdown;
import caseclerk.adapters.terminal.NoteText;
import caseclerk.adapters.terminal.PolicyPages;
import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Speaker;
import caseclerk.ingestion.FileOutcome;
import caseclerk.notes.CaseNote;
import caseclerk.notes.MergeNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about what is known of one case. */
final class CaseFileCommands {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;

    private CaseFileCommands() {}

    /** A command about one case. */
    private abstract static class OfCase implements Callable<Integer> {
        final Session session;

        @Parameters(index = "0", paramLabel = "SLUG", description = "the case")
        private String slug = "";

        OfCase(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws IOException {
            Optional<PolicyCase> found = session.app().shelves().meant(HERE, slug, Audience.OWNER);
            if (found.isPresent()) return tell(found.get());
            return session.noCase(slug);
        }

        abstract int tell(PolicyCase one) throws IOException;

        CaseNote note(PolicyCase one) {
            return MergeNotes.of(session.app().notes().ofCase(HERE, one.slug(), Audience.OWNER));
        }

        List<SourceVersion> sources(PolicyCase one) {
            return session.app().shelves().sources(HERE, one.slug(), Audience.OWNER);
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "what is known of a case, and its sources")
    static final class Show extends OfCase {
        @Option(names = "--json", description = "one JSON object")
        private boolean json;

        Show(Session session) {
            super(session);
        }

        @Override
        int tell(PolicyCase one) {
            if (json) session.out.println(FilingJson.of(one, note(one), sources(one)));
            else
                session.out.print(new NoteText(session.style()).of(one, note(one), sources(one))
                        + new PolicyPages(session.style())
                                .rules(FrontDesk.rulesThen(session.app().policies(), note(one), one.slug())));
            return CommandLineFront.DONE;
        }
    }

    @Command(name = "timeline", mixinStandardHelpOptions = true, description = "what happened in a case, and when")
    static final class Timeline extends OfCase {
        @Option(names = "--json", description = "one JSON object an event")
        private boolean json;

        @Option(names = "--png", paramLabel = "FILE", description = "draw it into this file too")
        private @Nullable Path png;

        Timeline(Session session) {
            super(session);
        }

        @Override
        int tell(PolicyCase one) throws IOException {
            CaseNote note = note(one);
            if (json) note.events().forEach(event -> session.out.println(NoteJson.of(one, event)));
            else session.out.print(new NoteText(session.style()).timeline(one, note.events()));
            return png == null ? CommandLineFront.DONE : draw(one, note, png);
        }

        private int draw(PolicyCase one, CaseNote note, Path file) throws IOException {
            Optional<byte[]> picture = session.app().picture().draw(one.name(), note.events());
            if (picture.isEmpty()) {
                session.err.println("No picture was drawn: there is no dated event, or no font on this machine.");
                return CommandLineFront.PARTLY;
            }
            try {
                Files.write(file, picture.get());
            } catch (IOException e) {
                session.err.println("The picture cannot be written to " + file + "; choose another place.");
                return CommandLineFront.FAILED;
            }
            session.err.println("Wrote " + file + ".");
            return CommandLineFront.DONE;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "a case to hand on: Markdown with every source quoted, or JSON")
    static final class Export extends OfCase {
        @Option(names = "--json", description = "one JSON object instead of Markdown")
        private boolean json;

        Export(Session session) {
            super(session);
        }

        @Override
        int tell(PolicyCase one) {
            if (json) session.out.println(FilingJson.of(one, note(one), sources(one)));
            else session.out.print(NoteMarkdown.of(one, note(one), sources(one), LocalDate.now(ZoneOffset.UTC)));
            return CommandLineFront.DONE;
        }
    }

    @Command(
            name = "note",
            mixinStandardHelpOptions = true,
            description = "write down a note of your own; it is a source like others, signed and dated")
    static final class Write extends OfCase {
        @Option(names = "--as", paramLabel = "NAME", description = "who writes it; the name of the account by default")
        private @Nullable String name;

        @Option(names = "--json", description = "one JSON object")
        private boolean json;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "the note")
        private List<String> words = new ArrayList<>();

        Write(Session session) {
            super(session);
        }

        @Override
        int tell(PolicyCase one) {
            String note = String.join(" ", words);
            if (note.isBlank()) {
                session.err.println("Nothing was noted; write the note behind the case: caseclerk case note "
                        + one.slug() + " \"…\"");
                return CommandLineFront.USAGE;
            }
            if (name != null && name.isBlank()) {
                session.err.println("Nothing was noted; --as needs the name of who writes it.");
                return CommandLineFront.USAGE;
            }
            String signed = name != null ? name : System.getProperty("user.name", Speaker.OWNER.name());
            Speaker writer =
                    new Speaker(Speaker.OWNER.person(), signed, Audience.OWNER, false, Speaker.OWNER.rights(), true);
            FileOutcome outcome = session.app().remarks().write(HERE, one.slug(), "terminal", writer, note);
            if (json) session.out.println(FilingJson.of(outcome, session.app().noteOf(outcome)));
            if (outcome.version() == null) {
                session.err.println(new CasebookText(session.style()).receipt(outcome));
                return CommandLineFront.FAILED;
            }
            if (!json) session.out.println(new CasebookText(session.style()).receipt(outcome));
            return CommandLineFront.DONE;
        }
    }
}
