package caseclerk.app;

import caseclerk.adapters.terminal.DigestFeeds;
import caseclerk.adapters.terminal.DigestJson;
import caseclerk.adapters.terminal.DigestText;
import caseclerk.adapters.terminal.Style;
import caseclerk.adapters.terminal.TerminalOutlet;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Incoming;
import caseclerk.chat.Records;
import caseclerk.chat.Reply;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestMarkdown;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Following;
import caseclerk.digest.OutletUnavailable;
import caseclerk.digest.Subscription;
import caseclerk.digest.Window;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The digest of the terminal channel: subscribe to it, look at it, have it sent. */
@Command(name = "digest", mixinStandardHelpOptions = true, description = "what changed in the cases you follow")
final class DigestCommand implements Callable<Integer> {
    private static final String CHANNEL = "terminal";
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    DigestCommand(Session session) {
        this.session = session;
    }

    /** How a preview is written. */
    enum Format {
        text,
        json,
        markdown,
        html,
        atom
    }

    @Override
    public Integer call() {
        session.err.println("Name what to do; --help lists it.");
        return CommandLineFront.USAGE;
    }

    @Command(name = "preview", mixinStandardHelpOptions = true, description = "what a digest would say; sends nothing")
    int preview(
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            description = "as of that moment, such as 2026-03-29T08:00:00Z; now when left out")
                    @Nullable
                    Instant at,
            @Option(
                            names = "--since",
                            paramLabel = "INSTANT",
                            description = "with all that changed since then; else since the last digest, or for a day")
                    @Nullable
                    Instant since,
            @Option(names = "--case", paramLabel = "SLUG", description = "only this case; may be given again") @Nullable
                    List<String> cases,
            @Option(names = "--style", description = "short or full") @Nullable String style,
            @Option(names = "--format", description = "${COMPLETION-CANDIDATES}") @Nullable Format format,
            @Option(names = "--json", description = "the same as --format json") boolean json) {
        if (json && format != null && format != Format.json)
            throw wrong("--json is the same as --format json; leave it away for --format " + format + ".");
        Instant until = at != null ? at : Instant.now();
        if (since != null && !since.isBefore(until))
            throw wrong("--since " + since + " is not before " + (at != null ? "--at " + at : "now") + ".");
        Optional<String> unknown = unknown(cases);
        if (unknown.isPresent())
            throw wrong("There is no case " + unknown.get() + "; caseclerk case list shows which there are.");
        Records.Digests digests = session.app().digests();
        Optional<Subscription> own = digests.subscriptions().of(WorkspaceId.TERMINAL, CHANNEL);
        Following following = cases != null
                ? Following.only(Set.copyOf(cases), Set.of())
                : own.map(one -> one.plan().following()).orElse(Following.ALL);
        Window window = at == null && since == null && own.isPresent()
                ? digests.subscriptions().untold(own.get())
                : window(digests, since != null ? since : dayBefore(own, until), until);
        ZoneId zone = own.map(one -> one.plan().schedule().zone()).orElse(ZoneOffset.UTC);
        Digest digest = new Digest(
                until.atZone(zone).toLocalDate(),
                digests.news().in(WorkspaceId.TERMINAL, window, following, Audience.OWNER));
        session.out.print(written(digest, style(style, own), json ? Format.json : format, until));
        return CommandLineFront.DONE;
    }

    /** The scheduled moment before {@code until}, or a day before it. */
    private static Instant dayBefore(Optional<Subscription> own, Instant until) {
        Instant yesterday = until.minusSeconds(24 * 60 * 60);
        if (own.isEmpty()) return yesterday;
        var schedule = own.get().plan().schedule();
        Optional<LocalDate> last = schedule.latest(until.minusMillis(1));
        return last.map(schedule::on).orElse(yesterday);
    }

    private static Window window(Records.Digests digests, Instant since, Instant until) {
        long upTo = digests.news().lastChange(WorkspaceId.TERMINAL, until);
        return new Window(Math.min(upTo, digests.news().lastChange(WorkspaceId.TERMINAL, since)), upTo);
    }

    private Optional<String> unknown(@Nullable List<String> cases) {
        return Optional.ofNullable(cases).orElse(List.of()).stream()
                .filter(slug -> session.app()
                        .shelves()
                        .policyCase(WorkspaceId.TERMINAL, slug, Audience.OWNER)
                        .isEmpty())
                .findFirst();
    }

    private DigestStyle style(@Nullable String stated, Optional<Subscription> own) {
        if (stated == null) return own.map(one -> one.plan().style()).orElse(DigestStyle.FULL);
        if (stated.equals("short")) return DigestStyle.SHORT;
        if (stated.equals("full")) return DigestStyle.FULL;
        throw wrong("--style is short or full, not “" + stated + "”.");
    }

    private ParameterException wrong(String words) {
        if (spec == null) throw new IllegalStateException("the command line has set itself up");
        return new ParameterException(spec.commandLine(), words);
    }

    private String written(Digest digest, DigestStyle style, @Nullable Format format, Instant made) {
        return switch (format == null ? Format.text : format) {
            case text -> new DigestText(session.style()).of(digest, style);
            case json -> DigestJson.of(digest, style) + "\n";
            case markdown -> DigestMarkdown.of(digest, style);
            case html -> DigestFeeds.html(digest, style);
            case atom -> DigestFeeds.atom(digest, style, made);
        };
    }

    @Command(name = "send", mixinStandardHelpOptions = true, description = "print the digest that is due, once")
    int send(
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            description = "as if it were that moment; now when left out")
                    @Nullable
                    Instant at,
            @Option(names = "--json", description = "one JSON object: how many were sent") boolean json) {
        Clock clock = at == null ? Clock.systemUTC() : Clock.fixed(at, ZoneOffset.UTC);
        if (session.app()
                .digests()
                .subscriptions()
                .of(WorkspaceId.TERMINAL, CHANNEL)
                .isEmpty()) {
            session.err.println("The terminal gets no digest yet; caseclerk digest subscribe all 08:00 starts one.");
            if (json) session.out.println("{\"sent\":0}");
            return CommandLineFront.DONE;
        }
        int sent = session.app()
                .sendDigests(outlet(json ? session.err : session.out), clock)
                .send();
        session.out.flush();
        if (json) session.out.println("{\"sent\":" + sent + "}");
        else if (sent == 0) session.err.println("No digest is due.");
        return CommandLineFront.DONE;
    }

    @Command(
            name = "subscribe",
            mixinStandardHelpOptions = true,
            description = "give the terminal a digest: cases or #tags, a time, a zone, days, short or full")
    int subscribe(@Parameters(paramLabel = "WORD", arity = "0..*") @Nullable List<String> words) {
        return said("subscribe", words);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "the digests there are")
    int list(@Option(names = "--json", description = "one digest a line") boolean json) {
        if (!json) return said("list", null);
        for (Subscription one : session.app().digests().subscriptions().list(WorkspaceId.TERMINAL))
            session.out.println(DigestJson.of(one));
        return CommandLineFront.DONE;
    }

    @Command(name = "now", mixinStandardHelpOptions = true, description = "print what is new since the last digest")
    int now() {
        int done = said("now", null);
        if (done == CommandLineFront.DONE)
            session.app().sendDigests(outlet(session.out), Clock.systemUTC()).send();
        return done;
    }

    private TerminalOutlet outlet(PrintStream where) {
        return outlet(session.style(), text -> {
            where.print(text);
            where.flush();
        });
    }

    /** What {@code printer} could not print is not sent, and due again at once. */
    static TerminalOutlet outlet(Style style, Consumer<String> printer) {
        return new TerminalOutlet(style, text -> {
            try {
                printer.accept(text);
            } catch (UnwritableOutput e) {
                throw new OutletUnavailable(String.valueOf(e.getMessage()), Duration.ZERO, e);
            }
        });
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, description = "send nothing until it is resumed")
    int pause() {
        return said("pause", null);
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "go on, with what changed meanwhile")
    int resume() {
        return said("resume", null);
    }

    @Command(name = "unsubscribe", mixinStandardHelpOptions = true, description = "no more digests")
    int unsubscribe() {
        return said("unsubscribe", null);
    }

    @Command(
            name = "watch",
            mixinStandardHelpOptions = true,
            description = "have the digest tell when a question has another answer")
    int watch(@Parameters(paramLabel = "QUESTION", arity = "1..*") List<String> words) {
        return said("watch", words);
    }

    @Command(name = "unwatch", mixinStandardHelpOptions = true, description = "watch a question no more")
    int unwatch(@Parameters(paramLabel = "QUESTION", arity = "1..*") List<String> words) {
        return said("unwatch", words);
    }

    @Command(name = "gaps", mixinStandardHelpOptions = true, description = "what was asked and is not in the notes")
    int gaps() {
        return said("gaps", null);
    }

    /** Says it to the front desk, as somebody would in the terminal channel. */
    private int said(String verb, @Nullable List<String> words) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        if (words != null) arguments.addAll(words);
        Reply reply = session.app()
                .frontDesk()
                .answer(new Incoming.CommandGiven(WorkspaceId.TERMINAL, CHANNEL, "digest", arguments));
        return session.say(reply);
    }
}
