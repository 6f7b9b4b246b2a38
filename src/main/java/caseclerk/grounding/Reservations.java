package caseclerk.grounding;

import caseclerk.grammar.Syntax;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Words that say a thing is not certain: whoever says the words beside one says it too. */
final class Reservations {
    private static final Set<String> WORDS = Set.of(
            "allegedly",
            "alleged",
            "reportedly",
            "apparently",
            "seemingly",
            "possibly",
            "probably",
            "perhaps",
            "maybe",
            "purportedly",
            "supposedly",
            "suspected",
            "likely",
            "unlikely",
            "hardly",
            "barely",
            "partly",
            "theoretically",
            "presumably");

    private Reservations() {}

    /** What is wrong where one is left out, or two denials make up a statement. */
    static List<String> left(Syntax said, Web source) {
        List<Token> tokens = said.tokens();
        for (int t = 0; t + 1 < tokens.size(); t++)
            if (tokens.get(t).reads("not", "never") && tokens.get(t + 1).reads("no", "not", "never", "none"))
                return List.of("denies what is denied already");
        for (int s = 0; s < source.tokens.size(); s++) {
            Token word = source.tokens.get(s);
            if (!WORDS.contains(word.text().toLowerCase(Locale.ROOT))) continue;
            boolean kept = tokens.stream().anyMatch(t -> t.base().equals(word.base()) || t.reads(word.text()));
            int next = s + 1;
            while (next < source.tokens.size()
                    && !source.tokens.get(next).kind().tells()
                    && !source.tokens.get(next).is(WordClass.MARK)) next++;
            boolean beside = next < source.tokens.size()
                    && source.tokens.get(next).kind().tells()
                    && says(tokens, source.tokens.get(next));
            if (!kept && beside) return List.of("leaves out “" + word.text() + "”");
        }
        return List.of();
    }

    private static boolean says(List<Token> tokens, Token word) {
        return IntStream.range(0, tokens.size())
                .anyMatch(t -> tokens.get(t).base().equals(word.base()));
    }
}
