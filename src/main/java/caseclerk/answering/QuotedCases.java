package caseclerk.answering;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which cases an answer is of where what it quotes is of several, so that no matter is taken for another. */
record QuotedCases(CaseFacts facts, Question question) {
    /** A sentence for the reader; empty where all that is quoted is of one case, or of none. */
    Optional<String> notice(AskOutcome outcome) {
        Set<String> slugs = outcome.claims().stream()
                .map(QuotedCases::slug)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (slugs.size() < 2) return Optional.empty();
        Map<String, String> names = facts
                .cases(question.scope().workspace(), question.scope().audience())
                .stream()
                .collect(Collectors.toMap(PolicyCase::slug, PolicyCase::name));
        Set<String> told = slugs.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return told.size() < 2
                ? Optional.empty()
                : Optional.of("What is quoted is of " + told.size() + " cases: “" + String.join("”, “", told) + "”.");
    }

    private static Optional<String> slug(Claim claim) {
        return Optional.of(claim.citations().get(0).version())
                .filter(version -> version.kind() == SourceKind.ARTICLE)
                .map(version -> version.caseSlug());
    }
}
