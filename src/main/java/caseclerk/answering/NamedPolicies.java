package caseclerk.answering;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which policies a question names. */
final class NamedPolicies {
    private static final Pattern RULES = Pattern.compile(
            "(?i)\\b(terms|polic(?:y|ies)|rules?|guidelines?|conditions|code of conduct|clauses?|sections?|agreement|licen[cs]e|act|law|statute|regulation)\\b");

    private NamedPolicies() {}

    /** Whether the question speaks of rules at all. */
    static boolean speaksOfRules(String question) {
        return RULES.matcher(question).find();
    }

    /**
     * Those whose service the question names, the ones whose title it names best; where it names no service, those whose
     * title it names in full; where it names none and there is one policy alone, that one.
     */
    static List<PolicyTimeline> in(String question, List<PolicyTimeline> policies) {
        String folded = folded(question);
        List<PolicyTimeline> byService = policies.stream()
                .filter(p -> holds(folded, p.newest().service()))
                .toList();
        if (!byService.isEmpty()) return bestTitled(folded, byService);
        List<PolicyTimeline> byTitle = policies.stream()
                .filter(p -> holds(folded, p.newest().version().title()))
                .toList();
        if (!byTitle.isEmpty()) return byTitle;
        return policies.size() == 1 && speaksOfRules(question) ? policies : List.of();
    }

    private static boolean holds(String question, String name) {
        return (" " + question + " ").contains(" " + folded(name) + " ");
    }

    private static List<PolicyTimeline> bestTitled(String question, List<PolicyTimeline> policies) {
        if (policies.size() < 2) return policies;
        Set<String> said = new HashSet<>(List.of(question.split(" ")));
        List<PolicyTimeline> best = new ArrayList<>();
        double most = 0;
        for (PolicyTimeline policy : policies) {
            double share = share(policy.newest(), said);
            if (share > most) best.clear();
            if (share >= most) best.add(policy);
            most = Math.max(most, share);
        }
        return best;
    }

    private static double share(PolicyVersion version, Set<String> said) {
        Set<String> title =
                new HashSet<>(List.of(folded(version.version().title()).split(" ")));
        title.removeAll(Set.of(folded(version.service()).split(" ")));
        if (title.isEmpty()) return 0;
        return title.stream().filter(said::contains).count() / (double) title.size();
    }

    static String folded(String text) {
        return Words.of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }
}
