package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a sentence read well on its own: where it speaks of "the company", "it" or "we", the name is put behind it in
 * brackets, and the earlier sentence that gives the name is cited too, so that the reader can check the reading.
 */
final class Subject {
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[“\"]?(The (?:company|firm|organisation|organization|ministry|agency|group|regulator|platform|service|unit|court|union)"
                    + "|It|He|She|They|Its|His|Her|Their|In (?:his|her|its|their)|This (?:company|firm|move|decision))\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b([Ww]e|[Oo]ur|I|[Mm]y|us)\\b");
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(said|says|wrote|writes|told|added|adds|explained|stated|argued|posted|credited|declared)\\b");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\d&.’'-]*(?:\\s+(?:of|for|and|de|van)?\\s?\\p{Lu}[\\p{L}\\d&.-]*|\\s+\\d+)*");
    private static final Pattern SPOKESMAN = Pattern.compile(
            "\\b(?:[Aa]|[Tt]he) (?:spokes\\w+|lawyer|director|minister|judge|official|manager|engineer)(?: (?:for|of) (?:the )?\\p{Lu}\\w+)?");
    private static final Set<String> NOT_NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int LOOK_BACK = 4;

    private Subject() {}

    /** {@code sentence} as a claim, with its subject shown where it only points back to one. */
    static Claim claim(Passage passage, Sentence sentence) {
        Citation own = Citation.of(passage, sentence);
        String text = folded(sentence.text());
        Matcher back = POINTS_BACK.matcher(text);
        if (back.find()) {
            boolean person = back.group(1).matches("He|She|His|Her|In (his|her)");
            Optional<Named> named = person ? personBefore(passage, sentence) : subjectBefore(passage, sentence);
            if (named.isPresent()) {
                String shown =
                        text.substring(0, back.end()) + " [" + named.get().name() + "]" + text.substring(back.end());
                return new Claim(shown, List.of(own, named.get().citation()));
            }
        }
        if (isQuoted(passage, sentence) && FIRST_PERSON.matcher(text).find()) {
            Optional<Named> speaker = speakerNear(passage, sentence);
            if (speaker.isPresent())
                return new Claim(
                        "[" + speaker.get().name() + ":] " + text,
                        List.of(own, speaker.get().citation()));
        }
        return new Claim(text, List.of(own));
    }

    static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private record Named(String name, Citation citation) {}

    /**
     * The nearest earlier name that the title gives too; failing that, the name that opens the sentence before, when
     * the text goes on using it. A name with a genitive ("Smith’s office") is not the subject.
     */
    private static Optional<Named> subjectBefore(Passage passage, Sentence sentence) {
        List<Sentence> earlier = before(passage, sentence);
        for (Sentence one : earlier) {
            Matcher name = NAME.matcher(one.text());
            while (name.find())
                if (isSubject(one, name) && isTitled(passage, name.group()))
                    return Optional.of(named(passage, one, name.start(), name.end()));
        }
        if (earlier.isEmpty()) return Optional.empty();
        Matcher name = NAME.matcher(earlier.get(0).text());
        boolean opens = name.lookingAt() && isSubject(earlier.get(0), name);
        return opens && isUsedWithin(passage, name.group())
                ? Optional.of(named(passage, earlier.get(0), name.start(), name.end()))
                : Optional.empty();
    }

    private static boolean isSubject(Sentence sentence, Matcher name) {
        List<Word> words = Words.of(name.group());
        if (words.isEmpty() || words.get(0).isFunctionWord() || isCalendar(words)) return false;
        String rest = sentence.text().substring(name.end());
        return !name.group().matches("(?s).*[’']s?") && !rest.startsWith("’") && !rest.startsWith("'");
    }

    private static boolean isTitled(Passage passage, String name) {
        String first = Words.of(name).get(0).text();
        return Words.of(passage.version().title()).stream()
                        .anyMatch(w -> w.text().equals(first))
                && isUsedWithin(passage, first);
    }

    /** Whether the name is capitalised within a sentence too, so that it is a name and not a word that opens one. */
    private static boolean isUsedWithin(Passage passage, String name) {
        return Pattern.compile("[\\p{Ll},] " + Pattern.quote(name) + "\\b")
                .matcher(passage.text())
                .find();
    }

    /** The nearest earlier speaker that is a person, or person that is named; a company is no "she". */
    private static Optional<Named> personBefore(Passage passage, Sentence sentence) {
        for (Sentence earlier : before(passage, sentence)) {
            Optional<Named> speaker = speakerIn(passage, earlier).filter(named -> isPerson(passage, named.name()));
            if (speaker.isPresent()) return speaker;
            Optional<String> person = NameSpans.person(earlier.text());
            if (person.isPresent()) {
                int start = earlier.text().indexOf(person.get());
                return Optional.of(
                        named(passage, earlier, start, start + person.get().length()));
            }
            Matcher spokesman = SPOKESMAN.matcher(earlier.text());
            if (spokesman.find()) return Optional.of(named(passage, earlier, spokesman.start(), spokesman.end()));
        }
        return Optional.empty();
    }

    /** "Smith" is a person where "Brad Smith" stands in the passage. */
    private static boolean isPerson(Passage passage, String name) {
        return NameSpans.person(name).isPresent()
                || Pattern.compile("\\p{Lu}\\p{Ll}+ " + Pattern.quote(name) + "\\b")
                        .matcher(passage.text())
                        .find();
    }

    private static Optional<Named> speakerBefore(Passage passage, Sentence sentence) {
        for (Sentence earlier : before(passage, sentence)) {
            Optional<Named> speaker = speakerIn(passage, earlier);
            if (speaker.isPresent()) return speaker;
        }
        return Optional.empty();
    }

    /** The speaker of a quotation stands in it, before it, or just after it. */
    private static Optional<Named> speakerNear(Passage passage, Sentence sentence) {
        if (SPEECH.matcher(sentence.text()).find() && endsQuotation(sentence)) return Optional.empty();
        Optional<Named> before = speakerBefore(passage, sentence);
        if (before.isPresent()) return before;
        return passage.sentences().stream()
                .filter(s -> s.ordinal() == sentence.ordinal() + 1)
                .findFirst()
                .flatMap(next -> speakerIn(passage, next));
    }

    private static boolean endsQuotation(Sentence sentence) {
        return sentence.text().matches("(?s).*[”\"].*\\p{L}{3,}.*");
    }

    private static Optional<Named> speakerIn(Passage passage, Sentence sentence) {
        Matcher speech = SPEECH.matcher(sentence.text());
        if (!speech.find()) return Optional.empty();
        Matcher name = NAME.matcher(sentence.text());
        int start = -1;
        int end = -1;
        while (name.find() && name.start() < speech.start()) {
            List<Word> words = Words.of(name.group());
            if (words.isEmpty() || words.get(0).isFunctionWord() || isCalendar(words)) continue;
            start = name.start();
            end = name.end();
        }
        return start < 0 ? Optional.empty() : Optional.of(named(passage, sentence, start, end));
    }

    private static boolean isCalendar(List<Word> words) {
        return NOT_NAMES.contains(words.get(0).folded());
    }

    private static Named named(Passage passage, Sentence sentence, int start, int end) {
        String name = sentence.text().substring(start, end).replaceAll("[’']s?$|[.,]$", "");
        TextSpan all = sentence.span();
        return new Named(folded(name), Citation.cut(passage, all));
    }

    private static List<Sentence> before(Passage passage, Sentence sentence) {
        List<Sentence> before = new ArrayList<>();
        for (int i = passage.sentences().size() - 1; i >= 0 && before.size() < LOOK_BACK; i--) {
            Sentence other = passage.sentences().get(i);
            if (other.ordinal() < sentence.ordinal() && other.kind() != SentenceKind.HEADING) before.add(other);
        }
        return before;
    }

    /** Whether the sentence begins within a quotation: more were opened than closed in its passage before it. */
    private static boolean isQuoted(Passage passage, Sentence sentence) {
        String text = sentence.text();
        if (text.startsWith("“") || text.startsWith("\"")) return true;
        int open = 0;
        String earlier = passage.text()
                .substring(0, sentence.span().start() - passage.span().start());
        for (int i = 0; i < earlier.length(); i++) {
            char c = earlier.charAt(i);
            if (c == '“') open = 1;
            if (c == '”') open = 0;
            if (c == '"') open = 1 - open;
        }
        return open > 0;
    }
}
