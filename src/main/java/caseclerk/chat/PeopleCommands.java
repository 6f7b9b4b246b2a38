package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Register.Kept;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands by which people speak up: what is wrong, what they checked, what they follow, what is kept of them. */
final class PeopleCommands {
    private static final String WRONG = "/wrong ANSWER-ID [WORDS]";
    private static final String ENDORSE = "/endorse ANSWER-ID";
    private static final String DISMISS = "/dismiss ANSWER-ID";
    private static final String FOLLOW = "/follow CASE";
    private static final String PRIVACY = "/privacy [show|delete]";
    private static final String KEPT =
            "Kept: the sources people file, with who filed them and from which channel; every"
                    + " question with its answer and who asked it; what people say of answers; the cases they follow. Not kept:"
                    + " other messages. Those in watched channels are read for a question or a link and then dropped."
                    + " Nothing is used to train a model, and nothing leaves this server's casebook";
    private final Register register;
    private final CheckedAnswers checked;
    private final Endorsements endorsements;
    private final AnswerLog answers;
    private final Bookcase bookcase;
    private final Clock clock;

    PeopleCommands(Records records, CheckedAnswers checked, AnswerLog answers, Bookcase bookcase, Clock clock) {
        this.register = records.register();
        this.endorsements = records.endorsements();
        this.checked = checked;
        this.answers = answers;
        this.bookcase = bookcase;
        this.clock = clock;
    }

    List<Command> rows() {
        return List.of(
                Command.of(WRONG, "say that an answer is wrong, and what is", this::wrong),
                Command.of(ENDORSE, "put your name to an answer that you checked", this::endorse)
                        .with(Verb.of("", "put your name to an answer that you checked", id())
                                .needs(Right.ENDORSE)),
                Command.of(DISMISS, "take away an answer that you asked for", this::dismiss),
                Command.of(FOLLOW, "follow a case here, or stop following it", this::follow)
                        .with(Verb.of("", "follow a case here, or stop following it", caseSlug())),
                Command.of(PRIVACY, "what is kept of you, and how to have it deleted", this::privacy)
                        .with(
                                Verb.of("show", "what is kept, and what of it is yours"),
                                Verb.of("delete", "delete what you asked and filed here")
                                        .asksFirst(
                                                "Delete what you asked, what you said of answers, and the sources that"
                                                        + " only you filed? This cannot be undone.")));
    }

    private static Option id() {
        return Option.text("answer", "its id, such as a-12").needed();
    }

    private static Option caseSlug() {
        return Option.of(Option.Kind.CASE, "case", "which case").needed();
    }

    private Reply wrong(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(WRONG);
        String words = String.join(" ", arguments.subList(1, arguments.size()));
        return register.wrong(
                        visit.workspace(), arguments.get(0), visit.speaker().person(), words, clock.instant())
                ? new Noted("Noted that " + arguments.get(0) + " is wrong. Thank you; it is kept with the answer.")
                : gone(arguments.get(0));
    }

    private Reply endorse(Visit visit, List<String> arguments) {
        if (arguments.size() != 1) return Command.usage(ENDORSE);
        return found(visit, arguments.get(0), answer -> {
            if (answer.claims().isEmpty())
                return new Refused("It says nothing that could be checked; only answers with sources can be endorsed.");
            Endorsement endorsement =
                    new Endorsement(answer.id(), visit.speaker().name(), clock.instant());
            endorsements.endorse(
                    visit.workspace(),
                    CheckedAnswers.key(answer.question()),
                    visit.speaker().person(),
                    endorsement);
            return checked.shown(answer);
        });
    }

    private Reply dismiss(Visit visit, List<String> arguments) {
        if (arguments.size() != 1) return Command.usage(DISMISS);
        Optional<String> asker = register.asker(visit.workspace(), arguments.get(0));
        boolean own = asker.filter(visit.speaker().person()::equals).isPresent();
        return own || visit.speaker().rights().contains(Right.MODERATE)
                ? new Reply.Dismissed(arguments.get(0))
                : new Refused("Only the person who asked, or a moderator, can dismiss this answer.");
    }

    private Reply follow(Visit visit, List<String> arguments) {
        if (arguments.size() != 1) return Command.usage(FOLLOW);
        String slug = arguments.get(0);
        if (bookcase.policyCase(visit.workspace(), slug).isEmpty())
            return new Refused("There is no case " + slug + "; /case list shows which there are.");
        boolean now = register.follow(
                visit.workspace(), visit.channel(), visit.speaker().person(), slug, clock.instant());
        return new Noted(
                now
                        ? "You follow the case " + slug + " here now; the same again stops it."
                        : "You no longer follow the case " + slug + " here.");
    }

    private Reply privacy(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "show" : arguments.get(0);
        String person = visit.speaker().person();
        if (verb.equals("show"))
            return new Noted(KEPT + ". Of yours: " + told(register.kept(visit.workspace(), person))
                    + ". /privacy delete deletes them.");
        if (!verb.equals("delete")) return Command.usage(PRIVACY);
        return new Noted("Deleted: " + told(register.forget(visit.workspace(), person)) + ".");
    }

    private static String told(Kept kept) {
        return kept.questions() + (kept.questions() == 1 ? " question, " : " questions, ") + kept.sources()
                + (kept.sources() == 1 ? " source" : " sources") + " that only you filed";
    }

    private Reply found(Visit visit, String id, Function<Answer, Reply> then) {
        return answers.find(visit.workspace(), id).map(then).orElseGet(() -> gone(id));
    }

    private static Refused gone(String id) {
        return new Refused("There is no answer " + id
                + ", or a source it rested on was removed since; ask the question again for a new one.");
    }
}
