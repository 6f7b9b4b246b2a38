package caseclerk.answering;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a question that points back to the turns before it stand alone, so that it can be searched for: "And when was
 * that?" becomes the question before, asked with "when". A question that stands alone is left as it is.
 */
public final class FollowUp {
    private static final Pattern LEAD =
            Pattern.compile("(?i)^(?:(?:and|but|so|or|ok|okay|also|then|well|yes|no)\\b,? )+(?=\\S)");
    private static final String POINTER = "(?:that|this|it|they|he|she|so|them|him|her|there|then)";
    /** An asking word with nothing of its own behind it. */
    private static final Pattern BARE = Pattern.compile("(?i)^(since when|until when|for how long|how long|how often"
            + "|when|where|why|how|how come|what for)(?: exactly)?"
            + "(?: (?:is|was|are|were|did|does|do|has|have|would|will) " + POINTER
            + "(?: " + POINTER + ")?(?: (?:happen|happened|do|done|be|been|take place|occur|" + POINTER + "))?(?: "
            + POINTER + ")?)?$");

    private static final Pattern WHO_SAID = Pattern.compile("(?i)^(?:who (?:said|says|reported|reports|claims|claimed)"
            + "(?: so| that| this| it)?|says who|according to whom?|where does (?:it|that|this) say (?:so|that))$");
    private static final Pattern WHAT_ABOUT =
            Pattern.compile("(?i)^(?:what|how) about (?:(?:for|in|to|by|with|at|on) )?(.+)$");
    private static final Pattern TIME =
            Pattern.compile("(?i)^(?:in )?((?:(?:" + CalendarWords.ANY_MONTH + ")" + " ?)?(?:\\d{4})?)$");
    private static final Pattern FRAGMENT = Pattern.compile("^(?:(?:for|in|to|by|with|at|on) )?((?:the )?\\p{Lu}.*)$");
    private static final String AUXILIARY =
            "(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should" + "|must|may|might)";
    private static final Pattern ASKING =
            Pattern.compile("(?i)^(?:who|whom|whose|what|which|when|where|why|how|" + AUXILIARY + ")\\b.*");
    /** A pronoun that a name further on cannot explain. */
    private static final Pattern OPENING_PRONOUN = Pattern.compile("(?i)\\b" + AUXILIARY + " (?:it|they|he|she)\\b");

    private static final Pattern EMPTY_IT = Pattern.compile(
            "(?i)\\bit (?:true|right|correct|possible|likely|known|clear|legal|allowed|the case) (?:that|to|for|if|whether)\\b");
    private static final Pattern THAT = Pattern.compile("(?i)\\b" + AUXILIARY + " (?:that|this|these|those)\\b"
            + "|\\b(?:that|this|these|those|then|so)$|(?<!is |are |was |were |be |been )\\bthere$");
    private static final Set<String> FILLERS = Set.of(
            ("else many much exactly happen happened happens next details more long date ones often say says said"
                            + " mean means matter old")
                    .split(" "));
    private static final int MEMORY = 3;

    private FollowUp() {}

    /**
     * One exchange.
     *
     * @param question the question as it was answered, standing alone
     * @param claims what was said, in order; none when nothing was
     */
    public record Turn(String question, List<String> claims) {
        public Turn {
            claims = List.copyOf(claims);
        }
    }

    /**
     * {@code question} so that it can be understood without the turns before it.
     *
     * @param all what went before, oldest first
     */
    public static String standAlone(String question, List<Turn> all) {
        List<Turn> turns = all.stream().filter(FollowUp::isAboutSomething).toList();
        if (turns.isEmpty() || question.isBlank()) return question;
        String stripped = question.strip();
        Matcher lead = LEAD.matcher(stripped);
        boolean goesOn = lead.lookingAt();
        String core = (goesOn ? stripped.substring(lead.end()) : stripped).replaceAll("[\\s?!.]+$", "");
        EarlierQuestion earlier =
                new EarlierQuestion(turns.get(turns.size() - 1).question());
        return asked(core, earlier)
                .or(() -> replaced(core, goesOn, earlier))
                .or(() -> named(core, turns))
                .or(() -> about(core, earlier))
                .map(FollowUp::capitalised)
                .orElse(question);
    }

    /** "Hello" asks nothing, names nothing and was not answered: what comes after does not point back to it. */
    private static boolean isAboutSomething(Turn turn) {
        return !turn.claims().isEmpty()
                || ASKING.matcher(turn.question().strip()).matches()
                || !NameSpans.in(turn.question()).isEmpty();
    }

    /**
     * As {@link #standAlone(String, List)}, in a conversation known to be about one subject, which is added where the
     * question leaves it out.
     *
     * @param subject names of the subject, the widest first; empty when unknown
     */
    public static String standAlone(String question, List<Turn> turns, List<String> subject) {
        String alone = standAlone(question, turns);
        return subject.isEmpty() || question.isBlank() ? alone : Surroundings.of(alone, turns, subject);
    }

