package caseclerk.grammar;

import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.grammar.TextNames.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose name belongs behind the opening words of a sentence that only point back to it ("The company", "It",
 * "She"). A wrong name would be a falsehood in the program's own words, so that nobody is named wherever two could be
 * meant, or where nothing shows that the one is a company, a group, a person.
 */
public final class PointingBack {
    private static final Set<String> COMPANY = Set.of(
            "company",
            "firm",
            "startup",
            "start-up",
            "giant",
            "corporation",
            "retailer",
            "airline",
            "bank",
            "insurer",
            "manufacturer",
            "maker",
            "vendor",
            "provider",
            "chain",
            "app",
            "platform",
            "service",
            "network");
    private static final Set<String> GROUP = Set.of(
            "group",
            "organisation",
            "organization",
            "charity",
            "nonprofit",
            "coalition",
            "collective",
            "association",
            "campaign",
            "foundation");
    private static final Set<String> REGULATOR = Set.of("regulator", "authority", "watchdog", "agency", "commission");
    private static final Set<String> PLATFORM = Set.of("platform", "service", "app", "network");
    private static final List<Set<String>> KINDS = List.of(
            COMPANY,
            GROUP,
            REGULATOR,
            Set.of("ministry"),
            Set.of("court"),
            Set.of("union"),
            Set.of("unit"),
            Set.of("department"));

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:The|This) (?<n>company|firm|startup|start-up|tech giant|platform|service|app|network|group"
                    + "|organisation|organization|charity|regulator|authority|watchdog|agency|commission|ministry|court|union"
                    + "|unit|department)|(?<it>It)|He|She|His|Her|In (?:his|her))\\b(?![’'-])");
    /** "The ministry of the interior", "the court ruling": the noun is no name's stand-in. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^,? (?:of|for|in|at|that|which|who|whose|behind|from|by|with|under|on|to|named|called|known|responsible|concerned"
                    + "|spokes\\w+|leaders?|members?|officials?|ruling|decision|lawyers?|director|employees?|chief)\\b|^,? \\p{Lu}");

    /** What only somebody who acts does; "it is unclear" and "it took two days" are said of nobody. */
    private static final Pattern ACTS =
            Pattern.compile("^(?: (?:has|had|also|later|then|now|since|would|will|did|does|not))*"
                    + " (?:said|says|tells|told|adds|added|den(?:y|ies|ied)|declin\\w+|refus\\w+|ask(?:s|ed)?|demand(?:s|ed)?|wants?|wanted"
                    + "|promis\\w+|announc\\w+|accus\\w+|appeal(?:s|ed)?|sued|sues|apologi[sz]\\w+|plan(?:s|ned)|hop(?:es|ed)|offer(?:s|ed)?"
                    + "|agree(?:s|d)?|pledg\\w+|reject(?:s|ed)?|dispute[sd]?|hired|employs|urg(?:es|ed)|warn(?:s|ed)?|thank(?:s|ed)?"
                    + "|relied|closed|banned|suspended|restored)\\b");
    /** Else "it" could mean. */
    private static final Pattern OTHER_DOER =
            Pattern.compile("\\b(?:an?|the|its|this|that|another|one|new) (?:[\\p{L}’'-]+ ){0,3}"
                    + "(?:report|statement|letter|study|post|blog|ruling|decision|notice|message|complaint|document|paper|survey|article|lawsuit"
                    + "|petition|law|bill|rule|policy|order|tool|system|program|software|app|service|platform|company|firm|group|union|council"
                    + "|ministry|court|board|agency|government|team|regulator|authority|panel|committee|police|department|commission|newspaper"
                    + "|owner|start-up|startup|organi[sz]ation)\\b");

    private static final Pattern FINITE = Pattern.compile(
            "^(?: (?:has|have|had|also|later|then|now))* (?:is|was|will|would|did|does|could|may|must|can|cannot|said|says|told"
                    + "|wrote|\\p{Ll}{2,}ed)\\b");
    private static final Pattern SPOKESMAN = Pattern.compile(
            "\\b(?:[Aa]|[Tt]he) (?:spokes\\w+|lawyer|director|minister|judge|official|manager|engineer)(?: (?:for|of) (?:the )?\\p{Lu}\\w+)?");
    /** Whatever bears one of these in its name is nobody. */
    private static final Set<String> BODY = Set.of(
            "panel",
            "board",
            "council",
            "committee",
            "tribunal",
            "institute",
            "university",
            "parliament",
            "senate",
            "office",
            "bureau",
            "centre",
            "center",
            "project",
            "party",
            "news",
            "act",
            "law");

    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?s).*\\b[Tt]he ");
    private static final Pattern OFFICE_OF = Pattern.compile(
            "(?s).*\\b(?:spokes\\w+|lawyer|director|minister|judge|official|manager|engineer|president|chair\\w*|head|chief|member|editor|founder|researcher|professor|officer|executive)"
                    + " (?:for|of|at) (?:the )?");
    private static final Pattern OF_A_BODY = Pattern.compile("^(?:[’']| spokes\\w+)");
    private static final int LOOK_BACK = 4;

    /** In a longer text too many could be meant. */
    private static final int MOST_SENTENCES = 300;

    private final TextNames names;
    private final String title;
    private final boolean isReadable;

    /**
     * For the sentences of one text.
     *
     * @param text all of its sentences, or those around the ones that are asked about
     * @param title of the text
     */
    public PointingBack(List<Sentence> text, String title) {
        this.isReadable = text.size() <= MOST_SENTENCES;
        this.names = new TextNames(isReadable ? text : List.of());
        this.title = title;
    }

    /**
     * A name that a sentence points back to.
     *
     * @param name where it stands, in the version's text
     * @param sentence in which it stands
     * @param after behind so many letters of the sentence that points back it belongs
     */
    public record Pointed(TextSpan name, Sentence sentence, int after) {}

    /** Who is meant by the opening words of {@code sentence}; empty where they point to nobody or there is any doubt. */
    public Optional<Pointed> from(Sentence sentence) {
        Matcher opening = OPENING.matcher(sentence.text());
        return isReadable && opening.find() ? pointed(sentence, opening) : Optional.empty();
    }

    private Optional<Pointed> pointed(Sentence sentence, Matcher opening) {
        String rest = sentence.text().substring(opening.end());
        String noun = opening.group("n");
        if (noun != null)
            return GOES_ON.matcher(rest).find()
                    ? Optional.empty()
                    : named(sentence, body(sentence, noun.replace("tech ", "")), opening.end());
        if (opening.group("it") != null)
            return ACTS.matcher(rest).find() ? named(sentence, doer(sentence), opening.end()) : Optional.empty();
        return person(sentence, opening.end());
    }

    private Optional<Pointed> named(Sentence sentence, Optional<Named> found, int after) {
        return found.filter(name -> !standsIn(sentence, name)).map(name -> pointed(name, name.span(), after));
    }

    private static Pointed pointed(Named name, TextSpan in, int after) {
        int start = name.sentence().span().start();
        return new Pointed(new TextSpan(start + in.start(), start + in.end()), name.sentence(), after);
    }

    /** Nobody is told of himself by name. */
    private boolean standsIn(Sentence sentence, Named name) {
        return names.in(sentence).stream().anyMatch(name::isLike);
    }

    /** The only name in the nearest sentence that has one and, of all names, the only one that is called so. */
    private Optional<Named> body(Sentence sentence, String noun) {
        Set<String> kind = PLATFORM.contains(noun)
                ? PLATFORM
                : KINDS.stream().filter(k -> k.contains(noun)).findFirst().orElse(Set.of(noun));
        for (Sentence earlier : names.before(sentence, LOOK_BACK)) {
            List<Named> open = names.in(earlier).stream()
                    .filter(name -> !names.isPerson(name) && !isOfAnotherKind(name, kind))
                    .toList();
            if (open.isEmpty() && !speaksOfAnother(earlier, kind, null)) continue;
            if (!isOne(open) || speaksOfAnother(earlier, kind, open.get(0))) return Optional.empty();
            Named only = open.get(0);
            return names.isSure(only) && isOnlyOne(sentence, only, kind) ? Optional.of(only) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isOne(List<Named> found) {
        return !found.isEmpty() && found.stream().allMatch(name -> name.isLike(found.get(0)));
    }

    private boolean isOfAnotherKind(Named name, Set<String> kind) {
        return !names.isCalled(name, kind)
                && KINDS.stream().filter(k -> !k.containsAll(kind)).anyMatch(k -> names.isCalled(name, k));
    }

    /** Only one is called so; where none is, a company is the one body that the title and the text name at all. */
    private boolean isOnlyOne(Sentence sentence, Named name, Set<String> kind) {
        List<Named> others =
                names.all().stream().filter(other -> !other.isLike(name)).toList();
        if (names.isCalled(name, kind)) return others.stream().noneMatch(other -> names.isCalled(other, kind));
        return kind.equals(COMPANY)
                && isTitled(name)
                && others.stream()
                        .filter(other -> other.sentence().ordinal() < sentence.ordinal())
                        .allMatch(names::isPerson);
    }

    private boolean isTitled(Named name) {
        return Words.of(title).stream().anyMatch(word -> name.words().contains(word.folded()));
    }

    /** "A company in Texas": one without a name could be meant as well. */
    private boolean speaksOfAnother(Sentence earlier, Set<String> kind, @Nullable Named known) {
        Matcher other = Pattern.compile(
                        "\\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ee]ach|[Ee]very|[Ss]everal|[Tt]wo|[Ss]ome|rival) (?:[\\p{L}’'-]+ ){0,3}(?:"
                                + String.join("|", kind) + ")s?\\b")
                .matcher(earlier.text());
        while (other.find()) {
            boolean apposed = known != null
                    && other.start() >= known.span().end()
                    && earlier.text()
                            .substring(known.span().end(), other.start())
                            .matches("(?: \\([^)]*\\))?(?:, (?:which is )?| (?:is|was) )");
            if (!apposed) return true;
        }
        return false;
    }

    /** The only name of the sentence before, where it opens that sentence as the one that acts. */
    private Optional<Named> doer(Sentence sentence) {
        List<Sentence> before = names.before(sentence, 1);
        if (before.isEmpty()) return Optional.empty();
        Sentence earlier = before.get(0);
        List<Named> found = names.in(earlier);
        if (!isOne(found) || OTHER_DOER.matcher(earlier.text()).find()) return Optional.empty();
        Named only = found.get(0);
        boolean opens = only.before().matches("(?:The )?")
                && FINITE.matcher(only.after()).find();
        boolean body = isTitled(only) || KINDS.stream().anyMatch(kind -> names.isCalled(only, kind));
        return opens && body && names.isSure(only) && !names.isPerson(only) ? Optional.of(only) : Optional.empty();
    }

    /** The only person of the sentence before; sentences that open with "he" or "she" go on about the same one. */
    private Optional<Pointed> person(Sentence sentence, int after) {
        for (Sentence earlier : names.before(sentence, LOOK_BACK)) {
            List<Named> open =
                    names.in(earlier).stream().filter(this::couldBePerson).toList();
            Matcher spokesman = SPOKESMAN.matcher(earlier.text());
            boolean spoken = spokesman.find();
            if (open.isEmpty() && spoken) {
                TextSpan words = new TextSpan(spokesman.start(), spokesman.end());
                boolean one = !spokesman.find();
                Named named = new Named(earlier, words, words.cutFrom(earlier.text()), false);
                return one ? Optional.of(pointed(named, words, after)) : Optional.empty();
            }
            if (!open.isEmpty()) {
                Named only = open.get(0);
                boolean apposed =
                        !spoken || earlier.text().startsWith(", ", only.span().end());
                boolean sure = isOne(rivals(earlier))
                        && apposed
                        && (names.isPerson(only) || only.words().size() > 1);
                return sure ? named(sentence, Optional.of(only), after) : Optional.empty();
            }
            if (!earlier.text().matches("(?s)(?:He|She)\\b.*")) return Optional.empty();
        }
        return Optional.empty();
    }

    /** "The case of Zoe Muster": whoever something is of may be meant too, though less likely. */
    private List<Named> rivals(Sentence earlier) {
        return names.in(earlier).stream()
                .filter(name -> couldBePerson(name)
                        || name.words().size() > 1
                                && !isBody(name)
                                && !OFFICE_OF.matcher(name.before()).matches())
                .toList();
    }

    private boolean isBody(Named name) {
        return OF_A_BODY.matcher(name.after()).find()
                || ARTICLE_BEFORE.matcher(name.before()).matches()
                || names.isCalled(name, BODY)
                || KINDS.stream().anyMatch(kind -> names.isCalled(name, kind));
    }

    /** Neither a body that the text calls one, nor the owner or employer of what is spoken of. */
    private boolean couldBePerson(Named name) {
        if (names.isPerson(name)) return true;
        boolean body = isBody(name) || name.before().matches("(?s).*\\b(?:in|at|for|of) (?:the )?");
        return !body;
    }
}
