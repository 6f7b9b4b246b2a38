package caseclerk.chat;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceVersion;
import java.util.List;

/**
 * A source with all that is kept of it.
 *
 * @param versions its versions, oldest first; at least one
 * @param texts the text of each version, in the order of {@code versions}
 * @param passages the passages of its newest version, in order
 * @param copyOf the older source with the same reporting at another address; 0 when there is none
 */
public record FiledSource(List<SourceVersion> versions, List<String> texts, List<Passage> passages, long copyOf) {
    public FiledSource {
        versions = List.copyOf(versions);
        texts = List.copyOf(texts);
        passages = List.copyOf(passages);
        if (versions.isEmpty()) throw new IllegalArgumentException("a source has a version");
        if (texts.size() != versions.size()) throw new IllegalArgumentException("every version has its text");
    }

    /** Its latest version. */
    public SourceVersion newest() {
        return versions.get(versions.size() - 1);
    }
}
