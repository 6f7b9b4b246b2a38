package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.adapters.discord.Press.Pressed;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Option;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.SourceRemoved;
import caseclerk.chat.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;

/** What the buttons of a receipt do: for who may manage cases, and for who filed the source and nobody else did. */
final class Placings {
    private static final int MOST_CASES = 9;
    private static final int LONGEST_NAME = 80;
    private final Served served;
    private final Desk desk;
    private final ReplyView view;

    Placings(Served served, Desk desk, ReplyView view) {
        this.served = served;
        this.desk = desk;
        this.view = view;
    }

    void press(ButtonInteractionEvent event, Pressed pressed) {
        String[] on = pressed.on().split("\\|", 2);
        switch (pressed.what()) {
            case MOVE -> choose(event, on[0]);
            case PLACE -> change(event, on[0], List.of("case", "move", on[0], on[1]));
            case NOCASE -> change(event, on[0], List.of("case", "move", on[0], "none"));
            case UNFILE -> change(event, on[0], List.of("source", "remove", on[0]));
            default -> ask(event, pressed.on());
        }
    }

    private void choose(ButtonInteractionEvent event, String source) {
        served.reply(event, true, party -> {
            List<Button> cases = desk.front().suggest(party.workspace(), party.speaker(), Option.Kind.CASE, "").stream()
                    .limit(MOST_CASES)
                    .map(one -> FilingView.place(Long.parseLong(source), one.value(), one.label()))
                    .toList();
            String hint = cases.isEmpty()
                    ? "There is no case yet; `/case new` opens one."
                    : "Under which case? `/case move` knows the others, `/case new` opens one.";
            return new Said(new Letter(List.of(hint), "", cases), true);
        });
    }

    private void ask(ButtonInteractionEvent event, String on) {
        TextInput name = TextInput.create(Interactions.WORDS, TextInputStyle.SHORT)
                .setMaxLength(LONGEST_NAME)
                .build();
        served.acknowledge(event.replyModal(Modal.create(Press.OPEN.id(on), "A new case")
                .addComponents(Label.of("What do people call it?", name))
                .build()));
    }

    /** Opens the case that was named in the dialogue, with the source in it. */
    void open(ModalInteractionEvent event, String on, String name) {
        String[] source = on.split("\\|", 2);
        served.reply(event, true, party -> {
            Reply reply = give(party, event.getId(), source[0], List.of("case", "split", source[1], name, source[0]));
            return new Said(view.of(reply), true);
        });
    }

    private Reply give(Party party, String trigger, String source, List<String> command) {
        Speaker speaker = desk.front().onOwn(party.workspace(), party.speaker(), Long.parseLong(source));
        return desk.answer(
                new CommandGiven(
                        party.workspace(),
                        party.channel(),
                        speaker,
                        command.get(0),
                        command.subList(1, command.size())),
                trigger,
                System.nanoTime());
    }

    /** Does it, and says so below the receipt; a refusal is for the person alone. */
    private void change(ButtonInteractionEvent event, String source, List<String> command) {
        CompletableFuture<Boolean> alive = served.acknowledge(event.deferEdit());
        boolean privately = event.getMessage().isEphemeral();
        served.look(event, privately, alive, party -> {
            Reply reply = give(party, event.getId(), source, command);
            alive.thenAccept(ok -> {
                if (reply instanceof Noted || reply instanceof SourceRemoved)
                    served.delivery().original(event, privately, below(event, reply));
                else served.delivery().whisper(event.getJDA(), event.getToken(), view.of(reply));
            });
        });
    }

    private Letter below(ButtonInteractionEvent event, Reply reply) {
        List<String> blocks = new ArrayList<>();
        for (MessageEmbed embed : event.getMessage().getEmbeds())
            if (embed.getDescription() != null && !event.getMessage().isEphemeral()) blocks.add(embed.getDescription());
        blocks.addAll(view.of(reply).blocks());
        return new Letter(blocks, "", reply instanceof SourceRemoved ? List.of() : still(event));
    }

    /** A source that was put somewhere can be put elsewhere, and taken back. */
    private static List<Button> still(ButtonInteractionEvent event) {
        return event.getMessage().getComponentTree().findAll(Button.class).stream()
                .filter(button -> Press.of(String.valueOf(button.getCustomId()))
                        .filter(pressed -> pressed.what() == Press.MOVE || pressed.what() == Press.UNFILE)
                        .isPresent())
                .toList();
    }
}
