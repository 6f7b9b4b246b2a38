package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Incoming.Asked;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Incoming.FileGiven;
import caseclerk.chat.Incoming.LinkPosted;
import caseclerk.chat.Intake.Brought;
import caseclerk.chat.Reply.AnswerGiven;
import caseclerk.chat.Reply.Farewell;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.Incident;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.CasebookUnavailable;
import caseclerk.ingestion.UnreadableCapture;
import caseclerk.notes.CaseNote;
import caseclerk.policies.Policies;
import caseclerk.policies.RuleThen;
import caseclerk.questions.FollowUp.Turn;
import caseclerk.questions.Question;
import caseclerk.questions.RewriteFollowUp;
import caseclerk.retrieval.EmbedderUnavailable;
import caseclerk.retrieval.IndexUnavailable;
import caseclerk.retrieval.Scope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what people say, has it done, and replies; knows no platform. May be called by several threads. */
public final class FrontDesk {
    private static final Logger LOG = System.getLogger(FrontDesk.class.getName());
    /** The channel unused for longest is forgotten first. */
    private static final int CHANNELS = 1_000;

    private static final String ASK = "/ask QUESTION";
    private static final String ABOUT = "This is Caseclerk, a program. It answers from the sources filed here and from"
            + " nothing else: each sentence is quoted word for word with its source, and where they do not say it, it"
            + " tells you so. Open the source to check; /help lists what can be done.";

    private final BiFunction<Question, Consumer<Claim>, Answer> ask;
    private final RewriteFollowUp understand;
    private final FilingCounter counter;
    private final Commands commands;
    private final Bookcase bookcase;
    private final ToldAnswers answers;
    private final Register register;
    private final CheckedAnswers checked;
    private final AnswerRemarks remarks;
    private final Suggestions suggestions;
    private final Map<String, Conversation> conversations = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param ask answers a question and keeps the answer; hands on each claim that may be said before it is done
     * @param understand makes questions that point back stand alone
     * @param file files what is at a path or behind a link
     * @param records what is kept besides the casebook
     */
    public FrontDesk(
            BiFunction<Question, Consumer<Claim>, Answer> ask,
            RewriteFollowUp understand,
            Bookcase bookcase,
            AnswerLog answers,
            Intake file,
            Records records,
            Clock clock) {
        this.ask = ask;
        this.understand = understand;
        this.bookcase = bookcase;
        this.register = records.register();
        this.answers = new ToldAnswers(answers, bookcase, register);
        this.counter = new FilingCounter(
                file, bookcase, new TellFiling(records.casework().notes(), bookcase));
        this.suggestions = new Suggestions(bookcase, records.policies());
        this.checked = new CheckedAnswers(records.endorsements(), this.answers, bookcase);
        this.remarks = new AnswerRemarks(this.answers, checked);
        List<Command> rows = new ArrayList<>(List.of(asking(), counter.command()));
        rows.addAll(new BookcaseCommands(bookcase, records.casework(), records.policies()).rows());
        rows.addAll(new AnswerCommands(this.answers, checked, clock).rows());
        rows.addAll(new PeopleCommands(records, checked, this.answers, bookcase, clock).rows());
        rows.addAll(new SettingsCommands(records).rows());
        rows.addAll(
                new PolicyCommands(records.policies(), records.policyIntake(), records.policyWatches(), clock).rows());
        rows.addAll(new DigestCommands(records.digests(), bookcase, clock).rows());
        rows.add(Command.of("/quit", "leave", (visit, arguments) -> new Farewell())
                .only(Command.Place.TERMINAL));
        this.commands = new Commands(rows);
    }

    /** On platforms with forms it is filled in and then taken as a question. */
    private Command asking() {
        return Command.of(ASK, "ask what the sources filed here say", this::askTyped)
                .with(Verb.of(
                        "",
                        "ask what the sources filed here say",
                        Option.text("question", "what you want to know").needed(),
                        Option.of(Option.Kind.CASE, "case", "look only in this case"),
                        Option.of(Option.Kind.DATE, "as-of", "what was known and in force on that day, 2025-09-25"),
                        Option.of(Option.Kind.YES_NO, "private", "show the answer to you alone")));
    }

