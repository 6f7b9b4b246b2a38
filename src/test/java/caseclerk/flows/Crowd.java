package caseclerk.flows;

import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** The members of one server, who turn to the bot in every way there is; each time remembers how often it was answered. */
final class Crowd {
    /** Something that must be answered once. */
    record Trigger(String what, IntSupplier answers) {
        @Override
        public String toString() {
            return what + ": " + answers.getAsInt() + " answers";
        }
    }

    private final StandIn discord;
    private final Guild guild;
    private final Channel general;
    private final Channel questions;
    private final List<Person> people;
    private final List<String> asked;
    private final Message shown;

    /**
     * @param asked what they ask
     * @param shown an answer whose buttons they press and that they reply to
     */
    Crowd(StandIn discord, Guild guild, int size, List<String> asked, Message shown) {
        this.discord = discord;
        this.guild = guild;
        this.general = guild.channel("general");
        this.questions = guild.channel("questions");
        this.people = IntStream.range(0, size)
                .mapToObj(n -> guild.person("member " + n + " of " + guild.name()))
                .toList();
        this.asked = asked;
        this.shown = shown;
    }

    private <T> T any(List<T> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }

    /** Somebody does something. */
    Trigger act(Random dice) {
        Person person = any(people, dice);
        String question = any(asked, dice);
        int kind = dice.nextInt(100);
        if (kind < 30) return interaction(discord.slash(person, general, "ask", Map.of("question", question)));
        if (kind < 40)
            return interaction(discord.slash(person, general, "ask", Map.of("question", question, "private", true)));
        if (kind < 60)
            return message(discord.message(person, general, discord.bot().mention() + " " + question));
        if (kind < 75) return watched(dice);
        if (kind < 80) return message(discord.replyTo(person, shown, question));
        if (kind < 88) return interaction(discord.press(person, shown, "Passages"));
        if (kind < 94)
            return interaction(discord.menu(person, discord.message(person, general, question), "Ask about this"));
        return completion(discord.autocomplete(person, general, "ask", "case", Map.of("question", "q", "case", "p")));
    }

    /** Somebody asks in the channel where every question is answered. */
    Trigger watched(Random dice) {
        return message(discord.message(any(people, dice), questions, any(asked, dice)));
    }

    private static Trigger interaction(Interaction interaction) {
        return new Trigger(interaction.toString(), () -> interaction.messages().size());
    }

    private Trigger message(Message message) {
        return new Trigger(message.toString(), () -> discord.repliesTo(message).size());
    }

    private static Trigger completion(Interaction interaction) {
        return new Trigger(interaction.toString(), () -> interaction.acknowledged() ? 1 : 0);
    }

    /** Everything the bot said in this server. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Message one : discord.sent()) if (guild.equals(one.channel().guild())) told.add(one.words());
        return told;
    }
}
