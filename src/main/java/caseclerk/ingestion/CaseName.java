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

    /**
     * A name for the case of a source with that title, other than those that {@code taken} knows.
     *
     * @param instead what the slug is made of where the title has no word in letters that can be typed as a to z
     */
    static CaseName of(String title, String instead, Predicate<String> taken) {
        List<String> words = new ArrayList<>();
        int length = 0;
        for (Word word : Words.of(title.replaceAll("[’']s\\b|[’']", ""))) {
            String plain = PolicyCase.slugOf(word.text()).replace("-", "");
            if (plain.length() < 2 || word.isFunctionWord()) continue;
            length += plain.length() + 1;
            if (words.size() == WORDS || length > LONGEST_SLUG) break;
            words.add(plain);
        }
        boolean telling = words.stream().anyMatch(word -> word.matches(".*[a-z].*"));
        String slug = telling ? String.join("-", words) : PolicyCase.slugOf(instead);
        return new CaseName(
                PolicyCase.freeSlug(slug.isEmpty() ? PolicyCase.UNNAMED : slug, taken),
                ShortLine.of(title, LONGEST_NAME));
    }
}
