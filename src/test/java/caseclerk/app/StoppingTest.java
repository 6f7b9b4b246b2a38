package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.Main;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the bot ends when the machine asks it to. */
class StoppingTest {
    @TempDir
    private Path home;

    private final StandIn discord = StandIn.start();
    private final Guild lab = discord.guild("Policy Lab");
    private final Channel general = lab.channel("general");
    private final Person alice = lab.person("alice");

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void a_process_that_is_told_to_end_closes_its_casebook_first() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run");
        program.environment()
                .putAll(Map.of(
                        "CASECLERK_HOME", home.toString(),
                        "DISCORD_TOKEN", StandIn.TOKEN,
                        "CASECLERK_DISCORD_API", discord.api()));
        Process process = program.redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        try {
            discord.awaitCommand("ask");
            discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", "When did it begin?")));
            assertTrue(Files.exists(home.resolve("casebook.db-wal")));

            process.destroy();

            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertFalse(Files.exists(home.resolve("casebook.db-wal")), Files.readString(home.resolve("log")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void once_the_end_has_begun_nothing_new_is_taken_and_whoever_asks_is_told() {
        try (RunningBot running = new RunningBot(home, discord).start()) {
            running.bot().end();
            Message told = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", "Why?")));

            assertEquals("I am being restarted; try again in a minute.", told.words());
        }
    }
}
