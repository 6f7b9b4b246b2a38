package caseclerk.cases;

/** Quotes as they are shown to people. */
public final class Quoted {
    private Quoted() {}

    /** {@code words}, and nothing else, between quotation marks. */
    public static String of(String words) {
        return "“" + words + "”";
    }
}
