package caseclerk.ingestion;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The name of a new case, from the title of its first source.
 *
 * @param slug see {@link caseclerk.cases.PolicyCase#slug()}
 * @param name see {@link caseclerk.cases.PolicyCase#name()}
 */
record CaseName(String slug, String name) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SLUG = 48;
    private static final int WORDS = 5;

    /** A name for the case of a source with that title, other than those that {@code taken} knows. */
    static CaseName of(String title, Predicate<String> taken) {
        List<String> words = new ArrayList<>();
        int length = 0;
        for (Word word : Words.of(title.replaceAll("[’']s\\b|[’']", ""))) {
            String plain = word.folded().replaceAll("[^a-z0-9]", "");
            if (plain.length() < 2 || word.isFunctionWord()) continue;
            length += plain.length() + 1;
            if (words.size() == WORDS || length > LONGEST_SLUG) break;
            words.add(plain);
        }
        String slug = words.isEmpty() ? "case" : String.join("-", words);
        return new CaseName(PolicyCase.freeSlug(slug, taken), ShortLine.of(title, LONGEST_NAME));
    }
}
