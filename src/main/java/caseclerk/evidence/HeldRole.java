package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.NameSpans;
import caseclerk.questions.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose role a sentence tells of, read from the words around the role and from the sentence before. */
final class HeldRole {
    /**
     * What a sentence says of the role asked about.
     *
     * @param standing whether it is the party's
     * @param owner of another's role, whose it is; else empty
     */
    record Telling(Standing standing, String owner) {
        private Telling(Standing standing) {
            this(standing, "");
        }
    }

    /** Whether a role is that of the party asked about, the surest first. */
    enum Standing {
        /** It is, and who holds it is named beside it. */
        NAMED,
        /** It is, and the sentence has a name that may be of who holds it. */
        MAY_BE_NAMED,
        /** It is, and nobody is named. */
        HELD,
        /** It is another's. */
        OTHERS,
        /** It is narrower or over, or somebody is said not to hold it. */
        NOT_QUITE,
        /** The sentence names the party and the role, and nothing tells whose that is. */
        UNSAID,
        /** There is no such role in the sentence, or nothing of the party. */
        ABSENT
    }

    private static final Set<String> NO_LONGER =
            Set.of("former", "ex", "late", "outgoing", "previous", "onetime", "then");
    /** They narrow nothing: who is the chief lawyer is the lawyer. */
    private static final Set<String> THE_SAME = Set.of(
            "chief",
            "senior",
            "lead",
            "press",
            "legal",
            "managing",
            "executive",
            "general",
            "acting",
            "interim",
            "board",
            "new",
            "longtime",
            "current",
            "co",
            "founding");

    private static final String ARTICLE = "(?:(?:the|an?|its|his|her|their) )?";
    private static final String WORD =
            "(?!(?:a|an|the|about|after|against|and|as|at|before|but|by|during|for|from|in|into|no|not|never|of|off|on|onto|or|over"
                    + "|since|through|to|under|until|whether|who|with|without)\\b)\\p{Ll}[\\p{L}-]* ";
    private static final String MODIFIERS = "((?:[\\p{L}-]+ ){0,3})$";
    private static final Pattern OWNER_BEFORE = Pattern.compile("(?:[’']s|(?<=s)[’']) " + MODIFIERS);
    private static final Pattern PRONOUN_BEFORE =
            Pattern.compile("(?i)(?<![\\p{L}’'])(?:its|her|his|their)(?: \\[([^\\]]+)\\])? " + MODIFIERS);
    /** "Picto chief lawyer Dana Marsh" */
    private static final Pattern COMPOUND =
            Pattern.compile("(?i) (?:(?:" + String.join("|", RoleNames.NARROWING) + ")[ -])*");

    private static final Pattern NARROWED =
            Pattern.compile("(?i)(?<![\\p{L}’'-])(?:" + String.join("|", RoleNames.NARROWING) + ")[ -]$");

    private static final Pattern OWNER_AFTER =
            Pattern.compile("(?:,)? (?:of|for|at|to) " + ARTICLE + "(?:(?!\\p{L}+(?:ing|ed)\\b)" + WORD + "){0,2}");
    /** "head of research": of something that has no name. */
    private static final Pattern THING_AFTER = Pattern.compile("(?:,)? (?:of|for|to) " + ARTICLE
            + "(?!(?:her|him|it|them|us|me|authority|agency|bank|body|charity|club|company|firm|group|ministry|organi[sz]ation"
            + "|party|service|team|union)\\b)\\p{Ll}");

    private static final Pattern BRACKETS_AFTER = Pattern.compile(" \\(([^()]{1,60})\\)");
    private static final Pattern ALSO = Pattern.compile("(?:,? and|,) " + ARTICLE);
    private static final String BEING = "(?:is|was|has been|works as|acts as|serves as|became)";
    private static final Pattern HOLDER_AFTER = Pattern.compile("(?:,? |,? (?:is|was|has been) | \\()(?:[Tt]he )?");
    /** "Dana Marsh is", "Dana Marsh, who founded it, is" */
    private static final String HOLDING = "(?: |, who |, [^,;:]{1,80}, )" + BEING + " ";

