package caseclerk.questions;

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
    private static final Pattern WHICH_OF_THEM = Pattern.compile("(?i)^(?:which|what) (\\p{L}{3,}s)$");
    private static final Pattern LEAD =
            Pattern.compile("(?i)^(?:(?:and|but|so|or|ok|okay|also|then|well|yes|no)\\b[,.]? "
                    + "|(?:thanks|thank you|thx|great|good|fine|right|sure|cool|nice|interesting|i see|oh|ah|hm+|sorry|wait|understood"
                    + "|got it)(?: (?:a lot|so much|very much))?[,.!;:–-]+ )+(?=\\S)");
    private static final Pattern MEANT = Pattern.compile(
            "(?i)^(?:actually,? )?(?:i (?:mean|meant)|i was asking about|make that|rather) (?:for |in |to |about )?(.+)$");
    private static final Pattern WHAT_ABOUT =
            Pattern.compile("(?i)^(?:what|how) about (?:(?:for|in|to|by|with|at|on) )?(.+)$");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)^(?:(?:clause|section|article|rule|paragraph|guideline|chapter|principle) )?\\d{1,3}(?:\\.\\d+)*[a-z]?$");
    private static final Pattern NARROWING = Pattern.compile(
            "(?i)^(?:per|in|at|on|by|for|from|under|with|without|before|after|during|within|until|since|against|to) .+$");
    private static final Pattern LIKEWISE = Pattern.compile("(?i:^(?:" + AskedParts.AUXILIARY
            + ") )((?:[Tt]he )?\\p{Lu}[\\p{L}\\d&-]*(?: \\p{Lu}[\\p{L}\\d&-]*)*)(?: (?:too|also|as well|either))?$");
    private static final Pattern TIME =
            Pattern.compile("(?i)^(?:in )?((?:(?:" + CalendarWords.ANY_MONTH + ")" + " ?)?(?:\\d{4})?)$");
    private static final Pattern FRAGMENT = Pattern.compile("^(?:(?:for|in|to|by|with|at|on) )?((?:the )?\\p{Lu}.*)$");
    private static final Pattern PHRASE = Pattern.compile(
            "(?i)^(?:(?:for|in|to|by|with|at|on) )?((?:the|an?|its|their|his|her|this|these|those) [^,;]+)$");
    private static final String AUXILIARY = AskedParts.AUXILIARY;
    private static final Pattern ASKING =
            Pattern.compile("(?i)^(?:who|whom|whose|what|which|when|where|why|how|" + AUXILIARY + ")\\b.*");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^(?:please |and |so )*(?:tell|show|list|explain|give|describe|compare|summari[sz]e|name|find)\\b");
    /** A pronoun that a name further on cannot explain. */
    private static final Pattern OPENING_PRONOUN = Pattern.compile("(?i)\\b" + AUXILIARY + " (?:it|they|he|she)\\b");

    /** "Did employees keep their jobs": whose they are, the question says itself. */
    private static final Pattern OWNED_WITHIN = Pattern.compile("(?i)\\b(?:" + AUXILIARY
            + "|how many|which|what) (?:(?:the|any|some|all) )?(?:\\p{Ll}{3,}s|people|staff)\\b.* (?:their|its)$");

    private static final Pattern EMPTY_IT = Pattern.compile(
            "(?i)\\bit (?:true|right|correct|possible|likely|known|clear|legal|allowed|the case) (?:that|to|for|if|whether)\\b");
    private static final Pattern THAT = Pattern.compile("(?i)\\b" + AUXILIARY + " (?:that|this|these|those)\\b"
            + "|\\b(?:that|this|these|those|then|so)$|(?<!is |are |was |were |be |been )\\bthere$");
    /** Readings of a follow-up that could not be made a question of its own. */
    private static final Pattern POINTED_ONLY =
            Pattern.compile("(?i), about .+\\?$|^what happened (?:after|before|next)\\b|, and is that still so\\?$");

    private static final Pattern QUOTE_CLAUSE =
            Pattern.compile("(?i)^(?:(?:can you |please )*(?:quote|show|cite|give)(?: me| us)? (?:the |that |this )"
                    + EarlierQuestion.RULE
                    + "|what does (?:the|that|this) " + EarlierQuestion.RULE
                    + " say|(?:the )?text of (?:the|that|this) "
                    + EarlierQuestion.RULE + ")(?: please)?$");

    private static final Set<String> FILLERS = Set.of(
            ("else many much exactly happen happened happens next details more long date ones often say says said"
                            + " mean means matter old")
                    .split(" "));
    private static final int MEMORY = 3;
    private static final int LONGEST_FRAGMENT = 5;

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
        return alone(
                question,
                all.stream()
                        .map(turn -> new Turn(QuestionParts.last(turn.question()), turn.claims()))
                        .toList());
    }

    /** The same where each turn asked one thing. */
    public static String alone(String question, List<Turn> all) {
        List<Turn> turns = all.stream().filter(FollowUp::isAboutSomething).toList();
        if (turns.isEmpty() || question.isBlank()) return question;
        String stripped = question.strip();
        Matcher lead = LEAD.matcher(stripped);
        boolean goesOn = lead.lookingAt();
        String core = (goesOn ? stripped.substring(lead.end()) : stripped).replaceAll("[\\s?!.]+$", "");
        EarlierQuestion earlier = new EarlierQuestion(pointedTo(turns).question());
        return clause(core, turns)
                .or(() -> ofAnswer(core, turns, earlier))
                .or(() -> TerseFollowUp.of(core, earlier))
                .or(() -> replaced(core, goesOn, earlier))
                .or(() -> asks(core, stripped) ? named(core, turns) : Optional.empty())
                .or(() -> about(core, earlier))
                .map(FollowUp::capitalised)
                .orElse(question);
    }

    /** The last turn, but for those that only pointed back themselves and found nothing. */
    private static Turn pointedTo(List<Turn> turns) {
        for (int i = turns.size() - 1; i > 0; i--) {
            Turn turn = turns.get(i);
            if (!turn.claims().isEmpty()
                    || !POINTED_ONLY.matcher(turn.question()).find()) return turn;
        }
        return turns.get(0);
    }

    /** What only states something, such as a sentence taken from elsewhere, does not speak of what was said here. */
    private static boolean asks(String core, String typed) {
        return typed.endsWith("?")
                || ASKING.matcher(core).matches()
                || REQUEST.matcher(core).find()
                || Words.of(core).size() <= LONGEST_FRAGMENT;
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

    /** "Quote the clause": what the clause says that the last answer names. */
    private static Optional<String> clause(String core, List<Turn> turns) {
        if (!QUOTE_CLAUSE.matcher(core).matches()) return Optional.empty();
        return first(turns.get(turns.size() - 1).claims(), EarlierQuestion::numberedRule)
                .map(rule -> "What does " + rule + " say?");
    }

    /** "Which citations?": of those that the last answer tells of, and not the question before it. */
    private static Optional<String> ofAnswer(String core, List<Turn> turns, EarlierQuestion earlier) {
        Matcher which = WHICH_OF_THEM.matcher(core);
        if (!which.matches()) return Optional.empty();
        String stem = Words.stem(which.group(1).toLowerCase(Locale.ROOT));
        boolean told = turns.get(turns.size() - 1).claims().stream()
                .anyMatch(claim -> Words.stems(claim).contains(stem));
        return told && !Words.stems(earlier.text()).contains(stem)
                ? Optional.of(core + ", about " + earlier.matter() + "?")
                : Optional.empty();
    }

    /** "What about Amazon?", "And Amazon?", "And in 2024?": the earlier question with something else in it. */
    private static Optional<String> replaced(String core, boolean goesOn, EarlierQuestion earlier) {
        Matcher likewise = LIKEWISE.matcher(core);
        if (likewise.matches()) return Optional.of(new EarlierQuestion(earlier.yesNo()).with(likewise.group(1)));
        Matcher about = WHAT_ABOUT.matcher(core);
        Matcher meant = MEANT.matcher(core);
        boolean asksAbout = about.matches() || meant.matches();
        if (!asksAbout && !goesOn) return narrowed(core, earlier);
        String other = about.matches() ? about.group(1) : meant.matches() ? meant.group(1) : core;
        if (CLAUSE.matcher(other).matches() && earlier.numbered(other).isPresent()) return earlier.numbered(other);
        Matcher time = TIME.matcher(other);
        if (time.matches() && !time.group(1).isBlank()) return Optional.of(earlier.at(time.group(1)));
        Optional<AskedDay> day = AskedDay.in(other)
                .filter(one -> one.isDay() || one.isOpen())
                .filter(one -> one.rest().isEmpty());
        if (day.isPresent()) return day.map(earlier::on);
        if (asksAbout && isPointer(other)) return Optional.of("What about " + earlier.matter() + "?");
        if (asksAbout) return Optional.of(earlier.with(other));
        Matcher fragment = FRAGMENT.matcher(other);
        if (ASKING.matcher(other).matches() || Words.of(other).size() > LONGEST_FRAGMENT) return Optional.empty();
        if (fragment.matches()) return Optional.of(earlier.with(fragment.group(1)));
        Matcher phrase = PHRASE.matcher(other);
        return phrase.matches() ? Optional.of(earlier.with(phrase.group(1))) : narrowed(other, earlier);
    }

    /** "Per year?", "By the CNPD?", "In 2024?": the earlier question with that in it. */
    private static Optional<String> narrowed(String core, EarlierQuestion earlier) {
        boolean fragment = NARROWING.matcher(core).matches()
                && Words.of(core).size() <= LONGEST_FRAGMENT
                && Words.of(core).stream()
                        .noneMatch(w -> ASKING.matcher(w.text()).matches());
        if (!fragment) return Optional.empty();
        Matcher time = TIME.matcher(core);
        if (time.matches()) return Optional.of(earlier.at(time.group(1)));
        return Optional.of(earlier.narrowed(core.substring(0, 1).toLowerCase(Locale.ROOT) + core.substring(1)));
    }

    private static boolean isPointer(String text) {
        return text.toLowerCase(Locale.ROOT).matches(TerseFollowUp.POINTER);
    }

    /** "Did they apologise?": the name in the place of the pronoun. */
    private static Optional<String> named(String core, List<Turn> turns) {
        boolean ownName =
                !NameSpans.in(core).isEmpty() && !OPENING_PRONOUN.matcher(core).find();
        if (ownName || EMPTY_IT.matcher(core).find()) return Optional.empty();
        String text = core;
        for (Pronoun pronoun : Pronoun.values()) {
            Matcher found = pronoun.matcher(text);
            if (!found.find()
                    || OWNED_WITHIN.matcher(text.substring(0, found.end())).find()) continue;
            Optional<String> name = pronoun.isPerson() ? person(turns) : subject(turns);
            if (name.isPresent()) text = pronoun.replace(found, name.get());
        }
        return text.equals(core) ? Optional.empty() : Optional.of(text + "?");
    }

    private static Optional<String> subject(List<Turn> turns) {
        Turn last = turns.get(turns.size() - 1);
        if (new EarlierQuestion(last.question()).asksForRule())
            return first(last.claims(), EarlierQuestion::numberedRule);
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
