package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.QuestionWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of policies that are asked for by name that they do not speak of what is asked. */
public final class SilentPolicies {
    private static final int MOST = 3;
    /** Words that ask for a rule, and say nothing of what it is about. */
    private static final Set<String> ASKING = stems(
            "term policy rule guideline condition clause section article agreement license law act statute regulation text version"
                    + " say state read provide allow permit forbid prohibit ban require let oblige entitle mention speak contain cover"
                    + " anything something force service use day time year month customer user now today currently where next part paragraph against come take effect exist still show quote give treat without within except unless");

    private final Policies policies;

    public SilentPolicies(Policies policies) {
        this.policies = policies;
    }

    private static Set<String> stems(String words) {
        return Words.stems(words);
    }

    /**
     * A policy that lacks words asked about.
     *
     * @param sentence which, in which version, and which words
     * @param whole whether it has none of them
     */
    public record Silence(String sentence, boolean whole) {}

    /**
     * What those of {@code named} that have a version in force lack; empty where they lack nothing.
     *
     * @param question without its date
     * @param day null for the newest version
     */
    public List<Silence> on(String question, List<PolicyTimeline> named, @Nullable LocalDate day) {
        List<Silence> silences = new ArrayList<>();
        for (PolicyTimeline policy : named) {
            Optional<PolicyVersion> version = day == null ? Optional.of(policy.newest()) : policy.inForceOn(day);
            if (version.isEmpty()) continue;
            Optional<Silence> silence = silence(question, policy, version.get(), day);
            if (silence.isEmpty()) return List.of();
            silences.add(silence.get());
        }
        return silences.subList(0, Math.min(MOST, silences.size()));
    }

    private Optional<Silence> silence(
            String question, PolicyTimeline policy, PolicyVersion version, @Nullable LocalDate day) {
        Set<String> text = Words.stems(policies.text(version).text());
        Set<String> named = Words.stems(policy.name() + " " + version.service());
        List<Word> asked = asked(question, named);
        List<String> missing = missing(question, asked, text);
        if (missing.isEmpty()) return Optional.empty();
        String when = day == null
                ? "in its newest version, in force from " + version.from()
                : "as in force on " + day + " (version of " + version.from() + ")";
        return Optional.of(new Silence(
                policy.name() + ", " + when + ", does not mention " + String.join(" or ", missing) + ".",
                asked.stream().noneMatch(word -> stands(word, text))));
    }

    /** The stems of the names of policies and of their services. */
    public static Set<String> names(List<PolicyTimeline> policies) {
        return Words.stems(policies.stream()
                .map(policy -> policy.name() + " " + policy.newest().service())
                .collect(Collectors.joining(" ")));
    }

    /** The words of the question that say what it is about, but for those of the policy's name. */
    public static List<Word> asked(String question, Set<String> named) {
        return Words.of(question).stream()
                .filter(w -> !w.isFunctionWord() && !ASKING.contains(w.stem()) && !named.contains(w.stem()))
                .toList();
    }

    /** What is asked about and not in the text: words next to each other together. */
    private static List<String> missing(String question, List<Word> asked, Set<String> text) {
        Set<String> missing = new LinkedHashSet<>();
        List<Word> run = new ArrayList<>();
        for (Word word : Words.of(question)) {
            if (asked.contains(word) && !stands(word, text)) run.add(word);
            else end(run, question, missing);
        }
        end(run, question, missing);
        return List.copyOf(missing);
    }

    /** Whether the word, or one that search takes for it, is among the stems of a text. */
    public static boolean stands(Word word, Set<String> text) {
        return QuestionWords.of(word.text()).match(word.stem(), text) > 0;
    }

    private static void end(List<Word> run, String question, Set<String> into) {
        if (run.isEmpty()) return;
        String words = question.substring(
                run.get(0).span().start(), run.get(run.size() - 1).span().end());
        into.add("“" + words + "”");
        run.clear();
    }
}
