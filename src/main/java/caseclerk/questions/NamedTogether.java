package caseclerk.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several who are asked about at once: "How much were Rajan and Blackburn fined?", "Did Ono, Marsh or Borel sue Picto?" */
public final class NamedTogether {
    private static final String NAME =
            "(?:the )?\\p{Lu}[\\p{L}\\d.&’'-]*(?: (?:of |de |van |von )?\\p{Lu}[\\p{L}\\d.&’'-]*){0,3}";
    private static final String AND = "(?:,? (?:and(?: also)?|or|nor|as well as) |, )";
    private static final Pattern FORM =
            Pattern.compile("^(?<asking>(?:(?:[Aa]nd|[Ss]o) )?(?:\\p{L}+ ){0,3}?)(?<auxiliary>(?i:"
                    + AskedParts.AUXILIARY + ")) (?:both |either |neither )?(?<names>" + NAME + "(?:" + AND + NAME
                    + "){1,3})(?:,? (?:both|each|all))? (?<rest>(?!and |or )\\p{Ll}.*)$");
    private static final Pattern BETWEEN = Pattern.compile(AND);
    private static final Map<String, String> OF_ONE = Map.of("were", "was", "are", "is", "have", "has", "do", "does");

    private NamedTogether() {}

    /** {@code question} for each of them alone; {@code question} itself where it is about one. */
    public static List<String> apart(String question) {
        Matcher form = FORM.matcher(question.strip());
        if (!form.matches() || Shape.of(question) == Shape.COMPARE) return List.of(question);
        List<String> names =
                Stream.of(BETWEEN.split(form.group("names"))).distinct().toList();
        if (names.size() < 2) return List.of(question);
        String auxiliary = ofOne(form.group("auxiliary"));
        return names.stream()
                .map(name -> form.group("asking") + auxiliary + " " + name + " " + form.group("rest"))
                .toList();
    }

    private static String ofOne(String auxiliary) {
        String one = OF_ONE.getOrDefault(auxiliary.toLowerCase(Locale.ROOT), auxiliary);
        return Character.isUpperCase(auxiliary.charAt(0))
                ? one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1)
                : one;
    }
}
