package caseclerk.answering;

import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question already answered, from which a follow-up takes what it leaves out. */
final class EarlierQuestion {
    private static final String AUXILIARY =
            "(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)";
    private static final String ASKING =
            "(?:what|which|whose|whom|who|when|where|why|how(?: many| much| long| often)?)";
    /** Asking word, what is asked for, auxiliary, the rest. */
    private static final Pattern ASKED = Pattern.compile("(?i)^(?:(?:to|for|by|from|with|in|on|at|of|since|until) )?("
            + ASKING + ")((?: (?!" + AUXILIARY + "\\b)[\\p{L}\\d’'-]+){0,4}?) (" + AUXILIARY + ") (.+)$");
    /** Asking word that is the subject itself, and the rest. */
    private static final Pattern SUBJECT_ASKED = Pattern.compile("(?i)^(who|what|which|how many|how much) (.+)$");

    private static final Pattern HAPPENED = Pattern.compile("(?i)^what (?:has )?happened\\b(.*)$");
    private static final Pattern YES_NO = Pattern.compile("(?i)^(" + AUXILIARY + ") (.+)$");
    private static final Pattern NAMED_FIRST =
            Pattern.compile("^(?:the |an? |its |their |his |her |it\\b|they\\b|he\\b|she\\b|any|\\p{Lu})");
    private static final Pattern PREPOSITION =
            Pattern.compile(" (?:for|in|to|at|after|before|from|against|with|by|during|over|on|about|since)\\b");
    private static final Pattern NOUN_PHRASE = Pattern.compile("(?i).*\\b((?:the|an?|this|its|their|his|her) [^,;]+)$");
    private static final String DANGLING = " (?:of|by|with|about|to|from)$";

    private final String text;

    EarlierQuestion(String question) {
        this.text = question.replaceAll("[\\s?!.]+$", "").strip();
    }

    /** The same question asked about its {@code asking} ("When", "Why") instead; empty where that cannot be put. */
    Optional<String> moved(String asking) {
        Matcher happened = HAPPENED.matcher(text);
        if (happened.matches()) return Optional.of(asking + " did it happen" + happened.group(1) + "?");
        Matcher yesNo = YES_NO.matcher(text);
        if (yesNo.matches()) return Optional.of(asking + " " + lower(yesNo.group(1)) + " " + yesNo.group(2) + "?");
        Matcher asked = ASKED.matcher(text);
        if (asked.matches()) return movedAuxiliary(asking, asked);
        Matcher subject = SUBJECT_ASKED.matcher(text);
        if (!subject.matches()) return Optional.empty();
        String who = lower(subject.group(1));
        String stand = who.equals("who") ? "they " : who.equals("what") ? "it " : "";
        return Optional.of(asking + " was it that " + stand + subject.group(2) + "?");
    }

    private static Optional<String> movedAuxiliary(String asking, Matcher asked) {
        String auxiliary = lower(asked.group(3));
        String wanted = asked.group(2).strip();
        String rest = asked.group(4);
        boolean subjectFollows =
                auxiliary.matches("did|does|do") || NAMED_FIRST.matcher(rest).find();
        if (!subjectFollows) return Optional.of(asking + " " + passive(lower(asked.group(1)), auxiliary, wanted, rest));
        boolean identity = auxiliary.matches("is|are|was|were") && !holdsVerb(rest) && wanted.isEmpty();
        if (identity && lower(asked.group(1)).matches("who|what|which|whose")) return Optional.empty();
        String put = wanted.isEmpty() ? rest.replaceFirst(DANGLING, "") : withObject(rest, wanted);
        return Optional.of(asking + " " + auxiliary + " " + put + "?");
    }

    private static String passive(String who, String auxiliary, String wanted, String rest) {
        if (!wanted.isEmpty()) return auxiliary + " " + wanted + " " + rest + "?";
        if (!who.equals("who")) return auxiliary + " it " + rest + "?";
        String plural = auxiliary.equals("was") ? "were" : auxiliary.equals("is") ? "are" : auxiliary;
        return (plural.equals("has") ? "have" : plural) + " they " + rest + "?";
    }

    /** Whether a word of verb form follows the first name ("Microsoft accused of"). */
    private static boolean holdsVerb(String rest) {
        List<Word> words = Words.of(rest);
        return words.stream()
                .skip(1)
                .anyMatch(w -> !w.isCapitalised() && w.folded().matches("\\p{L}+(?:ed|ing|en)"));
    }

    private static String withObject(String rest, String wanted) {
        Matcher preposition = PREPOSITION.matcher(rest);
        return preposition.find()
                ? rest.substring(0, preposition.start()) + " " + wanted + rest.substring(preposition.start())
                : rest + " " + wanted;
    }

    /** The question within another ("what Microsoft did cut off"); empty where its subject cannot be told. */
    Optional<String> indirect() {
        Matcher yesNo = YES_NO.matcher(text);
        if (yesNo.matches()) return turned("whether", yesNo.group(1), yesNo.group(2));
        Matcher asked = ASKED.matcher(text);
        if (!asked.matches()) return SUBJECT_ASKED.matcher(text).matches() ? Optional.of(opening()) : Optional.empty();
        String auxiliary = lower(asked.group(3));
        if (!auxiliary.matches("did|does|do")
                && !NAMED_FIRST.matcher(asked.group(4)).find()) return Optional.of(opening());
        return turned(lower(asked.group(1)) + asked.group(2), auxiliary, asked.group(4));
    }

    private static Optional<String> turned(String head, String auxiliary, String rest) {
        List<TextSpan> names = NameSpans.in("x " + rest);
        if (names.isEmpty() || names.get(0).start() != 2) return Optional.empty();
        int end = names.get(0).end() - 2;
        return Optional.of(head + " " + rest.substring(0, end) + " " + lower(auxiliary) + rest.substring(end));
    }

    private String opening() {
        return lower(text.substring(0, 1)) + text.substring(1);
    }

    /** What it is about: its first name, else its last noun phrase; empty when it has neither. */
    Optional<String> subject() {
        return NameSpans.of(text).stream().findFirst().or(this::nounPhrase);
    }

    private Optional<String> nounPhrase() {
        Matcher phrase = NOUN_PHRASE.matcher(text);
        return phrase.matches() ? Optional.of(phrase.group(1)) : Optional.empty();
    }

    /** All that it is about, in a phrase that can follow "about": names, else a noun phrase, else all of it. */
    String matter() {
        List<String> names = NameSpans.of(text);
        if (!names.isEmpty()) return String.join(" and ", names);
        return nounPhrase().orElseGet(this::opening);
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
