package caseclerk.grounding;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
        List<String> marks = Marks.objections(text);
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
        Syntax said = SyntaxReader.read(tokeniser.tokens(text));
        Web source = new Web();
        Map<Integer, Syntax> sentences = new LinkedHashMap<>();
        for (Citation citation : citations) {
            if (citation.quote().length() > LONGEST) continue;
            Syntax sentence = read(citation.quote());
            int first = source.add(sentence);
            sentences.put(first, sentence);
            Passage passage = citation.passage();
            passage.sentences().stream()
                    .filter(s -> s.span().equals(citation.span()))
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

    /** All of the claim stands in one sentence, or its two halves in two. */
    private boolean alongside(Syntax said, Map<Integer, Syntax> sentences, Web source) {
        int end = said.tokens().size();
        List<Alongside> all = new ArrayList<>();
        sentences.forEach((first, sentence) -> all.add(new Alongside(said, sentence, source, first, same)));
        if (all.stream().anyMatch(one -> one.carries(0, end))) return true;
        if (all.size() < 2) return false;
        for (int t = 1; t + 1 < end; t++) {
            boolean joint = said.tokens().get(t).reads(";")
                    || said.tokens().get(t).reads("and")
                            && said.tokens().get(t - 1).reads(",");
            if (!joint) continue;
            int half = t;
            if (all.stream().anyMatch(one -> one.carries(0, half))
                    && all.stream().anyMatch(one -> one.carries(half + 1, end))) return true;
        }
        return false;
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
