package caseclerk.notes;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the mark before an item of a list ("- …", "• …"), which is no part of what the item says. */
final class ListMark {
    private static final Pattern MARK = Pattern.compile("[-–•*]\\s+(?=\\S)");
    /** Begins and ends as sentences do; names and titles in a list end without a period. */
    private static final Pattern WHOLE = Pattern.compile("(?s)\\P{Ll}.*[.!?…。！？][\"'”’»)\\]]*");

    private ListMark() {}

    /** Where the words of {@code sentence} begin; 0 where no mark stands before them. */
    static int end(Sentence sentence) {
        Matcher mark = MARK.matcher(sentence.text());
        return sentence.kind() == SentenceKind.ITEM && mark.lookingAt() ? mark.end() : 0;
    }

    /** The words of {@code sentence} without a mark. */
    static String without(Sentence sentence) {
        return sentence.text().substring(end(sentence));
    }

    /** Whether {@code sentence} is an item with a mark that is a whole sentence, and no fragment. */
    static boolean isBeforeSentence(Sentence sentence) {
        return end(sentence) > 0 && WHOLE.matcher(without(sentence)).matches();
    }
}
