package caseclerk.answering;

import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.CasesAsked;
import caseclerk.questions.FollowUp;
import caseclerk.questions.FollowUp.Turn;
import caseclerk.questions.NameSpans;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionParts;
import caseclerk.questions.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers each of several questions that were asked in one go, a later one understood from those before it, and says in
 * one answer what each is answered with and which is not.
 */
final class AskInParts {
    private final Function<Question, Said> ask;

    /** @param ask answers one question */
    AskInParts(Function<Question, Said> ask) {
        this.ask = ask;
    }

    /** The answer to all of {@code question}; empty where it is one question, or nothing of it is answered in parts. */
    Optional<Said> of(Question question) {
        List<String> parts = QuestionParts.of(question.text());
        if (parts.size() < 2) return Optional.empty();
        List<Turn> turns = new ArrayList<>();
        List<AnsweredPart> answered = new ArrayList<>();
        Set<Long> sources = Set.of();
        for (String part : parts) {
            String alone = FollowUp.alone(part, turns);
            boolean namesNothing = alone.equals(part)
                    && NameSpans.of(part).isEmpty()
                    && !part.matches(".*\\d.*")
                    && CasesAsked.in(part).isEmpty();
            Question asked = new Question(
                    alone,
                    namesNothing && !sources.isEmpty() ? question.scope().within(sources) : question.scope(),
                    question.waited());
            AnsweredPart one = new AnsweredPart(part, !alone.equals(part), ask.apply(asked));
            answered.add(one);
            List<Claim> claims = one.claims();
            turns.add(new Turn(alone, claims.stream().map(Claim::text).toList()));
            if (!claims.isEmpty()) sources = sources(claims);
        }
        return answered.stream().allMatch(one -> one.claims().isEmpty())
                ? Optional.empty()
                : Optional.of(JoinedAnswer.of(answered));
    }

    private static Set<Long> sources(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(Citation::version)
                .map(version -> version.sourceId())
                .collect(Collectors.toSet());
    }

    /**
     * One of the questions with its answer.
     *
     * @param typed as it was put
     * @param pointsBack whether it says less than it asks
     * @param said its answer
     */
    record AnsweredPart(String typed, boolean pointsBack, Said said) {
        List<Claim> claims() {
            return said.outcome().claims();
        }

        /** The words put before its claims; empty for none. */
        String lead() {
            return said.outcome() instanceof Answered whole ? whole.lead() : "";
        }

        /** Whether "yes or no" is asked, so that an answer to "and how much?" tells it as well. */
        boolean isTakenAsSoBy(AnsweredPart next) {
            return Shape.of(typed) == Shape.YES_NO
                    && next.pointsBack
                    && !next.claims().isEmpty();
        }

        /** What stays open of it, as a sentence; empty for nothing. */
        String missing() {
            if (claims().isEmpty()) return quoted() + " is not in the notes.";
            return said.outcome() instanceof Answered part && !part.complete() ? quoted() + ": " + part.missing() : "";
        }

        /** That sources disagree on it, as a sentence; empty where they do not. */
        String dispute() {
            return said.outcome() instanceof Conflicting both
                    ? "The sources disagree on the " + both.about() + " in " + quoted() + "."
                    : "";
        }

        private String quoted() {
            String asked = typed.replaceFirst("(?i)^(?:and|but|so),? ", "");
            return "“" + asked.substring(0, 1).toUpperCase(Locale.ROOT) + asked.substring(1) + "”";
        }
    }
}
