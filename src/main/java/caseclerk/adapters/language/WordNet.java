package caseclerk.adapters.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of WordNet 3.1 that is needed here, searched as it lies in the jar: lines in alphabetical order of word, class
 * ("n" noun, "v" verb, "a" adjective, "r" adverb), base of an irregular form, the words of the same meaning with itself,
 * words made from it and its contraries. One without words of the same meaning is known as an irregular form only. Safe
 * for use by several threads.
 */
final class WordNet {
    private static final String FILE = "/caseclerk/adapters/language/wordnet.txt";

    /**
     * The regular endings and what takes their place, in the order of trying: the rules of WordNet's own Morphy,
     * https://wordnet.princeton.edu/documentation/morphy7wn.
     */
    private static final List<Ending> NOUNS =
            endings("s=", "ses=s", "xes=x", "zes=z", "ches=ch", "shes=sh", "men=man", "ies=y");

    private static final List<Ending> VERBS = endings("s=", "ies=y", "es=e", "es=", "ed=e", "ed=", "ing=e", "ing=");
    private static final List<Ending> ADJECTIVES = endings("er=", "est=", "er=e", "est=e");

    private final byte[] text;
    /** Where each line begins, and the end of the text. */
    private final int[] starts;

    WordNet() {
        try (InputStream in = WordNet.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IOException("missing in the jar: " + FILE);
            text = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts = IntStream.rangeClosed(0, text.length)
                .filter(at -> at == 0 || text[at - 1] == '\n')
                .toArray();
    }

    /** What is known of a word; the sets have the words of all its commoner senses. */
    record Entry(@Nullable String irregular, Set<String> same, Set<String> derived, Set<String> contraries) {
        static final Entry NONE = new Entry(null, Set.of(), Set.of(), Set.of());
    }

    /** @param word in lower case, of one piece */
    @Nullable
    Entry find(String word, char wordClass) {
        String key = word + "\t" + wordClass;
        int low = 0;
        int high = starts.length - 2;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, key);
            if (order == 0) return entry(middle);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private int compare(int line, String key) {
        int start = starts[line];
        int end = starts[line + 1];
        for (int i = 0; i < key.length(); i++) {
            int letter = start + i < end ? text[start + i] : '\n';
            if (letter != key.charAt(i)) return Integer.compare(letter, key.charAt(i));
        }
        return 0;
    }

    private Entry entry(int line) {
        String whole = new String(text, starts[line], starts[line + 1] - starts[line], StandardCharsets.US_ASCII);
        String[] fields = whole.strip().split("\t");
        String irregular = fields.length > 2 && !fields[2].isEmpty() ? fields[2] : null;
        return new Entry(irregular, words(fields, 3), words(fields, 4), words(fields, 5));
    }

    private static Set<String> words(String[] fields, int at) {
        return at >= fields.length || fields[at].isEmpty() ? Set.of() : Set.of(fields[at].split(" "));
    }

    /** The base form of a form of a word, which may be the word itself; null where none is known. */
    @Nullable
    String base(String form, char wordClass) {
        Entry whole = find(form, wordClass);
        if (whole != null && whole.irregular() != null) return whole.irregular();
        for (Ending ending : rules(wordClass)) {
            if (!form.endsWith(ending.said())) continue;
            String base = form.substring(0, form.length() - ending.said().length()) + ending.instead();
            Entry entry = find(base, wordClass);
            if (entry == null) continue;
            return entry.same().isEmpty() ? entry.irregular() : base;
        }
        return whole == null ? null : form;
    }

    private static List<Ending> rules(char wordClass) {
        return switch (wordClass) {
            case 'n' -> NOUNS;
            case 'v' -> VERBS;
            case 'a' -> ADJECTIVES;
            default -> List.of();
        };
    }

    private record Ending(String said, String instead) {}

    private static List<Ending> endings(String... rules) {
        return Arrays.stream(rules)
                .map(rule -> rule.split("=", -1))
                .map(sides -> new Ending(sides[0], sides[1]))
                .toList();
    }
}
