package caseclerk.questions;

import caseclerk.cases.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question already answered, from which a follow-up takes what it leaves out. */
final class EarlierQuestion {
    /** Asking word that is the subject itself, and the rest. */
    private static final Pattern SUBJECT_ASKED =
            Pattern.compile("(?i)^(who|what|which|how many|how much)((?: \\p{Ll}+s)?) (.+)$");

    /** Put as in another question: "when the Gazette closed". */
    private static final Pattern TOLD = Pattern.compile("(?i)^(?:when|where|why|how long|how(?! (?:much|many))) (.+)$");

    private static final Pattern HAPPENED = Pattern.compile("(?i)^what (?:has |had |else |all )*happened\\b(.*)$");
    /** Asks for those themselves to whom it was done: "How many people" were fined, not "How many euros". */
    private static final Pattern COUNTED =
            Pattern.compile("(?i)^how many (?:people|persons|men|women|children|of them)$|^which (?:ones|people)$");

    private static final Pattern YES_NO = Pattern.compile("(?i)^(" + AskedParts.AUXILIARY + ") (.+)$");
    private static final Pattern NOUN_PHRASE = Pattern.compile("(?i).*\\b((?:the|an?|this) [^,;]+)$");
    /** "dismiss employees after the protests": what is done to somebody who bears no article. */
    private static final Pattern BARE_OBJECT = Pattern.compile(
            "^(.*? \\p{Ll}+) (\\p{Ll}+s)((?: (?:after|before|for|in|from|to|over|by|with|since)\\b.*)?)$");

    private static final Pattern BARE_SUBJECT = Pattern.compile("^(\\p{Ll}+s) (.+)$");

