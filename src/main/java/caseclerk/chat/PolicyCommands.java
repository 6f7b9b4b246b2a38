package caseclerk.chat;

import caseclerk.cases.SpokenDay;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Intake.Brought;
import caseclerk.chat.Reply.ClauseHistoryShown;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.PoliciesListed;
import caseclerk.chat.Reply.PolicyCompared;
import caseclerk.chat.Reply.PolicyShown;
import caseclerk.chat.Reply.Refused;
import caseclerk.ingestion.PolicyWatches;
import caseclerk.policies.ClauseHistory;
import caseclerk.policies.Policies;
import caseclerk.policies.Policies.Sought;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands about policy texts: which there are, what was in force, what changed. */
final class PolicyCommands {
    private static final String POLICY =
            "/policy list [NAME]|show VERSION|diff A B|at DATE [NAME]|history CLAUSE [NAME]|add SERVICE TITLE DATE TEXT|LINK|watch VERSION [HOURS] [LINK]|unwatch VERSION|watched";
    private static final String ADD = "/policy add SERVICE TITLE DATE TEXT|LINK";
    /** Shorter words are no policy. */
    private static final int SHORTEST = 40;

    private static final Pattern PATH = Pattern.compile("(?i).*\\.(?:txt|md|html?|pdf)");

    private final PolicyTexts texts;
    private final PolicyIntake intake;
    private final PolicyWatching watching;
    private final Clock clock;

    PolicyCommands(PolicyTexts texts, PolicyIntake intake, PolicyWatches watches, Clock clock) {
        this.texts = texts;
        this.intake = intake;
        this.clock = clock;
        this.watching = new PolicyWatching(watches, clock);
    }

    List<Command> rows() {
        Option version = Option.of(Option.Kind.VERSION, "version", "its number in the list, such as 13.2, or name@date")
                .needed();
        return List.of(Command.of(POLICY, "policy texts: versions, what was in force, what changed", this::policy)
                .with(
                        Verb.of("list", "the policies with their versions", name()),
                        Verb.of("show", "one version with its words", version),
                        Verb.of(
                                "diff",
                                "what changed from one version to another, clause by clause",
                                Option.of(Option.Kind.VERSION, "from", "the earlier version: its number, or name@date")
                                        .needed(),
                                Option.of(Option.Kind.VERSION, "to", "the later version")
                                        .needed()),
                        Verb.of(
                                "at",
                                "the text in force on a day",
                                Option.of(Option.Kind.DATE, "date", "which day").needed(),
                                name()),
                        Verb.of(
                                "history",
                                "one clause through the versions",
                                Option.text("clause", "its number or heading").needed(),
                                name()),
                        Verb.of(
                                        "add",
                                        "file a version of a policy text",
                                        Option.text("service", "the service it governs")
                                                .needed(),
                                        Option.text("title", "its title, such as Terms of Service")
                                                .needed(),
                                        Option.of(Option.Kind.DATE, "effective", "first day on which it is in force")
                                                .needed(),
                                        Option.text(
                                                "text",
                                                "its words in one paragraph, or the link of a page that holds them"),
                                        Option.of(
                                                Option.Kind.FILE,
                                                "file",
                                                "its words in a .txt, .md, .html or .pdf file, which keeps its lines"))
                                .needs(Right.FILE),
                        Verb.of(
                                        "watch",
                                        "fetch a policy again now and then; what changed is a new version",
                                        version,
                                        Option.of(
                                                Option.Kind.NUMBER,
                                                "hours",
                                                "hours between two looks, 24 when left out"),
                                        Option.text(
                                                "link", "where it stands; the newest version's address when left out"))
                                .needs(Right.FILE),
                        Verb.of("unwatch", "fetch a policy no more", version).needs(Right.FILE),
                        Verb.of("watched", "which policies are fetched again, and what was found")));
    }

    private static Option name() {
        return Option.of(Option.Kind.POLICY, "name", "service or title, or a part of it");
    }

    private Policies policies(Visit visit) {
        return new Policies(texts, visit.workspace(), visit.speaker().audience());
    }

    private Reply policy(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "list" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        if (verb.equals("list")) return new PoliciesListed(policies(visit).named(joined(rest, 0)));
        if (verb.equals("watched")) return watching.watched(visit.workspace(), policies(visit));
        if (rest.isEmpty()) return Command.usage(POLICY);
        return switch (verb) {
            case "show" -> show(policies(visit), String.join(" ", rest));
            case "diff" ->
                rest.size() == 2 ? diff(policies(visit), rest.get(0), rest.get(1)) : Command.usage("/policy diff A B");
            case "at" -> at(policies(visit), rest);
            case "add" -> rest.size() < (visit.file() == null ? 4 : 3) ? unfinished(visit) : add(visit, rest);
            case "watch" -> watching.watch(visit.workspace(), policies(visit), rest);
            case "unwatch" -> watching.unwatch(visit.workspace(), policies(visit), String.join(" ", rest));
            case "history" -> history(policies(visit), rest.get(0), joined(rest, 1));
            default -> Command.usage(POLICY);
        };
    }

