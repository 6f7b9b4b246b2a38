package caseclerk.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.MemoryIndex;
import caseclerk.fixtures.Passages;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.rules.PolicyReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasesQuestionTest {
    private static final Scope ALL = new Scope(WorkspaceId.TERMINAL, null, null);

    /** One case of which nothing is noted. */
    private static final CaseFacts ONE_CASE = new CaseFacts.Unknown() {
        @Override
        public List<PolicyCase> cases(WorkspaceId workspace, Audience audience) {
            return List.of(new PolicyCase("picto", "Picto", CaseStatus.OPEN, Instant.EPOCH, 1));
        }
    };

    private static Optional<PolicyReading> lookedUp(Scope scope, int mostPassages) {
        MemoryIndex index = new MemoryIndex();
        for (long id = 1; id <= 3; id++)
            index.add(Passages.of(id, "The Paper", "Desk " + id, "The library tries Quillo at desk " + id + "."), null);
        return new CasesQuestion(
                        new PassageFinder(index, null, PassageFinder.Limits.FITTED), ONE_CASE, mostPassages, 300)
                .lookUp(new Question("Which cases involve Quillo?", scope), Optional.empty());
    }

    @Test
    void where_not_all_was_looked_through_the_count_is_said_to_be_the_least() {
        String whole = lookedUp(ALL, 4).orElseThrow().lead();
        String part = lookedUp(ALL, 2).orElseThrow().lead();

        assertTrue(whole.startsWith("3 sources in no case speak of"), whole);
        assertTrue(part.startsWith("At least 2 sources in no case speak of"), part);
    }

    @Test
    void of_some_pages_alone_no_cases_are_counted() {
        assertEquals(Optional.empty(), lookedUp(ALL.within(Set.of(1L)), 4));
    }
}
