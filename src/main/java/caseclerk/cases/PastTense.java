package caseclerk.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The past of English verbs: "fine" becomes "fined". */
public final class PastTense {
    private static final Map<String, String> IRREGULAR = irregular("be was, become became, begin began, bet bet,"
            + " break broke, bring brought, build built, buy bought, catch caught, choose chose, come came, cost cost,"
            + " cut cut, deal dealt, do did, draw drew, drive drove, fall fell, feel felt, fight fought, find found,"
            + " forbid forbade, forget forgot, forgive forgave, freeze froze, get got, give gave, go went,"
            + " grow grew, have had, hear heard, hide hid, hit hit, hold held, hurt hurt, keep kept, know knew, lay laid, lead led,"
            + " leave left, lend lent, let let, lose lost, make made, mean meant, meet met, overthrow overthrew,"
            + " pay paid, put put, quit quit, read read, rise rose, run ran, say said, see saw,"
            + " seek sought, sell sold, send sent, set set, shoot shot, shut shut, speak spoke, spend spent, split split,"
            + " stand stood, steal stole, strike struck, swear swore, take took, teach taught, tell told,"
            + " think thought, throw threw, understand understood, undo undid, uphold upheld, win won,"
            + " withdraw withdrew, withhold withheld, write wrote, admit admitted, ban banned, commit committed, drop dropped, permit permitted,"
            + " plan planned, prefer preferred, refer referred, scrap scrapped, step stepped, stop stopped,"
            + " submit submitted, transfer transferred");

    private static final Set<String> FORMS = forms();
    private static final Pattern REGULAR = Pattern.compile("\\p{Ll}{2,}[^e]ed|agreed|freed");

    private PastTense() {}

    private static Map<String, String> irregular(String pairs) {
        Map<String, String> all = new HashMap<>();
        for (String pair : pairs.split(", ?")) {
            String[] forms = pair.strip().split(" ");
            all.put(forms[0], forms[1]);
        }
        return all;
    }

    private static Set<String> forms() {
        Set<String> all = new HashSet<>(IRREGULAR.values());
        all.add("were");
        return all;
    }

    /** Whether {@code word}, in small letters, is a past form that is written otherwise than with "ed", or may be one. */
    public static boolean isIrregular(String word) {
        return FORMS.contains(word);
    }

    /** Whether {@code word}, in small letters, stands in the past and is no form of the present ("cut"). */
    public static boolean isNothingElse(String word) {
        return REGULAR.matcher(word).matches() || FORMS.contains(word) && !IRREGULAR.containsKey(word);
    }

    /** The simple past of {@code base}, in small letters. */
    public static String of(String base) {
        String known = IRREGULAR.get(base);
        if (known != null) return known;
        if (base.endsWith("e")) return base + "d";
        return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }
}
