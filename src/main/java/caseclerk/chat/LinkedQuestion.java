package caseclerk.chat;

import caseclerk.cases.SourceVersion;
import caseclerk.ingestion.CanonicalAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question for what one page says, by its link: "What does https://… say about bots?"
 *
 * @param link the address of the page
 * @param text what is asked of it; empty where it is asked what it says at all
 */
record LinkedQuestion(String link, String text) {
    private static final String PAGE = "<?(?<link>https?://[^\\s<>]*[^\\s<>.,;:!?)\\]»”\"'])>?";
    private static final Pattern LINK = Pattern.compile("(?i)" + PAGE);
    private static final Pattern SAYS = Pattern.compile(
            "(?i)^(?:and |so )?what (?:does|do|did) " + PAGE
                    + " (?:say|tell|report|write|mention|claim)(?: us| me)?(?: (?:about|on|of|regarding) (?<about>.+?))?[\\s?.!]*$");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)\\s*[(\\[]?(?:,? ?\\b(?:according to|in|on|from|at|per|see|of|re|about|regarding|source)\\b:?\\s*)?"
                    + PAGE + "[)\\],:]?\\s*");

    /** The question of {@code typed} with its link; empty where there is none, or more than one. */
    static Optional<LinkedQuestion> in(String typed) {
        Matcher link = LINK.matcher(typed);
        if (!link.find()) return Optional.empty();
        String address = link.group("link");
        if (link.find()) return Optional.empty();
        Matcher says = SAYS.matcher(typed.strip());
        if (says.matches())
            return Optional.of(new LinkedQuestion(address, says.group("about") == null ? "" : says.group("about")));
        String text = AROUND.matcher(typed)
                .replaceAll(" ")
                .replaceAll("\\s+(?=[?.!,])", "")
                .strip();
        return Optional.of(
                new LinkedQuestion(address, text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : ""));
    }

    /** The sources among {@code filed} that stand at the link. */
    Set<Long> among(List<SourceVersion> filed) {
        String wanted = CanonicalAddress.of(link, null);
        return filed.stream()
                .filter(version -> CanonicalAddress.of(version.url(), null).equals(wanted))
                .map(SourceVersion::sourceId)
                .collect(Collectors.toSet());
    }
}
