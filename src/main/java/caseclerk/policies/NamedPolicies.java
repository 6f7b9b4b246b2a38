package caseclerk.policies;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which policies a question or a sentence names. */
public final class NamedPolicies {
    private static final Pattern RULES = Pattern.compile(
            "(?i)\\b(terms|polic(?:y|ies)|rules?|guidelines?|conditions|code of conduct|clauses?|sections?|agreement|licen[cs]e|act|law|statute|regulation)\\b");

    /** What policies of many services are called. */
    private static final Set<String> TITLES = Set.of(
            ("acceptable agreement code community conditions conduct content cookie customer ethics guidelines law legal"
                            + " license policies policy practice privacy rules service services standards statement terms trade"
                            + " usage use user")
                    .split(" "));

    private static final Pattern HOUSE_RULES = Pattern.compile(
            "(?i)\\b(?:terms|polic(?:y|ies)|rules?|guidelines?|conditions|standards?|code of \\p{L}+|clauses?|agreement|licen[cs]e)\\b");

    private NamedPolicies() {}

    /** Whether the question speaks of rules at all. */
    public static boolean speaksOfRules(String question) {
        return RULES.matcher(question).find();
    }

    /**
     * Those whose service the question names, the ones whose title it names best; where it names no service, those whose
     * title it names in full; where it names none and there is one policy alone, that one.
     */
    public static List<PolicyTimeline> in(String question, List<PolicyTimeline> policies) {
        String folded = folded(question);
        List<PolicyTimeline> byService = byServiceOrItsBeginning(question, policies);
        if (!byService.isEmpty()) return bestTitled(folded, byService);
        List<PolicyTimeline> byTitle = policies.stream()
                .filter(p -> holds(folded, p.newest().version().title()))
                .toList();
        if (!byTitle.isEmpty()) return byTitle;
        return policies.size() == 1 && speaksOfRules(question) ? policies : List.of();
    }

    /** Those of the services that the question names, and beside them those that it calls by a name of their own ("GDPR"). */
    public static List<PolicyTimeline> ofNamedServices(String question, List<PolicyTimeline> policies) {
        String folded = folded(question);
        List<PolicyTimeline> byService = byServiceOrItsBeginning(question, policies);
        if (byService.isEmpty()) return byService;
        return policies.stream()
                .filter(p -> byService.contains(p) || isCalled(folded, p))
                .toList();
    }

    /** Those whose title has the word for rules that the question has ("guideline"), where not all have it. */
    public static List<PolicyTimeline> titledLike(String question, List<PolicyTimeline> policies) {
        Set<String> said = Words.of(question).stream()
                .filter(word -> HOUSE_RULES.matcher(word.text()).matches())
                .map(Word::stem)
                .collect(Collectors.toSet());
        return policies.stream()
                .filter(p ->
                        Words.of(p.newest().version().title()).stream().anyMatch(word -> said.contains(word.stem())))
                .toList();
    }

    private static boolean isCalled(String folded, PolicyTimeline policy) {
        String title = policy.newest().version().title();
        return isName(title) && holds(folded, title);
    }

    private static List<PolicyTimeline> byService(String folded, List<PolicyTimeline> policies) {
        return policies.stream()
                .filter(p -> holds(folded, p.newest().service()))
                .toList();
    }

    /** As {@link #byService}; where none is named in full, those of the one service whose first word is a name there. */
    private static List<PolicyTimeline> byServiceOrItsBeginning(String question, List<PolicyTimeline> policies) {
        List<PolicyTimeline> inFull = byService(folded(question), policies);
        if (!inFull.isEmpty()) return inFull;
        Set<String> names = namesOfOneWord(question);
        List<PolicyTimeline> begun = policies.stream()
                .filter(p -> names.contains(folded(p.newest().service()).split(" ")[0]))
                .toList();
        long services =
                begun.stream().map(p -> folded(p.newest().service())).distinct().count();
        return services == 1 ? begun : List.of();
    }

    /** Capitalised words, but for the first, that have no other one beside them: the names that are one word. */
    private static Set<String> namesOfOneWord(String question) {
        List<Word> words = Words.of(question);
        Set<String> names = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            boolean ends = i + 1 == words.size() || !isNamePart(words.get(i + 1));
            boolean begins = i == 1 || !isNamePart(words.get(i - 1));
            if (isNamePart(words.get(i)) && begins && ends)
                names.add(words.get(i).folded());
        }
        return names;
    }

    private static boolean isNamePart(Word word) {
        return word.isCapitalised() && !word.isFunctionWord() && !TITLES.contains(word.folded());
    }

    /** Those that a case invokes: spoken of in one of the sentences of a case that name a rule, where that is no law. */
    public static Set<PolicyTimeline> invoked(
            List<String> sentences, List<PolicyTimeline> policies, @Nullable String caseSlug) {
        Set<PolicyTimeline> invoked = new LinkedHashSet<>();
        for (String sentence : sentences)
            if (HOUSE_RULES.matcher(sentence).find()) invoked.addAll(spokenOf(sentence, policies, caseSlug));
        return invoked;
    }

    /**
     * Those that a sentence of a case speaks of: whose service it names, the ones titled best; else whose title it names,
     * where that is a name and not what many policies are called, or where the policy is filed in the case.
     */
    public static List<PolicyTimeline> spokenOf(
            String sentence, List<PolicyTimeline> policies, @Nullable String caseSlug) {
        String folded = folded(sentence);
        List<PolicyTimeline> byService = byService(folded, policies);
        if (!byService.isEmpty()) return bestTitled(folded, byService);
        return policies.stream()
                .filter(p -> isCalled(folded, p)
                        || isOf(p, caseSlug)
                                && holds(folded, p.newest().version().title()))
                .toList();
    }

    /** Whether the policy is filed in that case. */
    static boolean isOf(PolicyTimeline policy, @Nullable String caseSlug) {
        return caseSlug != null && caseSlug.equals(policy.newest().version().caseSlug());
    }

    private static boolean isName(String title) {
        return Words.of(title).stream().anyMatch(w -> !w.isFunctionWord() && !TITLES.contains(w.folded()));
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
        title.removeIf(word -> Words.of(word).stream().allMatch(Word::isFunctionWord));
        if (title.isEmpty()) return 0;
        return title.stream().filter(said::contains).count() / (double) title.size();
    }

    /** The words of {@code text} in one form, with single spaces between them. */
    public static String folded(String text) {
        return Words.of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }
}
