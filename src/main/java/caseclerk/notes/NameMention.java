package caseclerk.notes;

import caseclerk.cases.TextSpan;

/**
 * A name where it stands.
 *
 * @param span its place in the version's text
 * @param text the name as written
 * @param sentence ordinal of the sentence
 * @param possessive whether something is said to be its own ("Israel’s")
 * @param opens whether it opens the sentence, where every word has a capital letter
 */
record NameMention(TextSpan span, String text, int sentence, boolean possessive, boolean opens) {
    /** Without its first {@code count} letters, which are no part of the name. */
    NameMention without(int count) {
        return new NameMention(
                new TextSpan(span.start() + count, span.end()), text.substring(count), sentence, possessive, opens);
    }
}
