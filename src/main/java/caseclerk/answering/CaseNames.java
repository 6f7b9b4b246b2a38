package caseclerk.answering;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the name of its case, or the title of a source in none, before each line of an answer that speaks of several. */
final class CaseNames {
    private final Map<String, String> names;

    CaseNames(CaseFacts facts, Question question) {
        names = facts.cases(question.scope().workspace(), question.scope().audience()).stream()
                .collect(Collectors.toMap(PolicyCase::slug, PolicyCase::name));
    }

    /** {@code outcome} with them. */
    AskOutcome on(AskOutcome outcome) {
        if (!(outcome instanceof Answered answered)) return outcome;
        return new Answered(
                answered.lead(),
                answered.claims().stream().map(this::named).toList(),
                answered.complete(),
                answered.missing());
    }

    private Claim named(Claim claim) {
        SourceVersion version = claim.citations().get(0).version();
        String name = names.getOrDefault(String.valueOf(version.caseSlug()), version.title());
        return claim.text().startsWith(name) ? claim : new Claim(name + ": " + claim.text(), claim.citations());
    }
}
