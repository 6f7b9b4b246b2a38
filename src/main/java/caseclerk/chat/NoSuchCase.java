package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.stream.Collectors;

/** What people are told where what they typed means no case, or may mean several. */
public final class NoSuchCase {
    private static final int MOST = 5;

    private NoSuchCase() {}

    /**
     * Why {@code typed} is not taken for a case, and what to do; of cases that {@code readers} may not know of nothing is
     * told.
     */
    public static String words(Bookcase bookcase, WorkspaceId workspace, String typed, Audience readers) {
        List<PolicyCase> named = bookcase.named(workspace, typed, readers);
        if (named.size() < 2) return "There is no case " + typed + "; /case list shows which there are.";
        String all = named.stream().limit(MOST).map(NoSuchCase::line).collect(Collectors.joining("\n"));
        String more = named.size() > MOST ? "\n  and " + (named.size() - MOST) + " more; /case list shows them." : "";
        return named.size() + " cases are called “" + named.get(0).name()
                + "”; say which by its short name, as in /case show "
                + named.get(0).slug() + ":\n" + all + more;
    }

    private static String line(PolicyCase one) {
        return "  " + one.slug() + ", " + one.sources() + (one.sources() == 1 ? " source" : " sources");
    }

    static Reply.Refused reply(Bookcase bookcase, Command.Visit visit, String typed) {
        return new Reply.Refused(
                words(bookcase, visit.workspace(), typed, visit.speaker().audience()));
    }
}
