package caseclerk.answering;

import caseclerk.adapters.language.English;
import caseclerk.cases.Sentence;
import caseclerk.grammar.WordClass;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.SentenceSplitter;
import caseclerk.ingestion.SplitText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * A step of the training recipe in {@code src/test/training}: cuts paragraphs into sentences and words and tags each
 * word with its class and base form, for questions to be made of them; and writes what WordNet knows of the words.
 *
 * <p>Arguments: a JSON file of paragraphs ({@code title}, {@code text}); the file to write them to, tagged, as JSON
 * lines ({@code title}, {@code text}, {@code sentences}: lists of word, start, class, base form); and the file to write
 * the words to: by class and base form the words of like ({@code syn}), contrary ({@code ant}) and wider meaning
 * ({@code hyper}).
 */
public final class TagText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\d[\\d,.]*\\d|\\w+(?:['’.-]\\w+)*|\\S");
    private static final Map<WordClass, POS> IN_WORDNET = Map.of(
            WordClass.VERB, POS.VERB,
            WordClass.NOUN, POS.NOUN,
            WordClass.ADJECTIVE, POS.ADJECTIVE,
            WordClass.ADVERB, POS.ADVERB);
    /** As many of the senses of a word as the language adapter looks at; they are ordered by how common they are. */
    private static final int SENSES = 3;

    private final English english = new English();
    private final Dictionary wordNet;
    private final Map<String, ObjectNode> words = new TreeMap<>();

    private TagText(Dictionary wordNet) {
        this.wordNet = wordNet;
    }

    public static void main(String[] args) throws IOException, JWNLException {
        TagText tagger = new TagText(Dictionary.getDefaultResourceInstance());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (JsonNode paragraph : JSON.readTree(Path.of(args[0]).toFile())) out.println(tagger.tagged(paragraph));
        }
        JSON.writeValue(Path.of(args[2]).toFile(), tagger.words);
    }

    private ObjectNode tagged(JsonNode paragraph) throws JWNLException {
        SplitText split = new SentenceSplitter()
                .split(List.of(Block.paragraph(paragraph.get("text").asText().strip())));
        ObjectNode tagged = JSON.createObjectNode()
                .put("title", paragraph.get("title").asText())
                .put("text", split.text());
        ArrayNode sentences = tagged.putArray("sentences");
        for (Sentence sentence : split.sentences()) tag(sentence, sentences.addArray());
        return tagged;
    }

    private void tag(Sentence sentence, ArrayNode tagged) throws JWNLException {
        List<String> texts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher word = WORD.matcher(sentence.text());
        while (word.find()) {
            texts.add(word.group());
            starts.add(sentence.span().start() + word.start());
        }
        List<WordClass> classes = english.classes(texts);
        for (int i = 0; i < texts.size(); i++) {
            WordClass wordClass = classes.get(i);
            String base = english.base(texts.get(i), wordClass);
            tagged.addArray()
                    .add(texts.get(i))
                    .add(starts.get(i))
                    .add(wordClass.name())
                    .add(base);
            note(base, wordClass);
        }
    }

    private void note(String base, WordClass wordClass) throws JWNLException {
        POS pos = IN_WORDNET.get(wordClass);
        String key = wordClass + " " + base;
        if (pos == null || words.containsKey(key)) return;
        IndexWord known = wordNet.getIndexWord(pos, base);
        List<Synset> senses = known == null ? List.of() : known.getSenses();
        ObjectNode entry = JSON.createObjectNode();
        same(senses).forEach(entry.putArray("syn")::add);
        opposites(base, senses).forEach(entry.putArray("ant")::add);
        wider(wordClass, senses).forEach(entry.putArray("hyper")::add);
        words.put(key, entry);
    }

    /** In alphabetical order, so that the same seed makes the same questions. */
    private static Set<String> same(List<Synset> senses) {
        Set<String> found = new TreeSet<>();
        for (Synset sense : senses.subList(0, Math.min(SENSES, senses.size())))
            for (Word word : sense.getWords()) found.add(word.getLemma().toLowerCase(Locale.ROOT));
        return found;
    }

    private static Set<String> opposites(String base, List<Synset> senses) throws JWNLException {
        Set<String> found = new TreeSet<>();
        for (Synset sense : senses.subList(0, Math.min(SENSES, senses.size())))
            for (Word word : sense.getWords())
                if (word.getLemma().equalsIgnoreCase(base))
                    for (Pointer pointer : word.getPointers(PointerType.ANTONYM))
                        if (pointer.getTarget() instanceof Word other)
                            found.add(other.getLemma().toLowerCase(Locale.ROOT));
        return found;
    }

    /** What the commonest sense of a noun is a kind of. */
    private static List<String> wider(WordClass wordClass, List<Synset> senses) throws JWNLException {
        List<String> found = new ArrayList<>();
        if (wordClass != WordClass.NOUN || senses.isEmpty()) return found;
        for (Pointer pointer : senses.get(0).getPointers(PointerType.HYPERNYM))
            if (pointer.getTarget() instanceof Synset kind)
                found.add(kind.getWords().get(0).getLemma());
        return found;
    }
}
