package caseclerk.writing;

/**
 * Text from outside as a prompt takes it in: lines, between two others that the text cannot hold, since they are a hash
 * of all of it.
 *
 * @param text any number of lines
 */
public record Enclosed(String text) {
    private static final int LONGEST = 1_200;

    /** What stands before and after the text. */
    public String fence() {
        return "=====" + Prompt.hash("fence", text) + "=====";
    }

    /** {@code words} on one line, without control and invisible characters, cut where they are too many. */
    public static String line(String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll("[\\p{Cf}\\p{Co}]", "")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
