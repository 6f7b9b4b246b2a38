package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.discord.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the running bot is looked after. */
class DiscordOperationsTest {
    @TempDir
    private Path home;

    private final StandIn discord = StandIn.start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        discord.close();
    }

    private int run(String token, String... arguments) {
        Map<String, String> environment = Map.of(
                "CASECLERK_HOME", home.toString(), "DISCORD_TOKEN", token, "CASECLERK_DISCORD_API", discord.api());
        return CommandLineFront.run(
                arguments,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void a_token_that_is_not_taken_ends_run_with_one_sentence_and_exit_code_1() {
        assertEquals(1, run("wrong-token", "run"));
        assertEquals(
                "Discord does not accept the token; copy it again from the developer portal into DISCORD_TOKEN.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_doctor_asks_discord_about_the_token() {
        run(StandIn.TOKEN, "doctor");
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("takes the token of "), out.toString());
        out.reset();
        run("wrong-token", "doctor");
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("BAD  discord"), out.toString());
    }

    @Test
    void the_doctor_names_what_the_bot_may_not_do_in_a_server() {
        discord.guild("Lab").forbid(Permission.MESSAGE_EMBED_LINKS);

        assertEquals(1, run(StandIn.TOKEN, "doctor"));

        assertTrue(
                out.toString(StandardCharsets.UTF_8).contains("in “Lab” it may not Embed Links"),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void health_and_figures_are_told_on_loopback() throws IOException, InterruptedException {
        Meters meters = new Meters();
        meters.answered("answered", Duration.ofMillis(40));
        boolean[] up = {true};
        try (HealthPoint health = new HealthPoint(0, () -> up[0], meters::text)) {
            assertEquals("200 up\n", get(health, "health"));
            up[0] = false;
            assertEquals("503 down\n", get(health, "health"));
            String figures = get(health, "metrics");
            assertTrue(figures.contains("caseclerk_answer_seconds_count{status=\"answered\"} 1"), figures);
        }
    }

    private static String get(HealthPoint health, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + health.port() + "/" + path))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
