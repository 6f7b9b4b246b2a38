package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.cases.SpokenDay;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Incoming.Asked;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Reply;
import caseclerk.chat.Verb;
import caseclerk.grounding.Claim;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Commands, dialogues and completions. */
final class Interactions {
    static final String WORDS = "words";
    private static final int MOST_CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;
    private static final int LONGEST_QUESTION = 1_000;
    private final Served served;
    private final Desk desk;
    private final SlashTable table;
    private final ReplyView view;
    private final Links links;
    private final Placings placings;
    private final Confirmations confirmations;
    private final Errands quick;
    private final Consumer<WorkspaceId> settingsChanged;

    Interactions(
            Served served,
            Desk desk,
            SlashTable table,
            ReplyView view,
            Links links,
            Placings placings,
            Confirmations confirmations,
            Errands quick,
            Consumer<WorkspaceId> settingsChanged) {
        this.served = served;
        this.desk = desk;
        this.table = table;
        this.view = view;
        this.links = links;
        this.placings = placings;
        this.confirmations = confirmations;
        this.quick = quick;
        this.settingsChanged = settingsChanged;
    }

    void slash(SlashCommandInteractionEvent event) {
        long since = System.nanoTime();
        if (event.getName().equals(SlashTable.ASK)) {
            boolean privately = event.getOption(SlashTable.PRIVATE, false, OptionMapping::getAsBoolean);
            served.unfold(event, privately, (party, early) -> said(ask(event, party, since, early)));
            return;
        }
        if (event.getName().equals(SlashTable.FILE)) {
            String link = event.getOption(SlashTable.LINK, "", OptionMapping::getAsString);
            String slug = event.getOption(SlashTable.CASE, OptionMapping::getAsString);
            if (!Attached.isIn(event))
                served.file(event, false, party -> links.file(party, Links.in(link), slug, event.getId(), since));
            else if (link.isEmpty())
                served.file(
                        event,
                        false,
                        party -> Attached.of(event)
                                .map(file -> links.file(party, file, slug, event.getId(), since))
                                .orElseThrow());
            else served.reply(event, true, party -> said(new Reply.Refused("Give a link or a file, not both.")));
            return;
        }
        Optional<Verb> verb = table.verb(event);
        Function<Party, Said> work = party -> verb.map(one -> command(event, party, one, since))
                .orElseGet(() -> said(new Reply.Refused("That command has changed; type it again.")));
        if (verb.filter(SlashTable::takesFile).isPresent()) served.file(event, true, work);
        else served.reply(event, true, work);
    }

    private Said said(Reply reply) {
        return new Said(view.of(reply), Desk.isAside(reply));
    }

    private Reply ask(SlashCommandInteractionEvent event, Party party, long since, Consumer<Claim> early) {
        String day = event.getOption(SlashTable.AS_OF, OptionMapping::getAsString);
        Optional<LocalDate> asOf = day == null
                ? Optional.empty()
                : SpokenDay.of(day, event.getTimeCreated().toLocalDate());
        if (day != null && asOf.isEmpty()) return new Reply.Refused(SpokenDay.complaint(day));
        return asked(
                party,
                event.getOption(SlashTable.QUESTION, "", SlashTable::question),
                event.getOption(SlashTable.CASE, OptionMapping::getAsString),
                asOf.orElse(null),
                event.getId(),
                since,
                early);
    }

    private Reply asked(
            Party party,
            String text,
            @Nullable String slug,
            @Nullable LocalDate asOf,
            String trigger,
            long since,
            Consumer<Claim> early) {
        return desk.answer(
                new Asked(party.workspace(), party.channel(), party.speaker(), text, slug, asOf, null),
                trigger,
                since,
                early);
    }