    /** The clauses that the rules of a note name, as they stood on the days of its events. */
    public static List<RuleThen> rulesThen(Policies policies, CaseNote note, String caseSlug) {
        return NoteCommands.rules(policies, note, caseSlug);
    }

    /** The reply; never throws for what breaks on the way. */
    public Reply answer(Incoming incoming) {
        return answer(incoming, claim -> {});
    }

    /**
     * The reply; never throws for what breaks on the way.
     *
     * @param early is handed each claim of an answer that has passed the check while a chat model goes on writing; the
     *     reply is what counts
     */
    public Reply answer(Incoming incoming, Consumer<Claim> early) {
        return guarded(() -> attend(incoming, early), reply -> reply);
    }

    private static <T> T guarded(Supplier<T> work, Function<Reply, T> saying) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return saying.apply(broken(e));
        } catch (StackOverflowError e) {
            // What people type may nest deeper than a pattern can follow.
            return saying.apply(broken(new IllegalArgumentException("too deep to be read", e)));
        }
    }

    /** What is said where something broke on the way, here or in a channel. */
    public static Reply broken(RuntimeException e) {
        if (e instanceof CasebookUnavailable
                || e instanceof IndexUnavailable
                || e instanceof EmbedderUnavailable
                || e instanceof UnreadableCapture) return new Refused(told(e));
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "incident " + id, e);
        return new Incident(id);
    }

    /** Why a command is refused, or what is to be asked before it is done; empty when it may be done at once. */
    public Optional<Reply> beforehand(CommandGiven given) {
        return guarded(() -> commands.beforehand(visit(given), given.name(), given.arguments()), Optional::of);
    }

    /**
     * The receipt of a source as it stands now: {@link Filed}, or that it was removed; empty where {@code readers} may
     * not see it.
     *
     * @param shortfall what was missing when it was filed; null when nothing said so
     */
    public Optional<Reply> receipt(
            WorkspaceId workspace, Audience readers, long source, @Nullable Shortfall shortfall) {
        return guarded(() -> counter.receipt(workspace, readers, source, shortfall), Optional::of);
    }

    private Reply attend(Incoming incoming, Consumer<Claim> early) {
        Visit visit = visit(incoming);
        if (incoming instanceof LinkPosted posted) return counter.file(posted, visit);
        if (incoming instanceof FileGiven handed) return counter.file(handed, visit);
        if (incoming instanceof Asked asked) return ask(asked, visit.conversation(), early);
        CommandGiven given = (CommandGiven) incoming;
        return commands.run(visit, given.name(), given.arguments());
    }

    private Visit visit(Incoming incoming) {
        Brought file = incoming instanceof CommandGiven given ? given.file() : null;
        return new Visit(incoming.workspace(), incoming.channel(), incoming.speaker(), conversation(incoming), file);
    }

    /** The speaker with what people may do to a source that they alone filed: move it, and take it out again. */
    public Speaker onOwn(WorkspaceId workspace, Speaker speaker, long source) {
        if (!register.isOnlyFiler(workspace, source, speaker.person())) return speaker;
        Set<Right> rights = EnumSet.of(Right.MANAGE, Right.REMOVE);
        rights.addAll(speaker.rights());
        return speaker.with(rights);
    }

    private Conversation conversation(Incoming incoming) {
        Speaker speaker = incoming.speaker();
        String key = String.join(
                "\n", incoming.workspace().value(), incoming.channel(), speaker.person(), "" + speaker.audience());
        synchronized (conversations) {
            Conversation conversation = conversations.computeIfAbsent(key, k -> new Conversation());
            if (conversations.size() > CHANNELS)
                conversations.remove(conversations.keySet().iterator().next());
            return conversation;
        }
    }

    private Reply ask(Asked asked, Conversation conversation, Consumer<Claim> early) {
        if (asked.text().codePoints().noneMatch(Character::isLetterOrDigit))
            return new Refused("Type a question, or /help.");
        Optional<String> problem = Question.problem(asked.text());
        if (problem.isPresent()) return new Refused(problem.get());
        Optional<Reply> aside = aside(asked)
                .or(() -> remarks.to(
                        asked, conversation.lastAnswer(asked.speaker().alone())));
        if (aside.isPresent()) return aside.get();
        Optional<LinkedQuestion> linked = LinkedQuestion.in(asked.text());
        if (linked.isPresent()) return askOfPage(asked, linked.get(), conversation, early);
        return ask(asked, asked.text(), scope(asked, conversation), conversation, early);
    }

    /** What a page is asked is read from that page alone. */
    private Reply askOfPage(Asked asked, LinkedQuestion linked, Conversation conversation, Consumer<Claim> early) {
        Set<Long> sources = linked.among(
                bookcase.sources(asked.workspace(), null, asked.speaker().audience()));
        if (sources.isEmpty())
            return new Refused("The page of that link is not filed here. Post the link alone to file it, then ask"
                    + " again; or ask without it to look in what is filed.");
        if (linked.text().isEmpty())
            return commands.run(
                    visit(asked),
                    "source",
                    List.of("show", sources.iterator().next().toString()));
        return ask(asked, linked.text(), scope(asked, conversation).within(sources), conversation, early);
    }

    private Reply ask(Asked asked, String text, Scope scope, Conversation conversation, Consumer<Claim> early) {
        String slug = scope.caseSlug();
        if (slug != null
                && bookcase.policyCase(scope.workspace(), slug, scope.audience())
                        .isEmpty())
            return new Refused("There is no case " + slug + "; /case list shows which there are.");
        Question question = understand.of(text, turns(asked, conversation), scope);
        AnswerGiven given =
                checked.to(question, asked.speaker()).orElseGet(() -> new AnswerGiven(ask.apply(question, early)));
        conversation.remember(given.answer(), asked.speaker().alone());
        if (given.checked() == null)
            register.asked(
                    scope.workspace(),
                    given.answer().id(),
                    asked.speaker().person(),
                    asked.speaker().alone() ? "" : asked.channel());
        return given.to(asked.speaker().person());
    }

    /** What is asked about the clerk and its shelves, not about what the sources say. */
    private Optional<Reply> aside(Asked asked) {
        if (SmallTalk.CASES.is(asked.text())) return Optional.of(commands.run(visit(asked), "case", List.of("list")));
        if (SmallTalk.SOURCES.is(asked.text()))
            return Optional.of(commands.run(visit(asked), "source", List.of("list")));
        return SmallTalk.ABOUT.is(asked.text()) ? Optional.of(new Noted(ABOUT)) : Optional.empty();
    }

    /** What the question may point back to: the answer it replies to, else what was said here before. */
    private List<Turn> turns(Asked asked, Conversation conversation) {
        if (asked.follows() == null) return conversation.turns(asked.speaker().alone());
        return answers.find(asked.workspace(), asked.speaker(), asked.follows()).map(Conversation::turn).stream()
                .toList();
    }

    private static Scope scope(Asked asked, Conversation conversation) {
        String slug = asked.caseSlug() != null ? asked.caseSlug() : conversation.caseSlug();
        LocalDate asOf = asked.asOf() != null ? asked.asOf() : conversation.asOf();
        return new Scope(asked.workspace(), slug, asOf, asked.speaker().audience());
    }

    /** Why the speaker may not give this command; empty when they may. */
    public Optional<Refused> objection(CommandGiven given) {
        return commands.objection(given.speaker(), given.name(), given.arguments());
    }

    /** Values for a field that begin with, or hold, what was typed so far; none for fields of free text. */
    public List<Suggestion> suggest(WorkspaceId workspace, Speaker speaker, Option.Kind kind, String typed) {
        return suggestions.of(workspace, speaker, kind, typed);
    }

    /** The commands that can be filled in like forms. */
    public List<CommandForm> forms() {
        return commands.forms();
    }

    private Reply askTyped(Visit visit, List<String> words) {
        if (words.isEmpty()) return Command.usage(ASK);
        Asked asked = new Asked(
                visit.workspace(), visit.channel(), visit.speaker(), String.join(" ", words), null, null, null);
        return ask(asked, visit.conversation(), claim -> {});
    }

    /** The message of a port's exception is written for people. */
    static String told(RuntimeException e) {
        String message = e.getMessage();
        return message != null ? message : "That cannot be done now; try again later.";
    }
}
