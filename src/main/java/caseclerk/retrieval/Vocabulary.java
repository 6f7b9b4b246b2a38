package caseclerk.retrieval;

import java.util.List;

/** The indexed words of a workspace and how often they occur. Words are given in any case and matched folded. */
public interface Vocabulary {
    /** How many passages there are. */
    int passages();

    /** How many passages hold {@code word} or another form with the same stem; 0 when none does. */
    int passagesWith(String word);

    /** Indexed words that differ from {@code word} by few letters, most frequent first; empty when none. */
    List<String> near(String word);
}
