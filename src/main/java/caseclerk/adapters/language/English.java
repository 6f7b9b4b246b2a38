package caseclerk.adapters.language;

import caseclerk.grounding.Language;
import caseclerk.grounding.WordClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * English by OpenNLP's model of word classes (trained on the English Web Treebank of Universal Dependencies) and by
 * WordNet 3.1. Both are read from their jars at the first use, well under a second; nothing is loaded before.
 */
public final class English implements Language {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
    /** WordNet orders the senses of a word by how common they are; rare ones would make words alike that are not. */
    private static final int SENSES = 3;

    private static final int REMEMBERED = 20_000;

    private final Map<String, Set<String>> same = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> made = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> contrary = new ConcurrentHashMap<>();
    private final Map<String, String> bases = new ConcurrentHashMap<>();
    private @Nullable POSTaggerME tagger;
    private @Nullable Dictionary dictionary;

    @Override
    public synchronized List<WordClass> classes(List<String> words) {
        if (tagger == null) tagger = openTagger();
        List<WordClass> classes = new ArrayList<>(words.size());
        for (String tag : tagger.tag(words.toArray(String[]::new))) classes.add(classOf(tag));
        return classes;
    }

    private static POSTaggerME openTagger() {
        try (InputStream in = English.class.getResourceAsStream(MODEL)) {
            if (in == null) throw new IOException("missing in the jar: " + MODEL);
            return new POSTaggerME(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        POS pos = pos(wordClass);
        if (pos == null || wordClass == WordClass.NAME) return folded;
        forget(bases);
        return bases.computeIfAbsent(wordClass + " " + folded, key -> {
            try {
                IndexWord known = dictionary().getMorphologicalProcessor().lookupBaseForm(pos, folded);
                return known == null ? folded : known.getLemma();
            } catch (JWNLException e) {
                return folded;
            }
        });
    }

    @Override
    public Set<String> sameMeaning(String base, WordClass wordClass) {
        forget(same);
        return same.computeIfAbsent(wordClass + " " + base, key -> {
            Set<String> found = new HashSet<>();
            for (Synset sense : senses(base, wordClass)) addWords(sense, found);
            return Set.copyOf(found);
        });
    }

    @Override
    public Set<String> derived(String base, WordClass wordClass) {
        forget(made);
        return made.computeIfAbsent(wordClass + " " + base, key -> {
            Set<String> found = new HashSet<>();
            for (Synset sense : senses(base, wordClass))
                for (Word word : sense.getWords()) if (word.getLemma().equalsIgnoreCase(base)) addDerived(word, found);
            return Set.copyOf(found);
        });
    }

    /** For adjectives also words like the contrary, and the contrary of words that this one is like ("slow", "rapid"). */
    @Override
    public Set<String> contraries(String base, WordClass wordClass) {
        forget(contrary);
        return contrary.computeIfAbsent(wordClass + " " + base, key -> {
            Set<String> found = new HashSet<>();
            try {
                for (Synset sense : senses(base, wordClass)) {
                    for (Word word : sense.getWords())
                        if (word.getLemma().equalsIgnoreCase(base)) addContraries(word, true, found);
                    for (Synset like : like(sense)) for (Word word : like.getWords()) addContraries(word, false, found);
                }
            } catch (JWNLException e) {
                // A damaged entry only makes fewer words contrary.
                return Set.copyOf(found);
            }
            return Set.copyOf(found);
        });
    }

    private static void addContraries(Word word, boolean withLike, Set<String> found) throws JWNLException {
        for (Pointer pointer : word.getPointers(PointerType.ANTONYM)) {
            if (!(pointer.getTarget() instanceof Word other)) continue;
            found.add(other.getLemma().toLowerCase(Locale.ROOT));
            if (withLike) for (Synset like : like(other.getSynset())) addWords(like, found);
        }
    }

    private static List<Synset> like(Synset sense) throws JWNLException {
        List<Synset> found = new ArrayList<>();
        if (sense.getPOS() != POS.ADJECTIVE) return found;
        for (Pointer pointer : sense.getPointers(PointerType.SIMILAR_TO))
            if (pointer.getTarget() instanceof Synset like) found.add(like);
        return found;
    }

    private static void addWords(Synset sense, Set<String> found) {
        for (Word word : sense.getWords()) found.add(word.getLemma().toLowerCase(Locale.ROOT));
    }

    private static void addDerived(Word word, Set<String> found) {
        try {
            for (Pointer pointer : word.getPointers(PointerType.DERIVATION))
                if (pointer.getTarget() instanceof Word other)
                    found.add(other.getLemma().toLowerCase(Locale.ROOT));
        } catch (JWNLException e) {
            // A damaged entry only makes fewer words alike.
            return;
        }
    }

    private List<Synset> senses(String base, WordClass wordClass) {
        POS pos = pos(wordClass);
        if (pos == null) return List.of();
        try {
            IndexWord known = dictionary().getIndexWord(pos, base);
            if (known == null) return List.of();
            List<Synset> all = known.getSenses();
            return all.subList(0, Math.min(SENSES, all.size()));
        } catch (JWNLException e) {
            return List.of();
        }
    }

    private synchronized Dictionary dictionary() throws JWNLException {
        if (dictionary == null) dictionary = Dictionary.getDefaultResourceInstance();
        return dictionary;
    }

    private static void forget(Map<?, ?> known) {
        if (known.size() > REMEMBERED) known.clear();
    }

    private static @Nullable POS pos(WordClass wordClass) {
        return switch (wordClass) {
            case NOUN, NAME -> POS.NOUN;
            case VERB, AUXILIARY -> POS.VERB;
            case ADJECTIVE -> POS.ADJECTIVE;
            case ADVERB -> POS.ADVERB;
            default -> null;
        };
    }
}
