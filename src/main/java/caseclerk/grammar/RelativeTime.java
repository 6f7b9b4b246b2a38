package caseclerk.grammar;

import java.util.Set;
import java.util.stream.IntStream;

/** Times that count from another one: "the next day", "two days later", "that morning". */
public final class RelativeTime {
    private static final Set<String> UNITS = Set.of(
            "minute",
            "hour",
            "morning",
            "afternoon",
            "evening",
            "night",
            "day",
            "weekend",
            "week",
            "month",
            "summer",
            "winter",
            "spring",
            "autumn",
            "quarter",
            "year",
            "decade");
    private static final Set<String> POINTING =
            Set.of("next", "same", "following", "previous", "preceding", "that", "last", "this");
    private static final Set<String> COUNTING_FROM = Set.of("later", "earlier", "before", "after", "afterwards", "ago");
    private static final Set<String> WITHIN = Set.of("within", "after");
    private static final Set<String> DAYS = Set.of("yesterday", "today", "tomorrow", "tonight");
    /** Behind these another clause begins. */
    private static final Set<String> JOINTS =
            Set.of("and", "but", "or", "that", "which", "who", "whom", "whose", "when", "where");
    /** "that same morning", "the next two days". */
    private static final int REACH = 2;

    private RelativeTime() {}

    /**
     * Whether such a time stands with {@code verb} and with no other verb of the sentence.
     *
     * @param inSubclause whether the verb stands in a clause of its own; behind a comma the time is not of that
     */
    public static boolean isOf(int verb, Syntax said, boolean inSubclause) {
        return IntStream.range(0, said.tokens().size())
                .filter(at -> isTime(at, said))
                .anyMatch(at -> at > verb ? isBehind(verb, at, said, inSubclause) : isBefore(verb, at, said));
    }

    private static boolean isBehind(int verb, int time, Syntax said, boolean inSubclause) {
        return IntStream.range(verb + 1, time)
                .noneMatch(i -> said.verbs().containsKey(i)
                        || inSubclause && said.tokens().get(i).reads(","));
    }

    private static boolean isBefore(int verb, int time, Syntax said) {
        return IntStream.range(time + 1, verb)
                .noneMatch(i -> said.verbs().containsKey(i)
                        || JOINTS.contains(said.tokens().get(i).base()));
    }

    private static boolean isTime(int at, Syntax said) {
        Token token = said.tokens().get(at);
        if (token.reads(DAYS.toArray(String[]::new))) return true;
        return UNITS.contains(token.base()) && !isOfSomething(at, said) && isCounted(at, said);
    }

    /** "the fine of the previous month". */
    private static boolean isOfSomething(int time, Syntax said) {
        int at = time - 1;
        while (at > 0 && time - at <= REACH && !said.tokens().get(at).is(WordClass.PREPOSITION)) at--;
        return at >= 0 && said.tokens().get(at).reads("of");
    }

    private static boolean isCounted(int at, Syntax said) {
        boolean hasNext = at + 1 < said.tokens().size();
        if (hasNext && COUNTING_FROM.contains(said.tokens().get(at + 1).base())) return true;
        boolean oneTime = said.tokens().get(at).reads(said.tokens().get(at).base());
        if (oneTime && hasBefore(at, POINTING, said)) return true;
        boolean ofSomething = hasNext && said.tokens().get(at + 1).reads("of");
        return !ofSomething && isNumber(at - 1, said) && hasBefore(at - 1, WITHIN, said);
    }

    private static boolean isNumber(int at, Syntax said) {
        return at > 0
                && (said.tokens().get(at).is(WordClass.NUMBER)
                        || said.tokens().get(at).reads("a", "an"));
    }

    private static boolean hasBefore(int at, Set<String> words, Syntax said) {
        return IntStream.range(Math.max(0, at - REACH), at)
                .anyMatch(i -> words.contains(said.tokens().get(i).base()));
    }
}
