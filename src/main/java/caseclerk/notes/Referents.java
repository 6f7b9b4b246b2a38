package caseclerk.notes;

import caseclerk.cases.TextSpan;
import caseclerk.grammar.PointingBack;
import caseclerk.notes.NoteLine.Referent;
import caseclerk.notes.ReadText.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who a sentence speaks of that only points back ("the company", "he"), and who speaks in a quotation. */
final class Referents {
    private static final int LOOK_BACK = 4;
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|I|[Mm]y|us)\\b");
    private static final Pattern SPEECH = Pattern.compile("\\b(?:" + Lexicon.anyOf("verbs of saying") + ")\\b");

    /** What may stand between a name and what its bearer says: an apposition, a bracket, an adverb. */
    private static final Pattern BESIDE =
            Pattern.compile("\\)?(?: \\([^)]{1,20}\\))?(?:, [^,“”]{1,90},)?(?: (?:also|has|later|then))? ");

    private static final Pattern TITLED = Pattern.compile(" (?:[\\p{L}’'-]+ ){0,5}");

    private final ReadText text;
    private final PointingBack pointing;

    Referents(ReadText text) {
        this.text = text;
        this.pointing = new PointingBack(
                text.source().sentences(), text.source().version().title());
    }

    /** Who is to be named beside {@code line}; null when it stands by itself or nobody is found. */
    @Nullable
    Referent of(Line line) {
        if (!line.quoted())
            return pointing.from(line.sentence())
                    .map(to -> new Referent(
                            to.name(),
                            to.sentence().ordinal(),
                            line.sentence().span().start() + to.after()))
                    .orElse(null);
        boolean open = !SPEECH.matcher(outside(line.text())).find();
        if (!open || !FIRST_PERSON.matcher(line.text()).find()) return null;
        Mention speaker = speaker(line);
        int start = line.sentence().span().start();
        return speaker == null ? null : new Referent(speaker.name(), speaker.sentence(), start);
    }

    private record Mention(TextSpan name, int sentence) {}

    private static String outside(String sentence) {
        return sentence.replaceAll("[“\"][^“”\"]*[”\"]?", "").replaceAll("^[^“\"]*”", "");
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
