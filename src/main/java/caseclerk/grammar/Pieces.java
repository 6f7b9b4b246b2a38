package caseclerk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into words, numbers and marks, as they are written save for short forms: "didn't" is "did", "not". */
final class Pieces {
    private static final Pattern PIECE =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|bn|m)?\\b(?![-’'])"
                    + "|[\\p{L}\\d]+(?:[-’'][\\p{L}\\d]+)*|\\S");
    private static final Pattern SHORT_NOT = Pattern.compile("(?i)(.*)n['’]t");
    private static final Pattern OWNING = Pattern.compile("(.+)['’][sS]");

    private Pieces() {}

    static List<String> of(String sentence) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(sentence);
        while (piece.find()) {
            String text = piece.group();
            Matcher shortNot = SHORT_NOT.matcher(text);
            Matcher owning = OWNING.matcher(text);
            if (shortNot.matches()) {
                pieces.add(whole(shortNot.group(1)));
                pieces.add("not");
            } else if (owning.matches()) {
                pieces.add(owning.group(1));
                pieces.add("'s");
            } else if (text.equalsIgnoreCase("cannot")) {
                pieces.add("can");
                pieces.add("not");
            } else if ((text.equals("’") || text.equals("'"))
                    && !pieces.isEmpty()
                    && pieces.get(pieces.size() - 1).endsWith("s")) {
                pieces.add("'s");
            } else {
                pieces.add(text);
            }
        }
        return pieces;
    }

    private static String whole(String beforeNot) {
        if (beforeNot.equalsIgnoreCase("ca")) return "can";
        return beforeNot.equalsIgnoreCase("wo") ? "will" : beforeNot;
    }
}
