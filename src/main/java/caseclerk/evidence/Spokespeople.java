package caseclerk.evidence;

import java.util.regex.Pattern;

/** Who is told to hold a role for a party, so that he may speak for it: "Picto vice president Ina Marsh". */
final class Spokespeople {
    private static final String ROLE = "(?iu:" + Role.ANY + "|founder|founders)";

    private Spokespeople() {}

    /**
     * Whether a text shows that the bearer of a name may speak for a party.
     *
     * @param name as a sentence has it
     * @param party as asked
     */
    static boolean mayBe(String name, String party, String text) {
        String bearer = "(?<![\\p{L}\\d])" + Pattern.quote(name.replaceFirst("^.* ", "")) + "(?![\\p{L}\\d])";
        String whose = "(?<![\\p{L}\\d])" + Pattern.quote(party) + "(?![\\p{L}\\d])";
        String ahead = whose + "(?: \\p{Lu}[\\p{L}.]*){0,2}(?:[’']s?)? (?:[\\p{L}’'-]+ ){0,6}?" + ROLE
                + "(?: (?:of|for|and) (?:the )?[\\p{L} -]{1,40}?)?,? (?:\\p{Lu}[\\p{L}.’'-]* ){0,3}" + bearer;
        String behind = bearer + "(?:,| is| was)? (?:who is |who was )?(?:the |an? )?(?:[\\p{L}-]+ ){0,4}?" + ROLE
                + "(?: [\\p{Ll}]+){0,2} (?:of|for|at) (?:the )?" + whose;
        return Pattern.compile(ahead + "|" + behind).matcher(text).find();
    }
}
