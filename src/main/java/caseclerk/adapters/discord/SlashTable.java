package caseclerk.adapters.discord;

import caseclerk.chat.CommandForm;
import caseclerk.chat.HouseRules;
import caseclerk.chat.Option;
import caseclerk.chat.Right;
import caseclerk.chat.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The forms of the front desk as commands of Discord, and what was filled in as arguments of the front desk. */
final class SlashTable {
    static final String ASK = "ask";
    static final String ASK_ABOUT = "Ask about this";
    static final String FILE = "file";
    static final String LINK = "link";
    static final String FILE_LINK = "File this link";
    static final String QUESTION = "question";
    static final String CASE = "case";
    static final String AS_OF = "as-of";
    static final String PRIVATE = "private";
    private final List<CommandForm> forms;

    SlashTable(List<CommandForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /** All commands, to be registered. */
    List<CommandData> commands() {
        List<CommandData> commands = new ArrayList<>();
        forms.forEach(form -> commands.add(command(form)));
        commands.add(Commands.message(ASK_ABOUT));
        commands.add(Commands.message(FILE_LINK));
        commands.forEach(command -> command.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL));
        return commands;
    }

    private static CommandData command(CommandForm form) {
        SlashCommandData command = Commands.slash(form.name(), shortened(form.summary()));
        for (Verb verb : form.verbs())
            if (verb.name().isEmpty()) command.addOptions(options(verb));
            else
                command.addSubcommands(
                        new SubcommandData(verb.name(), shortened(verb.summary())).addOptions(options(verb)));
        if (form.verbs().stream().allMatch(verb -> verb.right() == Right.SETTINGS))
            command.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
        return command;
    }

    private static String shortened(String summary) {
        return summary.length() <= 100 ? summary : summary.substring(0, 99) + "…";
    }

    private static List<OptionData> options(Verb verb) {
        return verb.options().stream().map(SlashTable::option).toList();
    }

    private static OptionData option(Option option) {
        OptionType type = switch (option.kind()) {
            case TEXT, DATE, CASE, CASES, SOURCE, POLICY, VERSION, TIME, ZONE, DAYS, NUMBER -> OptionType.STRING;
            case CHANNEL -> OptionType.CHANNEL;
            case ROLE -> OptionType.ROLE;
            case YES_NO -> OptionType.BOOLEAN;
            case FILE -> OptionType.ATTACHMENT;
        };
        OptionData made = new OptionData(type, option.name(), shortened(option.summary()), option.required());
        option.choices().forEach(choice -> made.addChoice(choice, choice));
        return option.isCompleted() ? made.setAutoComplete(true) : made;
    }

    /** The form that was filled in; empty when it is not in the table any more. */
    Optional<Verb> verb(CommandInteractionPayload given) {
        String name = given.getSubcommandName() == null ? "" : given.getSubcommandName();
        return forms.stream()
                .filter(form -> form.name().equals(given.getName()))
                .flatMap(form -> form.verbs().stream())
                .filter(verb -> verb.name().equals(name))
                .findFirst();
    }

    /** Whether the form takes a file, which has to be fetched and read before it is filed and may take its time. */
    static boolean takesFile(Verb verb) {
        return verb.options().stream().anyMatch(option -> option.kind() == Option.Kind.FILE);
    }

    /** What a field is for; empty for fields that are not in the table. */
    Optional<Option.Kind> kind(CommandInteractionPayload given, String option) {
        return verb(given).stream()
                .flatMap(verb -> verb.options().stream())
                .filter(one -> one.name().equals(option))
                .map(Option::kind)
                .findFirst();
    }

    /** What was filled in, as arguments; of a text file its words. */
    static List<String> arguments(Verb verb, CommandInteractionPayload given, AttachedText attached) {
        Stream<String> name = verb.name().isEmpty() ? Stream.empty() : Stream.of(verb.name());
        Stream<String> values = verb.options().stream()
                .map(option -> given.getOption(option.name()))
                .filter(java.util.Objects::nonNull)
                .filter(value -> value.getType() != OptionType.ATTACHMENT || attached.document() == null)
                .map(value -> value.getType() == OptionType.ATTACHMENT ? attached.words() : words(value));
        return Stream.concat(name, values).toList();
    }

    /** Why what was filled in makes no sense; empty when it may. */
    static Optional<String> objection(Verb verb, CommandInteractionPayload given) {
        return verb.options().stream()
                .flatMap(option -> Stream.ofNullable(given.getOption(option.name()))
                        .flatMap(value -> option.objection(words(value)).stream()))
                .findFirst();
    }

    /** What a field holds that asks. */
    static String question(OptionMapping value) {
        return Names.asked(value.getAsString(), value.getMentions());
    }

    /** What a field holds; a text with the names of those it mentions. */
    static String words(OptionMapping value) {
        if (value.getType() == OptionType.ROLE && value.getAsRole().isPublicRole()) return HouseRules.EVERYBODY;
        return value.getType() == OptionType.STRING
                ? Names.in(value.getAsString(), value.getMentions())
                : value.getAsString();
    }
}
