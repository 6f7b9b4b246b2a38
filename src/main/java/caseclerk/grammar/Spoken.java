package caseclerk.grammar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in a sentence that only passes on what somebody says; places in a list of its tokens.
 *
 * @param who the first of whom says it
 * @param whoEnd past the last
 * @param what the first of what is said
 * @param whatEnd past the last
 */
public record Spoken(int who, int whoEnd, int what, int whatEnd) {
    private static final Set<String> SAYS = Set.of("say", "state", "report", "write", "explain");

    /** The saying that all of {@code items}, tokens of {@code sentence}, is; null when it is none. */
    public static @Nullable Spoken in(Syntax sentence, List<Integer> items) {
        int size = items.size();
        if (size < 5) return null;
        if (is(sentence, items, 0, "according") && is(sentence, items, 1, "to")) {
            int end = comma(sentence, items, 2);
            return end < 0 ? null : new Spoken(2, end, end, size);
        }
        for (int i = size - 3; i > 2; i--)
            if (is(sentence, items, i, "according")
                    && is(sentence, items, i + 1, "to")
                    && commaBefore(sentence, items, i)
                    && noVerbs(sentence, items, i + 2, size)) return new Spoken(i + 2, size, 0, i);
        if (says(sentence, items.get(size - 1)))
            for (int i = size - 2; i > 2 && noVerbs(sentence, items, i, size - 1); i--)
                if (commaBefore(sentence, items, i)) return new Spoken(i, size - 1, 0, i);
        for (int i = 1; i < Math.min(size - 3, 12); i++) {
            if (!sentence.verbs().containsKey(items.get(i))) continue;
            boolean plain = says(sentence, items.get(i)) && !commaBefore(sentence, items, i + 1);
            return plain && noComma(sentence, items, 0, i) ? new Spoken(0, i, i + 1, size) : null;
        }
        return null;
    }

    private static boolean says(Syntax sentence, int token) {
        VerbForm form = sentence.verbs().get(token);
        return form != null
                && form.kind() == VerbForm.Kind.FINITE
                && !form.denied()
                && !form.passive()
                && form.modal().isEmpty()
                && SAYS.contains(sentence.tokens().get(token).base());
    }

    private static boolean is(Syntax sentence, List<Integer> items, int at, String word) {
        return sentence.tokens().get(items.get(at)).reads(word);
    }

    private static boolean commaBefore(Syntax sentence, List<Integer> items, int at) {
        for (int t = items.get(at - 1) + 1; t < items.get(at); t++)
            if (sentence.tokens().get(t).reads(",")) return true;
        return false;
    }

    private static int comma(Syntax sentence, List<Integer> items, int from) {
        for (int i = from + 1; i < items.size(); i++)
            if (commaBefore(sentence, items, i)) return noVerbs(sentence, items, from, i) ? i : -1;
        return -1;
    }

    private static boolean noComma(Syntax sentence, List<Integer> items, int from, int to) {
        for (int i = from + 1; i <= to; i++) if (commaBefore(sentence, items, i)) return false;
        return true;
    }

    private static boolean noVerbs(Syntax sentence, List<Integer> items, int from, int to) {
        return items.subList(from, to).stream().noneMatch(sentence.verbs()::containsKey);
    }
}
