package caseclerk.notes;

import caseclerk.cases.PartyRole;
import caseclerk.cases.TextSpan;
import caseclerk.notes.NoteLine.Referent;
import caseclerk.notes.ReadText.Line;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who a sentence speaks of that only points back ("the company", "he"), and who speaks in a quotation. */
final class Referents {
    private static final int LOOK_BACK = 4;
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[“\"]?(?<s>The (?<n>company|firm|ministry|agency|regulator|commission|court|union|group|department|startup|tech giant)|It|He|She)\\b(?![’']s? )");
    private static final Pattern ITS = Pattern.compile("\\b[Ii]ts\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|I|[Mm]y|us)\\b");
    private static final Pattern SPEECH = Pattern.compile("\\b(?:" + Lexicon.anyOf("verbs of saying") + ")\\b");

    /** What may stand between a name and what its bearer says: an apposition, a bracket, an adverb. */
    private static final Pattern BESIDE =
            Pattern.compile("\\)?(?: \\([^)]{1,20}\\))?(?:, [^,“”]{1,90},)?(?: (?:also|has|later|then))? ");

    private static final Pattern TITLED = Pattern.compile(" (?:[\\p{L}’'-]+ ){0,5}");

    private final ReadText text;
    private final List<FoundParty> parties;

    Referents(ReadText text, List<FoundParty> parties) {
        this.text = text;
        this.parties = parties;
    }

    /** Who is to be named beside {@code line}; null when it stands by itself or nobody is found. */
    @Nullable
    Referent of(Line line) {
        Matcher back = POINTS_BACK.matcher(line.text());
        if (back.find()) return pointed(line, back, back.group("s"), back.group("n"));
        Matcher its = ITS.matcher(line.text());
        if (!line.quoted() && its.find() && !namedBefore(line, its.start())) return pointed(line, its, "It", null);
        boolean open = line.quoted() && !SPEECH.matcher(outside(line.text())).find();
        if (!open || !FIRST_PERSON.matcher(line.text()).find()) return null;
        Mention speaker = speaker(line);
        int start = line.sentence().span().start();
        return speaker == null ? null : new Referent(speaker.name(), speaker.sentence(), start);
    }

    private record Mention(TextSpan name, int sentence) {}

    private static String outside(String sentence) {
        return sentence.replaceAll("[“\"][^“”\"]*[”\"]?", "").replaceAll("^[^“\"]*”", "");
    }

    private boolean namedBefore(Line line, int place) {
        int at = line.sentence().span().start() + place;
        return parties.stream()
                .flatMap(p -> p.mentions().stream())
                .anyMatch(m -> m.sentence() == line.ordinal() && m.span().start() < at);
    }

    private @Nullable Referent pointed(Line line, Matcher back, String said, @Nullable String noun) {
        Mention found = null;
        for (int i = line.ordinal() - 1; i >= Math.max(0, line.ordinal() - LOOK_BACK) && found == null; i--) {
            Line earlier = text.line(i);
            if (!earlier.telling()) continue;
            found = mention(earlier, said, noun);
            if (found == null && said.equals("It")) return null;
        }
        int after = line.sentence().span().start() + back.end();
        return found == null ? null : new Referent(found.name(), found.sentence(), after);
    }

    /** The name in an earlier sentence that the words can mean; null when it has none, or several to choose from. */
    private @Nullable Mention mention(Line earlier, String said, @Nullable String noun) {
        List<FoundParty> fitting = parties.stream()
                .filter(p -> at(p, earlier.ordinal()) != null)
                .filter(p -> fits(p, said, noun))
                .toList();
        if (fitting.isEmpty()) return null;
        FoundParty chosen = fitting.size() == 1 ? fitting.get(0) : subject(fitting, earlier);
        if (chosen == null) return null;
        NameMention name = at(chosen, earlier.ordinal());
        return name == null ? null : new Mention(name.span(), earlier.ordinal());
    }

    private static @Nullable NameMention at(FoundParty party, int sentence) {
        return party.mentions().stream()
                .filter(m -> m.sentence() == sentence)
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(FoundParty party, String said, @Nullable String noun) {
        PartyRole role = party.role();
        if (said.equals("He") || said.equals("She")) return role == PartyRole.PERSON;
        if (noun == null) return role == PartyRole.COMPANY || role == PartyRole.AUTHORITY;
        if (noun.matches("company|firm|startup|tech giant")) return role == PartyRole.COMPANY;
        if (noun.matches("regulator|agency|commission")) return role == PartyRole.AUTHORITY;
        return party.mentions().stream()
                .anyMatch(m -> m.text().toLowerCase(Locale.ROOT).contains(noun.equals("group") ? " " : noun));
    }

    /** Of several, the one that stands first in the sentence without a genitive. */
    private static @Nullable FoundParty subject(List<FoundParty> fitting, Line earlier) {
        FoundParty first = null;
        int place = Integer.MAX_VALUE;
        for (FoundParty one : fitting) {
            NameMention at = at(one, earlier.ordinal());
            if (at == null || at.possessive() || at.span().start() >= place) continue;
            first = one;
            place = at.span().start();
        }
        return first;
    }

    /** The speaker of a quotation stands in a sentence before it, or just after it. */
    private @Nullable Mention speaker(Line line) {
        for (int i = line.ordinal() - 1; i >= Math.max(0, line.ordinal() - LOOK_BACK); i--) {
            Mention speaker = speakerIn(text.line(i));
            if (speaker != null) return speaker;
            if (!text.line(i).quoted() && !text.line(i).text().endsWith(":")) break;
        }
        return line.ordinal() + 1 < text.lines().size() && !line.text().endsWith("”")
                ? null
                : line.ordinal() + 1 < text.lines().size() ? speakerIn(text.line(line.ordinal() + 1)) : null;
    }

    /** Whose name stands right beside a verb of saying; a name farther off may be that of somebody else. */
    private static @Nullable Mention speakerIn(Line line) {
        Matcher speech = SPEECH.matcher(line.text());
        while (speech.find())
            for (NameMention name : line.names()) {
                if (name.possessive()) continue;
                TextSpan in = name.span().minus(line.sentence().span().start());
                boolean before = in.end() <= speech.start()
                        && BESIDE.matcher(line.text().substring(in.end(), speech.start()))
                                .matches();
                boolean after = in.start() > speech.end()
                        && TITLED.matcher(line.text().substring(speech.end(), in.start()))
                                .matches();
                if (before || after) return new Mention(name.span(), line.ordinal());
            }
        return null;
    }

    /** Whether {@code line} speaks in the first person without saying whose it is. */
    boolean isNobodys(Line line) {
        boolean open = line.quoted() && !SPEECH.matcher(outside(line.text())).find();
        return open && FIRST_PERSON.matcher(line.text()).find() && speaker(line) == null;
    }
}
