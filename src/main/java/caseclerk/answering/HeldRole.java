package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
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
    record Told(Standing standing, String owner) {}

    /** Whether a role is that of the party asked about. */
    enum Standing {
        /** It is, and who holds it is named beside it. */
        NAMED,
        /** It is, and the sentence has a name that may be of who holds it. */
        MAY_BE_NAMED,
        /** It is, and nobody is named. */
        HELD,
        /** It is another's. */
        OTHERS,
        /** There is no such role in the sentence, or nothing tells whose it is. */
        UNSAID
    }

    private static final Set<String> NOT_QUITE =
            Set.of("deputy", "vice", "assistant", "associate", "incoming", "designate");
    private static final Set<String> NO_LONGER =
            Set.of("former", "ex", "late", "outgoing", "previous", "onetime", "then");
    /** Whoever heads a part does not head the whole. */
    private static final Set<String> OF_A_PART = Set.of(
            ("finance financial art artistic creative technical technology marketing sales communications operating operations"
                            + " security regional medical news sports music personnel research product policy programme program local"
                            + " area branch section department")
                    .split(" "));

    private static final String MODIFIERS = "((?:[\\p{L}-]+ ){0,3})$";
    private static final Pattern OWNER_BEFORE = Pattern.compile("(?:[’']s|(?<=s)[’']) " + MODIFIERS);
    private static final Pattern PRONOUN_BEFORE =
            Pattern.compile("(?i)(?<![\\p{L}’'])(?:its|her|his|their)(?: \\[([^\\]]+)\\])? " + MODIFIERS);
    /** "Picto chief lawyer Dana Marsh" */
    private static final Pattern COMPOUND = Pattern.compile(
            " (?:(?:chief|senior|lead|press|legal|managing|executive|general|deputy|vice|former|acting|board|finance|technical) )*");

    private static final Pattern OWNER_AFTER = Pattern.compile(
            "(?:,)? (?:of|for|at|to) (?:(?:the|an?|its|their) )?(?:(?!\\p{L}+(?:ing|ed)\\b)\\p{Ll}[\\p{L}-]* ){0,2}");
    private static final Pattern BRACKETS_AFTER = Pattern.compile(" \\(([^()]{1,60})\\)");
    private static final Pattern HOLDER_AFTER = Pattern.compile("(?:,? |,? (?:is|was|has been) | \\()(?:[Tt]he )?");
    private static final Pattern HOLDER_BEFORE = Pattern.compile(
            "(?:,? |, )(?:who )?(?:(?:is|was|has been|works as|acts as|serves as|became|as) )?(?:(?:the|an?|now|its|her|his|their) )?"
                    + "(?:[\\p{Ll}][\\p{L}-]* ){0,2}");
    private static final Pattern DOER_BEFORE = Pattern.compile(",? (?:(?:who|and|also|now|has|had|have|is|was) )*");

    private final AskedRole asked;
    private final Passage passage;
    private final Sentence sentence;
    private final String text;
    private final List<TextSpan> names;

    private HeldRole(AskedRole asked, Passage passage, Sentence sentence) {
        this.asked = asked;
        this.passage = passage;
        this.sentence = sentence;
        this.text = sentence.text();
        this.names = NameSpans.in(text);
    }

    /** What {@code sentence} of {@code passage} says of the role {@code asked} about. */
    static Told in(AskedRole asked, Passage passage, Sentence sentence) {
        return new HeldRole(asked, passage, sentence).told();
    }

    private Told told() {
        List<Told> found = new ArrayList<>();
        Matcher role = asked.role().told().matcher(text);
        while (role.find()) found.add(mention(role.start(), role.end()));
        Matcher done = asked.role().done().matcher(text);
        while (done.find()) found.add(doing(done.start(), done.end()));
        for (Standing standing : Standing.values()) for (Told one : found) if (one.standing() == standing) return one;
        return new Told(Standing.UNSAID, "");
    }

    /** "Dana Marsh, who represents Picto" */
    private Told doing(int start, int end) {
        TextSpan whom = names.stream()
                .filter(name -> name.start() >= end
                        && text.substring(end, name.start()).matches("(?:(?:the|an?) )?(?:\\p{Ll}[\\p{L}-]* ){0,2}"))
                .findFirst()
                .orElse(null);
        if (whom == null) return new Told(Standing.UNSAID, "");
        boolean named = names.stream()
                .anyMatch(name -> name.end() <= start
                        && !asked.isParty(name.cutFrom(text))
                        && DOER_BEFORE
                                .matcher(text.substring(name.end(), start))
                                .matches());
        return of(isParty(whom) ? asked.party() : whom.cutFrom(text), named);
    }

    /** By this name, or by another that stands in brackets behind it: "Ina Marsh (known as Mimi)". */
    private boolean isParty(TextSpan name) {
        if (asked.isParty(name.cutFrom(text))) return true;
        Matcher brackets = BRACKETS_AFTER.matcher(text).region(name.end(), text.length());
        return brackets.lookingAt() && NameSpans.of(brackets.group(1)).stream().anyMatch(asked::isParty);
    }

    private Told of(String owner, boolean named) {
        if (!asked.isParty(owner)) return new Told(Standing.OTHERS, owner.replaceFirst("^[Tt]he ", ""));
        if (named) return new Told(Standing.NAMED, "");
        boolean others = names.stream().anyMatch(name -> !asked.isParty(name.cutFrom(text)));
        return new Told(others ? Standing.MAY_BE_NAMED : Standing.HELD, "");
    }

    private Told mention(int start, int end) {
        String before = text.substring(0, start);
        Matcher owned = OWNER_BEFORE.matcher(before);
        Matcher pronoun = PRONOUN_BEFORE.matcher(before);
        TextSpan holding = names.stream()
                .filter(name -> name.start() <= start && name.end() >= end)
                .findFirst()
                .orElse(null);
        TextSpan compound = names.stream()
                .filter(name -> name.end() < start
                        && COMPOUND.matcher(text.substring(name.end(), start)).matches())
                .findFirst()
                .orElse(null);
        if (owned.find() && isModifying(owned.group(1))) {
            TextSpan owner = names.stream()
                    .filter(name -> name.end() == owned.start())
                    .findFirst()
                    .orElse(null);
            String whose = owner == null ? onlyName(start, end) : owner.cutFrom(text);
            return of(whose, owned.group(1), owner == null ? owned.start() : owner.start(), end);
        }
        if (pronoun.find() && isModifying(pronoun.group(2)))
            return of(meant(pronoun.start()), pronoun.group(2), pronoun.start(), end);
        TextSpan owner = names.stream()
                .filter(name -> name.start() >= end
                        && OWNER_AFTER
                                .matcher(text.substring(end, name.start()))
                                .matches())
                .findFirst()
                .orElse(null);
        String modifiers = before.replaceFirst("(?s)^.*?((?:\\p{Ll}[\\p{L}-]* ){0,2})$", "$1");
        if (owner != null) return of(owner.cutFrom(text), modifiers, start, owner.end());
        if (holding != null && holding.start() < start && isTitle(holding, start))
            return of(text.substring(holding.start(), start).strip(), "", holding.start(), end);
        if (compound != null)
            return of(compound.cutFrom(text), text.substring(compound.end(), start), compound.start(), end);
        return of(onlyName(start, end), modifiers, start, end);
    }

    /** "Picto Director Dana Marsh": a name before the role within one run of capitals. */
    private boolean isTitle(TextSpan holding, int start) {
        return !text.substring(holding.start(), start).strip().matches("(?i)the|");
    }

    private Told of(@Nullable String owner, String modifiers, int start, int end) {
        if (owner == null) return new Told(Standing.UNSAID, "");
        Told told = of(owner, isHolderNamed(start, end));
        return told.standing() == Standing.OTHERS || isSameRole(modifiers) ? told : new Told(Standing.UNSAID, "");
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
                        .noneMatch(word -> NOT_QUITE.contains(word.folded())
                                || OF_A_PART.contains(word.folded())
                                || NO_LONGER.contains(word.folded()) && !asked.past());
    }

    private boolean isHolderNamed(int start, int end) {
        int rest = end;
        // "The director of Picto, the photo service, is Dana Marsh" stays without a name beside it.
        for (TextSpan name : names) {
            if (asked.isParty(name.cutFrom(text))) continue;
            boolean after = name.start() >= rest
                    && HOLDER_AFTER.matcher(text.substring(rest, name.start())).matches();
            boolean before = name.end() <= start
                    && HOLDER_BEFORE.matcher(text.substring(name.end(), start)).matches();
            if (after || before) return true;
        }
        return false;
    }

    /** Whom a pronoun stands for: the name put behind it, the only name before it, or that of the sentence before. */
    private @Nullable String meant(int pronoun) {
        String shown = Subject.claim(passage, sentence).text();
        Matcher named =
                Pattern.compile("^(?:Her|His|Its|Their) \\[([^\\]]+)\\]").matcher(shown);
        if (pronoun == 0 && named.find()) return named.group(1);
        List<String> before = names.stream()
                .filter(name -> name.end() <= pronoun)
                .map(name -> name.cutFrom(text))
                .toList();
        return one(before.isEmpty() ? namesBefore() : before);
    }

    /** Where only one name but that of who holds it stands here and in the sentence before, the role is of that. */
    private @Nullable String onlyName(int start, int end) {
        List<String> others = new ArrayList<>(namesBefore());
        for (TextSpan name : names) {
            boolean holder = name.start() >= end
                            && HOLDER_AFTER
                                    .matcher(text.substring(end, name.start()))
                                    .matches()
                    || name.end() <= start
                            && HOLDER_BEFORE
                                    .matcher(text.substring(name.end(), start))
                                    .matches();
            if (!holder || asked.isParty(name.cutFrom(text))) others.add(name.cutFrom(text));
        }
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
