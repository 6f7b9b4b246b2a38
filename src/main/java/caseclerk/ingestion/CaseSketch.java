package caseclerk.ingestion;

import java.util.List;

/**
 * A case in a few words, as far as some readers may know it.
 *
 * @param slug the case
 * @param name what people call it
 * @param titles of its newest sources, with their days where known, the newest first
 */
public record CaseSketch(String slug, String name, List<String> titles) {
    public CaseSketch {
        titles = List.copyOf(titles);
    }
}
