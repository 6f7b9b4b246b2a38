package caseclerk.retrieval;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares by spelling alone, in the range of numbers that the language model gives: the stand-in where no model runs,
 * and for sentences not worth a run of it.
 */
public final class LexicalPairScorer implements PairScorer {
    /** Typical likeness of a word to itself in another sentence, to a synonym, and to any other word. */
    private static final double SAME = 0.88;

    private static final double SYNONYM = 0.78;
    private static final double OTHER = 0.64;

    /** Typical likeness of wholes that share all words, and of those that share none. */
    private static final double WHOLE = 0.85;

    private static final double APART = 0.5;

    @Override
    public List<Alignment> align(String question, List<String> sentences) {
        List<Word> words = Words.of(question);
        return sentences.stream().map(sentence -> align(words, sentence)).toList();
    }

    private static Alignment align(List<Word> question, String sentence) {
        Set<String> stems = Words.stems(sentence);
        List<Double> met = new ArrayList<>();
        int same = 0;
        for (Word word : question) {
            boolean isSame = stems.contains(word.stem());
            if (isSame) same++;
            boolean synonym = WordGroups.synonymsOf(word.stem()).stream().anyMatch(stems::contains);
            met.add(isSame ? SAME : synonym ? SYNONYM : OTHER);
        }
        double share = question.isEmpty() ? 0 : same / (double) question.size();
        return new Alignment(APART + share * (WHOLE - APART), met);
    }
}
