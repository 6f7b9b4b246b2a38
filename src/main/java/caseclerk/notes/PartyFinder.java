package caseclerk.notes;

import caseclerk.cases.PartyRole;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.notes.ReadText.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts in a text and who is touched by it. A capital letter makes a name; what makes a name a party is that
 * it does, says or suffers something, or that its words say what it is. A newspaper that only reports is none.
 */
final class PartyFinder {
    private static final int MOST = 12;
    /** What the words beside a name say it is, however often it speaks, as people do. */
    private static final double CALLED = 1.5;

    /** Which of the names belong together is asked of each two of them; a name that comes later than so many is passed over. */
    private static final int MOST_NAMES = 2_000;

    /** As much of a sentence before and after a name is looked at, in UTF-16 code units. */
    private static final int BEFORE = 80;

    private static final int AFTER = 200;

    private static final Pattern SUBJECT =
            Pattern.compile("^(?:,[^,]{1,90},)?(?: (?:also|later|then|now|today|has|have|had))* "
                    + "(?:was|were|is|are|has|have|had|will|would|did|does|could|may|must|can(?:not)?|agreed|declined|denied|began|faced|faces"
                    + "|said|says|told|wrote|put|cut|cuts|sues|bans|fines|asks|tells|claims|argues|sought|seeks|paid|pays|filed|won|lost|took|takes"
                    + "|made|makes|gave|gives|held|set|\\p{Ll}{3,}ed)\\b");
    private static final Pattern OBJECT =
            Pattern.compile("(?:\\b(?:sued|fined|informed|told|accused|against|ordered|asked|warned"
                    + "|banned|by|between|notified|blamed|from|arrested|charged|suspended|fired|dismissed|urged|criticised|criticized|help|helped"
                    + "|investigating|with|sanctioned) (?:the )?)$");
    private static final Pattern TOLD = Pattern.compile(
            "(?:\\b(?:told|said|says|wrote|added|explained|according to|comment(?: \\w+)? to"
                    + "|interview with|spoke to|speaking to|report by|reported by|reporting by|first reported by|seen by|reviewed by|obtained by) (?:the )?)$");
    private static final Pattern PLACE_BEFORE = Pattern.compile("\\b(?:for|in|at|of|from|near) $");
    /** "A court in Lisbon ordered": who acts is named before. */
    private static final Pattern WHERE = Pattern.compile("\\b(?:in|near|outside) $");
    /** The last word of a name that is one of rules, which do nothing by themselves. */
    private static final Pattern RULES = Pattern.compile(
            ".* (?:Act|Bill|Code|Law|Terms|Policy|Policies|Rules?|Guidelines|Regulation|Directive|Charter|Convention|Statute|Treaty"
                    + "|Amendment|Ordinance|Standards)");

    private static final Pattern PERSON_NEXT = Pattern.compile(", (?:who|\\d\\d,|aged)");
    private static final Pattern SPOKEN_BEFORE = Pattern.compile("[”\"] (?:said|says|added|wrote|explained) $");
    private static final Pattern THE_COMPANY = Pattern.compile(
            "\\b[Tt]he (?:\\p{Ll}+ )?(?:company|firm|startup|start-up|tech giant|bank|insurer|airline|retailer)\\b");
    private static final Pattern GROUP =
            Pattern.compile("(?<![\\p{L}-])(?:(?:\\p{Lu}[\\p{L}&]+(?:[’']s)?) )?(?:former |current |black |young |human"
                    + " rights |civil rights |gig |female |male |small |content |tech )?(?:" + Lexicon.anyOf("groups")
                    + ")(?![\\p{L}-])");
    private static final Pattern BODY =
            Pattern.compile("(?<![\\p{L}.])(?:(?:[Tt]he )?(?<c>" + capitalised("demonyms") + ")|(?<p>"
                    + capitalised("countries")
                    + ")[’']s) (?:(?:elite |top |highest |national |data |military |central |federal |defence |defense ){0,2})(?:"
                    + Lexicon.anyOf("bodies") + ")(?![\\p{L}])");

    private final ReadText text;
    private final Map<String, FoundParty> found = new LinkedHashMap<>();

    /** An authority publishes its own decisions, and does not only report. */
    private final boolean publisherDecides;

    PartyFinder(ReadText text) {
        this.text = text;
        this.publisherDecides = text.lines().stream()
                .anyMatch(line -> line.names().stream()
                        .anyMatch(name -> isPublisher(name.text())
                                && PartyRoles.decides(after(
                                        line,
                                        name.span().minus(line.sentence().span().start())))));
    }

