package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to a case: opened, renamed, closed. */
final class CaseCommands {
    static final String NEW = "/case new NAME";
    static final String RENAME = "/case rename SLUG NAME";
    static final String STATUS = "/case status SLUG open|closed";
    static final String MERGE = "/case merge SLUG INTO-SLUG";
    static final String MOVE = "/case move SOURCE-ID SLUG|none";
    static final String REMOVE = "/case remove SLUG";
    static final String SPLIT = "/case split SLUG NEW-NAME SOURCE-ID …";
    static final String TAG = "/case tag SLUG TAG …";
    static final String UNTAG = "/case untag SLUG TAG …";
    /** Instead of a slug: in no case. */
    private static final String NONE = "none";

    private static final int LONGEST = 80;
    private final Bookcase bookcase;

    CaseCommands(Bookcase bookcase) {
        this.bookcase = bookcase;
    }

    /** Where the words behind {@code /case verb} name a case. */
    static List<Integer> casesIn(String verb) {
        return switch (verb) {
            case "new", "note", "list" -> List.of();
            case "merge" -> List.of(0, 1);
            case "move" -> List.of(1);
            default -> List.of(0);
        };
    }

    Reply open(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(NEW);
        String name = String.join(" ", arguments).strip();
        Optional<Refused> objection = objection(name);
        if (objection.isPresent()) return objection.get();
        return open(visit, slug(visit, name), name);
    }

    private Reply open(Visit visit, String slug, String name) {
        // Compatibility forms such as "ﬁ" make a slug longer than its name.
        if (!PolicyCase.isSlug(slug)) return tooLong();
        return bookcase.open(visit.workspace(), slug, name, openedIn(visit))
                ? new Noted("Opened the case “" + name + "” as " + slug + ".")
                : taken(slug);
    }

    private static @Nullable String openedIn(Visit visit) {
        return visit.speaker().atTerminal() ? null : visit.channel();
    }

    private static Refused taken(String slug) {
        return new Refused("There is a case " + slug + " already; /case show " + slug + " shows it.");
    }

    private boolean isHidden(Visit visit, String slug) {
        return found(visit, slug).isEmpty()
                && bookcase.policyCase(visit.workspace(), slug, Audience.OWNER).isPresent();
    }

    private Optional<PolicyCase> found(Visit visit, String slug) {
        return bookcase.policyCase(visit.workspace(), slug, visit.speaker().audience());
    }

    Reply rename(Visit visit, List<String> arguments) {
        if (arguments.size() < 2) return Command.usage(RENAME);
        String slug = arguments.get(0);
        String name = String.join(" ", arguments.subList(1, arguments.size())).strip();
        Optional<Refused> objection = objection(name);
        if (objection.isPresent()) return objection.get();
        Optional<PolicyCase> before = found(visit, slug);
        if (before.isEmpty()) return NoSuchCase.reply(bookcase, visit, slug);
        bookcase.rename(visit.workspace(), slug, name);
        return new Noted("The case " + slug + " is called “" + name + "” now; before, it was “"
                + before.get().name() + "”.");
    }

