package caseclerk.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments as they were typed. Java reads them in the encoding of the locale; one of seven bits puts a question mark
 * in place of every byte of other letters, which Linux still tells.
 */
final class Arguments {
    private static final String LOCALE = System.getProperty("sun.jnu.encoding", "UTF-8");
    private static final String REMEDY = "set LC_ALL=C.UTF-8 and give the command again.";
    private static final char UNREAD = '\uFFFD';

    private Arguments() {}

    /** The arguments of this program with their letters, as far as they can be told. */
    static String[] asTyped(String[] arguments) {
        return asTyped(arguments, LOCALE, commandLine());
    }

    /**
     * As above.
     *
     * @param encoding in which Java has read them
     * @param commandLine the bytes of the whole command line, a zero behind each word; null where they are not known
     */
    static String[] asTyped(String[] arguments, String encoding, byte @Nullable [] commandLine) {
        List<byte[]> words = commandLine == null ? List.of() : words(commandLine);
        int first = words.size() - arguments.length;
        String[] typed = arguments.clone();
        if (!isNarrow(encoding) || first < 0) return typed;
        for (int i = 0; i < typed.length; i++) typed[i] = asTyped(typed[i], words.get(first + i));
        return typed;
    }

    /** The bytes are believed where they differ from what Java read only in letters that it could not. */
    private static String asTyped(String read, byte[] bytes) {
        StringBuilder narrowed = new StringBuilder();
        for (byte one : bytes) narrowed.append(one < 0 ? '?' : (char) one);
        if (!read.replace(UNREAD, '?').contentEquals(narrowed)) return read;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** What is wrong with {@code arguments} and how to mend it; empty where nothing is, or it cannot be told. */
    static Optional<String> problem(String[] arguments) {
        return problem(arguments, LOCALE);
    }

    /** As above, read in {@code encoding}: one with all letters has read what was typed. */
    static Optional<String> problem(String[] arguments, String encoding) {
        boolean lost =
                isNarrow(encoding) && Arrays.stream(arguments).anyMatch(argument -> argument.indexOf(UNREAD) >= 0);
        return lost
                ? Optional.of("The arguments hold letters that could not be read in the encoding of this locale ("
                        + encoding + "); " + REMEDY)
                : Optional.empty();
    }

    private static boolean isNarrow(String encoding) {
        return Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.US_ASCII);
    }

    /** How to mend a path that is none: with another locale where this one has not its letters. */
    static String mend(String path) {
        boolean held = Charset.isSupported(LOCALE)
                && Charset.forName(LOCALE).newEncoder().canEncode(path);
        return held ? "; check it." : " in the encoding of this locale (" + LOCALE + "); " + REMEDY;
    }

    private static List<byte[]> words(byte[] commandLine) {
        List<byte[]> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] != 0) continue;
            words.add(Arrays.copyOfRange(commandLine, from, i));
            from = i + 1;
        }
        return words;
    }

    /** Null where the system does not tell it. */
    private static byte @Nullable [] commandLine() {
        try {
            return Files.readAllBytes(Path.of("/proc/self/cmdline"));
        } catch (IOException e) {
            return null;
        }
    }
}