    static final String RULE =
            "(?:clause|rule|law|article|section|paragraph|policy|provision|regulation|guideline|terms)";

    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)\\b(clause|section|article|rule|paragraph|guideline|chapter|principle) (\\d+(?:\\.\\d+)*[a-z]?)");

    private static final Pattern OPENS_QUESTION = Pattern.compile(
            "(?i)^(?:\\p{L}+ )?(?:who|whom|whose|what|which|when|where|why|how|" + AskedParts.AUXILIARY + ")\\b");
    /** Itself it does not say who it is about. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?i)^(?:(?:\\p{L}+ ){0,3}?" + AskedParts.AUXILIARY + " )?(?:it|they|this|that|these|those)\\b");

    private static final Pattern AFTER_AUXILIARY = Pattern.compile("(?i)\\b" + AskedParts.AUXILIARY + " $");
    private static final Pattern ATTRIBUTED = Pattern.compile("^ (?!\\p{Ll}+(?:ed|ing)\\b)\\p{Ll}{3,}s\\b");
    /** "Microsoft's review", "the Vikby case": the name alone is something else. */
    private static final Pattern OWNED = Pattern.compile("^(?:['’]s \\p{Ll}+| (?:case|matter|affair)\\b)");

    private static final Pattern DETERMINED = Pattern.compile("^(?:the|an?) \\p{Ll}[\\p{Ll}-]*");
    private static final Pattern OWNS = Pattern.compile("^[’']");

    private static final Pattern OF_CASE =
            Pattern.compile("(?i)\\b(?:in|of|on|about|from) (the .+? (?:case|matter|affair))\\b");

    private final String text;

    EarlierQuestion(String question) {
        this.text = question.replaceAll("[\\s?!.]+$", "").strip();
    }

    String text() {
        return text;
    }

    /** The same question asked about its {@code asking} ("When", "By whom") instead; empty where that cannot be put. */
    Optional<String> moved(String asking) {
        Matcher happened = HAPPENED.matcher(text);
        if (happened.matches()) return Optional.of(asking + " did it happen" + happened.group(1) + "?");
        Matcher yesNo = YES_NO.matcher(text);
        if (yesNo.matches()) return Optional.of(asked(asking, lower(yesNo.group(1)), yesNo.group(2)));
        Optional<AskedParts> parts = AskedParts.of(text);
        if (parts.isPresent()) return moved(asking, parts.get());
        Matcher told = TOLD.matcher(text);
        if (told.matches()) return Optional.of(asking + " " + told.group(1) + "?");
        Matcher subject = SUBJECT_ASKED.matcher(text);
        if (!subject.matches()) return Optional.empty();
        Optional<EarlierDeed> done = EarlierDeed.by(subject.group(3));
        if (lower(subject.group(1)).equals("who") && subject.group(2).isEmpty() && done.isPresent())
            return Optional.of(asking + " " + done.get().question() + "?");
        String noun = subject.group(2).strip();
        String stand = noun.isEmpty() ? standing(subject.group(1)) : noun + " ";
        return Optional.of(asking + " was it that " + stand + subject.group(3) + "?");
    }

    private static String standing(String asking) {
        return switch (lower(asking)) {
            case "who" -> "they ";
            case "what" -> "it ";
            default -> "";
        };
    }

    private static Optional<String> moved(String asking, AskedParts parts) {
        if (COUNTED.matcher(asking).matches() && parts.isSubjectAsked())
            return Optional.of(asking + " " + parts.ofSeveral() + "?");
        if (!parts.subjectFollows()) return Optional.of(asking + " " + parts.passive() + "?");
        if (parts.isIdentity()) return Optional.empty();
        return Optional.of(asked(
                asking,
                parts.auxiliary(),
                parts.answered() + (lacksObject(parts) && !asking.startsWith("What") ? " that" : "")));
    }

    /** "What did Smith say": without what is asked for, the verb stands alone. */
    private static boolean lacksObject(AskedParts parts) {
        return parts.asking().equals("what")
                && !parts.led()
                && parts.wanted().isEmpty()
                && deed(parts.auxiliary(), parts.rest())
                        .filter(done -> !done.passive() && done.rest().isEmpty())
                        .isPresent();
    }

    /** "How many" takes what it counts with it: "How many employees did Microsoft dismiss". */
    private static String asked(String asking, String auxiliary, String words) {
        Matcher plural = BARE_SUBJECT.matcher(words);
        if (asking.equals("How many") && plural.matches())
            return asking + " " + plural.group(1) + " " + auxiliary + " " + plural.group(2) + "?";
        Matcher object = BARE_OBJECT.matcher(words);
        return asking.equals("How many") && object.matches()
                ? asking + " " + object.group(2) + " " + auxiliary + " " + object.group(1) + object.group(3) + "?"
                : asking + " " + auxiliary + " " + words + "?";
    }

    /** The same question with its asking word changed: "Which clubs were suspended", "How many clubs …". */
    Optional<String> swapped(String asking) {
        Matcher opening = Pattern.compile("(?i)^(?:which|what|how many|how much) (\\p{Ll}+s\\b.*)$")
                .matcher(text);
        if (opening.matches() && !opening.group(1).matches(AskedParts.AUXILIARY + "\\b.*"))
            return Optional.of(asking + " " + opening.group(1) + "?");
        Matcher who = Pattern.compile("(?i)^who (?!" + AskedParts.AUXILIARY + "\\b)(.+)$")
                .matcher(text);
        if (who.matches() && asking.equals("How many")) return Optional.of(asking + " " + who.group(1) + "?");
        return AskedParts.of(text)
                .filter(AskedParts::isSubjectAsked)
                .map(parts -> (asking.equals("Which") ? "Which ones" : asking) + " " + parts.ofSeveral() + "?");
    }

    /** What it takes as done; empty where that cannot be told. */
    Optional<EarlierDeed> deed() {
        Matcher yesNo = YES_NO.matcher(text);
        if (yesNo.matches()) return deed(lower(yesNo.group(1)), yesNo.group(2));
        return AskedParts.of(text)
                .filter(AskedParts::subjectFollows)
                .flatMap(parts -> deed(parts.auxiliary(), parts.answered()));
    }

    private static Optional<EarlierDeed> deed(String auxiliary, String words) {
        return switch (auxiliary) {
            case "did" -> EarlierDeed.did(words);
            case "is", "are", "was", "were" -> EarlierDeed.was(auxiliary, words);
            default -> Optional.empty();
        };
    }

    /** Who did it: "Who fined Ridewell"; a question for who did it stays as it is. */
    Optional<String> doer() {
        if (text.matches("(?i)^(?:who|by whom)\\b.*")) return Optional.of(text + "?");
        return deed().map(EarlierDeed::doer);
    }

    /** The same asked with yes or no, where it can be. */
    String yesNo() {
        return AskedParts.of(text)
                .filter(parts -> !parts.isIdentity())
                .map(parts -> parts.subjectFollows() ? parts.auxiliary() + " " + parts.answered() : parts.passive())
                .orElse(text);
    }

    /** What came after it. */
    String afterwards() {
        Matcher happened = HAPPENED.matcher(text);
        if (happened.matches()) {
            Optional<AskedDay> day = AskedDay.in(text).filter(AskedDay::isDay);
            String date = day.map(one -> one.phrase().replaceFirst("(?i)^(?:on|at|by) ", ""))
                    .orElse("");
            return day.isPresent()
                    ? day.get().rest() + " after " + date + "?"
                    : "What happened next" + happened.group(1) + "?";
        }
        return deed().map(done -> "What happened after " + done.statement() + "?")
                .orElseGet(() -> "What happened next, about " + matter() + "?");
    }

    /** What came before it. */
    String beforehand() {
        return deed().map(done -> "What happened before " + done.statement() + "?")
                .orElseGet(() -> "What happened before that, about " + matter() + "?");
    }

    /** {@code asking} ("What is still open") of the case that it is about; empty where no name tells which. */
    Optional<String> ofCase(String asking) {
        Matcher named = OF_CASE.matcher(text);
        if (named.find()) return Optional.of(asking + " in " + named.group(1) + "?");
        return NameSpans.of(text).stream()
                .findFirst()
                .map(name -> asking + " in the " + name.replaceFirst("(?i)^the ", "") + " case?");
    }

    /** The question within another ("what Microsoft did cut off"); empty where its subject cannot be told. */
    Optional<String> indirect() {
        Matcher yesNo = YES_NO.matcher(text);
        if (yesNo.matches()) return turned("whether", yesNo.group(1), yesNo.group(2));
        Optional<AskedParts> parts = AskedParts.of(text);
        if (parts.isEmpty()) return SUBJECT_ASKED.matcher(text).matches() ? Optional.of(opening()) : Optional.empty();
        AskedParts asked = parts.get();
        if (!asked.subjectFollows()) return Optional.of(opening());
        return turned((asked.asking() + " " + asked.wanted()).strip(), asked.auxiliary(), asked.rest());
    }

    private static Optional<String> turned(String head, String auxiliary, String rest) {
        List<TextSpan> names = NameSpans.in("x " + rest);
        boolean named = !names.isEmpty() && names.get(0).start() == 2;
        Matcher determined = DETERMINED.matcher(rest);
        if (!named && !determined.find()) return Optional.empty();
        int first = named ? names.get(0).end() - 2 : determined.end();
        Optional<Integer> end = OWNS.matcher(rest.substring(first)).find()
                ? deed(lower(auxiliary), rest).map(deed -> deed.subject().length())
                : Optional.of(first);
        return end.map(at -> head + " " + rest.substring(0, at) + " " + lower(auxiliary) + rest.substring(at));
    }

    private String opening() {
        return lower(text.substring(0, 1)) + text.substring(1);
    }

    /**
     * What "it" may be after it: its first name, else its last noun phrase, else what it asks for; empty when it has none,
     * and where it speaks of "it" itself.
     */
    Optional<String> subject() {
        if (LEFT_OPEN.matcher(text).find()) return Optional.empty();
        return NameSpans.in(text).stream()
                .map(this::whole)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::nounPhrase)
                .or(this::wanted);
    }

    /** "the Azure" of "the Azure subscriptions" is a part of their name; of a statement it is not what that is about. */
    private Optional<String> whole(TextSpan name) {
        String found = name.cutFrom(text);
        Matcher owned = OWNED.matcher(text.substring(name.end()));
        if (owned.find()) return Optional.of(found + owned.group());
        Matcher noun = ATTRIBUTED.matcher(text.substring(name.end()));
        boolean after = AFTER_AUXILIARY.matcher(text.substring(0, name.start())).find();
        if (after || !lower(found).startsWith("the ") || !noun.find()) return Optional.of(found);
        return isStatement() ? Optional.empty() : Optional.of(found + noun.group());
    }

    private boolean isStatement() {
        return !OPENS_QUESTION.matcher(text).find();
    }

    /** The last one; the verb behind a subject is no part of it ("the review begin"). */
    private Optional<String> nounPhrase() {
        Matcher phrase = NOUN_PHRASE.matcher(text);
        if (!phrase.matches()) return Optional.empty();
        return Optional.of(deed().map(EarlierDeed::subject)
                .filter(subject -> phrase.group(1).startsWith(subject + " "))
                .orElse(phrase.group(1)));
    }

    private Optional<String> wanted() {
        Matcher opening =
                Pattern.compile("(?i)^(?:which|what|how many) (\\p{Ll}+s) .*").matcher(text);
        return opening.matches() && !opening.group(1).matches(AskedParts.AUXILIARY)
                ? Optional.of("the " + opening.group(1))
                : Optional.empty();
    }

    /** All that it is about, in a phrase that can follow "about": names, else a noun phrase, else all of it. */
    String matter() {
        List<String> names = NameSpans.of(text);
        if (isStatement() && LEFT_OPEN.matcher(text).find()) return opening();
        if (!names.isEmpty()) return String.join(" and ", names);
        return deed().filter(done -> !done.passive())
                .map(EarlierDeed::subject)
                .or(this::nounPhrase)
                .orElseGet(this::opening);
    }

    /** The same question with {@code other} in the place of its name or noun phrase. */
    String with(String other) {
        boolean named = !NameSpans.of(other).isEmpty();
        List<TextSpan> names = NameSpans.in(text);
        if (named) return names.isEmpty() ? text + ", about " + other + "?" : replaced(alike(names, other), other);
        Matcher phrase = NOUN_PHRASE.matcher(text);
        if (phrase.matches()) return replaced(new TextSpan(phrase.start(1), phrase.end(1)), other);
        return names.isEmpty() ? text + ", about " + other + "?" : replaced(names.get(0), other);
    }

    private TextSpan alike(List<TextSpan> names, String other) {
        boolean article = lower(other).startsWith("the ");
        return names.stream()
                .filter(span -> article == lower(span.cutFrom(text)).startsWith("the "))
                .findFirst()
                .orElse(names.get(0));
    }

    private String replaced(TextSpan span, String other) {
        return text.substring(0, span.start()) + other + text.substring(span.end()) + "?";
    }

    /** Whether it asks which rule something rests on. */
    boolean asksForRule() {
        return AskedParts.of(text).filter(parts -> parts.wanted().matches(RULE)).isPresent()
                || text.matches("(?i)^(?:which|what) " + RULE + "\\b.*");
    }

    /** The first clause that {@code claim} names by its number. */
    static Optional<String> numberedRule(String claim) {
        Matcher rule = NUMBERED.matcher(claim);
        if (!rule.find()) return Optional.empty();
        Matcher of = Pattern.compile("^ of the \\p{Lu}[\\p{L}-]*(?: (?:of )?\\p{Lu}[\\p{L}-]*)*")
                .matcher(claim.substring(rule.end()));
        return Optional.of(rule.group() + (of.find() ? " " + of.group().strip() : ""));
    }

    /** Somebody it names. */
    Optional<String> person() {
        return NameSpans.person(text);
    }

    /** The same question about clause {@code number}; empty where it is about none. */
    Optional<String> numbered(String number) {
        Matcher clause = NUMBERED.matcher(text);
        if (!clause.find()) return Optional.empty();
        boolean whole = NUMBERED.matcher(number).matches();
        return Optional.of(replaced(new TextSpan(clause.start(whole ? 0 : 2), clause.end()), number));
    }

    /** The same question with {@code phrase} ("per year", "by the CNPD") in it. */
    String narrowed(String phrase) {
        String preposition = phrase.split(" ", 2)[0];
        boolean named = !NameSpans.of(phrase).isEmpty();
        Matcher same =
                Pattern.compile("(?i) " + preposition + " (?:the )?\\p{Lu}.*$").matcher(text);
        return named && same.find() ? text.substring(0, same.start()) + " " + phrase + "?" : text + " " + phrase + "?";
    }

    /** The same question about another day. */
    String on(AskedDay day) {
        String rest = AskedDay.in(text).map(AskedDay::rest).orElse(text);
        boolean led = day.phrase().matches("(?i)(?:on|at|by|before|after|until|since|as) .*");
        return rest + (led ? " " : " on ") + day.phrase() + "?";
    }

    /** The same question about another time. */
    String at(String time) {
        Optional<AskedDay> day = AskedDay.in(text).filter(one -> one.isDay() || one.isOpen());
        if (day.isPresent()) return day.get().rest() + " in " + time + "?";
        String year = "(?:\\p{Lu}\\p{L}+ )?\\b\\d{4}\\b";
        Matcher dated = Pattern.compile(year).matcher(text);
        return dated.find()
                ? text.substring(0, dated.start()) + time + text.substring(dated.end()) + "?"
                : text + " in " + time + "?";
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