    private static String capitalised(String list) {
        StringBuilder either = new StringBuilder();
        for (String one : Lexicon.anyOf(list).split("\\|")) {
            StringBuilder large = new StringBuilder();
            for (String word : one.split(" ")) {
                if (large.length() > 0) large.append(' ');
                large.append(
                        word.equals("us") || word.equals("uk") || word.equals("uae") || word.contains("\\.")
                                ? word.toUpperCase(java.util.Locale.ROOT)
                                : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
            }
            if (either.length() > 0) either.append('|');
            either.append(large);
        }
        return either.toString();
    }

    /** The parties, those first that the text speaks of most. */
    List<FoundParty> find() {
        for (Line line : text.lines()) {
            if (!line.telling()) continue;
            for (NameMention name : line.names())
                if (!Lexicon.has("demonyms", name.text()) || Lexicon.has("countries", name.text())) name(line, name);
            lowerCase(line, "bodies", BODY, PartyRole.AUTHORITY);
            lowerCase(line, "groups", GROUP, PartyRole.GROUP);
        }
        found.values().stream()
                .filter(p -> p.title() == null && p.weightOf(PartyRole.ORGANISATION) >= CALLED)
                .forEach(p -> p.vote(PartyRole.ORGANISATION, p.weightOf(PartyRole.PERSON)));
        companySpokenOf();
        found.values().stream().filter(PartyFinder::doesMuch).forEach(p -> p.vote(PartyRole.ORGANISATION, 0.5));
        List<FoundParty> merged = new PartyNames(List.copyOf(found.values())).merged();
        return merged.stream()
                .filter(this::isParty)
                .sorted(Comparator.comparingDouble((FoundParty p) -> -weight(p)).thenComparing(FoundParty::firstPlace))
                .limit(MOST)
                .toList();
    }

    /** A name of which nothing tells what it stands for, but which does this and that in the text. */
    private static boolean doesMuch(FoundParty party) {
        String name = party.fullest().text();
        return party.role() == null
                && party.acts() >= 1.5
                && party.mentions().size() >= 2
                && !NameFinder.isAcronym(name);
    }

    private static double weight(FoundParty party) {
        return party.mentions().size() + party.acts() + (party.title() != null ? 1 : 0);
    }

    private void name(Line line, NameMention written) {
        int titled = PersonTitle.leading(written.text());
        if (titled == written.text().length()) return;
        NameMention name = titled > 0 ? written.without(titled) : written;
        if (Lexicon.has("products", name.text())) return;
        String sentence = line.text();
        TextSpan in = name.span().minus(line.sentence().span().start());
        String before = tail(sentence.substring(0, in.start()));
        String after = after(line, in);
        if (RULES.matcher(name.text()).matches()) return;
        FoundParty party = party(name);
        if (party == null) return;
        PartyRole role = PartyRoles.ofName(name.text());
        boolean media = PartyRoles.isMedia(name.text())
                || PartyRoles.isMedia("The " + name.text())
                || isPublisher(name.text()) && !publisherDecides;
        party.vote(media ? PartyRole.MEDIA : role, media ? 3 : 2);
        party.vote(PartyRoles.ofNeighbours(before, after), CALLED);
        if (couldBePerson(name.text(), role)) person(line, in, before, after, party);
        if (!TOLD.matcher(before).find() || !media) {
            if (SUBJECT.matcher(after).lookingAt() && !WHERE.matcher(before).find() && !(media && reports(after)))
                party.acted(1);
            if (OBJECT.matcher(before).find() && !media) party.acted(0.5);
        }
        if (before.endsWith("according to ") && !media) party.acted(1);
    }

    private static String after(Line line, TextSpan in) {
        String sentence = line.text();
        return sentence.substring(in.end(), Math.min(sentence.length(), in.end() + AFTER));
    }

    /** The words just before a name, whole ones. */
    private static String tail(String before) {
        int space = before.length() <= BEFORE ? 0 : before.indexOf(' ', before.length() - BEFORE);
        return space < 0 ? "" : before.substring(space);
    }

    private static boolean reports(String after) {
        List<Word> words = Words.of(after);
        return !words.isEmpty()
                && Lexicon.has("verbs of reporting", words.get(0).folded());
    }

    private boolean isPublisher(String name) {
        String publisher = text.source().version().publisher();
        return publisher != null && publisher.equalsIgnoreCase(name);
    }

    private static void person(Line line, TextSpan in, String before, String after, FoundParty party) {
        TextSpan title = PersonTitle.of(line.text(), in);
        if (title != null) {
            party.vote(PartyRole.PERSON, 2.5);
            party.titled(line.place(title.start(), title.end()), line.ordinal());
        }
        if (PersonTitle.isAddressed(line.text(), in.start())) party.vote(PartyRole.PERSON, 3);
        boolean place = PLACE_BEFORE.matcher(before).find();
        if (!place && PERSON_NEXT.matcher(after).lookingAt()) party.vote(PartyRole.PERSON, 2);
        List<Word> next = Words.of(after.substring(0, Math.min(after.length(), 30)));
        boolean speaks =
                !next.isEmpty() && Lexicon.has("verbs of saying", next.get(0).folded());
        boolean spoken = SPOKEN_BEFORE.matcher(before).find();
        if (speaks || spoken) party.vote(PartyRole.PERSON, Words.of(party.key()).size() == 2 ? 1 : 0.4);
    }

    private static boolean couldBePerson(String name, @Nullable PartyRole role) {
        List<Word> words = Words.of(name);
        return words.size() <= 4
                && words.stream().noneMatch(Word::isNumber)
                && !(words.size() == 1 && NameFinder.isAcronym(name))
                && role != PartyRole.COMPANY
                && role != PartyRole.AUTHORITY
                && role != PartyRole.ORGANISATION;
    }

    /** The party of that name, with the mention; null when there are too many already. */
    private @Nullable FoundParty party(NameMention name) {
        String key = PartyNames.key(name.text());
        if (found.size() >= MOST_NAMES && !found.containsKey(key)) return null;
        FoundParty party = found.computeIfAbsent(key, FoundParty::new);
        party.add(name);
        return party;
    }

    /** Parties that are not names alone: "the Israeli military", "Microsoft employees". */
    private void lowerCase(Line line, String list, Pattern pattern, PartyRole role) {
        if (line.words().stream().noneMatch(word -> Lexicon.endsIn(list, word))) return;
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            if (explains(line, matcher.start())) continue;
            Word first = Words.of(matcher.group()).get(0);
            boolean opens =
                    Lexicon.has("openers", first.folded()) && matcher.group().contains(" ");
            int start = matcher.start()
                    + (opens && !Lexicon.has("groups", first.folded())
                            ? first.span().end() + 1
                            : 0);
            String words = line.text().substring(start, matcher.end());
            NameMention mention =
                    new NameMention(line.place(start, matcher.end()), words, line.ordinal(), false, start == 0);
            FoundParty party = party(mention);
            if (party == null) continue;
            party.vote(role, 2);
            party.acted(0.5);
        }
    }

