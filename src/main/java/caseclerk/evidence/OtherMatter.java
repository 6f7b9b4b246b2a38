package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.QuestionWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells sources of another matter: they name nothing that the question names, while others name all of it. How long one
 * was detained does not say how long another was.
 */
final class OtherMatter {
    private final QuestionWords question;
    private final List<Word> names;
    private final Map<Long, Set<String>> sources = new HashMap<>();
    private final boolean isToldOf;

    /** @param passages all that was read for {@code question} */
    OtherMatter(String question, List<Passage> passages) {
        this.question = QuestionWords.of(question);
        this.names = Words.of(question).stream()
                .filter(word -> !word.isNumber() && this.question.names().contains(word.stem()))
                .toList();
        if (!names.isEmpty())
            for (Passage one : passages)
                sources.computeIfAbsent(one.version().sourceId(), id -> new HashSet<>())
                        .addAll(Words.stems(one.header() + " " + one.version().title() + " " + one.text()));
        this.isToldOf =
                sources.values().stream().anyMatch(stems -> names.stream().allMatch(name -> stands(name, stems)));
    }

    private boolean stands(Word name, Set<String> stems) {
        return question.match(name.stem(), stems) > 0 || Answerability.aliasStands(name, stems);
    }

    /** Whether {@code passage} is of such a source. */
    boolean is(Passage passage) {
        Set<String> stems = sources.getOrDefault(passage.version().sourceId(), Set.of());
        return isToldOf && !stems.isEmpty() && names.stream().noneMatch(name -> stands(name, stems));
    }
}
