package caseclerk.retrieval;

import java.util.List;

/**
 * A question made ready for search.
 *
 * @param text the question as understood: spelling mended, aliases added in words
 * @param terms the words to search for, function words and very frequent ones left out
 * @param added alternative words searched for besides: other spellings, names and dates
 * @param repairs what was changed, in words
 */
public record RepairedQuestion(String text, List<String> terms, List<String> added, List<String> repairs) {
    public RepairedQuestion {
        terms = List.copyOf(terms);
        added = List.copyOf(added);
        repairs = List.copyOf(repairs);
    }
}
