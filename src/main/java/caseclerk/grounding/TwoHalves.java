package caseclerk.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim that joins two statements: "The firm closed the accounts; the group appealed."
 *
 * @param first what stands before the joint
 * @param second what stands behind it
 */
record TwoHalves(String first, String second) {
    private static final Pattern JOINT = Pattern.compile("; (?:and )?|, and ");
    private static final int SHORTEST = 8;
    /** More joints are not tried, so that no claim costs more than a few readings. */
    private static final int MOST = 3;
    /** Words by which a statement points back at the one before it. */
    private static final Set<String> POINTING = Set.of(
            "it", "he", "she", "they", "its", "his", "her", "their", "this", "that", "these", "those", "the", "such",
            "one", "some", "other", "others", "both", "there", "then");

    /** The first ways to take the claim apart; at most three. */
    static List<TwoHalves> of(String text) {
        List<TwoHalves> all = new ArrayList<>();
        Matcher joint = JOINT.matcher(text);
        while (joint.find() && all.size() < MOST)
            if (joint.start() >= SHORTEST && text.length() - joint.end() >= SHORTEST)
                all.add(new TwoHalves(text.substring(0, joint.start()) + ".", opening(text.substring(joint.end()))));
        return all;
    }

    private static String opening(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Whether the halves may stand together where they come from these two sentences: what points back in the second must
     * find before it what it found where it stood.
     */
    boolean follow(Citation one, Citation other) {
        if (one.equals(other)) return false;
        String word = second.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
        if (!POINTING.contains(word)) return true;
        return ProseCheck.isNext(one, other);
    }
}
