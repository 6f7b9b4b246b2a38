package caseclerk.grammar;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in words and digits, brought to one form: "ten" and "10", "40,000" and "40 thousand", "fiftieth" and "50th". */
public final class Numerals {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final Map<String, BigDecimal> WORDS = words();
    /** What a number is multiplied by when one of these follows it. */
    static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "m", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000L),
            "bn", BigDecimal.valueOf(1_000_000_000L),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    private Numerals() {}

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        for (int i = 0; i < SMALL.size(); i++) words.put(SMALL.get(i), BigDecimal.valueOf(i));
        for (int t = 0; t < TENS.size(); t++) {
            words.put(TENS.get(t), BigDecimal.valueOf(20 + 10L * t));
            for (int i = 1; i < 10; i++)
                words.put(TENS.get(t) + "-" + SMALL.get(i), BigDecimal.valueOf(20 + 10L * t + i));
        }
        words.put("dozen", BigDecimal.valueOf(12));
        return words;
    }

    /** The value of {@code word}; null when it is no number. "8bn" and "206m" are numbers, "mp3" is not. */
    public static @Nullable BigDecimal value(String word) {
        String folded = word.toLowerCase(Locale.ROOT).replace(",", "");
        BigDecimal known = WORDS.get(folded);
        if (known != null) return known;
        for (String scale : List.of("bn", "m"))
            if (folded.matches("\\d+(\\.\\d+)?" + scale))
                return new BigDecimal(folded.substring(0, folded.length() - scale.length()))
                        .multiply(SCALES.get(scale));
        return folded.matches("\\d+(\\.\\d+)?") && folded.length() < 20 ? new BigDecimal(folded) : null;
    }

    /** How a value is written as the base of a token. */
    static String base(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return "#" + (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** "#3rd" for "third" and "3rd"; null when {@code word} is no ordinal. */
    static @Nullable String ordinal(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        int at = ORDINALS.indexOf(folded);
        if (at > 0) return "#" + at + "th";
        if (folded.matches("\\d+(st|nd|rd|th)")) return "#" + folded.substring(0, folded.length() - 2) + "th";
        if (folded.endsWith("tieth")) {
            BigDecimal tens = WORDS.get(folded.substring(0, folded.length() - 4) + "y");
            return tens == null ? null : "#" + tens.toPlainString() + "th";
        }
        return null;
    }
}
