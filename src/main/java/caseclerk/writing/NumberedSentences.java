package caseclerk.writing;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences that a chat model is shown, numbered from 1, and the way back from its numbers to citations. */
public final class NumberedSentences {
    private final List<Citation> citations = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A line of the program's own before the sentences that follow. */
    public void heading(String words) {
        if (text.length() > 0) text.append('\n');
        text.append(Enclosed.line(words)).append('\n');
    }

    /** The next sentence. */
    public void add(Passage passage, Sentence sentence) {
        add(Citation.of(passage, sentence));
    }

    /** The next quote. */
    public void add(Citation citation) {
        citations.add(citation);
        text.append('[')
                .append(citations.size())
                .append("] ")
                .append(Enclosed.line(citation.quote()))
                .append('\n');
    }

    /** How many there are. */
    public int size() {
        return citations.size();
    }

    /** All as printed. */
    public Enclosed enclosed() {
        return new Enclosed(text.toString().strip());
    }

    /** The passages that they stand in. */
    public List<Passage> passages() {
        return citations.stream().map(Citation::passage).distinct().toList();
    }

    /** The sentence of that number, cited; empty when there is none. */
    public Optional<Citation> cited(long number) {
        return number < 1 || number > citations.size()
                ? Optional.empty()
                : Optional.of(citations.get((int) number - 1));
    }

    /** What the model proposes by {@code element}, which has a {@code text} and the numbers of its {@code sentences}. */
    public Proposed proposed(Map<?, ?> element) {
        String written = String.valueOf(element.get("text"));
        List<String> objections = new ArrayList<>(PlainProse.objections(written));
        List<Citation> cited = new ArrayList<>();
        for (Object number : (List<?>) element.get("sentences")) {
            long n = ((Number) number).longValue();
            cited(n).ifPresentOrElse(
                            cited::add, () -> objections.add("names sentence " + n + ", which it was not given"));
        }
        if (cited.isEmpty()) {
            objections.add("rests on no sentence");
            // No claim is made without a citation; this one is refused in any case.
            cited(1).ifPresent(cited::add);
        }
        String plain = objections.isEmpty() ? PlainProse.of(written) : PlainProse.defanged(written);
        if (plain.isBlank()) {
            objections.add("says nothing");
            plain = "(nothing)";
        }
        return new Proposed(new Claim(plain, cited.stream().distinct().toList()), objections);
    }
}