    Reply status(Visit visit, List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(1).matches("(?i)open|closed")) return Command.usage(STATUS);
        String slug = arguments.get(0);
        if (found(visit, slug).isEmpty()) return NoSuchCase.reply(bookcase, visit, slug);
        CaseStatus status = CaseStatus.valueOf(arguments.get(1).toUpperCase(Locale.ROOT));
        bookcase.status(visit.workspace(), slug, status);
        return new Noted("The case " + slug + " is " + status.name().toLowerCase(Locale.ROOT) + " now.");
    }

    /** Gives a case tags, or takes them from it. */
    Reply tag(Visit visit, PolicyCase found, List<String> words, boolean given) {
        List<String> tags = words.stream()
                .flatMap(word -> Arrays.stream(word.split("[\\s,]+")))
                .map(word -> word.replaceFirst("^#", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (tags.isEmpty()) return Command.usage(given ? TAG : UNTAG);
        for (String tag : tags) {
            if (!PolicyCase.isTag(tag))
                return new Refused("“" + tag + "” is no tag; write letters, digits and hyphens, at most 40.");
            if (!given && !found.tags().contains(tag))
                return new Refused(found.slug() + " does not carry #" + tag + "; " + carried(found) + ".");
        }
        if (given) bookcase.tag(visit.workspace(), found.slug(), tags);
        else bookcase.untag(visit.workspace(), found.slug(), tags);
        return new Noted(found.slug() + ": "
                + carried(found(visit, found.slug()).orElse(found))
                + (given ? "; /digest subscribe #" + tags.get(0) + " follows all cases with it." : "."));
    }

    private static String carried(PolicyCase one) {
        return one.tags().isEmpty()
                ? "it carries no tag now"
                : "it carries " + one.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(", ")) + " now";
    }

    /** Takes away a case that has no sources. */
    Reply remove(Visit visit, List<String> arguments) {
        if (arguments.size() != 1) return Command.usage(REMOVE);
        String slug = arguments.get(0);
        Optional<PolicyCase> found = found(visit, slug);
        if (found.isEmpty()) return NoSuchCase.reply(bookcase, visit, slug);
        return bookcase.drop(visit.workspace(), slug)
                .<Reply>map(needed -> new Refused(reason(visit, slug, needed)))
                .orElseGet(() -> new Noted("Removed the case “" + found.get().name() + "”."));
    }

    /** Of sources that the speaker does not see nothing is told. */
    private String reason(Visit visit, String slug, Bookcase.Needed needed) {
        if (needed == Bookcase.Needed.FOLLOWED)
            return "A digest names the case " + slug + "; change that with /digest subscribe first.";
        return ids(visit, slug).isEmpty()
                ? "The case " + slug + " cannot be removed."
                : "The case " + slug + " has sources; put them under another with /case merge or /case move first.";
    }

    /** Puts all sources of one case under another; the empty case stays, so that nothing is lost. */
    Reply merge(Visit visit, List<String> arguments) {
        if (arguments.size() != 2) return Command.usage(MERGE);
        if (arguments.get(0).equals(arguments.get(1)))
            return new Refused("That is one and the same case; name another to put its sources under.");
        String from = arguments.get(0);
        String into = arguments.get(1);
        for (String slug : arguments) if (found(visit, slug).isEmpty()) return NoSuchCase.reply(bookcase, visit, slug);
        List<Long> sources = ids(visit, from);
        if (sources.isEmpty()) return new Refused("The case " + from + " has no sources to put under " + into + ".");
        Optional<Refused> telling = telling(visit, sources, into);
        if (telling.isPresent()) return telling.get();
        int moved = bookcase.move(visit.workspace(), sources, into);
        return new Noted(sources(moved) + " now under " + into + ", and " + from
                + " is empty; /undo takes that back, /case remove takes the empty case away.");
    }

    /** Puts a source under another case, or under none. */
    Reply move(Visit visit, List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(0).matches("#?\\d{1,18}")) return Command.usage(MOVE);
        long id = Long.parseLong(arguments.get(0).replace("#", ""));
        boolean none = arguments.get(1).equals(NONE);
        String slug = none ? null : arguments.get(1);
        if (bookcase.source(visit.workspace(), id, visit.speaker().audience()).isEmpty())
            return new Refused("There is no source " + id + "; /source list shows which there are.");
        if (slug != null && found(visit, slug).isEmpty()) return unknown(visit, slug);
        Optional<Refused> telling = slug == null ? Optional.empty() : telling(visit, List.of(id), slug);
        if (telling.isPresent()) return telling.get();
        if (bookcase.move(visit.workspace(), List.of(id), slug) == 0)
            return new Noted("Source " + id + " is there already.");
        return new Noted("Source " + id + (slug == null ? " is in no case now" : " is under " + slug + " now")
                + "; /undo takes that back.");
    }

    private Refused unknown(Visit visit, String slug) {
        boolean isShared = !bookcase.named(
                        visit.workspace(), slug, visit.speaker().audience())
                .isEmpty();
        return isShared
                ? NoSuchCase.reply(bookcase, visit, slug)
                : new Refused(
                        "There is no case " + slug + "; /case new NAME opens one, /case list shows which there are.");
    }

    /** A case is not told of by a source that others see: it would be named wherever they read that source. */
    private Optional<Refused> telling(Visit visit, List<Long> sources, String slug) {
        return sources.stream()
                .filter(source -> readers(visit, source)
                        .anyMatch(some -> bookcase.policyCase(visit.workspace(), slug, some)
                                .isEmpty()))
                .findFirst()
                .map(source -> new Refused("Source " + source + " is seen by people who may not know of the case "
                        + slug + ", and would tell them its name; put both under a case that they may know, with /case"
                        + " new and /case merge."));
    }

    /** What those may see who see the source, by the channels that it was filed from; direct messages have one reader. */
    private Stream<Audience> readers(Visit visit, long source) {
        if (visit.speaker().audience().everything()) return Stream.of(Audience.OWNER);
        Set<String> channels = bookcase.channels(visit.workspace(), source);
        return channels.isEmpty()
                ? Stream.of(Audience.ANYONE)
                : channels.stream().flatMap(one -> visit.speaker().readers().apply(one).stream());
    }

    /** Takes sources out of their case, or out of none, into a new one. */
    Reply split(Visit visit, List<String> arguments) {
        if (arguments.size() < 3) return Command.usage(SPLIT);
        String from = arguments.get(0);
        if (!from.equals(NONE) && found(visit, from).isEmpty()) return NoSuchCase.reply(bookcase, visit, from);
        List<Long> all = ids(visit, from);
        List<Long> chosen = arguments.subList(2, arguments.size()).stream()
                .filter(id -> id.matches("#?\\d{1,18}"))
                .map(id -> Long.parseLong(id.replace("#", "")))
                .filter(all::contains)
                .toList();
        if (chosen.size() != arguments.size() - 2)
            return new Refused("Name sources of " + from + " by their numbers; /source list shows them.");
        String name = arguments.get(1).strip();
        Optional<Refused> objection = objection(name);
        if (objection.isPresent()) return objection.get();
        String slug = slug(visit, name);
        if (!PolicyCase.isSlug(slug)) return tooLong();
        int moved = bookcase.split(visit.workspace(), chosen, slug, name, openedIn(visit));
        return moved < 0
                ? taken(slug)
                : new Noted(sources(moved) + " now under the new case " + slug + "; /undo takes that back.");
    }

    private List<Long> ids(Visit visit, String slug) {
        return bookcase
                .sources(
                        visit.workspace(),
                        slug.equals(NONE) ? null : slug,
                        visit.speaker().audience())
                .stream()
                .filter(source -> !slug.equals(NONE) || source.caseSlug() == null)
                .map(source -> source.sourceId())
                .toList();
    }

    private static String sources(int count) {
        return count == 1 ? "1 source is" : count + " sources are";
    }

    private static Optional<Refused> objection(String name) {
        if (name.length() > LONGEST) return Optional.of(tooLong());
        return name.codePoints().anyMatch(CaseCommands::isSeen)
                ? Optional.empty()
                : Optional.of(new Refused("A case's name needs a letter or a digit; add one."));
    }

    private static boolean isSeen(int code) {
        return Character.isLetterOrDigit(code) || Character.getType(code) == Character.OTHER_SYMBOL;
    }

    private static Refused tooLong() {
        return new Refused("A case's name has at most " + LONGEST + " characters; shorten it.");
    }

    /** Names in other scripts, words that commands read otherwise, and slugs of hidden cases get a number. */
    private String slug(Visit visit, String name) {
        String plain = PolicyCase.slugOf(name);
        if (!plain.isEmpty() && !isCommandWord(plain) && !isHidden(visit, plain)) return plain;
        return PolicyCase.freeSlug(
                plain.isEmpty() ? PolicyCase.UNNAMED : plain,
                slug -> isCommandWord(slug)
                        || bookcase.policyCase(visit.workspace(), slug, Audience.OWNER)
                                .isPresent());
    }

    private static boolean isCommandWord(String slug) {
        return PolicyCase.isReserved(slug) || (PolicyCase.isSlug(slug) && !SpokenPlan.isCase(slug));
    }
}
