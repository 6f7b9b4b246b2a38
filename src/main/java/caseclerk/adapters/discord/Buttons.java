package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.adapters.discord.Press.Pressed;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.AnswerGiven;
import caseclerk.chat.Reply.DigestShown;
import caseclerk.chat.Reply.Dismissed;
import caseclerk.chat.Reply.Noted;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** What the buttons do. */
final class Buttons {
    private static final int LONGEST_DETAIL = 1_000;
    private final Served served;
    private final Desk desk;
    private final ReplyView view;
    private final Confirmations confirmations;
    private final Placings placings;

    Buttons(Served served, Desk desk, ReplyView view, Confirmations confirmations, Placings placings) {
        this.placings = placings;
        this.served = served;
        this.desk = desk;
        this.view = view;
        this.confirmations = confirmations;
    }

    void press(ButtonInteractionEvent event) {
        Pressed pressed = Press.of(event.getComponentId()).orElse(null);
        if (pressed == null) return;
        switch (pressed.what()) {
            case PASSAGES -> aside(event, "passages", pressed.on());
            case FOLLOW -> aside(event, "follow", pressed.on());
            case WRONG -> wrong(event, pressed.on());
            case DETAIL, ASK -> detail(event, pressed.on());
            case ENDORSE, DISMISS -> change(event, pressed);
            case RUN, KEPT -> run(event, pressed);
            case LEAVE -> leave(event);
            case WHOLE -> whole(event, pressed.on());
            case HOME -> home(event, pressed.on());
            case MOVE, PLACE, OPEN, NOCASE, BACK, UNFILE, REMOVE -> placings.press(event, pressed);
        }
    }

    private Reply give(ButtonInteractionEvent event, Party party, String name, List<String> arguments) {
        CommandGiven given = new CommandGiven(party.workspace(), party.channel(), party.speaker(), name, arguments);
        return desk.answer(given, event.getId(), System.nanoTime());
    }

    private void aside(ButtonInteractionEvent event, String command, String on) {
        served.reply(event, true, party -> new Said(view.of(give(event, party, command, List.of(on))), true));
    }

    /** The first page comes as a message of its own for whoever pressed; further ones take its place. */
    private void whole(ButtonInteractionEvent event, String on) {
        String nonce = on.replaceFirst("/.*", "");
        int page = on.contains("/") ? Integer.parseInt(on.substring(nonce.length() + 1)) : 0;
        if (page == 0 && !event.getMessage().isEphemeral()) {
            served.reply(event, true, party -> new Said(page(event, party, nonce, 0), true));
            return;
        }
        CompletableFuture<Boolean> alive = served.acknowledge(event.deferEdit());
        served.look(event, true, alive, party -> {
            Letter letter = page(event, party, nonce, page);
            alive.thenAccept(ok -> served.delivery().original(event, true, letter));
        });
    }

    private Letter page(ButtonInteractionEvent event, Party party, String nonce, int page) {
        Reply reply = give(event, party, "digest", List.of("whole", nonce));
        return reply instanceof DigestShown shown ? DigestView.page(shown.digest(), nonce, page) : view.of(reply);
    }

    private void wrong(ButtonInteractionEvent event, String answer) {
        served.reply(event, true, party -> {
            Reply reply = give(event, party, "wrong", List.of(answer));
            Letter letter = view.of(reply);
            return new Said(
                    reply instanceof Noted
                            ? letter.with(Press.DETAIL.button(ButtonStyle.SECONDARY, "Say what is wrong", answer))
                            : letter,
                    true);
        });
    }

    private void detail(ButtonInteractionEvent event, String answer) {
        TextInput words = TextInput.create(Interactions.WORDS, TextInputStyle.PARAGRAPH)
                .setMaxLength(LONGEST_DETAIL)
                .build();
        served.acknowledge(event.replyModal(Modal.create(Press.DETAIL.id(answer), "What is wrong?")
                .addComponents(Label.of("What is wrong with " + answer + "?", words))
                .build()));
    }

    /** What becomes of the message that the button is on; a refusal is for the person alone. */
    private void change(ButtonInteractionEvent event, Pressed pressed) {
        CompletableFuture<Boolean> alive = served.acknowledge(event.deferEdit());
        boolean here = !event.getMessage().isEphemeral();
        List<String> on = List.of(pressed.on().split("\\|", 2));
        served.look(event, !here, alive, party -> {
            Reply reply = pressed.what() == Press.ENDORSE
                    ? give(event, party, "endorse", on)
                    : here ? give(event, party, "dismiss", on) : new Dismissed(on.get(0));
            alive.thenAccept(ok -> settle(event, on.get(0), reply));
        });
    }

    private void settle(ButtonInteractionEvent event, String answer, Reply reply) {
        Delivery delivery = served.delivery();
        if (reply instanceof AnswerGiven given)
            delivery.withdraw(event, answer)
                    .thenCompose(ok -> delivery.original(
                            event,
                            event.getMessage().isEphemeral(),
                            again(event, given.to(asker(event.getMessage())))));
        else if (reply instanceof Dismissed) delivery.dismiss(event, answer);
        else delivery.whisper(event.getJDA(), event.getToken(), view.of(reply));
    }

    /** Who may dismiss the message, as its button says; null where that does not. */
    private static @Nullable String asker(Message message) {
        return message.getComponentTree().findAll(Button.class).stream()
                .flatMap(button -> Press.of(String.valueOf(button.getCustomId())).stream())
                .filter(pressed ->
                        pressed.what() == Press.DISMISS && pressed.on().contains("|"))
                .map(pressed -> pressed.on().replaceFirst(".*\\|", ""))
                .findFirst()
                .orElse(null);
    }

    private Letter again(ButtonInteractionEvent event, Reply reply) {
        return event.getMessage().getMessageReference() == null ? view.of(reply) : view.below(reply);
    }

    private void run(ButtonInteractionEvent event, Pressed pressed) {
        CompletableFuture<Boolean> alive = served.acknowledge(event.deferEdit());
        List<String> command = confirmations.command(pressed);
        served.look(event, true, alive, party -> {
            Letter letter = command.isEmpty()
                    ? Letter.line("That question was too old; give the command again.")
                    : view.of(give(event, party, command.get(0), command.subList(1, command.size())));
            alive.thenAccept(ok -> served.delivery().original(event, true, letter));
        });
    }

    private void leave(ButtonInteractionEvent event) {
        CompletableFuture<Boolean> alive = served.acknowledge(event.deferEdit());
        alive.thenAccept(ok -> served.delivery().original(event, true, Letter.line("Left as it is.")));
    }

    private void home(ButtonInteractionEvent event, String guild) {
        served.chooseHome(event, guild);
    }
}
