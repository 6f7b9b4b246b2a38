package caseclerk.cases;

/** What a source is. */
public enum SourceKind {
    /** Reporting about a case. */
    ARTICLE,
    /** A text with rules: terms of service, a code of conduct, a law. */
    POLICY,
    /** Something a person wrote down for the casebook. */
    NOTE
}
