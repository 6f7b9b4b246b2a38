package caseclerk.grammar;

import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.grammar.PointingBack.Pointed;
import caseclerk.grammar.TextNames.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who speaks in a sentence of a quotation that does not say so itself; in doubt nobody. */
public final class QuotedSpeaker {
    private static final Pattern SPEECH =
            Pattern.compile("\\b(?:said|says|wrote|writes|told|added|adds|explained|stated|argued|posted|declared)\\b");
    /** What may stand between a name and what its bearer says: an apposition, an adverb. */
    private static final Pattern BESIDE = Pattern.compile("(?:, [^,“”\"]{1,90},)?(?: (?:also|has|later|then))? ");

    private static final Pattern TITLED =
            Pattern.compile(" (?:(?!(?:that|it|in|on|at|to|by|of|the|an?|they|he|she|we|there)\\b)[\\p{L}’'-]+ ){0,4}");
    private static final Pattern AFTER_QUOTATION = Pattern.compile("(?s).*[”\",]\\s$");

    private final List<Sentence> text;
    private final TextNames names;

    private QuotedSpeaker(List<Sentence> text) {
        this.text = text;
        this.names = new TextNames(text);
    }

    /**
     * The speaker of {@code sentence}, which stands in a quotation.
     *
     * @param text the sentences around it, itself among them
     */
    public static Optional<Pointed> of(Sentence sentence, List<Sentence> text) {
        return new QuotedSpeaker(text).speaker(text.indexOf(sentence));
    }

    /** Whether {@code sentence} begins within a quotation: more were opened than closed before it. */
    public static boolean isQuoted(Sentence sentence, List<Sentence> text) {
        return sentence.text().startsWith("“")
                || sentence.text().startsWith("\"")
                || isOpenBefore(text.indexOf(sentence), text);
    }

    private static boolean isOpenBefore(int at, List<Sentence> text) {
        boolean open = false;
        for (Sentence one : text.subList(0, at))
            for (int i = 0; i < one.text().length(); i++)
                open = after(one.text().charAt(i), open);
        return open;
    }

    private static boolean after(char c, boolean open) {
        return c == '“' || c != '”' && (c == '"' ? !open : open);
    }

    /** The sentence with a blank for each letter within quotation marks. */
    private String outside(int at) {
        boolean open = isOpenBefore(at, text);
        StringBuilder outside = new StringBuilder();
        String sentence = text.get(at).text();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean mark = c == '“' || c == '”' || c == '"';
            open = after(c, open);
            outside.append(open && !mark ? ' ' : c);
        }
        return outside.toString();
    }

    private Optional<Pointed> speaker(int at) {
        if (speaks(at)) return Optional.empty();
        for (int i = at + 1; i < text.size() && isOpenBefore(i, text); i++) if (speaks(i)) return speakerIn(i);
        for (int i = at - 1; i >= 0; i--) {
            if (speaks(i)) return speakerIn(i);
            if (!isQuoted(text.get(i), text)) return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean speaks(int at) {
        return SPEECH.matcher(outside(at)).find();
    }

    /** Whose name stands right beside the first verb of saying; a name farther off may be that of somebody else. */
    private Optional<Pointed> speakerIn(int at) {
        Sentence sentence = text.get(at);
        String outside = outside(at);
        Matcher speech = SPEECH.matcher(outside);
        if (!speech.find()) return Optional.empty();
        for (Named name : names.in(sentence)) {
            TextSpan in = name.span();
            if (name.owns() || outside.charAt(in.start()) == ' ') continue;
            boolean before = in.end() <= speech.start()
                    && BESIDE.matcher(outside.substring(in.end(), speech.start()))
                            .matches();
            boolean after = in.start() > speech.end()
                    && AFTER_QUOTATION
                            .matcher(outside.substring(0, speech.start()))
                            .matches()
                    && TITLED.matcher(outside.substring(speech.end(), in.start()))
                            .matches();
            int start = sentence.span().start();
            if (before || after)
                return Optional.of(new Pointed(new TextSpan(start + in.start(), start + in.end()), sentence, 0));
        }
        return Optional.empty();
    }
}
