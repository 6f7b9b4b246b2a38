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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells sources of another matter: they do not name whom the question asks about, while others do. How long one
 * was detained does not say how long another was.
 */
final class OtherMatter {
    /** Whom something is asked of: who else a question names may have no part in the source that answers. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:\\S+ ){0,4}?(?i:did|does|do|is|are|was|were|has|have|had|will|would|can|could|must) (?:the )?"
                    + "(\\p{Lu}[^ ?,]*(?: \\p{Lu}[^ ?,]*)*)");

    private final QuestionWords question;
    private final List<Word> names;
    private final Map<Long, Set<String>> sources = new HashMap<>();
    private final boolean isToldOf;

    /** @param passages all that was read for {@code question} */
    OtherMatter(String question, List<Passage> passages) {
        this.question = QuestionWords.of(question);
        Matcher subject = SUBJECT.matcher(question);
        this.names = !subject.find()
                ? List.of()
                : Words.of(subject.group(1)).stream()
                        .filter(word ->
                                !word.isNumber() && this.question.names().contains(word.stem()))
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
