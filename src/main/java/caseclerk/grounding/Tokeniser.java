package caseclerk.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into words, numbers, dates and marks, and says what kind of word each is. */
final class Tokeniser {
    private static final Pattern PIECE =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|bn|m)?\\b(?![-’'])"
                    + "|[\\p{L}\\d]+(?:[-’'][\\p{L}\\d]+)*|\\S");
    /** The number of a clause or an item of a list, before its words. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:\\d+(?:\\.\\d+)*\\.?|\\([a-z\\d]+\\)) (?=\\p{Lu})");

    private static final Pattern SHORT_NOT = Pattern.compile("(?i)(.*)n['’]t");
    private static final Pattern OWNING = Pattern.compile("(.+)['’][sS]");
    private static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> MODAL =
            Set.of("may", "might", "can", "could", "must", "shall", "should", "will", "would", "ca", "wo");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "these", "those", "every", "each", "any", "some", "all", "both", "no", "either",
            "neither", "another", "several", "many", "few", "most");
    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "we",
            "you",
            "he",
            "she",
            "it",
            "they",
            "him",
            "her",
            "them",
            "us",
            "his",
            "its",
            "their",
            "our",
            "my",
            "your",
            "itself",
            "himself",
            "herself",
            "themselves",
            "who",
            "whom",
            "which",
            "whose",
            "what",
            "this",
            "these",
            "those",
            "nobody",
            "nothing",
            "anybody",
            "anyone",
            "everybody",
            "everyone",
            "somebody",
            "someone",
            "none");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "on",
            "at",
            "from",
            "with",
            "without",
            "for",
            "by",
            "against",
            "during",
            "into",
            "within",
            "about",
            "between",
            "through",
            "under",
            "over",
            "via",
            "per",
            "behind",
            "among",
            "towards",
            "toward",
            "despite",
            "concerning",
            "regarding",
            "including");
    private static final Set<String> TIMES = Set.of("before", "after", "since", "until");
    private static final Set<String> MARKERS = Set.of(
            "because", "although", "though", "whereas", "unless", "if", "whether", "while", "when", "where", "once");

    private final Language language;
    private final Rewritings rewritings;

    Tokeniser(Language language, Rewritings rewritings) {
        this.language = language;
        this.rewritings = rewritings;
    }

    /** The number of a clause or item that stands before the words; "" for none. */
    static String number(String sentence) {
        Matcher numbered = NUMBERED.matcher(sentence);
        return numbered.lookingAt() ? numbered.group().strip() : "";
    }

    List<Token> tokens(String sentence) {
        List<String> pieces = rewritings.of(pieces(NUMBERED.matcher(sentence).replaceFirst("")));
        List<WordClass> classes = withVerb(pieces, language.classes(pieces));
        List<Token> raw = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) raw.add(token(pieces, classes, i));
        return dated(withUnitLast(counted(raw)));
    }

    /** A sentence without a verb has one that was taken for a noun: "The organisers contest that." */
    private static List<WordClass> withVerb(List<String> pieces, List<WordClass> classes) {
        if (classes.contains(WordClass.VERB) || classes.contains(WordClass.AUXILIARY)) return classes;
        List<WordClass> mended = new ArrayList<>(classes);
        for (int i = 1; i + 1 < classes.size(); i++) {
            boolean nounBefore = classes.get(i - 1) == WordClass.NOUN || classes.get(i - 1) == WordClass.NAME;
            boolean nounAfter = classes.get(i + 1) == WordClass.NOUN || classes.get(i + 1) == WordClass.NAME;
            if (classes.get(i) != WordClass.NOUN
                    || !nounBefore
                    || nounAfter
                    || pieces.get(i).equals("'s")) continue;
            mended.set(i, WordClass.VERB);
            return mended;
        }
        return classes;
    }

    private static List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(sentence);
        while (piece.find()) {
            String text = piece.group();
            Matcher shortNot = SHORT_NOT.matcher(text);
            Matcher owning = OWNING.matcher(text);
            if (shortNot.matches()) {
                pieces.add(whole(shortNot.group(1)));
                pieces.add("not");
            } else if (owning.matches()) {
                pieces.add(owning.group(1));
                pieces.add("'s");
            } else if (text.equalsIgnoreCase("cannot")) {
                pieces.add("can");
                pieces.add("not");
            } else if ((text.equals("’") || text.equals("'"))
                    && !pieces.isEmpty()
                    && pieces.get(pieces.size() - 1).endsWith("s")) {
                pieces.add("'s");
            } else {
                pieces.add(text);
            }
        }
        return pieces;
    }

    private static String whole(String beforeNot) {
        if (beforeNot.equalsIgnoreCase("ca")) return "can";
        return beforeNot.equalsIgnoreCase("wo") ? "will" : beforeNot;
    }

    private Token token(List<String> pieces, List<WordClass> classes, int i) {
        String text = pieces.get(i);
        String folded = text.toLowerCase(Locale.ROOT);
        WordClass kind = kind(pieces, classes, i, folded);
        BigDecimal value = Numerals.value(text);
        boolean ofMany = i + 1 < pieces.size() && pieces.get(i + 1).equals("of");
        if (value != null && !(folded.equals("one") && kind == WordClass.PRONOUN && !ofMany))
            return Token.of(text, Numerals.base(value), WordClass.NUMBER);
        String ordinal = Numerals.ordinal(text);
        if (ordinal != null) return Token.of(text, ordinal, WordClass.ADJECTIVE);
        if (kind == WordClass.NOUN || kind == WordClass.NAME) {
            if (text.equals("$") || folded.equals("us$")) return Token.of(text, "dollar", WordClass.NOUN);
        }
        if (text.equals("$") || folded.equals("us$")) return Token.of(text, "dollar", WordClass.NOUN);
        if (text.equals("£")) return Token.of(text, "pound", WordClass.NOUN);
        if (text.equals("€")) return Token.of(text, "euro", WordClass.NOUN);
        if (text.equals("%")) return Token.of(text, "percent", WordClass.NOUN);
        return Token.of(text, base(text, folded, kind), kind);
    }

    private String base(String text, String folded, WordClass kind) {
        // Of a compound the dictionary knows but a part: "380-page" is no "page".
        if (folded.indexOf('-') > 0 || folded.chars().anyMatch(Character::isDigit)) return folded;
        if (BE.contains(folded)) return "be";
        if (HAVE.contains(folded)) return "have";
        if (DO.contains(folded) || folded.equals("done")) return "do";
        if (kind == WordClass.NAME) {
            String base = language.base(text, WordClass.NOUN);
            return Character.isUpperCase(text.codePointAt(0)) ? folded.replace(".", "") : base;
        }
        if (kind == WordClass.VERB || kind == WordClass.NOUN || kind == WordClass.ADJECTIVE) {
            String base = language.base(text, kind);
            if (base.equals(folded) && kind == WordClass.ADJECTIVE && folded.endsWith("ed"))
                return language.base(text, WordClass.VERB);
            return base;
        }
        return folded;
    }

    /** The class of the model, put right where a list of words knows better. */
    private WordClass kind(List<String> pieces, List<WordClass> classes, int i, String folded) {
        WordClass tagged = classes.get(i);
        String next = i + 1 < pieces.size() ? pieces.get(i + 1).toLowerCase(Locale.ROOT) : "";
        if (!Character.isLetterOrDigit(folded.codePointAt(0)))
            return folded.equals("'s") ? WordClass.PARTICLE : WordClass.MARK;
        if (tagged == WordClass.MARK && Character.isLetter(folded.codePointAt(0))) return WordClass.ADVERB;
        if (Quantities.isBound(folded) && folded.indexOf('-') > 0) return WordClass.ADVERB;
        boolean capitals = pieces.get(i).length() > 1
                && pieces.get(i).equals(pieces.get(i).toUpperCase(Locale.ROOT))
                && Character.isLetter(folded.codePointAt(0));
        if (capitals && (DETERMINERS.contains(folded) || PRONOUNS.contains(folded))) return WordClass.NAME;
        if (folded.equals("not") || folded.equals("never")) return WordClass.PARTICLE;
        if (folded.equals("vice") || folded.equals("deputy")) return WordClass.ADJECTIVE;
        WordClass after = i + 1 < pieces.size() ? classes.get(i + 1) : WordClass.MARK;
        WordClass before = i > 0 ? classes.get(i - 1) : WordClass.MARK;
        if (tagged == WordClass.PRONOUN
                && !PRONOUNS.contains(folded)
                && !DETERMINERS.contains(folded)
                && !MARKERS.contains(folded)
                && !Set.of("that", "one", "there", "whatever", "whoever", "such", "other", "others")
                        .contains(folded))
            return Character.isUpperCase(pieces.get(i).codePointAt(0)) ? WordClass.NAME : WordClass.NOUN;
        if (i == 0
                && tagged == WordClass.VERB
                && (after == WordClass.VERB || after == WordClass.AUXILIARY)
                && !folded.endsWith("ing")) return WordClass.NAME;
        WordClass mended = mended(pieces, classes, i, folded, next);
        if (mended != null) return mended;
        boolean points = Set.of("that", "this", "these", "those").contains(folded);
        if (points && (after == WordClass.NOUN || after == WordClass.ADJECTIVE) && tagged != WordClass.SUBORDINATOR)
            return WordClass.DETERMINER;
        if (TIMES.contains(folded) && tagged == WordClass.ADVERB && after != WordClass.MARK)
            return WordClass.PREPOSITION;
        if (tagged == WordClass.NOUN
                && next.equals("that")
                && before == WordClass.NOUN
                && folded.endsWith("s")
                && Attribution.takesClause(folded.substring(0, folded.length() - 1))) return WordClass.VERB;
        if (tagged == WordClass.NOUN && i > 0 && MODAL.contains(pieces.get(i - 1))) return WordClass.VERB;
        if (tagged == WordClass.ADJECTIVE
                && before == WordClass.NAME | before == WordClass.ADJECTIVE
                && i > 1
                && classes.get(i - 2) == WordClass.DETERMINER
                && (after == WordClass.MARK || after == WordClass.VERB || after == WordClass.AUXILIARY))
            return WordClass.NOUN;
        if (folded.equals("because-of")) return WordClass.PREPOSITION;
        if (folded.equals("and") || folded.equals("or") || folded.equals("but") || folded.equals("nor"))
            return WordClass.CONJUNCTION;
        if (MODAL.contains(folded) && !(folded.equals("may") && !pieces.get(i).equals(folded) && i > 0))
            return tagged == WordClass.NOUN ? tagged : WordClass.AUXILIARY;
        if (BE.contains(folded)) return WordClass.AUXILIARY;
        if (HAVE.contains(folded) || DO.contains(folded))
            return helps(classes, i) ? WordClass.AUXILIARY : WordClass.VERB;
        if (folded.equals("that")) return tagged;
        if (MARKERS.contains(folded)) return WordClass.SUBORDINATOR;
        if (PREPOSITIONS.contains(folded) && tagged != WordClass.ADVERB) return WordClass.PREPOSITION;
        if (folded.equals("following") && (next.equals("the") || next.equals("a") || next.equals("an")))
            return WordClass.PREPOSITION;
        if (folded.equals("according") && next.equals("to")) return WordClass.OTHER;
        if (PRONOUNS.contains(folded) && !DETERMINERS.contains(folded)) return WordClass.PRONOUN;
        if (DETERMINERS.contains(folded)) return tagged == WordClass.PRONOUN ? tagged : WordClass.DETERMINER;
        if (i > 0
                && Character.isUpperCase(pieces.get(i).codePointAt(0))
                && (tagged == WordClass.NOUN
                        || tagged == WordClass.ADJECTIVE && !pieces.get(i - 1).equals("."))) return WordClass.NAME;
        return tagged;
    }

    /** Where the dictionary or the words beside it show that a word is no noun, or no verb; else null. */
    private @Nullable WordClass mended(
            List<String> pieces, List<WordClass> classes, int i, String folded, String next) {
        WordClass tagged = classes.get(i);
        String before = i > 0 ? pieces.get(i - 1).toLowerCase(Locale.ROOT) : "";
        WordClass after = i + 1 < pieces.size() ? classes.get(i + 1) : WordClass.MARK;
        if (folded.equals("so")
                && before.equals(",")
                && (after == WordClass.PRONOUN || after == WordClass.DETERMINER || after == WordClass.NAME))
            return WordClass.SUBORDINATOR;
        if (folded.equals("public")
                && Set.of("became", "become", "becomes", "is", "was").contains(before)) return WordClass.ADJECTIVE;
        if (folded.equals("that")
                && i > 0
                && classes.get(i - 1) == WordClass.VERB
                && Attribution.takesClause(language.base(before, WordClass.VERB))
                && after != WordClass.MARK
                && after != WordClass.VERB) return WordClass.SUBORDINATOR;
        if (tagged == WordClass.VERB
                && before.equals("'s")
                && (after == WordClass.PREPOSITION || after == WordClass.AUXILIARY)) return WordClass.NOUN;
        if (tagged != WordClass.NOUN || !Character.isLowerCase(pieces.get(i).codePointAt(0)) || folded.indexOf('-') > 0)
            return null;
        String verb = language.base(folded, WordClass.VERB);
        boolean mayBeVerb = !language.sameMeaning(verb, WordClass.VERB).isEmpty();
        if (!mayBeVerb) return null;
        boolean mayBeNoun = !language.sameMeaning(language.base(folded, WordClass.NOUN), WordClass.NOUN)
                .isEmpty();
        boolean relative = before.equals("who")
                || before.equals("that") && i > 1 && classes.get(i - 2) == WordClass.NOUN && folded.endsWith("s");
        boolean what = i > 1 && pieces.get(i - 2).equalsIgnoreCase("what") && classes.get(i - 1) == WordClass.NOUN;
        return !mayBeNoun && !folded.endsWith("ing") || relative || what ? WordClass.VERB : null;
    }

    /** Whether a verb follows within a few words that may stand between a helping verb and its own. */
    private static boolean helps(List<WordClass> classes, int i) {
        for (int j = i + 1; j < classes.size() && j <= i + 4; j++) {
            WordClass kind = classes.get(j);
            if (kind == WordClass.VERB || kind == WordClass.AUXILIARY) return true;
            if (kind != WordClass.ADVERB && kind != WordClass.PARTICLE) return false;
        }
        return false;
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

    /** Days and months become one token each. */
    private static List<Token> dated(List<Token> tokens) {
        List<Token> dated = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = DateSpan.end(tokens, at);
            if (end == at) {
                dated.add(tokens.get(at++));
                continue;
            }
            NamedDay day = DateSpan.day(tokens.subList(at, end));
            StringBuilder text = new StringBuilder();
            for (Token token : tokens.subList(at, end))
                text.append(text.isEmpty() ? "" : " ").append(token.text());
            dated.add(new Token(text.toString(), "@" + day, WordClass.NOUN, day));
            at = end;
            if (at < tokens.size() && tokens.get(at).reads("that"))
                dated.add(tokens.get(at++).as(WordClass.SUBORDINATOR));
        }
        return dated;
    }

    /** Whether the tokens of a day belong together, and what day they name. */
    private static final class DateSpan {
        private DateSpan() {}

        static int end(List<Token> tokens, int at) {
            int end = at;
            int kinds = 0;
            while (end < tokens.size()) {
                int kind = kind(tokens, end);
                if (kind == 0
                        && tokens.get(end).reads(",")
                        && end > at
                        && end + 1 < tokens.size()
                        && follows(tokens, end)) {
                    end++;
                    continue;
                }
                if (kind == 0 || (kinds & kind) != 0) break;
                kinds |= kind;
                end++;
            }
            boolean date = (kinds & 2) != 0 || (kinds & 8) != 0 || kinds == 4;
            return date ? end : at;
        }

        /** After a comma goes on what is a year after a day, or a day after a weekday. */
        private static boolean follows(List<Token> tokens, int comma) {
            int before = kind(tokens, comma - 1);
            int after = kind(tokens, comma + 1);
            if (before == 8)
                return after == 1 && comma + 2 < tokens.size() && kind(tokens, comma + 2) == 2 || after == 2;
            return after == 4 && (before == 1 || before == 2);
        }

        /** 1 a day of a month, 2 a month, 4 a year, 8 a weekday; 0 none of them. */
        private static int kind(List<Token> tokens, int i) {
            Token token = tokens.get(i);
            if (NamedDay.weekday(token.text()) > 0) return 8;
            if (NamedDay.month(token.text()) > 0 && (i == 0 || !token.text().equalsIgnoreCase("may") || i > 0))
                return 2;
            if (token.text().matches("(?:1[5-9]|20)\\d\\d")) return 4;
            boolean near =
                    i + 1 < tokens.size() && NamedDay.month(tokens.get(i + 1).text()) > 0
                            || i > 0 && NamedDay.month(tokens.get(i - 1).text()) > 0;
            return near && token.text().matches("(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?") ? 1 : 0;
        }

        static NamedDay day(List<Token> span) {
            int year = 0;
            int month = 0;
            int day = 0;
            int weekday = 0;
            for (Token token : span) {
                String text = token.text();
                if (NamedDay.weekday(text) > 0) weekday = NamedDay.weekday(text);
                else if (NamedDay.month(text) > 0) month = NamedDay.month(text);
                else if (text.matches("\\d{4}")) year = Integer.parseInt(text);
                else if (text.matches("\\d{1,2}\\D*")) day = Integer.parseInt(text.replaceAll("\\D", ""));
            }
            return new NamedDay(year, month, day, weekday);
        }
    }

    /** What is left of a token list when its marks are taken away; for messages. */
    static @Nullable String firstWord(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> !t.is(WordClass.MARK))
                .findFirst()
                .map(Token::text)
                .orElse(null);
    }
}
