package caseclerk.questions;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells by its small words that a question is asked in another language than English, the one that is understood. */
public final class QuestionLanguage {
    /** What people are told who asked in another language. */
    public static final String HINT = "Questions are understood in English only; ask this one in English.";

    private static final Set<String> ENGLISH = words(
            "what when where which who whom whose why how is are was were do does did has have"
                    + " had can could may must should will would the a an of or for and by per in on at to from with about not this that these those there be been it they");
    /** Their most common small words, folded, without those that English has too. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "German",
                    words(
                            "warum wieso weshalb wann wer wen wem wie wo welche welcher welches wieviel wurde wurden wird werden hat haben"
                                    + " ist sind der die das den dem des ein eine einen einer gegen und nicht von mit zu zum zur bei uber fur auf im gab"),
            "French",
                    words(
                            "pourquoi quand qui que quel quelle quels quelles comment combien ou est sont etait ont le la les un une des du"
                                    + " de et pas dans par sur au aux pour avec ete il elle quoi"),
            "Spanish",
                    words(
                            "por que cuando quien quienes cual cuales como cuanto cuantos cuanta donde fue fueron es son ha han el la los las"
                                    + " un una del de y en con para se al"),
            "Italian",
                    words(
                            "perche quando chi che cosa quale quali quanto quanti dove stata stato sono il lo la gli le un una del"
                                    + " della di e non con al alla"),
            "Dutch",
                    words(
                            "waarom wanneer wie wat welke hoe hoeveel waar werd werden wordt heeft hebben zijn de het een van en niet met"
                                    + " voor tegen op bij"),
            "Portuguese",
                    words(
                            "por que quando quem qual quais como quanto quantos onde foi foram sao o os um uma da dos das de e nao em"
                                    + " com para ao"),
            "Polish",
                    words(
                            "dlaczego kiedy kto co jaki jaka jakie jak ile gdzie czy zostal zostala jest sa byl byla nie na z w"));

    /** Words that open a question in another language and are none of English, not even misspelt. */
    private static final Set<String> ASKING = words(
            "warum wieso weshalb wann wer wen wem wie welche welcher welches wieviel pourquoi quand qui quel quelle quels"
                    + " quelles combien cuando quien quienes cual cuales cuanto cuantos cuanta donde perche chi quale quanto"
                    + " quanti dove waarom wanneer welke hoeveel quem qual quais onde dlaczego kiedy kto");

    private static final int FEWEST = 2;

    private QuestionLanguage() {}

    private static Set<String> words(String all) {
        return Set.copyOf(new java.util.HashSet<>(List.of(all.split(" "))));
    }

    /** Whether {@code question} opens in another language, or has more small words of one other than of English. */
    public static boolean isOther(String question) {
        List<String> words = Words.of(question).stream().map(Word::folded).toList();
        long english = words.stream().filter(ENGLISH::contains).count();
        boolean opens = !words.isEmpty() && ASKING.contains(words.get(0));
        // "Qui a gagné": that word is one of both.
        if (opens && words.stream().noneMatch(word -> ENGLISH.contains(word) && !word.equals("a"))) return true;
        return OTHERS.values().stream()
                .mapToLong(known -> words.stream().filter(known::contains).count())
                .anyMatch(count -> count >= FEWEST && count > english);
    }
}
