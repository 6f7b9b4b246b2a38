package caseclerk.retrieval;

import caseclerk.cases.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: the stored passages, searchable by words and by meaning; throws {@link IndexUnavailable} when it cannot be read. */
public interface PassageIndex {
    /**
     * Ranks passages by BM25 over text and header, any term sufficing.
     *
     * @param terms plain words; empty gives no passages
     * @return at most {@code limit}, best first, scores positive
     */
    List<ScoredPassage> byWords(List<String> terms, Scope scope, int limit);

    /**
     * Ranks passages by the cosine between their vector and the question's.
     *
     * @param question a unit vector
     * @return at most {@code limit}, best first, scores −1 to 1
     */
    List<ScoredPassage> byMeaning(float[] question, Scope scope, int limit);

    /** The passages with these ids, in the order asked for; ids outside the scope's workspace are left out. */
    List<Passage> load(List<Long> passageIds, Scope scope);

    /**
     * The stored meaning vectors of the sentences of these passages.
     *
     * @return by passage id, one unit vector for each sentence, in the passage's order; passages without vectors are
     *     left out
     */
    Map<Long, List<float[]>> sentenceVectors(Collection<Long> passageIds, Scope scope);

    /** What the workspace's words look like, for repairing questions. */
    Vocabulary vocabulary(Scope scope);
}