    /** "When?", "Why did they do that?", "Who said so?": the earlier question, asked otherwise. */
    private static Optional<String> asked(String core, EarlierQuestion earlier) {
        if (WHO_SAID.matcher(core).matches())
            return Optional.of(earlier.indirect()
                    .map(clause -> "Who said " + clause + "?")
                    .orElseGet(() -> "Who said so about " + earlier.matter() + "?"));
        Matcher bare = BARE.matcher(core);
        if (!bare.matches()) return Optional.empty();
        String asking = bare.group(1).replaceFirst("(?i)^(?:how come|what for)$", "why");
        return Optional.of(earlier.moved(capitalised(asking))
                .orElseGet(() -> capitalised(asking) + " was that, about " + earlier.matter() + "?"));
    }

    /** "What about Amazon?", "And Amazon?", "And in 2024?": the earlier question with something else in it. */
    private static Optional<String> replaced(String core, boolean goesOn, EarlierQuestion earlier) {
        Matcher about = WHAT_ABOUT.matcher(core);
        boolean asksAbout = about.matches();
        if (!asksAbout && !goesOn) return Optional.empty();
        String other = asksAbout ? about.group(1) : core;
        Matcher time = TIME.matcher(other);
        if (time.matches() && !time.group(1).isBlank()) return Optional.of(earlier.at(time.group(1)));
        Optional<AskedDay> day = AskedDay.in(other)
                .filter(one -> one.isDay() || one.isOpen())
                .filter(one -> one.rest().isEmpty());
        if (day.isPresent()) return day.map(earlier::on);
        if (asksAbout && isPointer(other)) return Optional.of("What about " + earlier.matter() + "?");
        if (asksAbout) return Optional.of(earlier.with(other));
        Matcher fragment = FRAGMENT.matcher(other);
        boolean bare = fragment.matches() && !ASKING.matcher(other).matches();
        return bare && Words.of(other).size() <= 5 ? Optional.of(earlier.with(fragment.group(1))) : Optional.empty();
    }

    private static boolean isPointer(String text) {
        return text.toLowerCase(Locale.ROOT).matches(POINTER + "|those|these");
    }

    /** "Did they apologise?": the name in the place of the pronoun. */
    private static Optional<String> named(String core, List<Turn> turns) {
        boolean ownName =
                !NameSpans.in(core).isEmpty() && !OPENING_PRONOUN.matcher(core).find();
        if (ownName || EMPTY_IT.matcher(core).find()) return Optional.empty();
        String text = core;
        for (Pronoun pronoun : Pronoun.values()) {
            Matcher found = pronoun.matcher(text);
            if (!found.find()) continue;
            Optional<String> name = pronoun.isPerson() ? person(turns) : subject(turns);
            if (name.isPresent()) text = pronoun.replace(found, name.get());
        }
        return text.equals(core) ? Optional.empty() : Optional.of(text + "?");
    }

    private static Optional<String> subject(List<Turn> turns) {
        return latest(turns).stream()
                .flatMap(turn -> new EarlierQuestion(turn.question()).subject().stream())
                .findFirst();
    }

    /** Who spoke in the last answer, else a person named in it or in the question. */
    private static Optional<String> person(List<Turn> turns) {
        for (Turn turn : latest(turns)) {
            Optional<String> found = first(turn.claims(), NameSpans::speaker)
                    .or(() -> NameSpans.person(turn.question()))
                    .or(() -> first(turn.claims(), NameSpans::person));
            if (found.isPresent()) return Optional.of(inFull(found.get(), turn));
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<String> claims, Function<String, Optional<String>> name) {
        return claims.stream().flatMap(claim -> name.apply(claim).stream()).findFirst();
    }

    /** "Smith" is the "Brad Smith" named beside it. */
    private static String inFull(String name, Turn turn) {
        List<String> texts = new ArrayList<>(turn.claims());
        texts.add(turn.question());
        return texts.stream()
                .flatMap(text -> NameSpans.person(text).stream())
                .filter(full -> full.endsWith(" " + name))
                .findFirst()
                .orElse(name);
    }

    private static List<Turn> latest(List<Turn> turns) {
        List<Turn> latest = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0 && latest.size() < MEMORY; i--) latest.add(turns.get(i));
        return latest;
    }

    /** "How many?", "Was that legal?": says what it is about. */
    private static Optional<String> about(String core, EarlierQuestion earlier) {
        if (!NameSpans.in(core).isEmpty() || !ASKING.matcher(core).matches()) return Optional.empty();
        boolean says = Words.of(core).stream().anyMatch(FollowUp::isTelling);
        if (says && !THAT.matcher(core).find()) return Optional.empty();
        return Optional.of(core + ", about " + earlier.matter() + "?");
    }

    private static boolean isTelling(Word word) {
        return !word.isFunctionWord() && !FILLERS.contains(word.folded());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