    private static final Pattern IS_HOLDER = Pattern.compile(HOLDING);
    private static final Pattern HOLDER_BEFORE = Pattern.compile(
            "(?:,? as |, |" + HOLDING + ")(?:(?:the|an?|now|its|her|his|their) )?(?:" + WORD + "){0,2}");
    private static final Pattern NOT_HOLDING =
            Pattern.compile("\\b(?:(?:is|was|are|were|be|been) (?:not|never|no longer)" + "|(?:is|was|are|were)n[’']t) "
                    + ARTICLE + "(?:" + WORD + "){0,2}$");

    private static final Pattern DOER_BEFORE = Pattern.compile(",? (?:(?:who|and|also|now|has|had|have|is|was) )*");
    private static final Pattern DONE_FOR = Pattern.compile(" " + ARTICLE + "(?:" + WORD + "){0,2}");
    private static final Pattern DONE_FOR_UNNAMED = Pattern.compile(
            " (?:it|them|her|him|the (?:authority|agency|bank|body|charity|club|company|firm|group|party|union))\\b");
    /** "represented in court by the lawyer Dana Marsh" */
    private static final Pattern DONE_BY =
            Pattern.compile(" (?:(?:in|at|before) (?:[^ ,;]+ ){1,4})?by " + ARTICLE + "(?:" + WORD + "){0,3}");

    private static final Pattern BY = Pattern.compile(" (?:(?:in|at|before) (?:[^ ,;]+ ){1,4})?by ");
    private static final Pattern DONE_FOR_BEFORE = Pattern.compile(
            "(?:, [^,;:]{1,80},)?,? "
                    + "(?:(?:who|which|that|and|also|not|never|no longer|now|then|has|had|have|is|are|was|were|be|been|being|currently|\\p{Ll}+ly) )*");
    private static final Pattern NOT_DOING = Pattern.compile("(?:\\b(?:not|never|no longer)|n[’']t) (?:be |been )?$");

    private final AskedRole asked;
    private final Passage passage;
    private final Sentence sentence;
    private final String text;
    private final List<TextSpan> names;

    private HeldRole(AskedRole asked, Passage passage, Sentence sentence, List<TextSpan> mentions) {
        this.asked = asked;
        this.passage = passage;
        this.sentence = sentence;
        this.text = sentence.text();
        this.names = RoleNames.in(text, mentions);
    }

    /** What {@code sentence} of {@code passage} says of the role {@code asked} about. */
    static Telling in(AskedRole asked, Passage passage, Sentence sentence) {
        List<TextSpan> mentions = asked.role().mentionsIn(sentence.text());
        List<TextSpan> deeds = asked.role().deedsIn(sentence.text());
        if (mentions.isEmpty() && deeds.isEmpty()) return new Telling(Standing.ABSENT);
        return new HeldRole(asked, passage, sentence, mentions).surest(mentions, deeds);
    }

    private Telling surest(List<TextSpan> mentions, List<TextSpan> deeds) {
        List<Telling> found = new ArrayList<>();
        for (TextSpan role : mentions) found.add(ofMention(role.start(), role.end()));
        for (TextSpan deed : deeds) found.add(ofDeed(deed.start(), deed.end()));
        for (Standing standing : Standing.values())
            for (Telling one : found) if (one.standing() == standing) return one;
        return unsaid();
    }

    private Telling unsaid() {
        return new Telling(names.stream().anyMatch(this::isParty) ? Standing.UNSAID : Standing.ABSENT);
    }

    /** "Dana Marsh, who represents Picto"; "Picto is represented by Dana Marsh" */
    private Telling ofDeed(int start, int end) {
        String after = text.substring(end);
        boolean denied = NOT_DOING.matcher(text.substring(0, start)).find();
        TextSpan doneFor;
        boolean named;
        if (BY.matcher(after).lookingAt()) {
            doneFor = before(start, DONE_FOR_BEFORE).orElse(null);
            if (doneFor == null) return new Telling(Standing.ABSENT);
            named = after(end, DONE_BY).filter(name -> !isParty(name)).isPresent();
        } else {
            doneFor = after(end, DONE_FOR).map(this::partyFrom).orElse(null);
            named = before(start, DOER_BEFORE).filter(name -> !isParty(name)).isPresent();
            if (doneFor == null && !DONE_FOR_UNNAMED.matcher(after).lookingAt()) return new Telling(Standing.ABSENT);
            if (doneFor != null && text.substring(doneFor.end()).matches("(?s)(?:[’']s|(?<=s)[’']) .*"))
                return new Telling(Standing.ABSENT);
        }
        if (denied) return new Telling(Standing.NOT_QUITE);
        return doneFor == null ? unsaid() : ofOwner(nameOf(doneFor), named);
    }

