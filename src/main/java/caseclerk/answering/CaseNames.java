package caseclerk.answering;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which cases an answer is of where it speaks of several, so that no matter is taken for another. */
record CaseNames(CaseFacts facts, Question question) {
    /** {@code outcome} with the name of its case, or the title of a source in none, before each line. */
    AskOutcome on(AskOutcome outcome) {
        if (!(outcome instanceof Answered answered)) return outcome;
        Map<String, String> names = names();
        return new Answered(
                answered.lead(),
                answered.claims().stream().map(claim -> named(claim, names)).toList(),
                answered.complete(),
                answered.missing());
    }

    /** A sentence for the reader; empty where all that is quoted is of one case, or of none. */
    Optional<String> notice(AskOutcome outcome) {
        Set<String> slugs = outcome.claims().stream()
                .map(CaseNames::version)
                .filter(version -> version.kind() == SourceKind.ARTICLE)
                .map(SourceVersion::caseSlug)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (slugs.size() < 2) return Optional.empty();
        Map<String, String> names = names();
        Set<String> told = slugs.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return told.size() < 2
                ? Optional.empty()
                : Optional.of("What is quoted is of " + told.size() + " cases: “" + String.join("”, “", told) + "”.");
    }

    private Map<String, String> names() {
        return facts.cases(question.scope().workspace(), question.scope().audience()).stream()
                .collect(Collectors.toMap(PolicyCase::slug, PolicyCase::name));
    }

    private static SourceVersion version(Claim claim) {
        return claim.citations().get(0).version();
    }

    private static Claim named(Claim claim, Map<String, String> names) {
        SourceVersion version = version(claim);
        String name = names.getOrDefault(String.valueOf(version.caseSlug()), version.title());
        return claim.text().startsWith(name) ? claim : new Claim(name + ": " + claim.text(), claim.citations());
    }
}
