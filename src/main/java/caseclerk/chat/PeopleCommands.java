package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.cases.PolicyCase;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Register.Kept;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import caseclerk.digest.Subscription;
import caseclerk.digest.Subscriptions;
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
            "Kept: the sources people file, with who filed them and from which channel; links that wait to be filed; every"
                    + " question with its answer, who asked it and in which channel; what people say of answers and who"
                    + " checked them; the cases they follow, the questions they have watched, and who set up a channel's"
                    + " digest; the server somebody chose for direct messages. A question that was asked for all to read"
                    + " may be told again where it was asked, without a name: by its digest and by /digest gaps; one whose"
                    + " answer only the asker saw is not. Not kept: other messages. Those in watched channels are read for"
                    + " a question or a link and then dropped; of those that were answered, the number stays. Nothing is"
                    + " used here to train a model. Nothing goes to another server; where /status names a chat model, it"
                    + " is sent the question and the passages that were found for it";
    private final Register register;
    private final CheckedAnswers checked;
    private final Endorsements endorsements;
    private final Subscriptions subscriptions;
    private final ToldAnswers answers;
    private final Bookcase bookcase;
    private final Clock clock;

    PeopleCommands(Records records, CheckedAnswers checked, ToldAnswers answers, Bookcase bookcase, Clock clock) {
        this.register = records.register();
        this.endorsements = records.endorsements();
        this.subscriptions = records.digests().subscriptions();
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
                                                "Delete what you asked, what you said of answers, what you follow and have"
                                                        + " watched, the server you chose for direct messages and the"
                                                        + " digest you get there, and the sources that only you filed?"
                                                        + " This cannot be undone. Messages in Discord stay; Dismiss"
                                                        + " takes an answer away.")));
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
        return found(visit, arguments.get(0), answer -> {
            register.wrong(visit.workspace(), answer.id(), visit.speaker().person(), words, clock.instant());
            return new Noted("Noted that " + answer.id() + " is wrong. Thank you; it is kept with the answer.");
        });
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
        if (arguments.isEmpty() || arguments.size() > 2) return Command.usage(DISMISS);
        // A checked answer is given to many; a message that shows it says who asked for it there.
        Optional<String> asker = arguments.size() == 2
                ? Optional.of(arguments.get(1))
                : register.asker(visit.workspace(), arguments.get(0));
        boolean own = asker.filter(visit.speaker().person()::equals).isPresent();
        return own || visit.speaker().rights().contains(Right.MODERATE)
                ? new Reply.Dismissed(arguments.get(0))
                : new Refused("Only the person who asked, or a moderator, can dismiss this answer.");
    }

    private Reply follow(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(FOLLOW);
        String typed = String.join(" ", arguments);
        Optional<PolicyCase> found =
                bookcase.meant(visit.workspace(), typed, visit.speaker().audience());
        if (found.isEmpty()) return NoSuchCase.reply(bookcase, visit, typed);
        String slug = found.get().slug();
        boolean now = register.follow(
                visit.workspace(), visit.channel(), visit.speaker().person(), slug, clock.instant());
        Optional<Subscription> digest = subscriptions.of(visit.workspace(), visit.channel());
        return new Noted(
                now
                        ? "You follow the case " + slug + " here now; the same again stops it. " + told(digest, slug)
                        : "You no longer follow the case " + slug + " here."
                                + (digest.filter(one -> tells(one, slug)).isPresent()
                                        ? " This channel's digest still tells of it."
                                        : ""));
    }

    private static String told(Optional<Subscription> digest, String slug) {
        if (digest.isEmpty())
            return "This channel gets no digest yet; whoever may manage cases can start one with /digest subscribe"
                    + " and the case " + slug + ".";
        String paused = digest.get().paused() == null ? "" : ", once it is resumed with /digest resume";
        return "This channel's digest tells what is new in it" + paused + ".";
    }

    private static boolean tells(Subscription digest, String slug) {
        return digest.plan().following().everything()
                || digest.plan().following().cases().contains(slug);
    }

    private Reply privacy(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "show" : arguments.get(0);
        String person = visit.speaker().person();
        if (verb.equals("show"))
            return new Noted(KEPT + ". Of yours: " + told(register.kept(visit.workspace(), person))
                    + ". /privacy delete deletes them.");
        if (!verb.equals("delete")) return Command.usage(PRIVACY);
        endDirect(visit);
        return new Noted("Deleted: " + told(register.forget(visit.workspace(), person)) + ".");
    }

    /** Ends the digest that the speaker gets in direct messages; that of a channel of the server is for all its readers. */
    private void endDirect(Visit visit) {
        Speaker speaker = visit.speaker();
        subscriptions.list(visit.workspace()).stream()
                .filter(one -> one.person().equals(speaker.person())
                        && speaker.readers().apply(one.channel()).isEmpty())
                .forEach(one -> subscriptions.end(visit.workspace(), one.channel()));
    }

    private static String told(Kept kept) {
        return kept.questions() + (kept.questions() == 1 ? " question, " : " questions, ") + kept.sources()
                + (kept.sources() == 1 ? " source" : " sources") + " that only you filed, " + kept.watched()
                + (kept.watched() == 1 ? " watched question" : " watched questions");
    }

    private Reply found(Visit visit, String id, Function<Answer, Reply> then) {
        return answers.find(visit.workspace(), visit.speaker(), id).map(then).orElseGet(() -> ToldAnswers.gone(id));
    }
}