    private static @Nullable String joined(List<String> words, int from) {
        return words.size() <= from ? null : String.join(" ", words.subList(from, words.size()));
    }

    private static Reply with(Sought sought, Function<PolicyVersion, Reply> then) {
        if (sought instanceof Sought.Found found) return then.apply(found.version());
        return new Refused(((Sought.Missing) sought).why());
    }

    private Reply show(Policies policies, String reference) {
        return with(
                policies.find(reference, today()),
                version -> new PolicyShown(policies.policyOf(version), policies.text(version)));
    }

    private Reply diff(Policies policies, String from, String to) {
        return with(
                policies.find(from, today()),
                a -> with(
                        policies.find(to, today()),
                        b -> new PolicyCompared(policies.policyOf(b), policies.diff(a, b))));
    }

    private Reply add(Visit visit, List<String> arguments) {
        List<String> dated = arguments.subList(2, arguments.size());
        int written = SpokenDay.length(dated, today());
        if (written == 0) return noDay(arguments.get(2));
        LocalDate effective = day(dated.subList(0, written));
        List<String> words = dated.subList(written, dated.size());
        if (words.isEmpty() && visit.file() == null) return unfinished(visit);
        String service = arguments.get(0).strip();
        String title = arguments.get(1).strip();
        if (service.isEmpty() || title.isEmpty()) return Command.usage(ADD);
        if (!visit.speaker().atTerminal() && words.size() + (visit.file() == null ? 0 : 1) > 1)
            return new Refused("Give the words or a file, not both.");
        Brought file = file(visit, words);
        PolicyIntake.Given given =
                new PolicyIntake.Given(service, title, effective, file == null ? String.join(" ", words) : "", file);
        if (file == null && !given.isLink() && given.words().strip().length() < SHORTEST)
            return new Refused("That is too short for a policy text; paste its words, or give the link of its page.");
        return new Filed(List.of(intake.file(visit.workspace(), visit.origin(), given)));
    }

    /** The file that holds the words, handed over or, at the terminal, named by its path alone; null where they are given. */
    private static @Nullable Brought file(Visit visit, List<String> words) {
        if (visit.file() != null || !visit.speaker().atTerminal()) return visit.file();
        String path = String.join(" ", words);
        // A text may end in the name of a file, too.
        boolean isPath = words.size() == 1 || path.length() < SHORTEST;
        return isPath
                        && PATH.matcher(path).matches()
                        && !TypedLine.LINK.matcher(path.strip()).matches()
                ? new Brought(path, null)
                : null;
    }

    private static Refused unfinished(Visit visit) {
        return visit.speaker().atTerminal()
                ? Command.usage(ADD)
                : new Refused("Its words are missing: paste them, or the link of their page, into the field text, or"
                        + " attach them as a .txt, .md, .html or .pdf file in the field file.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate day(List<String> words) {
        return SpokenDay.of(String.join(" ", words), today()).orElseThrow();
    }

    private static Refused noDay(String text) {
        return new Refused(SpokenDay.complaint(text));
    }

    private Reply at(Policies policies, List<String> arguments) {
        int written = SpokenDay.length(arguments, today());
        if (written == 0) return noDay(String.join(" ", arguments));
        LocalDate day = day(arguments.subList(0, written));
        List<PolicyTimeline> meant = policies.named(joined(arguments, written));
        if (meant.isEmpty()) return new Refused("There is no such policy; /policy list shows which there are.");
        if (meant.size() > 1)
            return new Noted(
                    "In force on " + day + ":",
                    meant.stream().map(p -> inForce(p, day)).toList());
        Optional<PolicyVersion> version = meant.get(0).inForceOn(day);
        return version.isPresent()
                ? new PolicyShown(meant.get(0), policies.text(version.get()))
                : new Refused(Policies.noneOn(meant.get(0), day));
    }

    private static String inForce(PolicyTimeline policy, LocalDate day) {
        return policy.inForceOn(day)
                .map(v -> policy.name() + ": the version of " + v.from() + " (#" + v.number() + ")")
                .orElseGet(() -> Policies.noneOn(policy, day));
    }

    private static Reply history(Policies policies, String clause, @Nullable String name) {
        List<ClauseHistory> found = new ArrayList<>();
        for (PolicyTimeline policy : policies.named(name))
            policies.history(policy, clause).ifPresent(found::add);
        if (found.isEmpty())
            return new Refused("No policy has a clause “" + clause + "”; /policy show VERSION shows which it has.");
        if (found.size() > 1)
            return new Refused("“" + clause + "” may be a clause of "
                    + found.stream().map(h -> h.policy().name()).collect(Collectors.joining(", "))
                    + "; write a part of the name behind it.");
        return new ClauseHistoryShown(found.get(0));
    }
}
