package caseclerk.app;

import caseclerk.adapters.terminal.CasebookText;
import caseclerk.adapters.terminal.FilingJson;
import caseclerk.adapters.terminal.PolicyJson;
import caseclerk.adapters.terminal.PolicyPages;
import caseclerk.adapters.terminal.ProgressBar;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.SpokenDay;
import caseclerk.cases.WebAddress;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.PolicyWatches;
import caseclerk.ingestion.WatchPolicies;
import caseclerk.policies.ClauseHistory;
import caseclerk.policies.Policies;
import caseclerk.policies.Policies.Sought;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Policy texts: file versions, show them, and show what changed. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "policy texts with their versions",
        footer = {
            "",
            "A version is named by its number in the list (7), by source and revision (3@2), by the name of its policy",
            "(the newest version), or by name and day (\"Sample Cloud@2024-02-01\")."
        })
final class PolicyCommands implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    PolicyCommands(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.err.println("Name what to do; --help lists it.");
        return CommandLineFront.USAGE;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "file a version of a policy text")
    int add(
            @Option(names = "--service", paramLabel = "NAME", required = true, description = "the service it governs")
                    String service,
            @Option(names = "--title", paramLabel = "TITLE", description = "its title; the text's own when left out")
                    @Nullable
                    String title,
            @Option(
                            names = "--effective",
                            paramLabel = "DATE",
                            required = true,
                            description = "first day on which it is in force")
                    LocalDate effective,
            @Option(
                            names = "--until",
                            paramLabel = "DATE",
                            description = "first day on which it is no more in force; open when left out")
                    @Nullable
                    LocalDate until,
            @Option(names = "--case", paramLabel = "SLUG", description = "file under this case, made where new")
                    @Nullable
                    String caseSlug,
            @Option(names = "--url", description = "the address the file stands for") @Nullable String url,
            @Option(names = "--json", description = "one JSON object a line") boolean json,
            @Parameters(paramLabel = "URL|FILE", description = "the text") String input) {
        check(service, effective, until, caseSlug);
        if (spec != null) PlainValues.address(spec.commandLine(), url);
        FileOutcome outcome = filed(
                input,
                new Stated(title, null, null, null, null),
                url,
                new Filing(input, SourceKind.POLICY, caseSlug, service.strip(), effective, until));
        boolean problem = outcome instanceof Failed || outcome instanceof Rejected;
        String receipt = new CasebookText(session.style()).receipt(outcome);
        if (json) session.out.println(FilingJson.of(outcome));
        if (problem) session.err.println(receipt);
        else if (!json) session.out.println(receipt);
        return problem ? CommandLineFront.FAILED : CommandLineFront.DONE;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "file many dated versions: a folder, a git repository with its history, or JSON lines")
    int importAll(
            @Option(names = "--service", paramLabel = "NAME", description = "of all; the folder's name when left out")
                    @Nullable
                    String service,
            @Option(names = "--title", paramLabel = "TITLE", description = "of all; the file's name when left out")
                    @Nullable
                    String title,
            @Option(names = "--case", paramLabel = "SLUG", description = "file under this case, made where new")
                    @Nullable
                    String caseSlug,
            @Option(names = "--json", description = "one version a line") boolean json,
            @Parameters(paramLabel = "DIR|GIT-REPO|FILE", description = "where they are") Path from)
            throws IOException {
        checkImported(service, title, caseSlug, from);
        if (!Files.exists(from)) {
            session.err.println("There is no " + from + "; check the path.");
            return CommandLineFront.FAILED;
        }
        List<Entry> entries;
        try {
            entries = new PolicyImport(service, title, caseSlug).entries(from);
        } catch (GitHistory.Unreadable e) {
            session.err.println(e.getMessage());
            return CommandLineFront.FAILED;
        }
        return fileAll(entries, json);
    }

    private void checkImported(@Nullable String service, @Nullable String title, @Nullable String caseSlug, Path from) {
        if (spec == null) return;
        checkNames(service, caseSlug);
        if (Files.isRegularFile(from) && (service != null || title != null))
            throw new ParameterException(
                    spec.commandLine(),
                    "--service and --title go with a folder or repository; each line of " + from + " has its own");
    }

    private int fileAll(List<Entry> entries, boolean json) {
        ProgressBar progress = new ProgressBar(session.err, session.isTerminal(), System::nanoTime);
        CasebookText receipts = new CasebookText(session.style());
        int[] counts = new int[2];
        session.app()
                .file(
                        entries.iterator(),
                        entries.size(),
                        outcome -> {
                            boolean problem = outcome instanceof Failed || outcome instanceof Rejected;
                            counts[problem ? 1 : 0]++;
                            if (json) session.out.println(FilingJson.of(outcome));
                            if (problem) session.err.println(receipts.receipt(outcome));
                        },
                        (done, of, passages) -> progress.show(done, of));
        if (!json)
            session.out.println(counts[0] + (counts[0] == 1 ? " version" : " versions") + " filed or known, "
                    + counts[1] + " left out.");
        if (counts[1] == 0) return CommandLineFront.DONE;
        return counts[0] > 0 ? CommandLineFront.PARTLY : CommandLineFront.FAILED;
    }

    @Command(
            name = "changes",
            mixinStandardHelpOptions = true,
            description = "what changed in versions captured since a day or an instant")
    int changes(
            @Option(names = "--since", paramLabel = "WHEN", required = true, description = "a date or an ISO instant")
                    String since,
            @Option(names = "--json", description = "one changed policy a line") boolean json) {
        Optional<Instant> instant = instant(since);
        if (instant.isEmpty()) {
            session.err.println(SpokenDay.complaint(since));
            return CommandLineFront.USAGE;
        }
        policies()
                .changedSince(
                        instant.get(),
                        (policy, diff) -> session.out.println(
                                json ? PolicyJson.of(diff, policy, policy) : pages().diff(diff, policy.name())));
        return CommandLineFront.DONE;
    }

    private static Optional<Instant> instant(String since) {
        try {
            return Optional.of(Instant.parse(since));
        } catch (DateTimeParseException e) {
            return SpokenDay.of(since, today())
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    @Command(name = "watch", mixinStandardHelpOptions = true, description = "fetch a policy again now and then")
    int watch(
            @Parameters(paramLabel = "VERSION", description = "a version of the policy") String reference,
            @Option(names = "--url", description = "where it stands; the newest version's address when left out")
                    @Nullable
                    String url,
            @Option(
                            names = "--every",
                            paramLabel = "HOURS",
                            defaultValue = "24",
                            description = "hours between two looks, 1 or more (${DEFAULT-VALUE})")
                    int hours,
            @Option(names = "--off", description = "watch it no more") boolean off) {
        Optional<PolicyVersion> version = version(reference);
        if (version.isEmpty()) return CommandLineFront.FAILED;
        PolicyTimeline policy = policyOf(version.get());
        SourceVersion newest = policy.newest().version();
        PolicyWatches watches = session.app().policyWatches();
        if (off) {
            boolean was = watches.drop(WorkspaceId.TERMINAL, newest.sourceId());
            session.out.println(policy.name() + (was ? " is watched no more." : " was not watched."));
            return CommandLineFront.DONE;
        }
        String address = url != null ? url : newest.url();
        if (hours < 1 || !WebAddress.isOne(address)) {
            session.err.println("A watch needs a web address and 1 hour or more; give --url and --every.");
            return CommandLineFront.USAGE;
        }
        watches.keep(new PolicyWatches.Watch(
                WorkspaceId.TERMINAL, newest.sourceId(), address, hours, Instant.EPOCH, null, null, null, null));
        session.out.println(
                policy.name() + " is fetched again every " + hours + " hours while the bot runs, and by: policy check");
        return CommandLineFront.DONE;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "fetch the watched policies that are due; what changed in its words is a new version")
    int check(@Option(names = "--all", description = "those that are not due too") boolean all) {
        List<WatchPolicies.Look> checked = session.app().watchPolicies().check(WorkspaceId.TERMINAL, all);
        if (checked.isEmpty()) session.out.println("No watched policy is due; policy watch VERSION watches one.");
        checked.forEach(look ->
                session.out.println(look.watch().url() + ": " + look.watch().found()));
        long failed = checked.stream().filter(WatchPolicies.Look::failed).count();
        if (failed == 0) return CommandLineFront.DONE;
        return failed < checked.size() ? CommandLineFront.PARTLY : CommandLineFront.FAILED;
    }

    private FileOutcome filed(String input, Stated stated, @Nullable String url, Filing filing) {
        Captured captured = Captured.named(input, stated, url, null, session.web());
        if (captured.failure() != null) return captured.failure();
        return session.app().file(captured.capture(), filing);
    }

    private void check(String service, LocalDate effective, @Nullable LocalDate until, @Nullable String caseSlug) {
        if (spec == null) return;
        checkNames(service, caseSlug);
        if (until != null && !until.isAfter(effective))
            throw new ParameterException(
                    spec.commandLine(), "--until " + until + " is not after --effective " + effective);
    }

    private void checkNames(@Nullable String service, @Nullable String caseSlug) {
        if (spec == null) return;
        if (service != null && service.isBlank())
            throw new ParameterException(spec.commandLine(), "--service needs a name");
        if (caseSlug != null && !PolicyCase.isSlug(caseSlug))
            throw new ParameterException(
                    spec.commandLine(), "“" + caseSlug + "” cannot name a case; use a-z, 0-9 and hyphens");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "the policies with their versions")
    int list(
            @Option(names = "--service", paramLabel = "NAME", description = "whose service or title holds this")
                    @Nullable
                    String name,
            @Option(names = "--json", description = "one version a line") boolean json) {
        List<PolicyTimeline> policies = policies().named(name);
        if (json)
            policies.forEach(policy ->
                    policy.versions().forEach(version -> session.out.println(PolicyJson.of(policy, version))));
        else session.out.print(pages().list(policies));
        return CommandLineFront.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "a version with its words")
    int show(
            @Parameters(paramLabel = "VERSION", description = "which") String reference,
            @Option(names = "--json", description = "one JSON object a line") boolean json) {
        Optional<PolicyVersion> version = version(reference);
        if (version.isEmpty()) return CommandLineFront.FAILED;
        PolicyText text = policies().text(version.get());
        PolicyTimeline policy = policyOf(version.get());
        session.out.println(json ? PolicyJson.of(policy, text) : pages().whole(policy, text));
        return CommandLineFront.DONE;
    }

    @Command(name = "diff", mixinStandardHelpOptions = true, description = "what changed from A to B, clause by clause")
    int diff(
            @Parameters(index = "0", paramLabel = "A", description = "the earlier version") String from,
            @Parameters(index = "1", paramLabel = "B", description = "the later version") String to,
            @Option(names = "--json", description = "one JSON object a line") boolean json) {
        Optional<PolicyVersion> a = version(from);
        Optional<PolicyVersion> b = a.isEmpty() ? a : version(to);
        if (a.isEmpty() || b.isEmpty()) return CommandLineFront.FAILED;
        PolicyDiff diff = policies().diff(a.get(), b.get());
        if (json) session.out.println(PolicyJson.of(diff, policyOf(a.get()), policyOf(b.get())));
        else session.out.print(pages().diff(diff, policyOf(b.get()).name()));
        return CommandLineFront.DONE;
    }

    @Command(name = "at", mixinStandardHelpOptions = true, description = "the texts in force on a day")
    int at(
            @Parameters(
                            paramLabel = "DATE",
                            arity = "1..*",
                            description = "the day, such as 2024-02-01, 1 February 2024 or yesterday")
                    List<String> words,
            @Option(names = "--service", paramLabel = "NAME", description = "whose service or title holds this")
                    @Nullable
                    String name,
            @Option(names = "--json", description = "one policy a line") boolean json) {
        String written = String.join(" ", words);
        LocalDate day = SpokenDay.of(written, today()).orElse(null);
        if (day == null) {
            session.err.println(SpokenDay.complaint(written));
            return CommandLineFront.USAGE;
        }
        List<PolicyTimeline> policies = policies().named(name);
        if (policies.isEmpty() && !json) session.out.print(pages().list(policies));
        for (PolicyTimeline policy : policies) inForce(policy, day, json);
        return CommandLineFront.DONE;
    }

    @Command(name = "history", mixinStandardHelpOptions = true, description = "one clause through the versions")
    int history(
            @Parameters(paramLabel = "CLAUSE", description = "its number or heading") String clause,
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "only where the service or title holds this")
                    @Nullable
                    String named,
            @Option(names = "--service", paramLabel = "NAME", description = "the same") @Nullable String service) {
        if (named != null && service != null && spec != null)
            throw new ParameterException(
                    spec.commandLine(), "Name the service once, behind the clause or with --service");
        String name = named != null ? named : service;
        List<ClauseHistory> found = policies().named(name).stream()
                .flatMap(policy -> policies().history(policy, clause).stream())
                .toList();
        found.forEach(history -> session.out.println(pages().history(history)));
        if (!found.isEmpty()) return CommandLineFront.DONE;
        session.err.println(
                "No policy has a clause “" + clause + "”; caseclerk policy show VERSION shows which it has.");
        return CommandLineFront.FAILED;
    }

    private void inForce(PolicyTimeline policy, LocalDate day, boolean json) {
        Optional<PolicyText> text =
                policy.inForceOn(day).map(version -> policies().text(version));
        if (text.isEmpty()) {
            String message = Policies.noneOn(policy, day);
            session.out.println(json ? PolicyJson.notInForce(policy, day, message) : message);
        } else
            session.out.println(json ? PolicyJson.inForce(policy, text.get(), day) : pages().whole(policy, text.get()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Policies policies() {
        return session.app().policies();
    }

    private PolicyPages pages() {
        return new PolicyPages(session.style());
    }

    private PolicyTimeline policyOf(PolicyVersion version) {
        return policies().policyOf(version);
    }

    private Optional<PolicyVersion> version(String reference) {
        Sought sought = policies().find(reference, today());
        if (sought instanceof Sought.Found found) return Optional.of(found.version());
        session.err.println(session.style().names().in(((Sought.Missing) sought).why()));
        return Optional.empty();
    }
}