    /** The name that begins behind {@code end} where {@code between} is all that stands before it. */
    private Optional<TextSpan> after(int end, Pattern between) {
        return names.stream()
                .filter(name -> name.start() >= end
                        && between.matcher(text.substring(end, name.start())).matches())
                .findFirst();
    }

    /** The name that ends before {@code start} where {@code between} is all that stands behind it, the nearest. */
    private Optional<TextSpan> before(int start, Pattern between) {
        return names.stream()
                .filter(name -> name.end() <= start
                        && between.matcher(text.substring(name.end(), start)).matches())
                .reduce((first, second) -> second);
    }

    /** "Greywing and Picto": of names in a row the party's, else the first. */
    private TextSpan partyFrom(TextSpan first) {
        TextSpan at = first;
        while (!isParty(at)) {
            Optional<TextSpan> next = after(at.end(), ALSO);
            if (next.isEmpty()) return first;
            at = next.get();
        }
        return at;
    }

    private String nameOf(TextSpan name) {
        return isParty(name) ? asked.party() : name.cutFrom(text);
    }

    /** By this name, or by another that stands in brackets behind it: "Ina Marsh (known as Mimi)". */
    private boolean isParty(TextSpan name) {
        if (asked.isParty(name.cutFrom(text))) return true;
        Matcher brackets = BRACKETS_AFTER.matcher(text).region(name.end(), text.length());
        return brackets.lookingAt() && NameSpans.of(brackets.group(1)).stream().anyMatch(asked::isParty);
    }

    private Telling ofOwner(String owner, boolean named) {
        if (!asked.isParty(owner)) return new Telling(Standing.OTHERS, owner.replaceFirst("^[Tt]he ", ""));
        if (named) return new Telling(Standing.NAMED);
        boolean others = names.stream().anyMatch(name -> !isParty(name));
        return new Telling(others ? Standing.MAY_BE_NAMED : Standing.HELD);
    }

    private Telling ofMention(int start, int end) {
        String before = text.substring(0, start);
        if (NOT_HOLDING.matcher(before).find()) return new Telling(Standing.NOT_QUITE);
        Matcher owned = OWNER_BEFORE.matcher(before);
        if (owned.find() && isModifying(owned.group(1))) {
            TextSpan owner = names.stream()
                    .filter(name -> name.end() == owned.start())
                    .findFirst()
                    .orElse(null);
            if (owner == null) return ofPointedAt(onlyName(start, end), owned.group(1), owned.start(), end);
            return ofOwnerHere(nameOf(owner), owned.group(1), owner.start(), end);
        }
        Matcher pronoun = PRONOUN_BEFORE.matcher(before);
        if (pronoun.find() && isModifying(pronoun.group(2)))
            return ofPointedAt(meant(pronoun.start()), pronoun.group(2), pronoun.start(), end);
        TextSpan owner = after(end, OWNER_AFTER).map(this::partyFrom).orElse(null);
        String modifiers = before.replaceFirst("(?s)^.*?((?:[\\p{L}][\\p{L}-]* ){0,2})$", "$1");
        if (owner != null) return ofOwnerHere(nameOf(owner), modifiers, start, owner.end());
        TextSpan compound = before(start, COMPOUND).orElse(null);
        if (compound != null) return ofCompound(compound, start, end);
        if (THING_AFTER.matcher(text.substring(end)).lookingAt()) return new Telling(Standing.NOT_QUITE);
        return ofOwnerHere(onlyName(start, end), modifiers, start, end);
    }

