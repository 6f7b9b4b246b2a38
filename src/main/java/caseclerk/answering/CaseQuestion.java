package caseclerk.answering;

import caseclerk.cases.Words;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.questions.Caption;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.CasePart;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionWords;
import caseclerk.rules.ClauseAnswer;
import caseclerk.rules.PolicyReading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers who is in a case, what is open in it, how it stands and what it is about from what is noted of it: no single
 * sentence of a source says that of the whole.
 */
final class CaseQuestion {
    private static final Map<CasePart, Pattern> ASKED = Map.of(
            CasePart.OPEN,
            Pattern.compile(
                    "(?i)^(?:and |so )?(?:what (?:is|remains|are) (?:still |yet )?(?:open|unclear|undecided|unresolved|to be decided)"
                            + "|(?:what|which) questions (?:are|remain) (?:still |yet )?(?:open|unanswered|unresolved)"
                            + "|what are the (?:still )?(?:open|unanswered|unresolved) questions)\\b"),
            CasePart.PARTIES,
            Pattern.compile(
                    "(?i)^(?:and |so )?(?:who|what|which) (?:are|were) the (?:main |other )?parties\\b|^who (?:is|are) involved\\b"),
            CasePart.STATUS,
            Pattern.compile(
                    "(?i)^(?:and |so )?(?:what(?: is|[’']s) the (?:current |latest )?(?:status|state) (?:of|in)"
                            + "|what(?: is|[’']s) the latest(?: news)? (?:on|in|about|of|with)|how does .* (?:case|matter) stand)\\b"),
            CasePart.NEXT,
            Pattern.compile(
                    "(?i)^(?:and |so )?what(?: is|[’']s| will| does| do)? (?:(?:to |going to )?(?:happens?|comes?|be) )?(?:next|expected|to come|ahead)\\b"),
            CasePart.SUMMARY,
            Pattern.compile(
                    "(?i)^(?:please )?(?:summari[sz]e|sum up|(?:give me )?a summary of)\\b|^what (?:has )?happened in\\b|^what (?:is|was) .*(?: (?:case|matter)|\\w"
                            + Caption.VERSUS + ".+) about\\b"));
    /** Where a case has nothing of these, that is the answer. */
    private static final Set<CasePart> LOOKING_AHEAD = EnumSet.of(CasePart.OPEN, CasePart.NEXT);

    private static final Pattern OF_A_CASE = Pattern.compile("(?i)\\b(?:case|matter|affair)s?\\b|\\w" + Caption.VERSUS);
    /** Words of such a question that name no matter. */
    private static final Set<String> OF_THE_QUESTION = Stream.of(
                    "next",
                    "ahead",
                    "expected",
                    "come",
                    "happens",
                    "case",
                    "matter",
                    "affair",
                    "open",
                    "unclear",
                    "undecided",
                    "unresolved",
                    "decided",
                    "unanswered",
                    "question",
                    "party",
                    "parties",
                    "main",
                    "involved",
                    "status",
                    "state",
                    "current",
                    "latest",
                    "news",
                    "stand",
                    "summarise",
                    "summarize",
                    "sum",
                    "summary",
                    "give",
                    "remain",
                    "remains")
            .map(Words::stem)
            .collect(Collectors.toSet());

    private final EventsQuestion events;
    private final CaseFacts facts;

    CaseQuestion(EventsQuestion events, CaseFacts facts) {
        this.events = events;
        this.facts = facts;
    }

    /** The part of a case that is asked for; empty when {@code question} asks for something else. */
    Optional<PolicyReading> lookUp(Question question) {
        Optional<CasePart> part = ASKED.entrySet().stream()
                .filter(asked ->
                        asked.getValue().matcher(question.text().strip()).find())
                .map(Map.Entry::getKey)
                .findFirst();
        if (part.isEmpty()) return Optional.empty();
        QuestionWords words = QuestionWords.of(question.text());
        Set<String> topics = new HashSet<>(words.terms());
        topics.removeAll(OF_THE_QUESTION);
        if (topics.isEmpty() && question.scope().caseSlug() == null) return Optional.empty();
        // Where no case is spoken of, something else may be meant than the whole of one.
        boolean ofCase = OF_A_CASE.matcher(question.text()).find();
        return events.cases(question).stream()
                .filter(slug -> isAbout(question, slug, topics, words.names(), ofCase))
                .findFirst()
                .flatMap(slug -> told(question, slug, part.get(), ofCase));
    }

    private boolean isAbout(Question question, String slug, Set<String> topics, Set<String> names, boolean ofCase) {
        List<Claim> claims = new ArrayList<>();
        for (CasePart part : CasePart.values()) claims.addAll(noted(question, slug, part));
        Set<String> told = EventsQuestion.told(slug, claims);
        return !claims.isEmpty()
                && EventsQuestion.tellsOf(topics, names, told)
                && (ofCase || topics.stream().allMatch(topic -> EventsQuestion.stands(topic, told)));
    }

    private List<Claim> noted(Question question, String slug, CasePart part) {
        return facts.told(question.scope().workspace(), slug, question.scope().audience(), part);
    }

    private Optional<PolicyReading> told(Question question, String slug, CasePart part, boolean ofCase) {
        List<Claim> claims = noted(question, slug, part).stream()
                .filter(claim -> !Caption.isAlone(claim.text()))
                .toList();
        String what = switch (part) {
            case OPEN -> "what is open";
            case NEXT -> "what is to come";
            case PARTIES -> "the parties";
            case STATUS -> "how it stands";
            case SUMMARY -> "the summary";
        };
        if (claims.isEmpty())
            return ofCase && LOOKING_AHEAD.contains(part)
                    ? Optional.of(PolicyReading.nothing("case", what + " in " + slug, silence(part, slug)))
                    : Optional.empty();
        return Optional.of(new PolicyReading(
                "case",
                what + " in " + slug,
                lead(part, slug),
                new Draft(claims),
                ClauseAnswer.found(claims.stream()
                        .flatMap(claim -> claim.citations().stream())
                        .map(Citation::passage)
                        .distinct()
                        .toList()),
                ""));
    }

    private static String silence(CasePart part, String slug) {
        String noted = part == CasePart.OPEN ? "leave anything open" : "expect anything next";
        return "The sources of " + slug + " are not noted to " + noted + "; /case show " + slug
                + " has all that is noted.";
    }

    private static String lead(CasePart part, String slug) {
        return switch (part) {
            case OPEN -> "What the sources of " + slug + " leave open:";
            case NEXT -> "What the sources of " + slug + " expect:";
            case PARTIES -> "Who is named in the sources of " + slug + ":";
            case STATUS -> "How " + slug + " stands by its sources, and what they date last:";
            case SUMMARY -> "What the sources of " + slug + " tell:";
        };
    }
}