    /** "Unit 7, Freedonia’s intelligence unit": the words only say what the name before them is. */
    private static boolean explains(Line line, int start) {
        int at = line.sentence().span().start() + start;
        return line.names().stream()
                .anyMatch(n -> n.span().end() + 2 == at && line.text().charAt(start - 2) == ',');
    }

    /** Where a text speaks of "the company", the name it uses most for a doer is that of a company. */
    private void companySpokenOf() {
        boolean spoken = text.lines().stream()
                .anyMatch(line ->
                        line.telling() && THE_COMPANY.matcher(line.text()).find());
        if (!spoken) return;
        found.values().stream()
                .filter(p -> p.role() == null || p.role() == PartyRole.COMPANY || isPersonByWordAlone(p))
                .filter(p -> p.acts() >= 1)
                .max(Comparator.comparingDouble(FoundParty::acts))
                .ifPresent(p -> p.vote(PartyRole.COMPANY, 1));
    }

    /** Whether nothing makes it a person but that it says things, as companies do too, and no person bears the name. */
    private boolean isPersonByWordAlone(FoundParty party) {
        String name = party.fullest().text();
        return party.role() == PartyRole.PERSON
                && party.title() == null
                && party.weightOf(PartyRole.PERSON) < 1
                && name.indexOf(' ') < 0
                && found.values().stream()
                        .noneMatch(other -> other.fullest().text().endsWith(" " + name));
    }

    private boolean isParty(FoundParty party) {
        @Nullable PartyRole role = party.role();
        String name = party.fullest().text();
        if (role == null) return false;
        if (Lexicon.has("places", name) || Lexicon.has("products", name) || PartyNames.isProduct(text, party))
            return false;
        return switch (role) {
            case MEDIA -> party.acts() >= 1;
            case PERSON ->
                party.weightOf(PartyRole.PERSON) >= (name.contains(" ") ? 1 : 1.5)
                        || party.title() != null
                        || name.contains(" ") && party.acts() >= 1;
            case GROUP -> party.mentions().size() >= 2 || Lexicon.has("demonym plurals", name) || name.contains(" ");
            case AUTHORITY -> (!Lexicon.has("countries", name) || party.acts() >= 1) && !endsAsTitle(name);
            case COMPANY, ORGANISATION ->
                party.acts() >= 0.5 || party.mentions().size() >= 2;
        };
    }

    /** "Supreme Court Justice" is an office, not a court. */
    private static boolean endsAsTitle(String name) {
        List<Word> words = Words.of(name);
        return Lexicon.has("titles", words.get(words.size() - 1).folded());
    }

    /** Names as spans, the fullest first and each other form once. */
    static List<TextSpan> names(FoundParty party) {
        List<TextSpan> spans = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        NameMention fullest = party.fullest();
        spans.add(fullest.span());
        seen.add(fullest.text());
        for (NameMention one : party.mentions())
            if (!seen.contains(one.text()) && spans.size() < 5) {
                seen.add(one.text());
                spans.add(one.span());
            }
        return spans;
    }
}
