package caseclerk.app;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.storage.Upkeep;
import caseclerk.chat.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the program does: what the channel says of itself, then the casebook and the models. */
record StatusLines(Upkeep upkeep, OnnxEmbedder embedder, String chatModel) {
    private static final double MEGABYTE = 1024.0 * 1024.0;

    List<StatusLine> with(List<StatusLine> connection) {
        List<StatusLine> lines = new ArrayList<>(connection);
        lines.add(new StatusLine("casebook", String.format(Locale.ROOT, "%.1f MB", upkeep.size() / MEGABYTE)));
        lines.add(new StatusLine("embedding", embedder.fingerprint()));
        lines.add(new StatusLine("chat model", chatModel));
        return lines;
    }
}
