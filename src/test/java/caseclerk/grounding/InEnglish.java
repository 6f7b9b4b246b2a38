package caseclerk.grounding;

import caseclerk.adapters.language.English;

/** What sentences say beside questions, as English is read here. */
final class InEnglish {
    static final Opposition OPPOSITION = new Opposition(new English());

    private InEnglish() {}

    /** {@code sentence}, held against {@code question}. */
    static ReadQuestion.Beside beside(String question, String sentence) {
        return OPPOSITION.to(question).beside(sentence);
    }
}
