package caseclerk.adapters.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.Test;

class WordNetTest {
    private final WordNet words = new WordNet();

    @Test
    void what_is_shipped_is_what_the_whole_of_WordNet_says() throws IOException, JWNLException {
        try (InputStream shipped = WordNet.class.getResourceAsStream("/caseclerk/adapters/language/wordnet.txt")) {
            assertNotNull(shipped);
            List<String> lines = new String(shipped.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            assertEquals(WordNetLines.read(), lines, "made anew by the main method of WordNetLines");
        }
    }

    @Test
    void regular_forms_have_the_bases_that_the_whole_of_WordNet_gives() throws JWNLException {
        Dictionary whole = Dictionary.getDefaultResourceInstance();
        Set<String> others = new HashSet<>();
        Map<POS, List<String>> endings = Map.of(
                POS.NOUN, List.of("", "s", "es"),
                POS.VERB, List.of("", "s", "es", "d", "ed", "ing"),
                POS.ADJECTIVE, List.of("", "r", "er", "est"));
        Map<POS, Character> letters = Map.of(POS.NOUN, 'n', POS.VERB, 'v', POS.ADJECTIVE, 'a');
        for (POS pos : endings.keySet()) {
            Iterator<IndexWord> known = whole.getIndexWordIterator(pos);
            while (known.hasNext()) {
                String word = known.next().getLemma();
                if (!word.matches("[a-z]+")) continue;
                for (String ending : endings.get(pos)) {
                    String form = word + ending;
                    IndexWord theirs = whole.getMorphologicalProcessor().lookupBaseForm(pos, form);
                    String base = words.base(form, letters.get(pos));
                    if (theirs != null && !theirs.getLemma().equals(base)) others.add(form + " " + base);
                }
            }
        }
        assertEquals(Set.of(), others);
    }

    @Test
    void forms_and_meanings_are_found() {
        assertEquals("go", words.base("went", 'v'));
        assertEquals("gas", words.base("gas", 'n'));
        assertEquals("policy", words.base("policies", 'n'));
        assertNull(words.base("qzx", 'n'));
        WordNet.Entry abandon = words.find("abandon", 'v');
        assertNotNull(abandon);
        assertTrue(abandon.same().contains("vacate"));
        assertTrue(abandon.derived().contains("abandonment"));
        WordNet.Entry strong = words.find("strong", 'a');
        assertNotNull(strong);
        assertTrue(strong.contraries().contains("weak"));
        assertNull(words.find("", 'n'));
        assertNull(words.find("zzz", 'v'));
        assertNull(words.find("'", 'n'));
    }
}
