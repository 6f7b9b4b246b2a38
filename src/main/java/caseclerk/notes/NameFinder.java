package caseclerk.notes;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names by their capital letters, and by how the rest of the text writes the same words. */
final class NameFinder {
    private static final Set<String> CALENDAR =
            Set.of(("monday tuesday wednesday thursday friday saturday sunday january "
                            + "february march april june july august september october november december jan feb mar apr jun jul aug sep"
                            + " sept oct nov dec")
                    .split(" "));
    private static final Set<String> CONNECTORS =
            Set.of("of", "for", "de", "van", "von", "bin", "al", "du", "la", "den");
    private static final Set<String> STOPS =
            Set.of("mr", "mrs", "ms", "dr", "sen", "rep", "gen", "adm", "gov", "prof", "st");

    private final Set<String> small = new HashSet<>();
    private final Set<String> large = new HashSet<>();

    /** @param words those of each sentence */
    NameFinder(List<Sentence> sentences, List<List<Word>> words) {
        for (int i = 0; i < sentences.size(); i++)
            if (sentences.get(i).kind() != SentenceKind.HEADING) note(words.get(i));
    }

    private void note(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isCapitalised()) small.add(words.get(i).folded());
            else if (i > 0) large.add(words.get(i).folded());
        }
    }

    /** The names in {@code sentence}, whose words are {@code words}, in order. */
    List<NameMention> in(Sentence sentence, List<Word> words) {
        String text = sentence.text();
        List<NameMention> names = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            if (!begins(words, i, text)) {
                i++;
                continue;
            }
            int last = withoutKind(words, i, end(words, i, text));
            names.add(mention(sentence, words, i, last));
            i = last + 1;
        }
        return names;
    }

    /** "Freedonia Court AI rules": the last word says what kind of rules; some companies are called so, though. */
    private static int withoutKind(List<Word> words, int first, int last) {
        boolean kind = last > first && words.get(last).text().equals("AI");
        String name = words.subList(first, last + 1).stream().map(Word::text).collect(Collectors.joining(" "));
        return kind && !Lexicon.has("companies", name) ? last - 1 : last;
    }

    private static NameMention mention(Sentence sentence, List<Word> words, int first, int last) {
        String text = sentence.text();
        TextSpan in = new TextSpan(
                words.get(first).span().start(), words.get(last).span().end());
        String rest = text.substring(in.end());
        boolean possessive = rest.startsWith("’s") || rest.startsWith("'s") || rest.startsWith(" 's ");
        TextSpan span = new TextSpan(
                in.start() + sentence.span().start(), in.end() + sentence.span().start());
        return new NameMention(span, in.cutFrom(text), sentence.ordinal(), possessive, first == 0);
    }

    private boolean begins(List<Word> words, int at, String text) {
        Word word = words.get(at);
        if (!isLarge(word) || CALENDAR.contains(word.folded())) return false;
        if (word.isFunctionWord() && !word.text().equals("US")) return false;
        boolean opens = at == 0
                || opensAfter(text, words.get(at - 1).span().end(), word.span().start());
        if (!opens) return true;
        if (Lexicon.has("openers", word.folded())) return false;
        boolean written = large.contains(word.folded());
        boolean common = small.contains(word.folded());
        boolean goesOn = at + 1 < words.size()
                && isLarge(words.get(at + 1))
                && gap(text, word, words.get(at + 1)).equals(" ");
        boolean told = Lexicon.has("companies", word.folded())
                || Lexicon.has("countries", word.folded())
                || Lexicon.has("first names", word.folded())
                || Lexicon.has("demonym plurals", word.folded())
                || Lexicon.has("demonyms", word.folded())
                || isAcronym(word.text());
        return told || written && !common || !common && goesOn || written && goesOn;
    }

    private static boolean opensAfter(String text, int from, int to) {
        return text.substring(from, to).matches("(?s).*[.!?:“\"\\[] *[“\"]?")
                && !text.substring(from, to).equals(". ");
    }

    private static boolean isLarge(Word word) {
        return word.isCapitalised()
                || word.text().length() > 2
                        && word.text().chars().skip(1).anyMatch(Character::isUpperCase)
                        && Character.isLetter(word.text().charAt(0));
    }

    static boolean isAcronym(String text) {
        return text.length() >= 2
                && text.length() <= 6
                && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private static String gap(String text, Word one, Word next) {
        return text.substring(one.span().end(), next.span().start());
    }

    private static int end(List<Word> words, int first, String text) {
        int last = first;
        while (last + 1 < words.size()) {
            int next = joined(words, first, last, text);
            if (next <= last) break;
            last = next;
        }
        return last;
    }

    /** The last word that belongs to the name after {@code last}; {@code last} itself when none does. */
    private static int joined(List<Word> words, int first, int last, String text) {
        Word now = words.get(last);
        Word next = words.get(last + 1);
        String gap = gap(text, now, next);
        boolean near = gap.equals(" ")
                || gap.equals("-")
                || gap.equals("&")
                || gap.equals(" & ")
                || (gap.equals("’ ") || gap.equals("' ")) && now.folded().endsWith("s") && last > first
                || gap.equals(".") && now.text().length() == 1
                || gap.equals(". ") && (now.text().length() == 1 || STOPS.contains(now.folded()));
        if (!near) return last;
        if (next.folded().equals("s") && gap.equals("-")) return last;
        if (isLarge(next) && !next.isFunctionWord() && !CALENDAR.contains(next.folded())) return last + 1;
        if (next.isNumber() && gap.equals(" ") && next.text().length() <= 5 && isNumbered(now)) return last + 1;
        if (last + 2 >= words.size() || !gap.equals(" ")) return last;
        return acrossConnector(words, first, last, text);
    }

    private static boolean isNumbered(Word word) {
        return Set.of("unit", "section", "article", "channel", "rule", "title", "brigade", "clause", "flight", "tier")
                .contains(word.folded());
    }

    private static int acrossConnector(List<Word> words, int first, int last, String text) {
        String connector = words.get(last + 1).text();
        int after = last + 2;
        boolean of = connector.equals("of") || connector.equals("for");
        if (of && words.get(after).text().equals("the") && after + 1 < words.size()) after++;
        Word next = words.get(after);
        boolean plain = gap(text, words.get(last + 1), words.get(last + 2)).equals(" ");
        if (!plain || !isLarge(next) || CALENDAR.contains(next.folded()) || next.isFunctionWord()) return last;
        if (of) return Lexicon.has("of heads", words.get(last).folded()) ? after : last;
        if (CONNECTORS.contains(connector)) return after;
        if (!connector.equals("and")) return last;
        boolean long_ = words.subList(first, last).stream()
                .anyMatch(w -> w.text().equals("of") || w.text().equals("for"));
        return long_
                                && !Lexicon.has("of heads", next.folded())
                                && !Lexicon.has("countries", next.folded())
                                && Lexicon.has("joined by and", words.get(last).folded())
                        || Lexicon.has("joined by and", words.get(last).folded())
                                && after + 1 < words.size()
                                && isLarge(words.get(after + 1))
                ? after
                : last;
    }
}
