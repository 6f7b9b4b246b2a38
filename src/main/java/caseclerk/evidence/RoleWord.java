package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a word for a role from the first half of the name of a thing: "head office", "chief complaint". */
final class RoleWord {
    /** "head" and "chief" stand before any noun. */
    private static final Pattern BEFORE_NOUNS = Pattern.compile("(?iu)(?:head|chief)s?");

    /** What people do, in the form that stands behind "did". */
    private static final Set<String> DEEDS = Set.of(
            ("accept accuse admit agree announce answer apologise apologize appeal apply approve argue ask appear attend become"
                            + " believe blame block break call cancel change choose claim come comment concede confirm contact"
                            + " criticise criticize decide declare defend delete demand deny describe dismiss die do earn end"
                            + " explain express file find fire get give go hear hire hold hope ignore insist join keep know"
                            + " lead learn leave lie lose make mean meet note offer order pay plan pledge post praise promise"
                            + " propose publish quit react reject remain remove resign respond retire reveal say see sell send"
                            + " settle sign speak stand start stay step stop suggest support suspend take talk tell testify"
                            + " think threaten travel try turn urge use visit vote vow want warn win withdraw work write")
                    .split(" "));

    private static final Set<String> AUXILIARIES = Set.of(
            "am is are was were be been being do does did have has had can could may might must shall should will would"
                    .split(" "));
    private static final Pattern HELPED = Pattern.compile(
            "(?i)\\b(?:did|does|do|will|would|can|could|may|might|must|shall|should|didn[’']t|doesn[’']t)\\b");

    private RoleWord() {}

    /** Whether {@code role} stands by itself in a sentence in which {@code after} follows. */
    static boolean isAlone(String role, String after) {
        Word next = joined(after);
        return next == null || !BEFORE_NOUNS.matcher(role).matches() || isPast(next) || isPresent(next);
    }

    /** Whether it does in a question that begins with {@code before}. */
    static boolean isAloneInQuestion(String before, String role, String after) {
        Word next = joined(after);
        if (next == null || isPast(next)) return true;
        if (!HELPED.matcher(before).find()) return false;
        if (DEEDS.contains(next.folded())) return true;
        return !BEFORE_NOUNS.matcher(role).matches() && isLastOfItsKind(Words.of(after));
    }

    /** "resign in May": with a verb behind it, the word were a noun. */
    private static boolean isLastOfItsKind(List<Word> after) {
        if (after.size() < 2) return true;
        Word second = after.get(1);
        return (second.isFunctionWord() || second.isCapitalised() || second.isNumber())
                && !AUXILIARIES.contains(second.folded());
    }

    /** The word in small letters, not a function word, that follows with nothing but a blank between; null for none. */
    private static @Nullable Word joined(String after) {
        if (!after.startsWith(" ")) return null;
        List<Word> words = Words.of(after);
        if (words.isEmpty()) return null;
        Word next = words.get(0);
        boolean follows =
                next.span().start() == 1 && Character.isLowerCase(next.text().codePointAt(0));
        return follows && !next.isFunctionWord() && !isParticle(next) ? next : null;
    }

    private static boolean isParticle(Word word) {
        return word.folded()
                .matches("against|within|without|behind|across|ago|today|yesterday|now|again|recently|\\p{L}+ly");
    }

    /** "resigned", "said" */
    private static boolean isPast(Word word) {
        return word.folded().endsWith("ed") || !word.folded().startsWith(word.stem());
    }

    /** "resigns" */
    private static boolean isPresent(Word word) {
        return word.folded().endsWith("s")
                && DEEDS.contains(word.folded()
                        .replaceFirst("(?<=(?:ss|sh|ch|x|go|do))es$|s$", "")
                        .replaceFirst("ie$", "y"));
    }
}
