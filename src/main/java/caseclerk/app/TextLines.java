package caseclerk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are read line by line. */
final class TextLines {
    /** Stands for what another program writes to this one. */
    static final Path STDIN = Path.of("-");

    private TextLines() {}

    /** Whether there is something to be read, be it a file or what another program writes. */
    static boolean areIn(Path file) {
        return file.equals(STDIN) || Files.isReadable(file) && !Files.isDirectory(file);
    }

    static String missing(Path file) {
        return "There is no readable file " + file + "; check the path.";
    }

    /** Bytes that are no UTF-8 are replaced, so that one bad line does not end the run. */
    static BufferedReader of(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                file.equals(STDIN) ? System.in : Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** How many of its lines are not blank; -1 for what can be read only once, such as a pipe. */
    static long count(Path file) throws IOException {
        if (file.equals(STDIN) || !Files.isRegularFile(file)) return -1;
        try (BufferedReader lines = of(file)) {
            return lines.lines().filter(line -> !line.isBlank()).count();
        }
    }
}
