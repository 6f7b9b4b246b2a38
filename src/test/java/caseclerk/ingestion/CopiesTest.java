package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.fixtures.FiledCopies;
import caseclerk.fixtures.Rewrites;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
    private final Rewrites rewrites = new Rewrites(11);

    @TempDir
    private Path home;

    @Test
    void rewritten_articles_are_copies_of_their_originals_and_of_nothing_else() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            String article = rewrites.article();
            texts.put("o" + i, article);
            texts.put("r" + i, rewrites.rewrite(article));
            expected.put("r" + i, "o" + i);
        }

        assertEquals(expected, FiledCopies.of(home, texts));
    }

    @Test
    void policies_that_differ_by_a_clause_or_not_at_all_are_no_copies() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            String policy = rewrites.policy();
            texts.put("p" + i, policy);
            texts.put("e" + i, rewrites.edited(policy));
            texts.put("s" + i, policy);
        }

        assertEquals(Map.of(), FiledCopies.of(home, texts));
    }

    @Test
    void a_copy_of_a_copy_is_attached_to_the_original() {
        String article = rewrites.article();
        String copy = rewrites.rewrite(article);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("original", article);
        texts.put("copy", copy);
        texts.put("second", copy + "\n\nMore soon.");

        assertEquals(Map.of("copy", "original", "second", "original"), FiledCopies.of(home, texts));
    }
}
