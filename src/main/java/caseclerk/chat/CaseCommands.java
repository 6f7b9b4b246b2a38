package caseclerk.chat;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is done to a case: opened, renamed, closed. */
final class CaseCommands {
    static final String NEW = "/case new NAME";
    static final String RENAME = "/case rename SLUG NAME";
    static final String STATUS = "/case status SLUG open|closed";
    private static final int LONGEST = 80;
    private final Bookcase bookcase;

    CaseCommands(Bookcase bookcase) {
        this.bookcase = bookcase;
    }

    Reply open(Visit visit, List<String> arguments) {
        if (arguments.isEmpty()) return Command.usage(NEW);
        String name = String.join(" ", arguments).strip();
        Optional<Refused> objection = objection(name);
        if (objection.isPresent()) return objection.get();
        String slug = slug(name);
        return bookcase.open(visit.workspace(), slug, name)
                ? new Noted("Opened the case “" + name + "” as " + slug + ".")
                : new Refused("There is a case " + slug + " already; /case show " + slug + " shows it.");
    }

    Reply rename(Visit visit, List<String> arguments) {
        if (arguments.size() < 2) return Command.usage(RENAME);
        String slug = arguments.get(0);
        String name = String.join(" ", arguments.subList(1, arguments.size())).strip();
        Optional<Refused> objection = objection(name);
        if (objection.isPresent()) return objection.get();
        Optional<PolicyCase> before = bookcase.policyCase(visit.workspace(), slug);
        if (before.isEmpty()) return missing(slug);
        bookcase.rename(visit.workspace(), slug, name);
        return new Noted("The case " + slug + " is called “" + name + "” now; before, it was “"
                + before.get().name() + "”.");
    }

    Reply status(Visit visit, List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(1).matches("(?i)open|closed")) return Command.usage(STATUS);
        String slug = arguments.get(0);
        if (bookcase.policyCase(visit.workspace(), slug).isEmpty()) return missing(slug);
        CaseStatus status = CaseStatus.valueOf(arguments.get(1).toUpperCase(Locale.ROOT));
        bookcase.status(visit.workspace(), slug, status);
        return new Noted("The case " + slug + " is " + status.name().toLowerCase(Locale.ROOT) + " now.");
    }

    private static Optional<Refused> objection(String name) {
        if (name.length() > LONGEST)
            return Optional.of(new Refused("A case's name has at most " + LONGEST + " characters; shorten it."));
        return slug(name).isEmpty()
                ? Optional.of(new Refused("A case's name needs a letter from a to z or a digit; add one."))
                : Optional.empty();
    }

    private static Refused missing(String slug) {
        return new Refused("There is no case " + slug + "; /case list shows which there are.");
    }

    private static String slug(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
