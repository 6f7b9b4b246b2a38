package caseclerk.adapters.language;

import caseclerk.adapters.language.WordNet.Entry;
import caseclerk.grammar.Language;
import caseclerk.grammar.WordClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * English by OpenNLP's model of word classes (trained on the English Web Treebank of Universal Dependencies) and by a
 * part of WordNet 3.1. Both are read at their first use in a process, well under a second; nothing is loaded before.
 */
public final class English implements Language {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
    /** The letters by which classes of words are known in WordNet. */
    private static final String CLASSES = "nvar";

    private static final char UNKNOWN = ' ';
    private static final int REMEMBERED = 5_000;

    private final Map<String, String> bases = new ConcurrentHashMap<>();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private @Nullable POSTaggerME tagger;

    @Override
    public synchronized List<WordClass> classes(List<String> words) {
        if (tagger == null) tagger = new POSTaggerME(Tagging.MODEL);
        List<WordClass> classes = new ArrayList<>(words.size());
        for (String tag : tagger.tag(words.toArray(String[]::new))) classes.add(classOf(tag));
        return classes;
    }

    /** The model of word classes, which taggers share. */
    private static final class Tagging {
        static final POSModel MODEL = read();

        private static POSModel read() {
            try (InputStream in = English.class.getResourceAsStream(English.MODEL)) {
                if (in == null) throw new IOException("missing in the jar: " + English.MODEL);
                return new POSModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Dictionary {
        static final WordNet WORDS = new WordNet();
    }

    /** The tags of Universal Dependencies, https://universaldependencies.org/u/pos/. */
    private static WordClass classOf(String tag) {
        return switch (tag) {
            case "NOUN" -> WordClass.NOUN;
            case "PROPN" -> WordClass.NAME;
            case "VERB" -> WordClass.VERB;
            case "AUX" -> WordClass.AUXILIARY;
            case "ADJ" -> WordClass.ADJECTIVE;
            case "ADV" -> WordClass.ADVERB;
            case "PRON" -> WordClass.PRONOUN;
            case "DET" -> WordClass.DETERMINER;
            case "ADP" -> WordClass.PREPOSITION;
            case "PART" -> WordClass.PARTICLE;
            case "NUM" -> WordClass.NUMBER;
            case "CCONJ" -> WordClass.CONJUNCTION;
            case "SCONJ" -> WordClass.SUBORDINATOR;
            case "PUNCT", "SYM" -> WordClass.MARK;
            default -> WordClass.OTHER;
        };
    }

    @Override
    public String base(String word, WordClass wordClass) {
        String folded = word.toLowerCase(Locale.ROOT);
        char letter = letter(wordClass);
        if (letter == UNKNOWN || wordClass == WordClass.NAME) return folded;
        forget(bases);
        return bases.computeIfAbsent(letter + folded, key -> {
            String base = Dictionary.WORDS.base(folded, letter);
            return base == null ? folded : base;
        });
    }

    @Override
    public boolean isWord(String word) {
        return CLASSES.chars().anyMatch(letter -> Dictionary.WORDS.base(word, (char) letter) != null);
    }

    @Override
    public Set<String> sameMeaning(String base, WordClass wordClass) {
        return entry(base, wordClass).same();
    }

    @Override
    public Set<String> derived(String base, WordClass wordClass) {
        return entry(base, wordClass).derived();
    }

    /** For adjectives also words like the contrary, and the contrary of words that this one is like ("slow", "rapid"). */
    @Override
    public Set<String> contraries(String base, WordClass wordClass) {
        return entry(base, wordClass).contraries();
    }

    private Entry entry(String base, WordClass wordClass) {
        char letter = letter(wordClass);
        if (letter == UNKNOWN) return Entry.NONE;
        forget(entries);
        return entries.computeIfAbsent(letter + base, key -> {
            Entry known = Dictionary.WORDS.find(base, letter);
            return known == null ? Entry.NONE : known;
        });
    }

    private static void forget(Map<?, ?> known) {
        if (known.size() > REMEMBERED) known.clear();
    }

    private static char letter(WordClass wordClass) {
        return switch (wordClass) {
            case NOUN, NAME -> 'n';
            case VERB, AUXILIARY -> 'v';
            case ADJECTIVE -> 'a';
            case ADVERB -> 'r';
            default -> UNKNOWN;
        };
    }
}
