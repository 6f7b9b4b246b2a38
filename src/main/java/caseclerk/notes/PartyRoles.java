package caseclerk.notes;

import caseclerk.cases.PartyRole;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a name stands for, as far as the name itself and the words beside it say. */
final class PartyRoles {
    private static final Pattern COMPANY_NEXT = Pattern.compile(
            "^[’']s (?:shares|stock|chief executive|ceo|software|app|platform|lawyers|spokes\\w+|headquarters|customers"
                    + "|terms|board|engineers)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY_APPOSITION = Pattern.compile(
            "^,? (?:which is )?(?:an?|the) (?:[\\p{L}’'-]+ ){0,4}(?:company|firm|maker|startup|start-up|giant|platform|retailer"
                    + "|carrier|airline|lender|manufacturer|developer|vendor|provider|operator|bank|insurer|chain|conglomerate)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY_BEFORE = Pattern.compile(
            "(?:company|firm|maker|startup|start-up|giant|platform|retailer|airline|lender|contractor|vendor|provider"
                    + "|parent company|owner|bank|insurer|broker) $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP_BEFORE = Pattern.compile(
            "\\b(?:group|charity|union|organi[sz]ation|nonprofit|non-profit|campaign|collective|cooperative|association|coalition"
                    + "|foundation|movement|ngo)(?: called| named)? $",
            Pattern.CASE_INSENSITIVE);
    /** Only who has power over others imposes and fines: "imposed a fine of", "has fined Acme". */
    private static final Pattern AUTHORITY_DOES = Pattern.compile(
            "^ (?:(?:has|had|also|today) ){0,2}(?:(?i:imposed|imposes) [^.;]{0,40}\\b(?:fine|penalty|sanction|ban)s?\\b|fined (?:the )?\\p{Lu})");

    private static final Pattern AUTHORITY_APPOSITION = Pattern.compile(
            "^, (?:[\\p{L}]+[’']s? )?(?:(?:an?|the) )?(?:[\\p{L}’'-]+ ){0,5}(?:unit|agency|regulator|ministry|court|watchdog|authority"
                    + "|commission|police|force|bureau|department|parliament|tribunal)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP_APPOSITION = Pattern.compile(
            "^,? (?:an?|the) (?:[\\p{L}’'-]+ ){0,4}(?:group|charity|union|organi[sz]ation|nonprofit|non-profit|campaign|collective|cooperative"
                    + "|association|coalition|foundation|institute|movement|party|ngo)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "the company, Acme Learning,": the name explains the words before it. */
    private static final Pattern COMPANY_EXPLAINED = Pattern.compile(
            "\\b[Tt]he (?:\\p{Ll}+ )?(?:company|firm|maker|startup|start-up|platform|bank|insurer|provider|operator), $");

    private PartyRoles() {}

    /** What the name alone says; null when it says nothing. */
    static @Nullable PartyRole ofName(String name) {
        String plain = name.replaceFirst("^[Tt]he ", "");
        List<Word> words = Words.of(plain);
        if (words.isEmpty()) return null;
        String first = words.get(0).folded();
        String last = words.get(words.size() - 1).folded();
        if (isMedia(name)) return PartyRole.MEDIA;
        if (Lexicon.has("companies", plain)) return PartyRole.COMPANY;
        if (Lexicon.has("authorities", plain) || Lexicon.has("countries", plain)) return PartyRole.AUTHORITY;
        if (Lexicon.has("demonym plurals", plain)) return PartyRole.GROUP;
        if (words.size() > 1 && Lexicon.has("company endings", last)) return PartyRole.COMPANY;
        if (Lexicon.hasWordOf("authority words", plain) && (words.size() > 1 || last.equals("pentagon")))
            return PartyRole.AUTHORITY;
        if (words.size() > 1 && Lexicon.hasWordOf("organisation words", plain)) return PartyRole.ORGANISATION;
        boolean human = words.size() >= 2
                && words.size() <= 4
                && Lexicon.has("first names", first)
                && words.stream().noneMatch(w -> w.isFunctionWord() || w.isNumber());
        return human ? PartyRole.PERSON : null;
    }

    /** Whether the name is that of a newspaper or broadcaster. */
    static boolean isMedia(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (Lexicon.has("media", plain)) return true;
        List<Word> words = Words.of(name);
        return words.size() > 1
                && Lexicon.has("media words", words.get(words.size() - 1).folded());
    }

    /** Whether the words after a name tell that it punished somebody. */
    static boolean decides(String after) {
        return AUTHORITY_DOES.matcher(after).lookingAt();
    }

    /** What the words before and after a name say it is; null when they say nothing. */
    static @Nullable PartyRole ofNeighbours(String before, String after) {
        if (COMPANY_APPOSITION.matcher(after).lookingAt()
                || COMPANY_BEFORE.matcher(before).find()
                || after.startsWith(",") && COMPANY_EXPLAINED.matcher(before).find()) return PartyRole.COMPANY;
        if (GROUP_APPOSITION.matcher(after).lookingAt()
                || GROUP_BEFORE.matcher(before).find()) return PartyRole.ORGANISATION;
        if (AUTHORITY_APPOSITION.matcher(after).lookingAt() || decides(after)) return PartyRole.AUTHORITY;
        return COMPANY_NEXT.matcher(after).lookingAt() ? PartyRole.COMPANY : null;
    }
}
