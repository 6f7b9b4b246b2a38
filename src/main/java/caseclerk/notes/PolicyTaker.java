package caseclerk.notes;

import caseclerk.cases.TextSpan;
import caseclerk.notes.ReadText.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the rules out of a text that are invoked in it: laws, terms, codes and their clauses. */
final class PolicyTaker {
    private static final int MOST = 8;
    private static final String WORD = "\\p{Lu}[\\p{L}\\d&-]*";
    private static final String OWNER = "(?:" + WORD + "(?: " + WORD + "){0,2}[’']s? )?";
    private static final Pattern HOUSE_RULES = Pattern.compile(
            "(?<![\\p{L}])" + OWNER
                    + "(?:(?:\\p{L}+ ){0,1}(?:standard|own|updated|new|current|revised) )?(?i:terms of service|terms of use|terms and conditions|terms of trade"
                    + "|codes? of (?:conduct|ethics|practice)|acceptable[- ]use polic(?:y|ies)|community (?:guidelines|standards|rules)"
                    + "|privacy polic(?:y|ies)|content polic(?:y|ies)|usage polic(?:y|ies)|hate speech polic(?:y|ies)|human rights polic(?:y|ies)"
                    + "|moderation polic(?:y|ies)|hateful conduct policy|responsible ai (?:policy|standard|principles)|ai principles|rules of conduct"
                    + "|return policy|refund policy|bereavement polic(?:y|ies)|service agreement|licen[cs]e agreement)(?![\\p{L}])");
    private static final Pattern LAW =
            Pattern.compile("(?<![\\p{L}])(?:" + WORD + " (?:(?:of|and|for|on|the|to|in) ){0,2}){0,6}?"
                    + "(?:" + WORD
                    + " )(?:Act|Law|Directive|Regulation|Charter|Convention|Constitution|Amendment|Guidelines|Ordinance"
                    + "|Statute|Principles|Code|Treaty|Accord|Standards)(?![\\p{L}])(?: (?:of )?(?:1[89]|20)\\d\\d)?");
    private static final Pattern CLAUSE =
            Pattern.compile("(?<![\\p{L}])(?:Section|section|Article|article|Clause|clause|Rule|Paragraph"
                    + "|paragraph|Chapter|Title) \\d+[\\w.()-]*(?: of (?:the )?(?:" + WORD
                    + " ?(?:of |and |the )?){1,6})?");
    private static final Pattern SHORT = Pattern.compile(
            "(?<![\\p{L}])(?:GDPR|DSA|DMA|DMCA|CCPA|COPPA|HIPAA|FISA|ECPA|BIPA|FOIA|AI Act|(?:First|Second|Fourth|Fifth|Fourteenth) Amendment)(?![\\p{L}])");
    /** What every one of them holds a part of; most sentences hold none. */
    private static final Pattern RULES =
            Pattern.compile("(?i:terms|code|polic|guidelines|standards|rule|principles|agreement|section|article|clause"
                    + "|paragraph|chapter|title)|Act|Law|Directive|Regulation|Charter|Convention|Constitution|Amendment"
                    + "|Ordinance|Statute|Treaty|Accord|[A-Z]{3}");

    private static final Set<String> OPENERS =
            Set.of("the", "under", "in", "its", "a", "an", "and", "of", "by", "but", "on", "for");

    private final ReadText text;
    private final LineChecker checker;

    PolicyTaker(ReadText text, LineChecker checker) {
        this.text = text;
        this.checker = checker;
    }

    List<NoteLine> take() {
        List<NoteLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : text.lines()) {
            if (!line.telling()) continue;
            List<TextSpan> taken = new ArrayList<>();
            if (!RULES.matcher(line.text()).find()) continue;
            for (Pattern pattern : List.of(HOUSE_RULES, CLAUSE, LAW, SHORT)) {
                Matcher found = pattern.matcher(line.text());
                while (found.find()) policy(line, trimmed(line.text(), found), taken, seen, lines);
            }
        }
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    private void policy(Line line, TextSpan name, List<TextSpan> taken, Set<String> seen, List<NoteLine> lines) {
        if (name.length() == 0 || taken.stream().anyMatch(name::overlaps)) return;
        taken.add(name);
        String key = name.cutFrom(line.text()).toLowerCase(Locale.ROOT).replaceAll("[’']s?\\b", "");
        if (seen.stream()
                .anyMatch(one -> one.equals(key)
                        || one.endsWith(" " + key)
                        || initials(one).equals(key))) return;
        TextSpan all = new TextSpan(0, line.text().length());
        NoteLine made = checker.checked(
                line,
                all,
                (words, referent) -> new NoteLine(
                        NoteKind.POLICY,
                        line.ordinal(),
                        words,
                        referent,
                        "",
                        List.of(line.place(name.start(), name.end())),
                        null,
                        null,
                        null));
        if (made == null) return;
        seen.add(key);
        lines.add(made);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> !word.isEmpty() && !OPENERS.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Without the words before a name that only happen to have a capital letter. */
    private static TextSpan trimmed(String sentence, Matcher found) {
        int start = found.start();
        int end = found.end();
        while (end > start && !Character.isLetterOrDigit(sentence.charAt(end - 1)) && sentence.charAt(end - 1) != ')')
            end--;
        boolean more = true;
        while (more) {
            int space = sentence.indexOf(' ', start);
            more = space > 0
                    && space < end
                    && OPENERS.contains(sentence.substring(start, space).toLowerCase(Locale.ROOT));
            if (more) start = space + 1;
        }
        return new TextSpan(start, Math.max(start, end));
    }
}
