package caseclerk.questions;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The matter that a question says by name it is about: "How much was counsel fined in Mata v. Avianca?", "What did the
 * agency do in the SafeRent case?". Its sources give that name once, if at all, and seldom in the sentence that answers;
 * so they alone are asked, without it.
 *
 * @param name as the question has it
 * @param rest the question without the name
 * @param words those of the name that tell it from others
 * @param isCaption whether the name is that of two parties, "A v. B"
 */
public record NamedMatter(String name, String rest, Set<String> words, boolean isCaption) {
    private static final String KIND =
            "(?:case|lawsuit|suit|litigation|matter|affair|proceedings?|trial|dispute|scandal)";
    private static final String NAME = "(?:(?<caption>" + Caption.PARTIES + ")(?: " + KIND + ")?|the (?<named>"
            + Caption.CAPITALS + ") " + KIND + ")";

    private static final Pattern AT_THE_END = Pattern.compile(
            "^(?<rest>.{4,}?) (?:in|of|from|for|about|under|over|during|concerning|regarding) (?:the case of )?" + NAME
                    + "(?<after>)[\\s?.!]*$");
    private static final Pattern AHEAD =
            Pattern.compile("^(?i:in|as for|about|regarding) " + NAME + ", (?<rest>.{4,})(?<after>)$");
    /** Where "the case" stands for it as well. */
    private static final Pattern WITHIN = Pattern.compile("^(?<rest>.{3,}?) " + NAME + "(?<after>(?: .+)?[\\s?.!]*)$");

    private static final String CASE = Words.stem("case");
    private static final Pattern BETWEEN = Pattern.compile(Caption.VERSUS);
    /** Words of a party that other captions write otherwise or leave out. */
    private static final Set<String> FORMS = Set.of(
            "inc",
            "llc",
            "ltd",
            "co",
            "corp",
            "company",
            "corporation",
            "plc",
            "gmbh",
            "ag",
            "sa",
            "llp",
            "et",
            "al",
            "us",
            "u.s",
            "united",
            "states",
            "state",
            "people");
    /** The parties stand within so many characters of the "v." of a caption. */
    private static final int REACH = 80;

    /** The matter that {@code question} names; empty where it names none, or asks for nothing beside it. */
    public static Optional<NamedMatter> in(String question) {
        String text = question.strip();
        return Stream.of(AT_THE_END, AHEAD, WITHIN)
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .map(named -> of(named, named.pattern() == WITHIN ? " the case" : ""))
                .filter(matter -> !matter.words().isEmpty() && matter.asksForSomething())
                .findFirst();
    }

    private static NamedMatter of(Matcher named, String instead) {
        String caption = named.group("caption");
        String name = (caption == null ? named.group("named") : caption).replaceAll("[\\s?.!]+$", "");
        String rest = (named.group("rest") + instead + named.group("after")).replaceAll("[\\s?.!]+$", "") + "?";
        Set<String> words = Words.of(name).stream()
                .filter(word -> !word.isFunctionWord()
                        && !FORMS.contains(word.folded())
                        && !CalendarWords.FOLDED.contains(word.folded())
                        && word.text().length() > 2)
                .map(Word::folded)
                .collect(Collectors.toSet());
        return new NamedMatter(
                name, rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1), words, caption != null);
    }

    private boolean asksForSomething() {
        return QuestionWords.of(rest).terms().stream().anyMatch(term -> !term.equals(CASE));
    }

    /** The sources of this matter among those found: what names it, and what is filed in the same case. */
    public Set<Long> sources(List<Found> found) {
        List<SourceVersion> named = found.stream()
                .map(Found::passage)
                .filter(this::isNamedBy)
                .map(Passage::version)
                .toList();
        Set<String> cases = named.stream()
                .flatMap(version -> Optional.ofNullable(version.caseSlug()).stream())
                .collect(Collectors.toSet());
        Stream<SourceVersion> alongside = found.stream()
                .map(one -> one.passage().version())
                .filter(version -> version.caseSlug() != null && cases.contains(version.caseSlug()));
        return Stream.concat(named.stream(), alongside)
                .map(SourceVersion::sourceId)
                .collect(Collectors.toSet());
    }

    /** What is done for it, in words. */
    public String told() {
        return "asked the sources of “" + name + "” alone";
    }

    /** Whether the passage has the words of the name. */
    public boolean isMentionedIn(Passage passage) {
        return isWithin(passage.text());
    }

    /** Whether the passage shows that its source is of this matter: by its title, or at the beginning of its text. */
    private boolean isNamedBy(Passage passage) {
        if (passage.version().kind() == SourceKind.POLICY) return false;
        SourceVersion version = passage.version();
        String title = version.title()
                + (version.caseSlug() == null ? "" : " " + version.caseSlug().replace('-', ' '));
        boolean opens = passage.ordinal() == 0;
        if (isCaptionIn(title) || opens && isCaptionIn(passage.text())) return true;
        return !isCaption
                && (isWithin(title)
                        || opens && isWithin(passage.sentences().get(0).text()));
    }

    private boolean isCaptionIn(String text) {
        return BETWEEN.matcher(text)
                .results()
                .anyMatch(versus -> isWithin(text.substring(
                        Math.max(0, versus.start() - REACH), Math.min(text.length(), versus.end() + REACH))));
    }

    private boolean isWithin(String text) {
        // "Overstock" for "Overstock.com".
        Set<String> there = Words.of(text.replaceAll("\\.(?:com|org|net|io|ai|co|eu|app)\\b", " ")).stream()
                .map(Word::folded)
                .collect(Collectors.toSet());
        return there.containsAll(words);
    }
}
