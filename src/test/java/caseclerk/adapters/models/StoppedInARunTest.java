package caseclerk.adapters.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that still run when the process is on its way out, as those of a bot do that finishes what it began. */
class StoppedInARunTest {
    private static final int CODE = 3;
    private static final int RUNS = 60;
    private static final String READY = "ran, and read";

    /** A process of its own: it ends with {@link #CODE}, and says at last that its models ran meanwhile. */
    static final class Ending {
        private Ending() {}

        public static void main(String[] arguments) {
            OnnxEmbedder model = new OnnxEmbedder();
            model.embedQuestion("Who stopped it?");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                for (int run = 1; run <= RUNS; run++) model.embedQuestion("Who stopped it the " + run + ". time?");
                // What nobody asked for before is loaded at the first question, be it the last one.
                new AnswerReader(model);
                System.out.println(READY);
            }));
            System.exit(CODE);
        }
    }

    @Test
    void a_model_may_run_until_the_process_is_gone(@TempDir Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ErrorFile=" + folder.resolve("error"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end");
            assertEquals(CODE, process.exitValue(), Files.readString(said));
            assertTrue(Files.readString(said).strip().endsWith(READY), Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
    }
}
