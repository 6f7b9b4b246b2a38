package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.QuestionWords;
import caseclerk.retrieval.PairScorer.Alignment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures of how a sentence meets a question's words in meaning, made from an alignment. Likeness below .6 is what any
 * two words have in common, and .9 what a word has with itself; both ends were read off the development questions.
 */
public final class Likeness {
    private static final double NOTHING = 0.6;
    private static final double SAME = 0.9;
    private static final String DEED = "deed";
    /** Read off pairs of questions and sentences: "define" for "characterise" is .72, "sue" for "apologise" .62. */
    private static final double LIKE_DEED = 0.69;
    /** A name of the question that the passage is about, and the sentence does not repeat. */
    private static final double NAMED_BESIDE = 0.8;

    /** Words that turn a statement into another when they are lost. */
    private static final Pattern TURNING = Pattern.compile(
            "first|last|only|largest|smallest|most|least|best|oldest|newest|highest|lowest|main|major|second"
                    + "|third|earliest|latest|longest|biggest|greatest|worst|all|every|none|before"
                    + "|after|until|more|less|fewer");

    private static final Set<String> DENYING = Set.of("not", "never", "no", "without");
    /** Stems of words that deny, or tell of what does not come to be. */
    private static final Set<String> DENIALS = List.of(
                    "not",
                    "never",
                    "no",
                    "without",
                    "nor",
                    "cannot",
                    "t",
                    "prevent",
                    "unable",
                    "fail",
                    "refuse",
                    "deny",
                    "lack",
                    "impossible",
                    "stop",
                    "keep",
                    "forbid",
                    "prohibit",
                    "decline",
                    "reject")
            .stream()
            .map(Words::stem)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Word> words;
    private final QuestionWords question;
    private final Map<String, Double> weights;
    private final List<String> deed;

    /**
     * @param weights how much each term of the question counts
     * @param deed the words for what is asked whether it was done; none where nothing so definite is asked
     */
    Likeness(String text, QuestionWords question, Map<String, Double> weights, List<String> deed) {
        this.words = Words.of(text);
        this.question = question;
        this.weights = weights;
        this.deed = deed;
    }

    /** Whether a sentence, in its words where they stand, speaks of something very like what is asked whether it was done. */
    static boolean isOfDeed(Map<String, Double> measures) {
        return measures.getOrDefault(DEED, 0.0) >= LIKE_DEED;
    }

    /**
     * Adds the measures of a sentence to {@code measures}, each 0 to 1.
     *
     * @param stems of the sentence
     * @param beside stems of its passage and header: a name that stands there need not be said in every sentence
     */
    void measure(Alignment alignment, Set<String> stems, Set<String> beside, Map<String, Double> measures) {
        double all = 0;
        double soft = 0;
        double cover = 0;
        double least = 1;
        double missing = 0;
        double form = 0;
        int forms = 0;
        double turning = 1;
        for (int i = 0; i < words.size() && i < alignment.words().size(); i++) {
            Word word = words.get(i);
            double met = alignment.words().get(i);
            if (deed.contains(word.text())) measures.merge(DEED, met, Math::max);
            boolean named = question.names().contains(word.stem()) && beside.contains(word.stem());
            double literal = Math.max(question.match(word.stem(), stems), named ? NAMED_BESIDE : 0);
            if (TURNING.matcher(word.folded()).matches()) turning = Math.min(turning, literal);
            if (DENYING.contains(word.folded()) && stems.stream().noneMatch(DENIALS::contains)) turning = 0;
            if (!question.terms().contains(word.stem())) {
                form += met;
                forms++;
                continue;
            }
            double weight = weights.getOrDefault(word.stem(), 1.0);
            double like = Math.min(1, Math.max(0, (met - NOTHING) / (SAME - NOTHING)));
            all += weight;
            soft += weight * like;
            cover += weight * Math.max(like, literal);
            least = Math.min(least, like);
            missing = Math.max(missing, weight * (1 - Math.max(like, literal)));
        }
        measures.put("soft", all == 0 ? 1 : soft / all);
        measures.put("cover", all == 0 ? 1 : cover / all);
        measures.put("least", least);
        measures.put("softMissing", all == 0 ? 0 : missing / all);
        measures.put("form", forms == 0 ? NOTHING : form / forms);
        measures.put("turning", turning);
        measures.put("whole", alignment.whole());
    }
}
