package caseclerk.app;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.storage.Upkeep;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Speaker;
import caseclerk.chat.StatusLine;
import caseclerk.ingestion.LinkQueue;
import caseclerk.ingestion.LinkQueue.Unfiled;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the program does: what the channel says of itself, then the casebook and the models. */
record StatusLines(Upkeep upkeep, OnnxEmbedder embedder, String chatModel, LinkQueue queue) {
    private static final int SHOWN = 3;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    /** How many links wait or were given up, and the last that {@code speaker} may know of with the reason. */
    private static String links(List<Unfiled> unfiled, Speaker speaker) {
        if (unfiled.isEmpty()) return "none waiting";
        long waiting = unfiled.stream().filter(link -> link.due() != null).count();
        StringBuilder text = new StringBuilder(waiting + " waiting, " + (unfiled.size() - waiting) + " given up");
        List<Unfiled> told = unfiled.stream()
                .filter(link -> link.channel() == null || speaker.sees(link.channel()))
                .toList();
        for (Unfiled link : told.subList(Math.max(0, told.size() - SHOWN), told.size())) {
            String reason = link.reason() == null ? "not tried yet" : link.reason();
            text.append("; ").append(link.url()).append(": ").append(reason);
            if (link.due() != null)
                text.append(" Next try ")
                        .append(link.due().truncatedTo(ChronoUnit.SECONDS))
                        .append('.');
        }
        return text.toString();
    }

    List<StatusLine> with(List<StatusLine> connection, WorkspaceId asking, Speaker speaker) {
        List<StatusLine> lines = new ArrayList<>(connection);
        lines.add(new StatusLine("casebook", String.format(Locale.ROOT, "%.1f MB", upkeep.size() / MEGABYTE)));
        lines.add(new StatusLine("embedding", embedder.fingerprint()));
        lines.add(new StatusLine("chat model", chatModel));
        lines.add(new StatusLine("links", links(queue.unfiled(asking), speaker)));
        return lines;
    }
}
