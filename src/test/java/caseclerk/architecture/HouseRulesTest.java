package caseclerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that no compiler holds, read from the files themselves. */
class HouseRulesTest {
    private static final Pattern UNFINISHED =
            Pattern.compile("TO" + "DO|FIX" + "ME|Thread\\.sl" + "eep|@Dis" + "abled");

    private static List<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_left_unfinished_or_asleep() {
        List<Path> found = files("src").stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> UNFINISHED.matcher(text(file)).find())
                .toList();

        assertEquals(List.of(), found);
    }

    @Test
    void every_package_says_what_it_is() {
        List<Path> silent = files("src/main/java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.endsWith("adapters"))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void the_readme_names_the_two_commands() {
        String readme = text(Path.of("README.md"));

        assertTrue(readme.contains("mvn -q -DskipTests package && java -jar target/caseclerk.jar"));
        assertTrue(readme.contains("mvn verify"));
    }

    @Test
    void every_setting_of_the_shipped_file_is_known_and_the_other_way_round() {
        String yaml = text(Path.of("config/caseclerk.yaml"));
        caseclerk.app.SettingsReader.known().forEach((key, variable) -> {
            String last = key.substring(key.lastIndexOf('.') + 1);
            assertTrue(
                    Pattern.compile("(?m)^ *#.*" + variable + ".*\n(?: *#.*\n)* *" + last + ":")
                            .matcher(yaml)
                            .find(),
                    key);
        });
        caseclerk.app.SettingsReader.read(Path.of("config/caseclerk.yaml"), java.util.Map.of());
    }
}
