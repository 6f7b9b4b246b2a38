package caseclerk.adapters.terminal;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Digest;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Outlet;
import caseclerk.digest.Subscription;
import java.util.Optional;
import java.util.function.Consumer;

/** Prints digests. A terminal remembers nothing: what was printed before the program died is printed again. */
public final class TerminalOutlet implements Outlet {
    private final DigestText text;
    private final Consumer<String> printer;

    /** @param printer prints, or throws {@link caseclerk.digest.OutletUnavailable} where it cannot */
    public TerminalOutlet(Style style, Consumer<String> printer) {
        this.text = new DigestText(style);
        this.printer = printer;
    }

    @Override
    public boolean serves(WorkspaceId workspace) {
        return workspace.equals(WorkspaceId.TERMINAL);
    }

    @Override
    public Audience audience(Subscription subscription) {
        return Audience.OWNER;
    }

    @Override
    public Optional<String> find(Dispatch dispatch) {
        return Optional.empty();
    }

    @Override
    public String deliver(Dispatch dispatch, Digest digest) {
        printer.accept(text.of(digest, dispatch.subscription().plan().style()));
        return "printed";
    }

    @Override
    public void tellPaused(Subscription subscription, String why) {
        printer.accept("The digest is paused: " + why + "\n");
    }
}
