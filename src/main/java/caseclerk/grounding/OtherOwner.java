package caseclerk.grounding;

import caseclerk.cases.Words;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What belongs to one name in the question, and to another in the sentence: "Borel's lawyer" and "Picto's lawyer". */
record OtherOwner(String asked, String said) {
    /** Words between "of" and the name: "of the Picto group". */
    private static final int REACH = 4;

    /** Something with a name that it belongs to; the name's words are folded stems. */
    private record Owned(String thing, List<String> owner, String words) {}

    /** The first such thing; empty where the sentence has it with the name asked about, too. */
    static Optional<OtherOwner> of(List<Token> question, List<Token> sentence) {
        List<Owned> said = owned(sentence);
        for (Owned asked : owned(question)) {
            List<Owned> same =
                    said.stream().filter(s -> s.thing().equals(asked.thing())).toList();
            boolean other = !same.isEmpty()
                    && same.stream().noneMatch(s -> s.owner().stream().anyMatch(asked.owner()::contains));
            if (other)
                return Optional.of(new OtherOwner(asked.words(), same.get(0).words()));
        }
        return Optional.empty();
    }

    private static List<Owned> owned(List<Token> tokens) {
        List<Owned> found = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).reads("'s", "’s", "'", "’") && isName(tokens.get(i - 1))) found.addAll(after(tokens, i));
            if (tokens.get(i).reads("of") && opensThing(tokens.get(i - 1))) found.addAll(before(tokens, i));
        }
        return found;
    }

    /** "Picto's chief executive" */
    private static List<Owned> after(List<Token> tokens, int mark) {
        int end = mark + 1;
        while (end < tokens.size() && opensThing(tokens.get(end))) end++;
        if (end == mark + 1) return List.of();
        int start = mark - 1;
        while (start > 0 && isName(tokens.get(start - 1))) start--;
        return List.of(owned(tokens.get(end - 1), tokens.subList(start, mark)));
    }

    private static boolean opensThing(Token token) {
        return !isName(token) && (token.is(WordClass.NOUN) || token.is(WordClass.ADJECTIVE)) && token.day() == null;
    }

    /** "the chief executive of Picto" */
    private static List<Owned> before(List<Token> tokens, int of) {
        int start = of + 1;
        while (start < tokens.size() && start < of + REACH && !isName(tokens.get(start))) start++;
        int end = start;
        while (end < tokens.size() && isName(tokens.get(end))) end++;
        if (end == start || end < tokens.size() && tokens.get(end).reads("'s", "’s")) return List.of();
        for (Token between : tokens.subList(of + 1, start))
            if (!between.is(WordClass.DETERMINER) && !between.is(WordClass.NOUN) && !between.is(WordClass.ADJECTIVE))
                return List.of();
        return List.of(owned(tokens.get(of - 1), tokens.subList(start, end)));
    }

    private static Owned owned(Token thing, List<Token> owner) {
        String name = String.join(" ", owner.stream().map(Token::text).toList());
        return new Owned(stem(thing), owner.stream().map(OtherOwner::stem).toList(), name + "’s " + thing.text());
    }

    private static boolean isName(Token token) {
        return token.isCapitalised()
                && token.day() == null
                && !token.is(WordClass.DETERMINER)
                && !token.is(WordClass.PRONOUN);
    }

    private static String stem(Token token) {
        return Words.stem(Words.fold(token.text()));
    }
}
