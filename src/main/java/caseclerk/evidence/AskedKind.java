package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.QuestionWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kind of those whom a question asks for, "Which companies were fined?", "Which judges signed it?": where a sentence
 * names none of that kind, however well it speaks of the rest, it does not answer.
 *
 * @param word as asked
 * @param ofPeople whether people are asked for, by what they are
 * @param calling words that call somebody of that kind
 * @param asked the words of the question, folded
 */
record AskedKind(String word, boolean ofPeople, Pattern calling, Set<String> asked) {
    private static final String BODIES =
            "compan(?:y|ies)|firms?|corporations?|business(?:es)?|platforms?|publishers?|newspapers?|broadcasters?|networks?|vendors?|retailers?"
                    + "|banks?|airlines?|start-?ups?|manufacturers?|providers?|insurers?|employers?|developers?|universit(?:y|ies)|agenc(?:y|ies)|organi[sz]ations?";
    private static final String BAR = "lawyers?|attorneys?|counsels?|solicitors?|barristers?|prosecutors?";
    private static final String BENCH = "judges?|justices?|magistrates?";
    private static final Pattern FORM = Pattern.compile(
            "(?i)^(?:and |so |but )?(?:by |against |to |from |for )?(?:which|what)(?: of the| of these| other| two| three)?(?: (?!law\\b)[\\p{L}-]+)? (?<kind>"
                    + BODIES + "|" + BAR + "|" + BENCH + ")(?= \\p{L})");
    /** What people alone have, where they stand in the sentence. */
    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(?:he|she|his|her|him|himself|herself)\\b");

    private static final Pattern UNNAMED = Pattern.compile(
            "(?i)\\ban? (?:[\\p{L}-]+ ){0,2}(?:judge|justice|magistrate|lawyer|attorney|prosecutor|solicitor|barrister)\\b");
    private static final Pattern LAWYERS = calling("co-?counsels?|pro hac vice|" + BAR);
    private static final Pattern OF_PEOPLE = calling(
            BAR + "|co-?counsels?|" + BENCH
                    + "|mr|mrs|ms|dr|prof|professor|litigants?|plaintiffs?|defendants?|appellants?|paralegals?|clerks?|spokes\\p{L}+|chief executive");
    private static final Pattern PUBLIC = calling(
            "courts?|circuits?|districts?|states?|supreme|federal|rules?|acts?|bar|u\\.?s|america|american|no|section|article|county|city");

    /** The kind that {@code question} asks for; empty where it asks for none of those known. */
    static Optional<AskedKind> in(String question) {
        Matcher form = FORM.matcher(question.strip());
        if (!form.find()) return Optional.empty();
        String kind = form.group("kind").toLowerCase(Locale.ROOT);
        boolean bar = kind.matches(BAR);
        boolean bench = kind.matches(BENCH);
        return Optional.of(new AskedKind(
                kind,
                bar || bench,
                bar
                        ? LAWYERS
                        : bench ? calling(BENCH) : calling(BODIES + "|inc|llc|ltd|corp|plc|gmbh|subsidiar\\p{L}+"),
                QuestionWords.of(question).folded()));
    }

    private static Pattern calling(String words) {
        return Pattern.compile("(?i)(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}-])");
    }

    /** Whether {@code sentence} of {@code passage} names nobody that may be of the kind. */
    boolean isLackedBy(Passage passage, Sentence sentence) {
        String text = sentence.text();
        if (ofPeople ? UNNAMED.matcher(text).find() : calling.matcher(text).find()) return false;
        List<Word> names = names(passage, text);
        return ofPeople
                ? names.stream().noneMatch(name -> isCalled(calling, name, passage))
                : names.stream().allMatch(name -> isPerson(name, text, passage));
    }

    /** Words with a capital that may be of a name that the question does not have. */
    private List<Word> names(Passage passage, String text) {
        Set<String> small = Words.of(passage.text()).stream()
                .filter(word -> !hasCapital(word))
                .map(Word::stem)
                .collect(Collectors.toSet());
        return Words.of(text).stream()
                .filter(AskedKind::hasCapital)
                .filter(word -> !word.isFunctionWord()
                        && !word.isNumber()
                        && !asked.contains(word.folded())
                        && !small.contains(word.stem())
                        && !PUBLIC.matcher(word.text()).matches()
                        && !OF_PEOPLE.matcher(word.text()).matches())
                .toList();
    }

    private static boolean hasCapital(Word word) {
        return word.text().chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isPerson(Word name, String text, Passage passage) {
        boolean subject = text.startsWith(name.text()) && PERSONAL.matcher(text).find();
        return subject || isCalled(OF_PEOPLE, name, passage);
    }

    /** "Attorney Ada Marsh", "Marsh, the judge": whether the text calls it so, wherever it stands. */
    private static boolean isCalled(Pattern calling, Word name, Passage passage) {
        String text = passage.version().title() + ". " + passage.text();
        String kind = "(?:" + calling.pattern() + ")";
        String around = "(?:" + kind + "\\.?(?: \\p{Lu}[\\p{L}.’'-]*){0,3} " + Pattern.quote(name.text()) + "|"
                + Pattern.quote(name.text()) + "(?: \\p{Lu}[\\p{L}.’'-]*){0,2}, (?:[\\p{L}’'-]+ ){0,4}?" + kind + ")";
        return Pattern.compile("(?u)" + around).matcher(text).find();
    }
}
