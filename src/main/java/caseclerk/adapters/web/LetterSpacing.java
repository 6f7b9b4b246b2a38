package caseclerk.adapters.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads words that are set with a space behind each letter: "T h e  c o u r t". */
final class LetterSpacing {
    /** How wide gaps within words may be, by the usual measure; tried one after another. */
    private static final float[] WIDER = {2, 4, 6, 9};

    private static final float SPACING = 0.5f;
    private static final float CHARACTER = 0.3f;
    private static final double SPACED = 0.6;
    private static final double UNSPACED = 0.3;
    private static final double MENDED = 0.85;
    private static final int LEAST_ON_PAGE = 30;
    private static final int LEAST_IN_LINE = 5;
    /** No language has so long words on average; such a page has lost the gaps between them. */
    private static final int LONGEST = 14;

    private static final Pattern GAP = Pattern.compile("\\s{2,}");
    private static final Pattern SPACED_WORD =
            Pattern.compile("[^\\s\\p{IsIdeographic}](?: [^\\s\\p{IsIdeographic}])*");

    private LetterSpacing() {}

    /** Reads a page. */
    @FunctionalInterface
    interface Reading {
        List<String> lines() throws IOException;
    }

    /** The lines of the page that {@code reading} reads with {@code stripper}, with whole words. */
    static List<String> read(PDFTextStripper stripper, Reading reading) throws IOException {
        List<String> read = reading.lines();
        List<String> lines = read.stream().map(LetterSpacing::joined).toList();
        if (!isSpaced(read)
                || read.stream().anyMatch(line -> GAP.matcher(line.strip()).find())) return lines;
        List<String> best = lines;
        try {
            for (float wider : WIDER) {
                stripper.setSpacingTolerance(wider * SPACING);
                stripper.setAverageCharTolerance(wider * CHARACTER);
                List<String> again = reading.lines();
                // The next measure mends some torn words; where it makes many fewer, it joins whole ones.
                boolean joins = best != lines && tokens(again).length < MENDED * tokens(best).length;
                if (joins) return best;
                if (isWhole(again)) best = again;
            }
            return best;
        } finally {
            stripper.setSpacingTolerance(SPACING);
            stripper.setAverageCharTolerance(CHARACTER);
        }
    }

    /** A line of single letters with wider gaps between its words, or one word of them, without those spaces. */
    private static String joined(String line) {
        List<String> words = Arrays.stream(GAP.split(line.strip())).toList();
        String mark = line.startsWith("\u2029") ? "\u2029" : "";
        boolean isSpaced = share(List.of(line)) > SPACED
                && words.stream()
                        .allMatch(word -> SPACED_WORD.matcher(plain(word)).matches());
        boolean isWord = words.size() > 1 || isWord(plain(line));
        if (!isSpaced || !isWord || tokens(List.of(line)).length < LEAST_IN_LINE) return line;
        return mark + words.stream().map(word -> plain(word).replace(" ", "")).collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return text.replace("\u2029", "").strip();
    }

    /** Whether single letters spell a word, as "N O T I C E", and are no row of signs as "A B C D E". */
    private static boolean isWord(String letters) {
        String word = letters.replace(" ", "");
        boolean isRow = true;
        for (int i = 1; i < word.length(); i++) isRow &= word.charAt(i) == word.charAt(i - 1) + 1;
        return !isRow
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isUpperCase)
                && word.matches("(?iu).*[aeiouyäöüáéíóúàèâêôåæøаеиоуыэюяαεηιουω].*");
    }

    private static boolean isSpaced(List<String> lines) {
        return tokens(lines).length >= LEAST_ON_PAGE && share(lines) > SPACED;
    }

    private static boolean isWhole(List<String> lines) {
        String[] tokens = tokens(lines);
        double length = Arrays.stream(tokens).mapToInt(String::length).average().orElse(0);
        return share(lines) < UNSPACED && length < LONGEST;
    }

    /** What share of the words are single letters. */
    private static double share(List<String> lines) {
        String[] tokens = tokens(lines);
        return Arrays.stream(tokens)
                        .filter(token -> token.length() == 1
                                && Character.isLetterOrDigit(token.charAt(0))
                                && !Character.isIdeographic(token.charAt(0)))
                        .count()
                / Math.max(1.0, tokens.length);
    }

    private static String[] tokens(List<String> lines) {
        return plain(String.join(" ", lines)).split("\\s+");
    }
}
