package caseclerk.adapters.terminal;

import caseclerk.grounding.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Prints the checked claims of an answer while it is being written, and takes them back when the answer is there. */
public final class EarlyClaims implements Consumer<Claim> {
    private static final String UP_AND_CLEAR = "\r\u001b[%dA\u001b[J";

    private final Style style;
    private final Consumer<String> print;
    private final List<Claim> claims = new ArrayList<>();
    private int rows;

    /** @param print prints at once, at a terminal that knows how to go up and clear */
    public EarlyClaims(Style style, Consumer<String> print) {
        this.style = style;
        this.print = print;
    }

    @Override
    public synchronized void accept(Claim claim) {
        if (claims.contains(claim)) return;
        claims.add(claim);
        String source = AnswerText.sourceLine(claim.citations().get(0).version());
        String text = "• " + Printable.wrapped(Printable.line(claim.text()), style.width() - 3, 2) + "\n"
                + style.faint("  " + Printable.shortened(source, style.width() - 3)) + "\n";
        rows += (int) text.chars().filter(c -> c == '\n').count();
        print.accept(text);
    }

    /** Takes back what was printed. */
    public synchronized void clear() {
        if (rows > 0) print.accept(String.format(UP_AND_CLEAR, rows));
        rows = 0;
    }
}