    /** What may not be done is refused before an attached file is fetched. */
    private Said command(SlashCommandInteractionEvent event, Party party, Verb verb, long since) {
        Optional<Reply> first = desk.front().beforehand(given(event, party, verb, AttachedText.NONE));
        if (first.isPresent() && !(first.get() instanceof Reply.Confirming)) return said(first.get());
        Optional<String> wrong = SlashTable.objection(verb, event);
        if (wrong.isPresent()) return said(new Reply.Refused(wrong.get()));
        if (verb.posts() && !mayPost(event))
            return said(
                    new Reply.Refused("I may not post here; allow me to send messages and embed links in this channel,"
                            + " then give the command again."));
        AttachedText attached = AttachedText.of(event);
        if (!attached.refusal().isEmpty()) return said(new Reply.Refused(attached.refusal()));
        CommandGiven given = given(event, party, verb, attached);
        if (first.isPresent() && first.get() instanceof Reply.Confirming ask)
            return new Said(confirmations.ask(given, ask.question()), true);
        Reply reply = desk.answer(given, event.getId(), since);
        if (reply instanceof Reply.SettingsShown) settingsChanged.accept(party.workspace());
        if (reply instanceof Reply.Incident) return said(reply);
        // What is refused of digests here may be of a server whose digest comes here, too.
        boolean aside = Desk.isAside(reply);
        return new Said(served.naming(event, party, !aside, view.of(reply)), aside);
    }

    private static CommandGiven given(
            SlashCommandInteractionEvent event, Party party, Verb verb, AttachedText attached) {
        return new CommandGiven(
                party.workspace(),
                party.channel(),
                party.speaker(),
                event.getName(),
                SlashTable.arguments(verb, event, attached),
                attached.document());
    }

    private static boolean mayPost(SlashCommandInteractionEvent event) {
        return !(event.getChannel() instanceof GuildMessageChannel place)
                || (place.canTalk() && Delivery.canEmbed(place));
    }

    void about(MessageContextInteractionEvent event) {
        long since = System.nanoTime();
        if (event.getName().equals(SlashTable.FILE_LINK)) {
            List<String> found = Links.in(event.getTarget().getContentRaw());
            served.file(event, false, party -> links.file(party, found, null, event.getId(), since));
            return;
        }
        String text = Messages.words(event.getTarget()).strip();
        if (Questions.isOne(text)) {
            served.unfold(
                    event, false, (party, early) -> said(asked(party, text, null, null, event.getId(), since, early)));
            return;
        }
        TextInput.Builder input = TextInput.create(WORDS, TextInputStyle.PARAGRAPH)
                .setMaxLength(LONGEST_QUESTION)
                .setPlaceholder("What do you want to know about this?");
        if (!text.isEmpty()) input.setValue(text.substring(0, Math.min(LONGEST_QUESTION, text.length())));
        served.acknowledge(event.replyModal(Modal.create(Press.ASK.id(""), "Ask about this message")
                .addComponents(Label.of("Your question", input.build()))
                .build()));
    }

    void dialogue(ModalInteractionEvent event) {
        long since = System.nanoTime();
        Press.Pressed pressed = Press.of(event.getModalId()).orElse(null);
        var value = event.getValue(WORDS);
        String words = value == null ? "" : value.getAsString();
        if (pressed != null && pressed.what() == Press.ASK)
            served.unfold(
                    event, false, (party, early) -> said(asked(party, words, null, null, event.getId(), since, early)));
        else if (pressed != null && pressed.what() == Press.OPEN) placings.open(event, pressed.on(), words);
        else if (pressed != null && pressed.what() == Press.DETAIL)
            served.reply(
                    event,
                    true,
                    party -> said(desk.answer(
                            new CommandGiven(
                                    party.workspace(),
                                    party.channel(),
                                    party.speaker(),
                                    "wrong",
                                    List.of(pressed.on(), words)),
                            event.getId(),
                            since)));
    }

    void complete(CommandAutoCompleteInteractionEvent event) {
        var focused = event.getFocusedOption();
        quick.run("completion", () -> {
            List<Choice> choices = table.kind(event, focused.getName()).stream()
                    .flatMap(kind -> served.typing(event).stream()
                            .flatMap(
                                    party -> desk
                                            .front()
                                            .suggest(party.workspace(), party.speaker(), kind, focused.getValue())
                                            .stream()))
                    .filter(one -> one.value().length() <= LONGEST_CHOICE)
                    .limit(MOST_CHOICES)
                    .map(one -> new Choice(shortened(one.label()), one.value()))
                    .toList();
            served.delivery().done("completion", () -> event.replyChoices(choices));
        });
    }

    private static String shortened(String label) {
        String line = Escaped.line(label);
        return line.length() <= LONGEST_CHOICE ? line : line.substring(0, LONGEST_CHOICE - 1) + "…";
    }
}
