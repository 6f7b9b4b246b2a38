package caseclerk.flows;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.SmallWeb;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Role;
import caseclerk.fixtures.discord.StandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long an answer takes while ten links that were posted at once are fetched and filed, against the same questions
 * when nothing else goes on. Prints, asserts nothing.
 */
@Tag("bench")
class TenLinksBench {
    private static final int LINKS = 10;
    private static final int QUESTIONS = 30;

    @TempDir
    private Path home;

    private final StandIn discord = StandIn.start();
    private final Guild lab = discord.guild("Policy Lab");
    private final Channel general = lab.channel("general");
    private final Person alice = lab.person("alice");
    private final Person admin = lab.person("admin");

    private static String page(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++)
            text.append("<p>On ")
                    .append(1 + i % 28)
                    .append(" March 2025 the harbour board of Northmoor counted ")
                    .append(number * 40 + i)
                    .append(" unsealed pallets of the haulier Kestrel Freight in shed ")
                    .append(i)
                    .append(", and wrote to its owner about rule ")
                    .append(number)
                    .append(" of the conditions of use.</p>");
        return "<html lang=\"en\"><head><title>Pallets, part " + number
                + "</title></head><body><article><h1>Pallets, part " + number + "</h1>" + text
                + "</article></body></html>";
    }

    @Test
    void ten_links_at_once_and_questions_meanwhile() {
        SmallWeb pages = new SmallWeb();
        for (int i = 0; i <= LINKS; i++) pages.page("/" + i, page(i));
        try (SmallWeb web = pages;
                RunningBot running = new RunningBot(home, discord).start()) {
            Role admins = lab.role("admins", false, Permission.MANAGE_SERVER);
            lab.give(admin, admins);
            discord.awaitAnswer(
                    discord.slash(admin, general, "settings links", Map.of("channel", general, "watch", "on")));
            discord.awaitTrue(
                    "a connection that hears",
                    () -> running.bot().readsContent() && running.bot().isUp());
            discord.awaitReply(discord.message(alice, general, web.url("/0")));
            for (int i = 0; i < QUESTIONS; i++) ask(i);
            double[] alone = new double[QUESTIONS];
            for (int i = 0; i < QUESTIONS; i++) alone[i] = ask(i);
            long begun = System.nanoTime();
            List<Message> posted = new ArrayList<>();
            for (int i = 1; i <= LINKS; i++) posted.add(discord.message(alice, general, web.url("/" + i)));
            List<Double> beside = new ArrayList<>();
            while (posted.stream().anyMatch(one -> discord.repliesTo(one).isEmpty())) beside.add(ask(beside.size()));
            double filed = (System.nanoTime() - begun) / 1e9;
            print(alone, beside.stream().mapToDouble(d -> d).toArray(), filed);
        }
    }

    /** Milliseconds from the command to the whole answer. */
    private double ask(int number) {
        long begun = System.nanoTime();
        discord.awaitAnswer(discord.slash(
                alice,
                general,
                "ask",
                Map.of("question", "How many unsealed pallets were counted on " + (1 + number % 28) + " March 2025?")));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void print(double[] alone, double[] beside, double filed) {
        Arrays.sort(alone);
        Arrays.sort(beside);
        System.out.printf(
                Locale.ROOT,
                "ten links: all receipts after %.1f s; a question alone: median %.0f ms, slowest %.0f ms; beside them (%d"
                        + " questions): median %.0f ms, slowest %.0f ms; ratio of medians %.2f%n",
                filed,
                alone[alone.length / 2],
                alone[alone.length - 1],
                beside.length,
                beside[beside.length / 2],
                beside[beside.length - 1],
                beside[beside.length / 2] / alone[alone.length / 2]);
    }
}
