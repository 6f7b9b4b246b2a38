package caseclerk.adapters.web;

import caseclerk.ingestion.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows blocks of an article that say again what the page says elsewhere: teasers, and lines of author, day and address. */
final class Repetition {
    private static final int PARAGRAPH = 60;
    /** How a text ends that was cut short. */
    private static final Pattern CUT = Pattern.compile("\\s*(…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\s*$");

    private static final String ENDED = ".!?\"”»“)";
    /** A teaser stands at most this many blocks before what it begins. */
    private static final int NEAR = 3;
    /** A line of this many letters may be a byline. */
    private static final int LINE = 120;
    /** What a byline holds besides names: addresses, days, hours. */
    private static final Pattern BESIDE_NAMES = Pattern.compile(
            "(?iu)https?://\\S+|\\bwww\\.\\S+|[\\w.+-]+@[\\w.-]+|@\\w+|\\d{1,2}[:.]\\d\\d( ?(uhr|h|am|pm))?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|"
                    + "\\b\\p{L}{3,10}\\.?,? \\d{1,2}(st|nd|rd|th)?,? \\d{4}|\\b\\d{1,2}\\.? (de )?\\p{L}{3,10}\\.?,? (de )?\\d{4}");
    /** Words that stand beside names and days in a byline. */
    private static final Pattern SMALL_WORDS = Pattern.compile(
            "(?iu)\\b(by|von|vom|par|por|di|da|door|av|af|przez|am|on|um|at|le|el|and|und|et|y|e|en|i|the|der|die|"
                    + "autor(in)?|author|auteur|autore|redaktion|text|posted|published|veröffentlicht|publié|publicado|"
                    + "(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
                    + "lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b");

    private Repetition() {}

    /** {@code blocks} without those; never empty where {@code blocks} is not. */
    static List<Block> dropFrom(
            List<Block> blocks, @Nullable String author, @Nullable String publisher, @Nullable String language) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean atEdge = i < NEAR || i >= blocks.size() - 2;
            boolean isByline = atEdge
                    && (isByline(blocks.get(i).text(), author, publisher)
                            || i < NEAR && PublicationLine.read(blocks.get(i).text(), language) != null);
            if (!isByline && !isTeaser(blocks, i)) kept.add(blocks.get(i));
        }
        return kept.isEmpty() ? blocks : kept;
    }

    /** Whether this one is cut short and one of the next begins with it. */
    private static boolean isTeaser(List<Block> blocks, int i) {
        if (blocks.get(i).kind() != Block.Kind.PARAGRAPH) return false;
        String whole = blocks.get(i).text();
        String text = CUT.matcher(whole).replaceFirst("");
        if (text.length() < PARAGRAPH
                || text.length() == whole.length() && ENDED.indexOf(text.charAt(text.length() - 1)) >= 0) return false;
        for (int next = i + 1; next < blocks.size() && next <= i + NEAR; next++)
            if (blocks.get(next).text().startsWith(text)) return true;
        return false;
    }

    private static boolean isByline(String text, @Nullable String author, @Nullable String publisher) {
        if (text.length() > LINE || text.startsWith("—") || text.startsWith("–")) return false;
        String left = text;
        for (String name : new String[] {author, publisher})
            if (name != null && !name.isBlank()) left = left.replace(name, " ");
        left = BESIDE_NAMES.matcher(left).replaceAll(" ");
        return left.length() < text.length()
                && SMALL_WORDS.matcher(left).replaceAll("").codePoints().noneMatch(Character::isLetter);
    }
}
