package caseclerk.questions;

import caseclerk.questions.FollowUp.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people tell before and after they ask: who they are, what they read, what it is for ("I am writing a piece on bots
 * and my editor wants to know, before tomorrow, how much Acme had to pay. Anyone?"). What the question is about is kept
 * where the question leaves it out; a sentence that is only asked to be checked becomes the question.
 */
public final class Introduction {
    private static final String ASKING = "(?:who|whom|whose|what|which|when|where|why|how|whether)";
    private static final String ANYBODY = "(?:any|some)(?:one|body)(?: here| else| out there)*+";
    private static final Pattern BORDER = Pattern.compile(
            "(?<!\\b(?:Art|Inc|Corp|Ltd|Co|No|Mr|Mrs|Ms|Dr|St|vs|v|Sec|Cir|Ct|App|Cl|al|Para|para|art|sec|no|cl|e\\.g|i\\.e|approx|est|\\p{Lu}"
                    + "|(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|sen|gov|rep|gen|prof|jr|sr|dist|dept|bros|col|capt|lt|sgt|maj|hon|rev|messrs|univ|assn|supp|ave|nos|pp))\\.)"
                    + "(?<=[\\p{L}\\d)”\"’%$][.!?…]{1,4}[”\"]?)\\s+(?=\\S)");
    /** Asks for an answer, whatever the question. */
    private static final Pattern ANYONE = Pattern.compile("(?i)^(?!.*\\b(?:" + ASKING + "|if)\\b)(?:(?:" + ANYBODY
            + "|(?:do|does|can|could|would) (?:" + ANYBODY
            + "|you(?: guys)?)(?: please)? (?:know|remember|help|tell me|answer|check|look(?: it up)?|share)\\b.{0,30}"
            + "|any (?:idea|thought|help|pointer|clue|hint|suggestion|answer|info)s?\\b.{0,30}|thoughts|help|pls|please"
            + "|hi|hello|hey|does that make sense|is that ok(?:ay)?|am i right))[\\s?.!…]*$");

    private static final String OPENING =
            "(?i)^(?:(?:and|but|so|also|then|or|ok|okay|well|now)\\b,? )*+(?:(?:to|for|by|from|with|in|on|at|of|since|under|against) )?(?:"
                    + ASKING + "|" + AskedParts.AUXILIARY;
    private static final Pattern ASKS =
            Pattern.compile(OPENING + "|list|tell|show|summari[sz]e|explain|compare|name|give)\\b");
    /** "What did it claim"; not the clause in "When the office closed, it paid". */
    private static final Pattern IS_ASKED = Pattern.compile("(?i)^(?!(?:when|where|if|whether)\\b(?! (?:exactly )?"
            + AskedParts.AUXILIARY + "\\b))" + OPENING + ")\\b");
    /** "On the evening of", "Not Kansas": by its opening no sentence of its own, unless it has a verb. */
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?i)^(?:to|for|by|from|with|in|on|at|of|since|until|under|against|within|after|before|during|per|according to|not|no|only|just|except|but)\\b"
                    + "(?!.*(?:\\b" + AskedParts.AUXILIARY + "|\\p{L}{2}ed)\\b).*");

    private static final int LONGEST_FRAGMENT = 60;
    /** Narrows what is asked: "The fine of 2024", "Germany only". */
    private static final Pattern NARROWS = Pattern.compile(
            "(?i)\\d|\\b(?:only|not|except|excluding|apart from|other than|rather than|instead|solely)\\b");
    /** Speaks of who asks, and not of what is meant. */
    private static final Pattern OF_SPEAKER = Pattern.compile(
            "(?i)^(?:[^,]{1,20}, )?(?:i|i['’]m|i['’]ve|i['’]d|we|we['’]re|we['’]ve|my|our|me|sorry|would|need)\\b"
                    + "(?!.*\\b(?:mean|meant|care|asking|interested in|talking|refer|referring|looking for|question|about)\\b)");

    private static final Pattern MEANT = Pattern.compile(
            "(?i)^(?:i|we)(?:['’]m| am|['’]re| are| was| were)? (?:only |just |really )?(?:mean|meant|care about|asking about|talking about|interested in|refer to|referring to|looking for) (?:only |just )?(?<meant>.+)$");
    private static final Pattern BARE_AUXILIARY =
            Pattern.compile("(?i)^" + AskedParts.AUXILIARY + "\\b(?!.*\\?[\\s?!]*$)");
    private static final int FEWEST = 4;
    private static final int LONGEST_ASIDE = 100;
    private static final Pattern CHECKING = Pattern.compile(
            "(?i)\\b(?:true|correct|right|so|accurate|not|false|confirm|verify|check)(?: (?:this|that|it))?[\\s?!]*$");
    /** Where the question stands within what is told: "my editor wants to know, before tomorrow, how much …". */
    private static final Pattern WITHIN =
            Pattern.compile("(?i)^(?<before>.*?)\\b(?:know|wonder(?:ing)?|understand|find(?: out)?|figure out|remember"
                    + "|recall|tell (?:me|us)|ask(?:ed|ing|s)?(?: me| us| you| myself)?|explain|curious(?: about)?|sure|idea|clue|say|see|check|confirm|interested in"
                    + "|question (?:is|was|about))(?: about| of)?,?(?: [^,?.]{1,40},)? (?<asked>" + ASKING
                    + "\\b.{6,})$");

    private static final Pattern SPEAKER =
            Pattern.compile("(?i)\\b(?:i|i['’]m|i['’]ve|i['’]d|we|we['’]re|my|our|me|us|" + ANYBODY + "|you)\\b");
    private static final Pattern IS_TRUE = Pattern.compile(
            "(?i)^(?:(?:so|and|but|ok|hey|hi|guys),? )?(?:(?:is|was) (?:this|that|it|the above|any of (?:this|that|it)|all (?:this|that)|the following)"
                    + " (?:really |actually |all |even )*+(?:true|correct|right|so|accurate|real|legit|a fact|fake|false)(?: or (?:not|false|fake))?"
                    + "|true(?: or (?:false|not))?|fact[ -]?check(?: (?:this|that|it))?(?: please| pls)?|right|correct"
                    + "|(?:can|could) (?:you|" + ANYBODY
                    + ") (?:please )?(?:confirm|verify|check|fact[ -]?check)(?: (?:this|that|it|if (?:this|that|it) is (?:true|right|correct)))?)[\\s?!.:]*$");
    private static final Pattern CHECKED_BEHIND = Pattern.compile(
            "(?i)^(?<told>.{12,}?)(?<!\\s)\\s*+(?<![,;:.–—-])[,;:.–—-]++\\s*+(?<asks>(?:so |and )?(?:is|was) (?:this|that|it) (?:really |actually )?(?:true|correct|right|so|accurate)(?: or (?:not|false))?|true or false|(?:can|could) (?:you|"
                    + ANYBODY + ") (?:please )?(?:confirm|verify|check)(?: (?:this|that|it))?)[\\s?!]*$");
    private static final Pattern CHECKED_AHEAD = Pattern.compile(
            "(?i)^(?:is (?:this|that|it|the following) (?:true|correct|right)(?: or (?:not|false))?|true or false|fact[ -]?check)\\s*[:?]+\\s+(?<told>.{12,})$");
    private static final Pattern TOPIC = Pattern.compile(
            "\\b(?i:about|on|regarding|concerning|re|covering|reading|reviewing|researching|following|into) (?:(?i:the|this|that) )?(?<topic>"
                    + Caption.CAPITALS + ")");
    /** Tells what its speaker does, and only in passing what with. */
    private static final Pattern MENTIONING = Pattern.compile(
            "(?i)^(?:[^,]{1,20}, )?(?:i|we|i['’]m|we['’]re|i['’]ve|we['’]ve|my \\p{L}+|our \\p{L}+)\\b[^,;]{0,40}?\\b(?:writ|work|research|read|study|studi|prepar|cover|edit|blog|post|publish|report|draft|tweet|teach|saw\\b|seen\\b|follow)");

    private static final Pattern LEAD_IN = Pattern.compile("^(?<lead>[^:?]{3,80}): (?<asked>.+)$");
    /** "So basically who pays": says nothing. */
    private static final Pattern FILLER = Pattern.compile(
            "(?i)^(?:(?:so|ok|okay|well|um+|uh+|hm+|yo|btw|fyi|basically|actually|honestly|seriously|again|sorry|(?:i['’]m |just )?curious|just curious"
                    + "|out of curiosity|long story short|tl;?dr|for context|stupid question|dumb question|noob question|serious question|genuine question|real question)\\b\\s*+[,:;.–—-]*+\\s++)++(?=(?:"
                    + ASKING + "|" + AskedParts.AUXILIARY + ")\\b)");
    /** "My colleague claims that …", "I saw this: “…”". */
    private static final Pattern TOLD_BY = Pattern.compile(
            "(?i)^(?:(?:i|we|somebody|someone|people|they|my \\p{L}+)(?: (?:just|also|here))? (?:heard|read|saw|think|thought|claims?|says?|said|told (?:me|us)|believes?|wrote|posted)(?: that| here| this)?(?:[:,] | )|[^:“\"]{3,40}: (?=[\"“]))");
    /** So many sentences of a pasted text are checked one by one. */
    static final int MOST_CHECKED = 5;

    private Introduction() {}

    /** The question of {@code text}; {@code text} where nothing stands around it. */
    public static String off(String text) {
        return off("", text, true);
    }

    /**
     * @param quoted what somebody else wrote, to which {@code text} refers; empty for nothing
     * @param mentions whether a question that names what it is about is for what its asker writes or reads of, too
     */
    static String off(String quoted, String text, boolean mentions) {
        List<String> stated = stated(quoted, text);
        if (!stated.isEmpty()) return checking(stated);
        List<String> sentences = sentences(text);
        if (isCutWrongly(sentences)) return text;
        boolean marked = sentences.stream().anyMatch(one -> one.endsWith("?") && asks(one, false));
        List<String> asking = sentences.stream()
                .filter(one -> asks(one, marked))
                .map(Introduction::bare)
                .toList();
        List<String> told = sentences.stream()
                .filter(one -> !asks(one, marked) && !isAside(one))
                .toList();
        if (asking.isEmpty()) return within(sentences).orElse(text);
        String question = String.join(" ", asking);
        if (!isNamed(question) && !quoted.isEmpty()) return pointing(sentences(quoted), question);
        return about(
                told.stream()
                        .filter(one -> mentions
                                || !isNamed(question)
                                || !MENTIONING.matcher(one).find())
                        .toList(),
                question);
    }

    /** How many sentences of a text that is to be checked are left unchecked, since there are so many. */
    static int unchecked(String quoted, String text) {
        return Math.max(0, stated(quoted, text).size() - MOST_CHECKED);
    }

    /** A mark behind what asks nothing belongs to the question that stands before it, cut at a point within. */
    private static boolean isCutWrongly(List<String> sentences) {
        String last = last(sentences);
        boolean marked = last.endsWith("?") && !ASKS.matcher(last).find();
        return marked
                && sentences.size() > 1
                && ASKS.matcher(sentences.get(sentences.size() - 2)).find()
                && !sentences.get(sentences.size() - 2).endsWith("?")
                && !isAside(last)
                && !IS_TRUE.matcher(last).matches();
    }

    /** Whether it is a question that can be answered; "would be great" is none where questions have a mark. */
    private static boolean asks(String sentence, boolean marked) {
        boolean asks = ASKS.matcher(sentence).find();
        boolean opens = asks && (!marked || !BARE_AUXILIARY.matcher(sentence).find());
        boolean alone = !asks && sentence.split(" ").length < FEWEST;
        return (opens || sentence.endsWith("?") && !(marked && alone)) && !isAside(sentence);
    }

    /** The sentences; what opens like a part of one and has no verb stays with what it opens. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String piece : BORDER.split(text)) {
            String one = piece.strip();
            if (one.isEmpty()) continue;
            boolean goesOn = !sentences.isEmpty()
                    && isFragment(last(sentences))
                    && !ASKS.matcher(one).find();
            if (goesOn) one = sentences.remove(sentences.size() - 1) + " " + one;
            sentences.add(one);
        }
        return sentences;
    }

    private static boolean isFragment(String sentence) {
        return sentence.length() <= LONGEST_FRAGMENT
                && FRAGMENT.matcher(sentence).matches();
    }

    /** "For my paper: how much was it?" without what it is for. */
    private static String bare(String sentence) {
        String plain = FILLER.matcher(sentence).replaceFirst("");
        Matcher led = LEAD_IN.matcher(plain);
        if (!led.matches() || !ASKS.matcher(led.group("asked")).find()) return plain;
        boolean topic =
                !NameSpans.of(led.group("lead")).isEmpty() || led.group("lead").matches(".*\\d.*");
        return topic || !isNamed(led.group("asked")) ? plain : led.group("asked");
    }

    /** The question, with what is told before it as far as it leaves out what it is about. */
    private static String about(List<String> told, String question) {
        if (told.isEmpty()) return question;
        Optional<String> topic = topic(told, question);
        String matter = topic.isPresent() || isNamed(question) ? "" : matter(told);
        String ahead = told.stream()
                .filter(one -> one.equals(matter) || narrows(one, question))
                .map(one -> MEANT.matcher(one).replaceFirst("Only ${meant}") + " ")
                .collect(Collectors.joining());
        if (topic.isEmpty()) return ahead + question;
        return ahead + (isNamed(question) ? with(question, topic.get()) : of(topic.get(), question));
    }

    /** The last of the sentences that says something by itself. */
    private static String matter(List<String> told) {
        List<String> whole = told.stream().filter(one -> !isFragment(one)).toList();
        return last(whole.isEmpty() ? told : whole);
    }

    /** Whether a sentence that is told limits what is asked: by a number, by "only" or "not", or by another name. */
    private static boolean narrows(String sentence, String question) {
        if (OF_SPEAKER.matcher(sentence).find()) return false;
        return NARROWS.matcher(sentence).find() || !TOPIC.matcher(sentence).find() && namesMore(sentence, question);
    }

    /** A first word has its capital from the sentence. */
    private static boolean namesMore(String sentence, String question) {
        String asked = question.toLowerCase(Locale.ROOT);
        return NameSpans.in(sentence).stream()
                .filter(span -> span.start() > 0 || span.cutFrom(sentence).contains(" "))
                .map(span -> span.cutFrom(sentence).toLowerCase(Locale.ROOT).replaceFirst("^the ", ""))
                .anyMatch(name -> !asked.contains(name));
    }

    private static String of(String topic, String question) {
        String alone = FollowUp.alone(question, List.of(new Turn(topic, List.of(topic))));
        return isNamed(alone) ? alone : with(question, topic);
    }

    /** "> The office was closed. / Why was that?" */
    private static String pointing(List<String> quoted, String question) {
        for (int i = quoted.size() - 1; i >= 0; i--) {
            String alone = FollowUp.alone(question, List.of(new Turn(quoted.get(i), List.of(quoted.get(i)))));
            if (!alone.equals(question)) return alone;
        }
        return last(quoted) + " " + question;
    }

    private static String last(List<String> told) {
        return told.get(told.size() - 1);
    }

    private static boolean isNamed(String question) {
        return !NameSpans.of(question).isEmpty();
    }

    private static String with(String question, String topic) {
        return question.replaceFirst("(?<![\\s?!.])[\\s?!.]++$", "") + ", about " + topic + "?";
    }

    private static Optional<String> topic(List<String> told, String question) {
        return told.stream()
                .flatMap(sentence -> TOPIC.matcher(sentence).results())
                .map(found -> found.group(1).replaceFirst("\\.$", ""))
                .filter(name -> !question.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> isNamed("x " + name))
                .reduce((first, next) -> next);
    }

    /** The question that somebody tells they have. */
    private static Optional<String> within(List<String> sentences) {
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Matcher within = WITHIN.matcher(sentences.get(i));
            if (within.matches() && SPEAKER.matcher(within.group("before")).find())
                return Optional.of("Tell me " + within.group("asked").replaceFirst("(?<![\\s.!])[\\s.!]++$", ""));
        }
        return Optional.empty();
    }

    private static boolean endsChecking(String text) {
        return CHECKING.matcher(text.substring(Math.max(0, text.length() - LONGEST_ASIDE)))
                .find();
    }

    private static boolean isAside(String sentence) {
        return sentence.length() <= LONGEST_ASIDE && ANYONE.matcher(sentence).matches();
    }

    /** "… Is this true?": the sentences that are to be checked; none where nothing is. */
    private static List<String> stated(String quoted, String text) {
        Matcher ahead = CHECKED_AHEAD.matcher(text);
        Matcher behind = CHECKED_BEHIND.matcher(text);
        List<String> told = new ArrayList<>();
        if (IS_TRUE.matcher(text).matches() && !quoted.isEmpty()) told.addAll(sentences(quoted));
        else if (ahead.matches()) told.addAll(sentences(ahead.group("told")));
        else if (endsChecking(text) && behind.matches()) told.addAll(sentences(behind.group("told")));
        else {
            List<String> all = sentences(text);
            if (all.size() > 1 && IS_TRUE.matcher(last(all)).matches()) told.addAll(all.subList(0, all.size() - 1));
        }
        return told.stream()
                .map(sentence -> TOLD_BY.matcher(sentence).replaceFirst(""))
                .map(sentence -> sentence.replaceAll("^[\"“”'‘\\s]++|(?<![\"“”'’\\s.!])[\"“”'’\\s.!]++$", ""))
                .filter(sentence -> !sentence.endsWith("?") && sentence.contains(" "))
                .filter(sentence -> !IS_ASKED.matcher(sentence).find())
                .toList();
    }

    /** Whether each of the sentences is so. */
    private static String checking(List<String> stated) {
        return stated.stream()
                .limit(MOST_CHECKED)
                .map(sentence -> "Is it so that " + sentence + "?")
                .collect(Collectors.joining(" "));
    }
}
