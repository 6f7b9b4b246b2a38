package caseclerk.ingestion;

/** One line made of longer text. */
final class ShortLine {
    private ShortLine() {}

    /** {@code text} with white space folded, cut at a word border with "…" when longer than {@code most}. */
    static String of(String text, int most) {
        String line = text.substring(0, Math.min(text.length(), 8 * most))
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (line.length() <= most) return line;
        int space = line.lastIndexOf(' ', most - 1);
        int cut = space > most / 2 ? space : Glyphs.clusterBorder(line, 0, most - 1, line.length());
        return line.substring(0, cut).stripTrailing() + "…";
    }
}
