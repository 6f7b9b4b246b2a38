package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.evidence.HeldRole.Standing;
import caseclerk.evidence.HeldRole.Telling;
import caseclerk.grammar.QuotedSpeaker;
import caseclerk.grounding.Opposition;
import caseclerk.grounding.ReadQuestion;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sentence does instead of answering one question. */
final class InsteadOfAnswer {
    private static final Pattern HOLDER = Pattern.compile(
            "^[Ww]ho (?:is|was|are|were) the (?:(?!of|at|for|in|on|from)\\p{Ll}+ ){0,2}(\\p{Ll}{3,})(?: in .*)?[\\s?.!]*$");
    /** "Is it allowed?" is answered by its opposite, and a comparison has two sides. */
    private static final Set<Shape> EITHER_WAY =
            EnumSet.of(Shape.YES_NO, Shape.COMPARE, Shape.TIMELINE, Shape.DEFINITION, Shape.OTHER);
    /** Where a sentence stands so to the role, it does not say who holds it. */
    private static final Set<Standing> UNNAMED = EnumSet.of(Standing.HELD, Standing.NOT_QUITE, Standing.ABSENT);

    private final Shape shape;
    private final ReadQuestion asked;
    private final QuestionWords question;
    private final Optional<AskedRole> role;
    /** "judge" of "Who was the judge?"; null for none */
    private final @Nullable Word asksFor;

    private final Optional<PresumedTime> time;

    /** The passages that were read. */
    private final List<Passage> passages;

    InsteadOfAnswer(String question, Shape shape, Opposition opposition, List<Passage> passages) {
        this.shape = shape;
        this.passages = passages;
        this.asked = opposition.to(question);
        this.question = QuestionWords.of(question);
        this.role = AskedRole.in(question);
        Matcher holder = HOLDER.matcher(question);
        this.asksFor = holder.find() ? Words.of(holder.group(1)).get(0) : null;
        this.time = eitherWay() ? Optional.empty() : PresumedTime.in(question, opposition);
    }

    /** The question, read to hold sentences beside it. */
    ReadQuestion asked() {
        return asked;
    }

    /** Whether the question is answered by what says the opposite, too. */
    boolean eitherWay() {
        return EITHER_WAY.contains(shape);
    }

    /** Whether it is asked if something definite was done, or what somebody said. */
    boolean asksForDeed() {
        return shape == Shape.YES_NO && !deed().isEmpty() || asked.speaker().isPresent();
    }

    /** The words for the deed that is asked whether it was done; none where nothing so definite is asked. */
    List<String> deed() {
        return asked.deed();
    }

    /** Whether nothing is asked but who holds a role. */
    boolean asksForHolder() {
        return role.filter(AskedRole::ofHolder).isPresent();
    }

    /** What the sentence says of the role asked about; empty where none is. */
    Optional<Telling> told(Evidence e) {
        return role.map(wanted -> HeldRole.in(wanted, e.found().passage(), e.sentence()));
    }

    /**
     * In words that follow on "the nearest sentence …"; empty where it may answer.
     *
     * @param told what {@link #told} gives for the sentence
     */
    Optional<String> of(Evidence e, Optional<Telling> told) {
        Optional<String> ofRole = told.flatMap(this::ofRole);
        if (ofRole.isPresent()) return ofRole;
        Optional<String> silent = asksForDeed() ? silence(e) : Optional.empty();
        if (silent.isPresent() || eitherWay()) return silent;
        String sentence = e.sentence().text();
        if (asksFor != null && !speaksOf(asksFor, sentence)) return Optional.of("names no " + asksFor.folded());
        ReadQuestion.Beside said = asked.beside(sentence);
        if (shape == Shape.WHEN && said.surelyDatesSomethingElse())
            return Optional.of("gives the date of something else");
        return ofTime(e, said).or(said::opposition);
    }

    /** News that does not speak of the deed asked about, or in which another speaks, tells nothing of it. */
    private Optional<String> silence(Evidence e) {
        Passage passage = e.found().passage();
        if (passage.version().kind() == SourceKind.POLICY) return Optional.empty();
        String sentence = e.sentence().text();
        ReadQuestion.Beside said = asked.beside(sentence);
        Optional<String> speaker = asked.speaker();
        if (speaker.isPresent())
            return said.lacksWordsAskedFor(name -> Spokespeople.mayBe(name, speaker.get(), around(passage)))
                            && !isSpoken(e)
                    ? Optional.of("does not tell what " + named(speaker.get()) + " said")
                    : Optional.empty();
        Set<String> stems = Words.stems(sentence);
        boolean spoken = said.speaksOfDeed()
                || Likeness.isOfDeed(e.measures())
                || deed().stream().anyMatch(word -> question.match(Words.stem(Words.fold(word)), stems) > 0);
        return spoken ? Optional.empty() : Optional.of("does not say whether that was done");
    }

    private static String named(String speaker) {
        return Character.isUpperCase(speaker.codePointAt(0)) ? "“" + speaker + "”" : "the " + speaker;
    }

    /** Within a quotation that was opened before. */
    private static boolean isSpoken(Evidence e) {
        return QuotedSpeaker.isQuoted(e.sentence(), e.found().passage().sentences());
    }

    private String around(Passage passage) {
        return passages.stream()
                .filter(other -> other.version().sourceId() == passage.version().sourceId())
                .map(Passage::text)
                .collect(Collectors.joining(" ", passage.version().title() + ". ", ""));
    }

    /** A court is no answer to who the judge was, but an attorney is one to who the lawyer was. */
    private static boolean speaksOf(Word holder, String sentence) {
        return Words.stems(sentence).contains(holder.stem())
                || holder.folded().matches(Role.ANY)
                        && !Role.named(holder.folded()).mentionsIn(sentence).isEmpty();
    }

    private Optional<String> ofRole(Telling told) {
        AskedRole wanted = role.orElseThrow();
        if (told.standing() == Standing.OTHERS && (wanted.ofHolder() || !eitherWay()))
            return Optional.of("tells of “" + told.owner() + "’s " + wanted.word() + "”, not “" + wanted.party() + "’s "
                    + wanted.word() + "”");
        return wanted.ofHolder() && UNNAMED.contains(told.standing())
                ? Optional.of("names no " + wanted.word() + " of " + wanted.party())
                : Optional.empty();
    }

    private Optional<String> ofTime(Evidence e, ReadQuestion.Beside said) {
        return time.flatMap(presumed -> said.dates()
                        .flatMap(dates -> presumed.otherThan(
                                dates, e.found().passage().version().day())))
                .map(other -> "dates that to " + other);
    }
}
