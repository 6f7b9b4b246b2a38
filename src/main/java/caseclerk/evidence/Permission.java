package caseclerk.evidence;

import caseclerk.cases.SourceKind;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for whom a rule lets or makes do something: "Who may suspend an account?". A clause answers it that has the
 * same kind of word right before the same verb and speaks of all else that is asked about.
 *
 * @param duty whether it asks who must
 * @param verb the stem of what is done
 * @param about the stems of everything else that the question is about
 */
public record Permission(boolean duty, String verb, List<String> about) {
    private static final Pattern ASKED =
            Pattern.compile("(?i)^(?:and |so |but )?(?:who|which \\p{L}+|what \\p{L}+)(?: else)? "
                    + "(?:(?<may>may|can|could|might|(?:is|are) (?:allowed|permitted|entitled|authori[sz]ed|able|free) to)"
                    + "|must|shall|has to|have to|(?:is|are) (?:required|obliged) to) (?<done>(?!not\\b)\\p{L}.*)$");
    private static final Set<String> MAY =
            Set.of("may", "can", "could", "allowed", "permitted", "entitled", "authorised", "authorized");
    private static final Set<String> MUST = Set.of("must", "shall", "required", "obliged");
    /** Words that may stand between "may" and its verb. */
    private static final Set<String> BETWEEN =
            Set.of("to", "also", "only", "then", "at", "any", "time", "immediately", "temporarily");

    private static final Set<String> BORDERS =
            Set.of("where", "when", "if", "unless", "because", "who", "whose", "which", "that", "after", "while", "so");
    private static final Set<String> DENYING = Set.of("not", "never", "no", "nobody", "none");

    /** What {@code question} asks of rules; empty where it asks for something else. */
    public static Optional<Permission> asked(String question) {
        Matcher asked = ASKED.matcher(question.strip());
        if (!asked.matches()) return Optional.empty();
        List<Word> done = Words.of(asked.group("done"));
        List<String> about = done.stream()
                .skip(1)
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .toList();
        return Optional.of(
                new Permission(asked.group("may") == null, done.get(0).stem(), about));
    }

    /** Whether the sentence is a rule that says who. */
    public boolean isSaidBy(Evidence evidence) {
        if (evidence.found().passage().version().kind() != SourceKind.POLICY) return false;
        List<Word> words = Words.of(evidence.sentence().text());
        Set<String> stems = Words.stems(evidence.sentence().text());
        return stems.containsAll(about) && isLetDo(words);
    }

    /** Whether the sentence is a rule that lets the same be done to something else. */
    boolean isOfSomethingElse(Evidence evidence) {
        return !isSaidBy(evidence) && new Permission(duty, verb, List.of()).isSaidBy(evidence);
    }

    /** How a refusal says it of something else that was not asked about: "may do this with", "must do this with". */
    String what() {
        return duty ? "must do this with" : "may do this with";
    }

    private boolean isLetDo(List<Word> words) {
        Set<String> letting = duty ? MUST : MAY;
        for (int i = 0; i < words.size(); i++) {
            if (!letting.contains(words.get(i).folded())) continue;
            int next = i + 1;
            while (next < words.size() && BETWEEN.contains(words.get(next).folded())) next++;
            boolean same = next < words.size() && words.get(next).stem().equals(verb);
            if (same && !isDenied(words.subList(0, next)) && isDoneTo(words.subList(next + 1, words.size())))
                return true;
        }
        return false;
    }

    /** "may suspend a club where its players have bet" lets nobody suspend a player. */
    private boolean isDoneTo(List<Word> behind) {
        return about.isEmpty()
                || behind.stream()
                        .takeWhile(word -> !BORDERS.contains(word.folded()))
                        .anyMatch(word -> word.stem().equals(about.get(0)));
    }

    private static boolean isDenied(List<Word> before) {
        return before.stream().anyMatch(word -> DENYING.contains(word.folded()));
    }
}
