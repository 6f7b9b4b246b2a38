package caseclerk.cases;

/** Quotes as they are shown to people. */
public final class Quoted {
    private static final String MARKS = "“”„«»\"";
    /** Typographers part two marks that meet by a narrow space, on which no line is broken. */
    private static final String BETWEEN = "\u202F";

    private Quoted() {}

    /** {@code words} between quotation marks; where they begin or end with marks of their own, those stand apart. */
    public static String of(String words) {
        if (words.isEmpty()) return "“”";
        String before = MARKS.indexOf(words.charAt(0)) >= 0 ? BETWEEN : "";
        String after = MARKS.indexOf(words.charAt(words.length() - 1)) >= 0 ? BETWEEN : "";
        return "“" + before + words + after + "”";
    }
}
