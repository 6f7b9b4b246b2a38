package caseclerk.grounding;

import caseclerk.grammar.Syntax;
import caseclerk.grammar.SyntaxReader;
import caseclerk.grammar.Token;
import caseclerk.grammar.Tokeniser;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question that is read once, to hold many sentences beside it. Made by {@link Opposition#to}.
 *
 * <p>Safe for use by several threads.
 */
public final class ReadQuestion {
    /** Longer texts are not read; in characters. */
    private static final int LONGEST = 1_200;

    private final @Nullable List<Token> asked;
    private final Tokeniser tokeniser;
    private final DeedDates dates;
    private final BiFunction<List<Token>, Syntax, Optional<String>> opposing;
    private final @Nullable AskedDeed deed;
    private final @Nullable AskedSpeech speech;

    /**
     * @param opposing what a sentence does instead of answering
     * @param deeds what a question asks whether it was done
     * @param speeches whose words a question asks for
     */
    ReadQuestion(
            String question,
            Tokeniser tokeniser,
            DeedDates dates,
            BiFunction<List<Token>, Syntax, Optional<String>> opposing,
            Function<List<Token>, Optional<AskedDeed>> deeds,
            Function<List<Token>, Optional<AskedSpeech>> speeches) {
        this.asked = question.length() > LONGEST ? null : tokeniser.tokens(question);
        this.tokeniser = tokeniser;
        this.dates = dates;
        this.opposing = opposing;
        this.deed = asked == null ? null : deeds.apply(asked).orElse(null);
        this.speech = asked == null ? null : speeches.apply(asked).orElse(null);
    }

    /** The words for the deed that is asked whether it was done ("appealed"); empty where nothing so definite is asked. */
    public List<String> deed() {
        return deed == null || speech != null ? List.of() : deed.asked();
    }

    /** Whose words are asked for ("What did Picto say?"), or whose response; empty where it is asked for something else. */
    public Optional<String> speaker() {
        return Optional.ofNullable(speech).map(AskedSpeech::speaker);
    }

    /** {@code sentence}, read once for all that is to be told of it. */
    public Beside beside(String sentence) {
        boolean read = asked != null && sentence.length() <= LONGEST;
        return new Beside(read ? SyntaxReader.read(tokeniser.tokens(sentence)) : null);
    }

    /** Whether the one date in the question is the time of what it asks about: "in 2023", but not "the 2023 terms". */
    public boolean isOfTime() {
        return asked != null && dates.isAskedTime(asked);
    }

    /** A sentence beside the question. */
    public final class Beside {
        /** null where one of the two is too long to be read */
        private final @Nullable Syntax said;

        private Beside(@Nullable Syntax said) {
            this.said = said;
        }

        /**
         * What the sentence does, in words that follow on "the nearest sentence …": "denies it", "says “strong”, not
         * “weak”"; empty where no opposition is seen.
         */
        public Optional<String> opposition() {
            return asked == null || said == null ? Optional.empty() : opposing.apply(asked, said);
        }

        /** Whether the sentence speaks of the deed asked about, in any form; true where none is asked about. */
        public boolean speaksOfDeed() {
            return deed == null || said == null || deed.isSpokenOf(said);
        }

        /** Whether the sentence speaks of the deed asked about only as of something planned, wanted or possible. */
        public boolean leavesDeedOpen() {
            return deed != null && said != null && deed.isLeftOpenBy(said);
        }

        /**
         * Whether somebody else speaks in the sentence than the one whose words are asked for, or nobody does.
         *
         * @param speaksForParty whether whoever bears a name may speak for the one asked about
         */
        public boolean lacksWordsAskedFor(Predicate<String> speaksForParty) {
            if (speech == null || said == null) return false;
            AskedSpeech.Heard heard = speech.heardIn(said);
            return switch (heard.voice()) {
                case PARTY, SOMEBODY -> false;
                case NOBODY -> true;
                case OTHER -> heard.speaker().isEmpty() || !speaksForParty.test(heard.speaker());
            };
        }

        /**
         * Whether the sentence has what the question asks about and dates, but those of other verbs alone: "restored on
         * 21 March, after it had suspended her" does not say when she was suspended, and "appealed on 3 May against the
         * fine" not when the fine was imposed.
         */
        public boolean datesSomethingElse() {
            return asked != null && said != null && dates.areOfSomethingElse(asked, said);
        }

        /** The same where no doubt is left: "withdrew its appeal on 12 May and paid the fine" does not say when it paid. */
        public boolean surelyDatesSomethingElse() {
            return asked != null && said != null && dates.areSurelyOfSomethingElse(asked, said);
        }

        /** Whether the sentence gives the time of what the question asks about from that of something else: "the next day". */
        public boolean countsFromAnother() {
            return asked != null && said != null && dates.countFromAnother(asked, said);
        }

        /**
         * The dates at which the sentence says that what the question asks about was done, as written; empty where it does
         * not say that it was done, or only between which times.
         */
        public Optional<List<String>> dates() {
            return asked == null || said == null ? Optional.empty() : dates.of(asked, said);
        }
    }
}
