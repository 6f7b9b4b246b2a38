package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.cases.SpokenDay;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.Explained;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.PassagesShown;
import caseclerk.chat.Reply.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands about answers: why this one, what was found for it, and as of which day. */
final class AnswerCommands {
    private static final String EXPLAIN = "/explain [ANSWER-ID]";
    private static final String ANSWER = "/answer ANSWER-ID";
    private static final String PASSAGES = "/passages [ANSWER-ID]";
    private static final String AS_OF = "/asof DATE|now";
    private final ToldAnswers answers;
    private final CheckedAnswers checked;
    private final Clock clock;

    AnswerCommands(ToldAnswers answers, CheckedAnswers checked, Clock clock) {
        this.answers = answers;
        this.checked = checked;
        this.clock = clock;
    }

    List<Command> rows() {
        return List.of(
                Command.of(
                                EXPLAIN,
                                "how the last answer, or that one, came about",
                                (visit, arguments) -> last(visit, arguments, EXPLAIN, Explained::new))
                        .with(Verb.of("", "how an answer came about", id())),
                Command.of(
                                ANSWER,
                                "show a past answer as it stood",
                                (visit, arguments) -> arguments.isEmpty()
                                        ? Command.usage(ANSWER)
                                        : last(visit, arguments, ANSWER, checked::shown))
                        .with(Verb.of("", "show a past answer as it stood", id().needed())),
                Command.of(
                                PASSAGES,
                                "what was found for the last answer, or for that one",
                                (visit, arguments) -> last(visit, arguments, PASSAGES, PassagesShown::new))
                        .with(Verb.of("", "what was found for an answer", id())),
                Command.of(AS_OF, "answer as of that day from now on, or as of now", this::asOf));
    }

    private static Option id() {
        return Option.text("answer", "its id, such as a-12; the last one here when left out");
    }

    private Reply last(Visit visit, List<String> arguments, String usage, Function<Answer, Reply> shown) {
        if (arguments.size() > 1) return Command.usage(usage);
        String last = visit.conversation().lastAnswer(visit.speaker().alone());
        String id = arguments.isEmpty() ? last : arguments.get(0);
        if (id == null) return new Refused("Nothing was asked here yet; ask a question first, or use " + usage + ".");
        Optional<Answer> found = answers.find(visit.workspace(), visit.speaker(), id);
        found.ifPresent(one -> visit.conversation().point(one, visit.speaker().alone()));
        return found.map(shown).orElseGet(() -> ToldAnswers.gone(id));
    }

    private Reply asOf(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(AS_OF);
        String words = String.join(" ", arguments);
        if (words.equals("now")) {
            visit.conversation().asOf(null);
            return new Noted("Answers are as of now.");
        }
        Optional<LocalDate> day = SpokenDay.of(words, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (day.isEmpty())
            return new Refused(SpokenDay.complaint(words).replaceFirst("\\.$", "") + ", or use /asof now.");
        visit.conversation().asOf(day.get());
        return new Noted("Answers are as of " + day.get() + " from now on; /asof now ends that.");
    }
}
