package caseclerk.evidence;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.QuestionWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether news says that what a question asks about was undone: the ban of whom it asks about lifted, the plan dropped. */
final class Undoing {
    private static final Set<String> DENYING = stems("not never no");

    /**
     * What is done and what undoes it, either way.
     *
     * @param ofOthers whether others undo it than did it: a court annuls the fine of a regulator, but who begins something
     *     ends it himself
     */
    private record Pair(Set<String> done, Set<String> undone, boolean ofOthers) {
        static Pair of(boolean ofOthers, String done, String undone) {
            return new Pair(stems(done), stems(undone), ofOthers);
        }

        boolean holds(String stem) {
            return done.contains(stem) || undone.contains(stem);
        }
    }

    private static final List<Pair> PAIRS = List.of(
            Pair.of(
                    true,
                    "suspend suspension ban block close remove disable bar exclude dismiss fire sack terminate delete",
                    "reinstate restore lift return reopen unblock rehire"),
            Pair.of(true, "fine sanction penalise penalize convict punish uphold", "overturn annul quash waive acquit"),
            Pair.of(
                    false,
                    "approve allow permit accept",
                    "revoke reject withdraw repeal forbid stop halt block suspend ban prohibit"),
            Pair.of(false, "finish end conclude complete", "continue resume reopen"),
            Pair.of(false, "begin open start launch", "drop close end conclude finish complete"),
            Pair.of(false, "plan announce propose offer introduce", "drop abandon cancel withdraw scrap"));

    /** What somebody has with a service: it is given back to him, or he is let back. */
    private static final Set<String> HELD = stems("account profile page channel membership");

    private static final Set<String> BEING = Set.of("am", "is", "are", "was", "were", "be", "been", "being", "there");
    private static final Set<String> ASIDE = Set.of(
            "for", "after", "because", "over", "by", "during", "when", "since", "before", "until", "as", "while");
    private static final Set<String> NO_OBJECT =
            Set.of("in", "on", "at", "to", "from", "this", "last", "next", "again");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "any", "his", "her", "its", "their");
    private static final int FARTHEST_BEING = 3;
    private static final Pattern PAUSE = Pattern.compile("[,;:.!?()–—]");

    private final QuestionWords question;
    /** To what it was done, in stems. */
    private final Set<String> object;
    /** Where the question has only a pronoun for the object, one word of what it may stand for is enough. */
    private final boolean guessed;

    private Undoing(QuestionWords question, Set<String> object, boolean guessed) {
        this.question = question;
        this.object = object;
        this.guessed = guessed;
    }

    private static Set<String> stems(String words) {
        return Arrays.stream(words.split(" ")).map(Words::stem).collect(Collectors.toSet());
    }

    /**
     * Of what {@code text} asks about.
     *
     * @param best the sentence that answers it best: it tells what a pronoun of the question stands for
     */
    static Undoing of(String text, String best) {
        QuestionWords question = QuestionWords.of(text);
        Set<String> object = askedObject(text, question);
        return object.isEmpty()
                ? new Undoing(question, things(Words.of(best)), true)
                : new Undoing(question, object, false);
    }

    private static boolean isTurn(Word word) {
        return PAIRS.stream().anyMatch(pair -> pair.holds(word.stem()));
    }

    private static Set<String> things(List<Word> words) {
        return words.stream()
                .filter(word -> !word.isFunctionWord() && !word.isNumber() && !isTurn(word))
                .filter(word -> !CalendarWords.FOLDED.contains(word.folded()))
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    private static Set<String> askedObject(String text, QuestionWords question) {
        List<Word> words = Words.of(text);
        int verb = IntStream.range(1, words.size())
                .filter(i -> isTurn(words.get(i)))
                .findFirst()
                .orElse(0);
        boolean noun = verb > 0 && ARTICLES.contains(words.get(verb - 1).folded());
        Set<String> object = things(noun ? words : object(text, words, verb));
        object.retainAll(question.terms());
        Set<String> named = object.stream().filter(question.names()::contains).collect(Collectors.toSet());
        if (!named.isEmpty()) object.removeAll(HELD);
        return object;
    }

    /** What the verb at {@code verb} does something to: what stands before a passive or a verb with nothing after it. */
    private static List<Word> object(String text, List<Word> words, int verb) {
        List<Word> before = words.subList(clauseStart(text, words, verb), verb);
        List<Word> after = new ArrayList<>();
        for (int i = verb + 1; i < words.size() && !pauses(text, words, i); i++) {
            if (ASIDE.contains(words.get(i).folded())) break;
            after.add(words.get(i));
        }
        boolean passive = before.stream()
                .skip(Math.max(0, before.size() - FARTHEST_BEING))
                .anyMatch(word -> BEING.contains(word.folded()));
        boolean asked = verb > 0 && BEING.contains(words.get(0).folded());
        boolean alone = after.isEmpty()
                || NO_OBJECT.contains(after.get(0).folded())
                || CalendarWords.FOLDED.contains(after.get(0).folded());
        return passive || asked || alone ? before : after;
    }

    private static int clauseStart(String text, List<Word> words, int verb) {
        int start = verb;
        while (start > 0 && !pauses(text, words, start)) start--;
        return start;
    }

    /** Whether a pause stands before the word at {@code i}. */
    private static boolean pauses(String text, List<Word> words, int i) {
        return i > 0
                && PAUSE.matcher(text.substring(
                                words.get(i - 1).span().end(),
                                words.get(i).span().start()))
                        .find();
    }

    /** Whether {@code sentence} says that it was undone. */
    boolean isToldBy(String sentence) {
        List<Word> words = Words.of(sentence);
        Set<String> said = words.stream().map(Word::stem).collect(Collectors.toSet());
        if (DENYING.stream().anyMatch(said::contains)) return false;
        return IntStream.range(0, words.size())
                .filter(i ->
                        PAIRS.stream().anyMatch(pair -> turns(pair, words.get(i).stem(), said)))
                .anyMatch(i -> holdsObject(object(sentence, words, i)));
    }

    private boolean turns(Pair pair, String verb, Set<String> said) {
        boolean undone = pair.undone().contains(verb) && isAsked(pair.done(), pair.undone());
        boolean done = pair.done().contains(verb) && isAsked(pair.undone(), pair.done());
        return (undone || done) && (pair.ofOthers() || allSaid(said));
    }

    private boolean isAsked(Set<String> asked, Set<String> answer) {
        return question.terms().stream().anyMatch(asked::contains)
                && question.terms().stream().noneMatch(answer::contains);
    }

    private boolean allSaid(Set<String> said) {
        return question.terms().stream()
                .filter(term -> PAIRS.stream().noneMatch(pair -> pair.holds(term)))
                .allMatch(term -> question.match(term, said) > 0);
    }

    private boolean holdsObject(List<Word> patient) {
        Set<String> stems = patient.stream().map(Word::stem).collect(Collectors.toSet());
        return guessed
                ? object.stream().anyMatch(stems::contains)
                : object.stream().allMatch(term -> question.match(term, stems) > 0);
    }
}
