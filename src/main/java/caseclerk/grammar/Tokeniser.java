package caseclerk.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into words, numbers, dates and marks, and says what kind of word each is. */
public final class Tokeniser {
    /** The number of a clause or an item of a list, before its words. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:\\d+(?:\\.\\d+)*\\.?|\\([a-z\\d]+\\)) (?=\\p{Lu})");

    private final Language language;
    private final Rewritings rewritings;
    private final Classing classing;

    /**
     * @param language what is known of English words
     * @param rewritings turns of phrase that are read as others
     */
    public Tokeniser(Language language, Rewritings rewritings) {
        this.language = language;
        this.rewritings = rewritings;
        this.classing = new Classing(language);
    }

    /** The number of a clause or item that stands before the words; "" for none. */
    public static String number(String sentence) {
        Matcher numbered = NUMBERED.matcher(sentence);
        return numbered.lookingAt() ? numbered.group().strip() : "";
    }

    /** The tokens of one sentence, without the number of a clause or item before it. */
    public List<Token> tokens(String sentence) {
        return tokens(sentence, Map.of());
    }

    /** @param known the class of words, in lower case, that is known from elsewhere; others are told by the sentence */
    public List<Token> tokens(String sentence, Map<String, WordClass> known) {
        List<String> pieces = rewritings.of(Pieces.of(NUMBERED.matcher(sentence).replaceFirst("")));
        List<WordClass> classes = classing.tagged(pieces);
        List<Token> raw = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) raw.add(token(PlacedPiece.of(pieces, classes, i), known));
        return DateSpan.joined(withUnitLast(counted(raw)));
    }

    private Token token(PlacedPiece piece, Map<String, WordClass> known) {
        String text = piece.text();
        String folded = piece.folded();
        WordClass kind = known.getOrDefault(folded, classing.of(piece));
        BigDecimal value = Numerals.value(text);
        boolean ofMany = piece.at() + 1 < piece.pieces().size()
                && piece.pieces().get(piece.at() + 1).equals("of");
        if (value != null && !(folded.equals("one") && kind == WordClass.PRONOUN && !ofMany))
            return Token.of(text, Numerals.base(value), WordClass.NUMBER);
        String ordinal = Numerals.ordinal(text);
        if (ordinal != null) return Token.of(text, ordinal, WordClass.ADJECTIVE);
        return switch (folded) {
            case "$", "us$" -> Token.of(text, "dollar", WordClass.NOUN);
            case "£" -> Token.of(text, "pound", WordClass.NOUN);
            case "€" -> Token.of(text, "euro", WordClass.NOUN);
            case "%" -> Token.of(text, "percent", WordClass.NOUN);
            default -> Token.of(text, base(text, folded, kind), kind);
        };
    }

    /** The same word read as one of another kind. */
    Token as(Token token, WordClass kind) {
        return Token.of(token.text(), base(token.text(), token.text().toLowerCase(Locale.ROOT), kind), kind);
    }

    private String base(String text, String folded, WordClass kind) {
        // Of a compound the dictionary knows but a part: "380-page" is no "page".
        if (folded.indexOf('-') > 0 || folded.chars().anyMatch(Character::isDigit)) return folded;
        if (ClosedWords.BE.contains(folded)) return "be";
        if (ClosedWords.HAVE.contains(folded)) return "have";
        if (ClosedWords.DO.contains(folded) || folded.equals("done")) return "do";
        if (kind == WordClass.NAME) {
            String base = language.base(text, WordClass.NOUN);
            return Character.isUpperCase(text.codePointAt(0)) ? folded.replace(".", "") : base;
        }
        if (kind == WordClass.VERB || kind == WordClass.NOUN || kind == WordClass.ADJECTIVE) {
            String base = language.base(text, kind);
            boolean participle = folded.endsWith("ed") || !Mending.means(language, folded, WordClass.ADJECTIVE);
            if (base.equals(folded) && kind == WordClass.ADJECTIVE && participle)
                return language.base(text, WordClass.VERB);
            return base;
        }
        return folded;
    }

    /** "40 thousand" is one number, and so is "3.5 million". */
    private static List<Token> counted(List<Token> tokens) {
        List<Token> counted = new ArrayList<>();
        for (Token token : tokens) {
            Token last = counted.isEmpty() ? null : counted.get(counted.size() - 1);
            BigDecimal scale = Numerals.SCALES.get(token.text().toLowerCase(Locale.ROOT));
            if (scale != null && last != null && last.base().matches("#\\d+(\\.\\d+)?")) {
                BigDecimal value = new BigDecimal(last.base().substring(1)).multiply(scale);
                counted.set(
                        counted.size() - 1,
                        Token.of(last.text() + " " + token.text(), Numerals.base(value), WordClass.NUMBER));
            } else if (scale != null
                    && last != null
                    && last.reads("a")
                    && token.text().length() > 2) {
                counted.set(
                        counted.size() - 1,
                        Token.of(last.text() + " " + token.text(), Numerals.base(scale), WordClass.NUMBER));
            } else {
                counted.add(token);
            }
        }
        return counted;
    }

    /** "$5" is read as "5 dollars". */
    private static List<Token> withUnitLast(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++)
            if (tokens.get(i).text().matches("(?i)(?:us)?[$£€]")
                    && tokens.get(i + 1).is(WordClass.NUMBER)) Collections.swap(tokens, i, ++i);
        return tokens;
    }
}
