package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.writing.PlainProse;
import java.util.Set;

/** What a model says is missing, let through only in the question's own words. */
public final class Missing {
    private static final Set<String> HARMLESS = Set.of(
            "say",
            "stat",
            "state",
            "mention",
            "giv",
            "give",
            "tell",
            "source",
            "sourc",
            "sentenc",
            "sentence",
            "report",
            "reason",
            "date",
            "number",
            "name",
            "whether",
            "information",
            "inform",
            "detail",
            "explain");
    private static final String PART = "The sources found do not answer all of the question.";
    private static final int LONGEST = 200;

    private Missing() {}

    /** Empty when nothing is missing; the model's words when they are the question's, else a sentence of ours. */
    public static String inPlainWords(String missing, Reading reading) {
        String text = PlainProse.of(missing);
        if (text.isBlank()) return "";
        if (text.length() > LONGEST || !PlainProse.objections(missing).isEmpty()) return PART;
        Set<String> asked = Words.stems(reading.question());
        boolean ours = Words.of(text).stream()
                .allMatch(word -> word.isFunctionWord() || asked.contains(word.stem()) || isHarmless(word));
        return ours ? text : PART;
    }

    private static boolean isHarmless(Word word) {
        return HARMLESS.contains(word.folded()) || HARMLESS.contains(word.stem());
    }
}