    /** "Picto director Dana Marsh"; a name that is not the party's may be no owner there: "State President". */
    private Telling ofCompound(TextSpan owner, int start, int end) {
        if (!isParty(owner)) return new Telling(Standing.ABSENT);
        Matcher narrowed = NARROWED.matcher(text.substring(0, owner.start()));
        Word first = Words.of(owner.cutFrom(text)).get(0);
        String modifiers = (narrowed.find() ? narrowed.group() : "")
                + (NO_LONGER.contains(first.folded()) ? first.text() + " " : "")
                + text.substring(owner.end(), start);
        return ofOwnerHere(asked.party(), modifiers, owner.start(), end);
    }

    /** "the company's vice chair", "its director": whose it is may be told anywhere before. */
    private Telling ofPointedAt(@Nullable String owner, String modifiers, int start, int end) {
        boolean mayBeParty = owner == null
                && isSameRole(modifiers)
                && NameSpans.of(passage.version().title() + ". " + passage.text()).stream()
                        .anyMatch(asked::isParty);
        return mayBeParty ? new Telling(Standing.UNSAID) : ofOwnerHere(owner, modifiers, start, end);
    }

    private Telling ofOwnerHere(@Nullable String owner, String modifiers, int start, int end) {
        if (owner == null) return isSameRole(modifiers) ? unsaid() : new Telling(Standing.NOT_QUITE);
        Telling told = ofOwner(owner, isHolderNamed(start, end));
        return told.standing() == Standing.OTHERS || isSameRole(modifiers) ? told : new Telling(Standing.NOT_QUITE);
    }

    private static boolean isModifying(String words) {
        return Words.of(words).stream().noneMatch(Word::isFunctionWord);
    }

    /** The words before the role narrow it as the question does, and not otherwise. */
    private boolean isSameRole(String modifiers) {
        List<Word> words = Words.of(modifiers);
        boolean all = words.stream().map(Word::stem).toList().containsAll(asked.modifiers());
        return all
                && words.stream()
                        .filter(word -> !asked.modifiers().contains(word.stem()))
                        .map(Word::folded)
                        .filter(word -> RoleNames.NARROWING.contains(word) && !THE_SAME.contains(word))
                        .allMatch(word -> NO_LONGER.contains(word) && asked.past());
    }

    private boolean isHolderNamed(int start, int end) {
        // "The director of Picto, the photo service, is Dana Marsh" stays without a name beside it.
        return names.stream().filter(name -> !isParty(name)).anyMatch(name -> isHolder(name, start, end));
    }

    private boolean isHolder(TextSpan name, int start, int end) {
        return name.start() >= end
                        && HOLDER_AFTER
                                .matcher(text.substring(end, name.start()))
                                .matches()
                || name.end() <= start
                        && HOLDER_BEFORE
                                .matcher(text.substring(name.end(), start))
                                .matches();
    }

    /** Whom a pronoun stands for: the name put behind it, the only name before it, or that of the sentence before. */
    private @Nullable String meant(int pronoun) {
        String shown = Subject.claim(passage, sentence).text();
        Matcher named =
                Pattern.compile("^(?:Her|His|Its|Their) \\[([^\\]]+)\\]").matcher(shown);
        if (pronoun == 0 && named.find()) return named.group(1);
        List<TextSpan> before =
                names.stream().filter(name -> name.end() <= pronoun).toList();
        if (before.isEmpty()) return one(namesBefore());
        List<String> owners = before.stream()
                .filter(name -> before.size() == 1
                        || !IS_HOLDER
                                .matcher(text.substring(name.end(), pronoun))
                                .matches())
                .map(this::nameOf)
                .toList();
        return one(owners);
    }

    /** Where only one name but that of who holds it stands here and in the sentence before, the role is of that. */
    private @Nullable String onlyName(int start, int end) {
        List<String> others = new ArrayList<>(namesBefore());
        for (TextSpan name : names) if (!isHolder(name, start, end) || isParty(name)) others.add(name.cutFrom(text));
        String only = one(others);
        return only != null && asked.isParty(only) ? only : null;
    }

    private static @Nullable String one(List<String> names) {
        return names.stream().distinct().count() == 1 ? names.get(0) : null;
    }

    private List<String> namesBefore() {
        return passage.sentences().stream()
                .filter(other -> other.ordinal() == sentence.ordinal() - 1)
                .flatMap(other -> NameSpans.of(other.text()).stream())
                .toList();
    }
}
