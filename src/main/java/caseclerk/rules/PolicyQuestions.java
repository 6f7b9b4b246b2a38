package caseclerk.rules;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.evidence.Reading;
import caseclerk.evidence.SilentPolicies;
import caseclerk.evidence.SilentPolicies.Silence;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.RuleQuestion;
import caseclerk.retrieval.PassageFinder.Findings;
import caseclerk.retrieval.Scope;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows which policies a question is for, and how it is to be searched for where a day is named.
 */
public final class PolicyQuestions {
    private final PolicyTexts texts;
    private final CaseFacts facts;

    /**
     * @param texts the kept versions
     * @param facts what is known of cases
     */
    public PolicyQuestions(PolicyTexts texts, CaseFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    Policies policies(Scope scope) {
        return new Policies(texts, scope.workspace(), scope.audience());
    }

    /** The policies that a question may be answered from. */
    List<PolicyTimeline> all(Scope scope) {
        Set<Long> only = scope.policies();
        String slug = scope.caseSlug();
        return policies(scope).all().stream()
                .filter(p -> only != null
                        ? only.contains(p.newest().version().sourceId())
                        : slug == null || slug.equals(p.newest().version().caseSlug()))
                .toList();
    }

    /**
     * The question with the policies that may answer it: in a case its own and those that it invokes, wherever they are
     * filed; where the question is for the rules of a service that it names, only that service's.
     */
    public Question placed(Question question) {
        Scope scope = question.scope();
        List<PolicyTimeline> all = policies(scope).all();
        if (all.isEmpty()) return question;
        Set<PolicyTimeline> wanted = new LinkedHashSet<>(all(scope));
        String slug = scope.caseSlug();
        if (slug != null && wanted.size() < all.size())
            wanted.addAll(
                    NamedPolicies.invoked(facts.invokedRules(scope.workspace(), slug, scope.audience()), all, slug));
        List<PolicyTimeline> named = ofNamedService(question.text(), List.copyOf(wanted));
        if (!named.isEmpty()) wanted.retainAll(named);
        if (slug == null && named.isEmpty()) return question;
        return new Question(
                question.text(),
                scope.withPolicies(wanted.stream()
                        .map(p -> p.newest().version().sourceId())
                        .collect(Collectors.toSet())),
                question.waited());
    }

    /** The policies of the services whose rules the question is for; empty when it names none. */
    List<PolicyTimeline> ofNamedService(String question, List<PolicyTimeline> among) {
        return isForRules(question) ? NamedPolicies.ofNamedServices(question, among) : List.of();
    }

    private static boolean isForRules(String question) {
        return NamedPolicies.speaksOfRules(question)
                || RuleQuestion.is(question, AskedDay.in(question).isPresent());
    }

    /**
     * How the question is to be searched for: policy texts in force on the day it speaks of, and without that day where
     * it is for a rule, since a rule does not name the days it is applied on.
     *
     * @param question what to search for
     * @param day the day, month or year that it speaks of; null for none
     */
    public record Dated(Question question, @Nullable AskedDay day) {
        /** The same, found not to be for a rule: what happened in a case then says nothing of the time asked about. */
        public Dated unlessForRule(Question asked) {
            return day != null && day.event() != null ? new Dated(asked, null) : this;
        }
    }

    /**
     * How {@code question} is to be searched for.
     *
     * @param day the time that it speaks of; empty for none
     */
    public Dated dated(Question question, Optional<AskedDay> day) {
        if (day.isEmpty()
                || day.get().rest().length() < 8
                || all(question.scope()).isEmpty()) return new Dated(question, null);
        return new Dated(
                new Question(
                        day.get().rest(),
                        question.scope().withPoliciesOf(day.get().to())),
                day.get());
    }

    /** Whether what was found for a dated question shows that it is for a rule. */
    public boolean isForRule(Dated dated, Findings findings) {
        if (dated.day() == null) return false;
        boolean found = !findings.passages().isEmpty()
                && findings.passages().get(0).passage().version().kind() == SourceKind.POLICY;
        boolean named = !NamedPolicies.in(
                        dated.question().text(), all(dated.question().scope()))
                .isEmpty();
        return found || named && NamedPolicies.speaksOfRules(dated.question().text());
    }

    /** Policies meant by the question of which no version covers the day, one sentence each. */
    List<String> uncovered(Question question, LocalDate day) {
        return meant(question).stream()
                .filter(p -> p.inForceOn(day).isEmpty())
                .limit(3)
                .map(p -> Policies.noneOn(p, day))
                .toList();
    }

    /** Whether one of the policies meant by the question has a version in force on that day. */
    boolean anyCovers(Question question, LocalDate day) {
        return meant(question).stream().anyMatch(p -> p.inForceOn(day).isPresent());
    }

    private List<PolicyTimeline> meant(Question question) {
        List<PolicyTimeline> all = all(question.scope());
        List<PolicyTimeline> named = NamedPolicies.in(question.text(), all);
        return named.isEmpty() && NamedPolicies.speaksOfRules(question.text()) ? all : named;
    }

    /**
     * Of policies asked for by name that have a version in force but not all words that are asked about, one sentence each.
     *
     * @param rest the question without its date
     */
    List<String> silent(Question question, String rest, @Nullable LocalDate day) {
        List<PolicyTimeline> all = all(question.scope());
        List<PolicyTimeline> named = NamedPolicies.in(question.text(), all);
        boolean ofAnother = NamedPolicies.ofNamedServices(question.text(), all).isEmpty()
                && !QuestionWords.of(rest).names().isEmpty();
        return isForRules(question.text()) && !ofAnother
                ? silences(question, rest, named, day).stream()
                        .map(Silence::sentence)
                        .toList()
                : List.of();
    }

    private List<Silence> silences(
            Question question, String rest, List<PolicyTimeline> named, @Nullable LocalDate day) {
        return new SilentPolicies(policies(question.scope())).on(rest, named, day);
    }

    /** Refuses a question for the rules of a service whose texts have none of the words asked about, nor has what names it. */
    public Optional<Abstained> refusal(Question question, String rest, @Nullable LocalDate day, Reading reading) {
        List<PolicyTimeline> named = ofNamedService(question.text(), all(question.scope()));
        if (named.isEmpty()) return Optional.empty();
        List<Silence> silences = silences(question, rest, named, day);
        List<Word> asked = SilentPolicies.asked(rest, SilentPolicies.names(named));
        boolean said = reading.sentences().stream()
                .map(evidence -> Words.stems(evidence.sentence().text()))
                .anyMatch(stems -> asked.stream().anyMatch(word -> SilentPolicies.stands(word, stems)));
        boolean silent = !silences.isEmpty() && silences.stream().allMatch(Silence::whole) && !said;
        return silent
                ? Optional.of(new Abstained(
                        AskOutcome.Reason.NOT_STATED,
                        silences.stream().map(Silence::sentence).collect(Collectors.joining(" "))))
                : Optional.empty();
    }

    /**
     * Of what was found for a question for the rules of a service: its own texts, and what names it; the rules of others,
     * told of elsewhere, do not answer.
     */
    public Findings bearing(Question question, Findings findings) {
        Set<String> services = ofNamedService(question.text(), all(question.scope())).stream()
                .map(p -> NamedPolicies.folded(p.newest().service()))
                .collect(Collectors.toSet());
        if (services.isEmpty()) return findings;
        return findings.only(passage -> isOf(services, passage));
    }

    /** Whether the question is for what the rules of a service that it names say. */
    public boolean asksForRule(Question question, @Nullable AskedDay day) {
        String text = day == null ? question.text() : day.rest();
        return RuleQuestion.is(text, day != null)
                && !NamedPolicies.ofNamedServices(question.text(), all(question.scope()))
                        .isEmpty();
    }

    /** What was found in policy texts. */
    public static Findings rulesAlone(Findings findings) {
        return findings.only(passage -> passage.version().kind() == SourceKind.POLICY);
    }

    private static boolean isOf(Set<String> services, Passage passage) {
        if (passage.version().kind() == SourceKind.POLICY) return true;
        String words = " " + NamedPolicies.folded(passage.version().title() + " " + passage.text()) + " ";
        return services.stream().anyMatch(service -> words.contains(" " + service + " "));
    }
}
