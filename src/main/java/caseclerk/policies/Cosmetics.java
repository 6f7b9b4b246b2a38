package caseclerk.policies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two texts have in common when nothing a reader would act on differs. */
final class Cosmetics {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Cosmetics() {}

    /** {@code text} without case, white space, punctuation, marks of lists and addresses of links. */
    static String folded(String text) {
        String linked = text.contains("://") ? LINK.matcher(text).replaceAll(" ") : text;
        String plain = Normalizer.isNormalized(linked, Normalizer.Form.NFKC)
                ? linked.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(linked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '%' || c == '$' || c == '€' || c == '£') {
                if (gap && words.length() > 0) words.append(' ');
                words.append(c);
                gap = false;
            } else if (c != '\'' && c != '’' && c != '\u00ad' && c != '\u200b') gap = true;
        }
        return words.toString();
    }

    /** Whether the two differ in nothing a reader would act on. */
    static boolean same(String one, String other) {
        return one.equals(other) || folded(one).equals(folded(other));
    }
}
