package caseclerk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts right what a language takes a word for where its own dictionary has no such word of that kind. */
final class Retagging {
    private final Language language;
    private final List<String> pieces;
    private final List<WordClass> classes;

    private Retagging(Language language, List<String> pieces, List<WordClass> classes) {
        this.language = language;
        this.pieces = pieces;
        this.classes = new ArrayList<>(classes);
    }

    /** {@code classes} put right, word by word. */
    static List<WordClass> of(Language language, List<String> pieces, List<WordClass> classes) {
        Retagging retagging = new Retagging(language, pieces, classes);
        for (int i = 0; i < pieces.size(); i++) {
            String word = pieces.get(i);
            if (word.indexOf('-') < 0 && Character.isLowerCase(word.codePointAt(0))) retagging.word(i, word);
        }
        return retagging.classes;
    }

    private void word(int i, String word) {
        switch (classes.get(i)) {
            case ADJECTIVE -> adjective(i, word);
            case ADVERB -> {
                if (isSuffered(i, word) && !means(word, WordClass.ADVERB)) classes.set(i, WordClass.VERB);
            }
            case NOUN -> noun(i, word);
            default -> {}
        }
    }

    private void adjective(int i, String word) {
        if (isSuffered(i, word) || isJoined(i, word)) classes.set(i, WordClass.VERB);
        else if (!means(word, WordClass.ADJECTIVE) && !word.matches(".*(?:ed|ing|en|er|est|nd|rd|th|st)")) {
            boolean noun = means(word, WordClass.NOUN);
            boolean verb = means(word, WordClass.VERB);
            if (noun && word.endsWith("s")) classes.set(i, WordClass.NOUN);
            else if (verb && !noun) classes.set(i, WordClass.VERB);
        }
    }

    /** "to stalk or harass", "a union representing workers". */
    private void noun(int i, String word) {
        if (!means(word, WordClass.VERB)) return;
        boolean infinitive = i > 0
                && pieces.get(i - 1).equals("to")
                && at(i + 1) == WordClass.CONJUNCTION
                && at(i + 2) == WordClass.VERB;
        boolean participle = word.endsWith("ing")
                && !means(word, WordClass.NOUN)
                && i > 0
                && (at(i - 1) == WordClass.NOUN || at(i - 1) == WordClass.NAME)
                && (at(i + 1) == WordClass.DETERMINER || at(i + 1) == WordClass.NAME || at(i + 1) == WordClass.PRONOUN);
        if (infinitive || participle) classes.set(i, WordClass.VERB);
    }

    private WordClass at(int i) {
        return i < classes.size() ? classes.get(i) : WordClass.MARK;
    }

    /** "killed 60 people and wounded about 100 others": joined to a verb, with a number of its own. */
    private boolean isJoined(int i, String word) {
        boolean counted = at(i + 1) == WordClass.NUMBER || at(i + 2) == WordClass.NUMBER && at(i + 1) != WordClass.MARK;
        return word.endsWith("ed")
                && counted
                && i > 0
                && classes.get(i - 1) == WordClass.CONJUNCTION
                && classes.subList(0, i).contains(WordClass.VERB);
    }

    /** "are wounded": after a form of "be", a participle. */
    private boolean isSuffered(int i, String word) {
        int back = i - 1;
        while (back > 0 && classes.get(back) == WordClass.ADVERB) back--;
        return back >= 0
                && ClosedWords.BE.contains(pieces.get(back).toLowerCase(Locale.ROOT))
                && !language.base(word, WordClass.VERB).equals(word);
    }

    private boolean means(String word, WordClass kind) {
        return Mending.means(language, word, kind);
    }
}
