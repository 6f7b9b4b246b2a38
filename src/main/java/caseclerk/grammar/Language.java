package caseclerk.grammar;

import java.util.List;
import java.util.Set;

/** Port: what is known of English words; safe for use by several threads. */
public interface Language {
    /** The class of each word of one sentence, in order. */
    List<WordClass> classes(List<String> words);

    /** The base form of {@code word}, in lower case; the word itself where none is known. */
    String base(String word, WordClass wordClass);

    /** Whether {@code word}, in lower case, is an English word or a form of one. */
    boolean isWord(String word);

    /** Base forms that mean the same as {@code base} in one of its commoner senses; never null, may be empty. */
    Set<String> sameMeaning(String base, WordClass wordClass);

    /** Base forms of other classes that are made from {@code base} ("decision" from "decide"); may be empty. */
    Set<String> derived(String base, WordClass wordClass);

    /** Base forms that mean the contrary of {@code base} in one of its commoner senses; never null, may be empty. */
    Set<String> contraries(String base, WordClass wordClass);
}
