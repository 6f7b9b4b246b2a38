package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.adapters.discord.Press.Pressed;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Option;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.Confirming;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.SourceRemoved;
import caseclerk.chat.Right;
import caseclerk.chat.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons of a receipt do: for who may manage cases, and for who filed the source and nobody else did. Whatever
 * is done, the receipt then shows the source as it stands.
 */
final class Placings {
    private static final int MOST_CASES = 20;
    private static final int LONGEST_NAME = 80;
    private static final String NO_CASE = "none";
    private final Served served;
    private final Desk desk;
    private final ReplyView view;

    Placings(Served served, Desk desk, ReplyView view) {
        this.served = served;
        this.desk = desk;
        this.view = view;
    }

    /**
     * Where something was pressed.
     *
     * @param event the interaction
     * @param shown the message with the button
     * @param source number of the source
     * @param receipt id of the receipt where that is another message; null where it is not, or is not known
     */
    private record Pressing(
            IMessageEditCallback event,
            Message shown,
            String source,
            @Nullable String receipt) {}

    void press(ButtonInteractionEvent event, Pressed pressed) {
        String[] on = pressed.on().split("\\|");
        Message shown = event.getMessage();
        Pressing here = new Pressing(event, shown, on[0], null);
        switch (pressed.what()) {
            case MOVE -> choose(event, on[0]);
            case PLACE -> {
                String receipt = on.length > 2 ? on[2] : null;
                change(new Pressing(event, shown, on[0], receipt), party -> List.of("case", "move", on[0], on[1]));
            }
            case NOCASE -> change(here, party -> List.of("case", "move", on[0], NO_CASE));
            case BACK -> change(here, party -> List.of("undo", on[0], on[1]));
            case UNFILE -> doubt(event, on[0]);
            case REMOVE ->
                change(new Pressing(event, shown, on[0], on[1]), party -> List.of("source", "remove", on[0]));
            default -> ask(event, on[0]);
        }
    }

    private void choose(ButtonInteractionEvent event, String source) {
        served.reply(event, true, party -> {
            Optional<Refused> objection =
                    desk.front().objection(given(party, source, List.of("case", "move", source, NO_CASE)));
            if (objection.isPresent()) return new Said(view.of(objection.get()), true);
            Message receipt = event.getMessage();
            Reply now = now(party, source, receipt);
            if (!(now instanceof Filed filed)) return new Said(view.of(now), true);
            SourceVersion version = filed.outcomes().get(0).version();
            // The receipt names the case to everybody who reads it.
            Party readers = receipt.isEphemeral() ? party : served.amongReaders(event);
            List<Button> cases =
                    desk.front().suggest(party.workspace(), readers.speaker(), Option.Kind.CASE, "").stream()
                            .filter(one -> version == null || !one.value().equals(version.caseSlug()))
                            .limit(MOST_CASES)
                            .map(one ->
                                    FilingView.place(Long.parseLong(source), one.value(), one.label(), receipt.getId()))
                            .toList();
            return new Said(new Letter(List.of(hint(party, cases.isEmpty())), "", cases), true);
        });
    }

    private static String hint(Party party, boolean isAlone) {
        String opening = "*New case* on the receipt opens one.";
        if (isAlone) return "There is no other case; " + opening;
        boolean manages = party.speaker().rights().contains(Right.MANAGE);
        return "Under which case? " + (manages ? "`/case move` knows the others; " : "") + opening;
    }

    private void ask(ButtonInteractionEvent event, String source) {
        TextInput name = TextInput.create(Interactions.WORDS, TextInputStyle.SHORT)
                .setMaxLength(LONGEST_NAME)
                .build();
        served.acknowledge(event.replyModal(Modal.create(Press.OPEN.id(source), "A new case")
                .addComponents(Label.of("What do people call it?", name))
                .build()));
    }

    /** Opens the case that was named in the dialogue, with the source in it. */
    void open(ModalInteractionEvent event, String on, String name) {
        String source = on.replaceFirst("\\|.*", "");
        Message shown = event.getMessage();
        if (shown == null) return;
        change(
                new Pressing(event, shown, source, null),
                party -> List.of("case", "split", place(now(party, source, shown)), name, source));
    }

    private static String place(Reply now) {
        SourceVersion version =
                now instanceof Filed filed ? filed.outcomes().get(0).version() : null;
        String slug = version == null ? null : version.caseSlug();
        return slug == null ? NO_CASE : slug;
    }

    /** Asks before a source is removed, since that cannot be undone. */
    private void doubt(ButtonInteractionEvent event, String source) {
        served.reply(event, true, party -> {
            Reply first = desk.front()
                    .beforehand(given(party, source, List.of("source", "remove", source)))
                    .orElseThrow();
            Letter letter = view.of(first);
            String on = source + "|" + event.getMessage().getId();
            return new Said(
                    first instanceof Confirming
                            ? letter.with(
                                    Press.REMOVE.button(ButtonStyle.DANGER, "Remove it", on),
                                    Press.LEAVE.button(ButtonStyle.SECONDARY, "Leave it", ""))
                            : letter,
                    true);
        });
    }

    private CommandGiven given(Party party, String source, List<String> command) {
        Speaker speaker = desk.front().onOwn(party.workspace(), party.speaker(), Long.parseLong(source));
        return new CommandGiven(
                party.workspace(), party.channel(), speaker, command.get(0), command.subList(1, command.size()));
    }

    /** The receipt as it stands for {@code party}; a refusal where they may not see the source. */
    private Reply now(Party party, String source, Message shown) {
        return desk.front()
                .receipt(
                        party.workspace(),
                        party.speaker().audience(),
                        Long.parseLong(source),
                        FilingView.shortfall(shown))
                .orElseGet(() -> new Refused("There is no source " + source + " that you may see."));
    }

    /** Does it, and has the receipt show what came of it; a refusal is for the person alone. */
    private void change(Pressing on, Function<Party, List<String>> command) {
        IMessageEditCallback event = on.event();
        CompletableFuture<Boolean> alive = served.acknowledge(event.deferEdit());
        boolean aside = on.shown().isEphemeral();
        served.look(event, aside, alive, party -> {
            CommandGiven given = given(party, on.source(), command.apply(party));
            Optional<Refused> objection = desk.front().objection(given);
            Reply reply =
                    objection.isPresent() ? objection.get() : desk.answer(given, event.getId(), System.nanoTime());
            Reply now = objection.isPresent() ? reply : after(on, reply, aside ? served.amongReaders(event) : party);
            alive.thenAccept(ok -> {
                if (aside) settle(on, reply, now);
                else settleHere(on, reply, now);
            });
        });
    }

    /** What the receipt is to show. */
    private Reply after(Pressing on, Reply reply, Party readers) {
        return reply instanceof SourceRemoved ? reply : now(readers, on.source(), on.shown());
    }

    private void settleHere(Pressing on, Reply reply, Reply now) {
        if (!Desk.isAside(now)) served.delivery().original(on.event(), false, view.of(now));
        if (Desk.isAside(reply))
            served.delivery().whisper(on.event().getJDA(), on.event().getToken(), view.of(reply));
    }

    private void settle(Pressing on, Reply reply, Reply now) {
        boolean placed = !Desk.isAside(reply) && now instanceof Filed;
        Letter done =
                placed ? Letter.line("Source " + on.source() + " is under `" + place(now) + "` now.") : view.of(reply);
        served.delivery().original(on.event(), true, done);
        if (on.receipt() != null && !Desk.isAside(now))
            served.delivery().rewrite(on.event(), on.receipt(), view.of(now));
    }
}
