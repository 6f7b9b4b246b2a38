package caseclerk.notes;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as its note is taken from it: each sentence with its words, dates, names and whether it stands in a quotation.
 *
 * @param source what is read
 * @param lines its sentences in order
 */
record ReadText(NotedText source, List<Line> lines) {
    /** Fewer words than this tell nothing by themselves. */
    private static final int LEAST_WORDS = 5;

    /** What is said of a text and its day: "Harbour blog, July 15, 2025", "5 March 2025, updated 7 March 2025". */
    private static final Pattern STAMPED =
            Pattern.compile("(?i)\\b(?:(?:last|first) )?(?:published|updated|posted|modified|edited)\\b");

    /** What a text says of its own mistakes is not what it says: "An earlier version of this article said that …". */
    private static final Pattern MISTAKEN = Pattern.compile(
            "(?i)\\b(?:earlier|previous|original|first) versions? of (?:this|the|our) (?:article|story|report|post|page|piece|text|headline)\\b"
                    + "|\\bthis (?:article|story|report|post|piece) (?:originally|previously|initially|incorrectly|wrongly) \\p{L}+ed\\b");

    private static final int LEAST_BESIDES_DATES = 3;

    /**
     * A sentence, read.
     *
     * @param sentence it
     * @param words its words
     * @param dates its dates
     * @param names its names
     * @param quoted whether it begins within a quotation
     * @param opensParagraph whether it is the first of its paragraph
     * @param telling whether it tells something: running text of some length, and not the title over again
     */
    record Line(
            Sentence sentence,
            List<Word> words,
            List<FoundDate> dates,
            List<NameMention> names,
            boolean quoted,
            boolean opensParagraph,
            boolean telling) {
        String text() {
            return sentence.text();
        }

        int ordinal() {
            return sentence.ordinal();
        }

        /** A stretch of the sentence as a stretch of the version's text. */
        TextSpan place(int start, int end) {
            int from = sentence.span().start();
            return new TextSpan(from + start, from + end);
        }
    }

    static ReadText of(NotedText source) {
        SourceVersion version = source.version();
        List<List<Word>> allWords =
                source.sentences().stream().map(s -> Words.of(s.text())).toList();
        NameFinder names = new NameFinder(source.sentences(), allWords);
        DateReader dates = new DateReader(version.publishedAt());
        Set<String> title = stems(version.title());
        List<Line> lines = new ArrayList<>();
        int told = PressTail.from(source.sentences());
        boolean open = false;
        int end = 0;
        for (Sentence sentence : source.sentences()) {
            String between = source.text().substring(end, sentence.span().start());
            boolean paragraph = end == 0 || between.contains("\n");
            if (paragraph) dates.paragraph();
            String text = sentence.text();
            boolean quoted = open || text.startsWith("“") || text.startsWith("\"");
            List<Word> words = allWords.get(lines.size());
            boolean heading = sentence.kind() == SentenceKind.HEADING;
            List<FoundDate> named = heading ? List.of() : dates.read(text);
            boolean telling = !heading
                    && lines.size() < told
                    && !isStamp(text, named)
                    && words.size() >= LEAST_WORDS
                    && !CreditLine.isOne(text)
                    && !MISTAKEN.matcher(text).find()
                    && !isTitle(title, words, sentence.ordinal());
            lines.add(new Line(
                    sentence,
                    words,
                    named,
                    heading ? List.of() : names.in(sentence, words),
                    quoted,
                    paragraph,
                    telling));
            open = staysOpen(text, open && !(paragraph && !text.startsWith("“")));
            end = sentence.span().end();
        }
        return new ReadText(source, List.copyOf(lines));
    }

    private static boolean staysOpen(String text, boolean before) {
        boolean open = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“') open = true;
            if (c == '”') open = false;
            if (c == '"') open = !open;
        }
        return open;
    }

    /** Whether it is a date with hardly a word besides, none of which tells what happened. */
    private static boolean isStamp(String text, List<FoundDate> dates) {
        if (dates.isEmpty()) return false;
        StringBuilder rest = new StringBuilder(text);
        for (int i = dates.size() - 1; i >= 0; i--)
            rest.replace(dates.get(i).span().start(), dates.get(i).span().end(), " ");
        String besides = STAMPED.matcher(rest).replaceAll(" ");
        return Words.of(besides).size() < LEAST_BESIDES_DATES && !DateManner.tellsOfPast(besides);
    }

    private static boolean isTitle(Set<String> title, List<Word> words, int ordinal) {
        if (ordinal > 2 || title.isEmpty()) return false;
        Set<String> own = words.stream().map(Word::stem).collect(Collectors.toSet());
        return own.size() <= title.size() + 2 && title.containsAll(own);
    }

    /** The stems of the words that mean something. */
    static Set<String> stems(String text) {
        return stems(Words.of(text));
    }

    /** The stems of those of {@code words} that mean something. */
    static Set<String> stems(List<Word> words) {
        return words.stream()
                .filter(w -> !w.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Line line(int ordinal) {
        return lines.get(ordinal);
    }

    String cut(TextSpan span) {
        return span.cutFrom(source.text());
    }
}
