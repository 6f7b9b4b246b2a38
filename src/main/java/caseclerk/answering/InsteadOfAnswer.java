package caseclerk.answering;

import caseclerk.answering.HeldRole.Standing;
import caseclerk.answering.HeldRole.Telling;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Opposition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence does instead of answering one question. */
final class InsteadOfAnswer {
    private static final Pattern HOLDER = Pattern.compile(
            "^[Ww]ho (?:is|was|are|were) the (?:(?!of|at|for|in|on|from)\\p{Ll}+ ){0,2}(\\p{Ll}{3,})[\\s?.!]*$");
    /** "Is it allowed?" is answered by its opposite, and a comparison has two sides. */
    private static final Set<Shape> EITHER_WAY =
            EnumSet.of(Shape.YES_NO, Shape.COMPARE, Shape.TIMELINE, Shape.DEFINITION, Shape.OTHER);
    /** Where a sentence stands so to the role, it does not say who holds it. */
    private static final Set<Standing> UNNAMED = EnumSet.of(Standing.HELD, Standing.NOT_QUITE, Standing.ABSENT);

    private final String question;
    private final Shape shape;
    private final Opposition opposition;
    private final Function<String, Optional<String>> opposing;
    private final Optional<AskedRole> role;
    private final QuestionWords words;
    /** "judge" of "Who was the judge?"; null for none */
    private final @Nullable Word asksFor;

    private final Optional<PresumedTime> time;

    InsteadOfAnswer(String question, Shape shape, Opposition opposition) {
        this.question = question;
        this.shape = shape;
        this.opposition = opposition;
        this.opposing = opposition.to(question);
        this.role = AskedRole.in(question);
        this.words = QuestionWords.of(question);
        Matcher holder = HOLDER.matcher(question);
        this.asksFor = holder.find() ? Words.of(holder.group(1)).get(0) : null;
        this.time = eitherWay() ? Optional.empty() : PresumedTime.in(question, opposition);
    }

    /** Whether the question is answered by what says the opposite, too. */
    boolean eitherWay() {
        return EITHER_WAY.contains(shape);
    }

    /** Whether nothing is asked but who holds a role. */
    boolean asksForHolder() {
        return role.filter(AskedRole::ofHolder).isPresent();
    }

    /** What the sentence says of the role asked about; empty where none is. */
    Optional<Telling> told(Evidence e) {
        return role.map(asked -> HeldRole.in(asked, e.found().passage(), e.sentence()));
    }

    /**
     * In words that follow on "the nearest sentence …"; empty where it may answer.
     *
     * @param told what {@link #told} gives for the sentence
     */
    Optional<String> of(Evidence e, Optional<Telling> told) {
        Optional<String> ofRole = told.flatMap(this::ofRole);
        if (ofRole.isPresent() || eitherWay()) return ofRole;
        String sentence = e.sentence().text();
        if (asksFor != null && words.match(asksFor.stem(), ReadPassages.stems(sentence)) == 0)
            return Optional.of("names no " + asksFor.folded());
        if (shape == Shape.WHEN && opposition.surelyDatesSomethingElse(question, sentence))
            return Optional.of("gives the date of something else");
        return ofTime(e).or(() -> opposing.apply(sentence));
    }

    private Optional<String> ofRole(Telling told) {
        AskedRole asked = role.orElseThrow();
        if (told.standing() == Standing.OTHERS && (asked.ofHolder() || !eitherWay()))
            return Optional.of("tells of “" + told.owner() + "’s " + asked.word() + "”, not “" + asked.party() + "’s "
                    + asked.word() + "”");
        return asked.ofHolder() && UNNAMED.contains(told.standing())
                ? Optional.of("names no " + asked.word() + " of " + asked.party())
                : Optional.empty();
    }

    private Optional<String> ofTime(Evidence e) {
        String sentence = e.sentence().text();
        return time.flatMap(asked -> opposition
                        .datesOf(question, sentence)
                        .flatMap(dates -> asked.otherThan(
                                dates, e.found().passage().version().day())))
                .map(other -> "dates that to " + other);
    }
}
