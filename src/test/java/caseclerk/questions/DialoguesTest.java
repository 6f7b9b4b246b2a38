package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.questions.FollowUp.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations: each turn is read with those before it as they were read. */
class DialoguesTest {
    private static final String READ_AS = " => ";

    static Stream<String> dialogues() throws IOException {
        try (InputStream in = DialoguesTest.class.getResourceAsStream("dialogues.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.strip().split("\\R\\R"));
        }
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void each_turn_is_read_as_a_whole_question(String dialogue) {
        List<String> lines = dialogue.lines().toList();
        List<Turn> turns = new ArrayList<>(List.of(new Turn(lines.get(0), List.of())));
        List<Executable> checks = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] turn = line.substring(2).split(READ_AS);
            String read = FollowUp.standAlone(turn[0], turns);
            turns.add(new Turn(read, List.of()));
            checks.add(() -> assertEquals(turn[1], read));
        }
        assertAll(checks);
    }
}
