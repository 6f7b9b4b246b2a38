package caseclerk.grammar;

/** What kind of word one is, where it stands. */
public enum WordClass {
    NOUN,
    NAME,
    VERB,
    AUXILIARY,
    ADJECTIVE,
    ADVERB,
    PRONOUN,
    DETERMINER,
    PREPOSITION,
    PARTICLE,
    NUMBER,
    CONJUNCTION,
    SUBORDINATOR,
    MARK,
    OTHER;

    /** Whether words of it say something by themselves. */
    public boolean tells() {
        return this == NOUN || this == NAME || this == VERB || this == ADJECTIVE || this == ADVERB || this == NUMBER;
    }
}
