package caseclerk.adapters.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Takes from WordNet 3.1 the part that is shipped, a line for each word and class as {@link WordNet} reads them. Its
 * {@code main} writes the resource anew, to the file of its argument.
 */
public final class WordNetLines {
    /** WordNet orders the senses of a word by how common they are; rare ones would make words alike that are not. */
    private static final int SENSES = 3;

    private static final Map<POS, String> LETTERS =
            Map.of(POS.NOUN, "n", POS.VERB, "v", POS.ADJECTIVE, "a", POS.ADVERB, "r");

    private final Dictionary dictionary;
    private final SortedMap<String, String> lines = new TreeMap<>();

    private WordNetLines(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public static void main(String[] args) throws IOException, JWNLException {
        Files.write(Path.of(args[0]), read(), StandardCharsets.UTF_8);
    }

    static List<String> read() throws JWNLException {
        WordNetLines all = new WordNetLines(Dictionary.getDefaultResourceInstance());
        for (POS pos : LETTERS.keySet()) all.add(pos);
        return all.lines.entrySet().stream()
                .map(line -> line.getKey() + line.getValue())
                .toList();
    }

    private void add(POS pos) throws JWNLException {
        Map<String, String> irregular = irregular(pos);
        Set<String> words = new TreeSet<>(irregular.keySet());
        Iterator<IndexWord> known = dictionary.getIndexWordIterator(pos);
        while (known.hasNext()) words.add(known.next().getLemma());
        for (String word : words) {
            if (isSeveral(word)) continue;
            IndexWord entry = dictionary.getIndexWord(pos, word);
            String line = "\t" + irregular.getOrDefault(word, "") + "\t" + (entry == null ? "\t\t" : meanings(entry));
            lines.put(word + "\t" + LETTERS.get(pos), line.stripTrailing());
        }
    }

    /** The exceptions to the regular endings; some are their own base ("gas" is no form of "ga"). */
    private Map<String, String> irregular(POS pos) throws JWNLException {
        Map<String, String> bases = new TreeMap<>();
        Iterator<Exc> forms = dictionary.getExceptionIterator(pos);
        while (forms.hasNext()) {
            String form = forms.next().getLemma();
            IndexWord base = dictionary.getMorphologicalProcessor().lookupBaseForm(pos, form);
            bases.put(form, base == null ? form : base.getLemma());
        }
        return bases;
    }

    private static String meanings(IndexWord word) throws JWNLException {
        String base = word.getLemma();
        Set<String> same = new TreeSet<>();
        Set<String> derived = new TreeSet<>();
        Set<String> contrary = new TreeSet<>();
        List<Synset> senses = word.getSenses();
        for (Synset sense : senses.subList(0, Math.min(SENSES, senses.size()))) {
            addWords(sense, same);
            for (Word of : sense.getWords()) {
                if (!of.getLemma().equalsIgnoreCase(base)) continue;
                addTargets(of, PointerType.DERIVATION, derived);
                addContraries(of, true, contrary);
            }
            for (Synset like : like(sense)) for (Word of : like.getWords()) addContraries(of, false, contrary);
        }
        return joined(same) + "\t" + joined(derived) + "\t" + joined(contrary);
    }

    private static void addContraries(Word word, boolean withLike, Set<String> found) throws JWNLException {
        addTargets(word, PointerType.ANTONYM, found);
        if (!withLike) return;
        for (Pointer pointer : word.getPointers(PointerType.ANTONYM))
            if (pointer.getTarget() instanceof Word other)
                for (Synset like : like(other.getSynset())) addWords(like, found);
    }

    /** The synsets like that of an adjective ("rapid" of "fast"). */
    private static List<Synset> like(Synset sense) throws JWNLException {
        List<Synset> found = new ArrayList<>();
        if (sense.getPOS() != POS.ADJECTIVE) return found;
        for (Pointer pointer : sense.getPointers(PointerType.SIMILAR_TO))
            if (pointer.getTarget() instanceof Synset like) found.add(like);
        return found;
    }

    private static void addTargets(Word word, PointerType type, Set<String> found) throws JWNLException {
        for (Pointer pointer : word.getPointers(type))
            if (pointer.getTarget() instanceof Word other) found.add(folded(other));
    }

    private static void addWords(Synset sense, Set<String> found) {
        for (Word word : sense.getWords()) found.add(folded(word));
    }

    private static String folded(Word word) {
        return word.getLemma().toLowerCase(Locale.ROOT);
    }

    private static boolean isSeveral(String lemma) {
        return lemma.indexOf(' ') >= 0;
    }

    private static String joined(Set<String> words) {
        words.removeIf(WordNetLines::isSeveral);
        return String.join(" ", words);
    }
}
