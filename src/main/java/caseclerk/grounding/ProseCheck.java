package caseclerk.grounding;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.grammar.BorrowedClasses;
import caseclerk.grammar.Language;
import caseclerk.grammar.Rewritings;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax;
import caseclerk.grammar.SyntaxReader;
import caseclerk.grammar.Token;
import caseclerk.grammar.Tokeniser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The check for sentences that nobody cut from a source but somebody wrote. Sentences of one source must carry the whole
 * claim: each of its words is one of theirs, a form or a synonym of one, and hangs together with the others as it does
 * there; who said it, denials, reservations, conditions, numbers, days and times stay as they are.
 *
 * <p>What the rules cannot read is refused: a good paraphrase that fails is replaced by the quote itself.
 */
final class ProseCheck {
    /** Longer sentences are not read; in characters. */
    static final int LONGEST = 1_200;

    private static final int REMEMBERED = 2_000;

    private final Tokeniser tokeniser;
    private final SameMeaning same;
    private final Map<String, Syntax> known = new ConcurrentHashMap<>();
    private final Map<Place, Referents> pointing = new ConcurrentHashMap<>();

    ProseCheck(Language language) {
        this.tokeniser = new Tokeniser(language, Rewritings.shipped());
        this.same = new SameMeaning(language);
    }

    /** What is wrong with {@code claim}; empty when what it cites of one source carries it. */
    List<String> objections(Claim claim) {
        String text = claim.text();
        if (text.length() > LONGEST) return List.of("is too long for one claim");
        String sources = claim.citations().stream().map(Citation::quote).collect(Collectors.joining(" "));
        List<String> marks = Marks.objections(text, sources);
        if (!marks.isEmpty()) return marks;
        Map<Long, List<Citation>> bySource = new LinkedHashMap<>();
        for (Citation citation : claim.citations())
            bySource.computeIfAbsent(citation.version().sourceId(), key -> new ArrayList<>())
                    .add(citation);
        return bySource.values().stream()
                .map(citations -> against(text, citations))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of("cites nothing"));
    }

    private List<String> against(String text, List<Citation> citations) {
        String number = Tokeniser.number(text);
        if (!number.isEmpty()
                && citations.stream().noneMatch(c -> Tokeniser.number(c.quote()).equals(number)))
            return List.of("gives the number “" + number + "”, which is not that of the clause it cites");
        List<Cited> cited = citations.stream()
                .filter(c -> c.quote().length() <= LONGEST)
                .map(c -> new Cited(c, read(c.quote())))
                .toList();
        List<String> objections = read(text, cited);
        return objections.isEmpty() || halves(text, cited) ? List.of() : objections;
    }

    private List<String> read(String text, List<Cited> cited) {
        List<Token> tokens = tokeniser.tokens(text);
        List<String> objections = objections(SyntaxReader.read(tokens), cited);
        if (objections.isEmpty()) return objections;
        List<Syntax> shown = cited.stream().map(Cited::syntax).toList();
        List<Token> asCited = tokeniser.tokens(text, new BorrowedClasses(tokeniser, same, shown).of(tokens));
        return asCited.equals(tokens)
                        || !objections(SyntaxReader.read(asCited), cited).isEmpty()
                ? objections
                : List.of();
    }

    /** The halves of the claim stand in one sentence each. */
    private boolean halves(String text, List<Cited> cited) {
        if (cited.size() < 2) return false;
        for (TwoHalves two : TwoHalves.of(text)) {
            List<Cited> first = cited.stream()
                    .filter(c -> read(two.first(), List.of(c)).isEmpty())
                    .toList();
            boolean whole = cited.stream()
                    .filter(c -> first.stream().anyMatch(one -> two.follow(one.citation(), c.citation())))
                    .anyMatch(c -> read(two.second(), List.of(c)).isEmpty());
            if (whole) return true;
        }
        return false;
    }

    /** A sentence cited, and how it is read. */
    private record Cited(Citation citation, Syntax syntax) {}

    /** What is wrong with the claim so read, against the sentences as they stand and as the claim may restate them. */
    private List<String> objections(Syntax said, List<Cited> cited) {
        List<String> objections = compared(said, cited, UnaryOperator.identity());
        if (objections.isEmpty()) return objections;
        Restatement restatement = new Restatement(said, same);
        boolean restated = cited.stream().anyMatch(c -> restatement.of(c.syntax()) != c.syntax());
        return restated && compared(said, cited, restatement::of).isEmpty() ? List.of() : objections;
    }

    private List<String> compared(Syntax said, List<Cited> cited, UnaryOperator<Syntax> restated) {
        Web source = new Web();
        Map<Integer, Syntax> sentences = new LinkedHashMap<>();
        Map<Integer, Cited> places = new HashMap<>();
        for (Cited one : cited) {
            Syntax sentence = restated.apply(one.syntax());
            int first = source.add(sentence);
            for (Map.Entry<Integer, Cited> other : places.entrySet()) {
                if (isNext(other.getValue().citation(), one.citation())) source.follows(first, other.getKey());
                if (isNext(one.citation(), other.getValue().citation())) source.follows(other.getKey(), first);
            }
            places.put(first, one);
            sentences.put(first, sentence);
            Passage passage = one.citation().passage();
            passage.sentences().stream()
                    .filter(s -> s.span().equals(one.citation().span()))
                    .findFirst()
                    .ifPresent(s -> referents(passage, s).note(source, sentence, first));
        }
        List<String> reserved = Reservations.left(said, source);
        if (!reserved.isEmpty()) return reserved;
        if (alongside(said, sentences, source)) return List.of();
        Web claim = new Web();
        claim.add(said);
        return new Match(claim, source, same).objections();
    }

    /** Whether the one sentence follows at once on the other. */
    static boolean isNext(Citation one, Citation next) {
        return one.passage().equals(next.passage())
                && one.span().end() <= next.span().start()
                && one.passage()
                        .text()
                        .substring(one.span().end(), next.span().start())
                        .isBlank();
    }

    /** All of the claim stands in one sentence. */
    private boolean alongside(Syntax said, Map<Integer, Syntax> sentences, Web source) {
        return sentences.entrySet().stream()
                .anyMatch(e -> new Alongside(said, e.getValue(), source, e.getKey(), same).carries());
    }

    private Referents referents(Passage passage, Sentence sentence) {
        if (pointing.size() > REMEMBERED) pointing.clear();
        return pointing.computeIfAbsent(
                new Place(passage.text(), sentence.ordinal()), key -> new Referents(passage, sentence, this::read));
    }

    private record Place(String text, int ordinal) {}

    private Syntax read(String sentence) {
        if (known.size() > REMEMBERED) known.clear();
        Syntax found = known.get(sentence);
        if (found == null) {
            found = SyntaxReader.read(tokeniser.tokens(sentence));
            known.put(sentence, found);
        }
        return found;
    }

    /** How the sentence was read; for tests. */
    Syntax syntax(String sentence) {
        return read(sentence);
    }
}
