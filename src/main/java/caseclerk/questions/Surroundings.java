package caseclerk.questions;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.FollowUp.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a conversation with one known subject is about, for questions that leave it out. Names from the last turn are
 * added only to questions that point back; how many was chosen on open dialogues.
 */
final class Surroundings {
    private static final Pattern POINTS_BACK =
            Pattern.compile("(?i)\\b(?:this|that|these|those|there|it|they|them|their|its|then|the|he|she|his|her)\\b");
    private static final int NAMES = 2;
    /** The narrower subject is worth saying while the conversation is young. */
    private static final int YOUNG = 1;

    private Surroundings() {}

    /** {@code asked} with what it leaves out put behind it; as it is when it leaves nothing out. */
    static String of(String asked, List<Turn> turns, List<String> subject) {
        List<String> about = new ArrayList<>(subject.subList(0, Math.min(subject.size(), 1)));
        if (turns.size() <= YOUNG && subject.size() > 1) about.add(subject.get(1));
        if (!turns.isEmpty() && POINTS_BACK.matcher(asked).find()) {
            Turn last = turns.get(turns.size() - 1);
            last.claims().stream().limit(1).forEach(claim -> about.addAll(first(claim)));
            about.addAll(first(last.question()));
        }
        Set<String> said = folded(asked);
        List<String> missing = new ArrayList<>();
        for (String one : about) if (said.addAll(folded(one))) missing.add(one);
        if (missing.isEmpty()) return asked;
        return asked.replaceAll("[\\s?!.]+$", "") + ", about " + String.join(", ", missing) + "?";
    }

    private static List<String> first(String text) {
        return NameSpans.of(text).stream().limit(NAMES).toList();
    }

    private static Set<String> folded(String text) {
        return Words.of(text).stream()
                .filter(w -> !w.isFunctionWord())
                .map(Word::folded)
                .collect(Collectors.toSet());
    }
}
