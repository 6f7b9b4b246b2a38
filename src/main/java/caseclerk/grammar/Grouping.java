package caseclerk.grammar;

import caseclerk.grammar.VerbForm.Tense;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Groups the tokens of a sentence: noun phrases without what hangs on them, verbs with their helping verbs, the rest. */
public final class Grouping {
    private static final Set<String> RELATIVES = Set.of("who", "which", "whom");
    private static final Set<String> CLAUSE_OPENERS = Set.of(
            "after",
            "before",
            "since",
            "until",
            "as",
            "because",
            "although",
            "though",
            "whereas",
            "unless",
            "if",
            "whether",
            "while",
            "when",
            "where",
            "once",
            "that",
            "so",
            "till",
            "why",
            "how",
            "what",
            "lest",
            "which");
    private static final Set<String> MODALS =
            Set.of("may", "might", "can", "could", "must", "shall", "should", "will", "would");
    /** Verbs whose past is written like their present. */
    private static final Set<String> UNCHANGED = Set.of(
            "cut", "put", "set", "hit", "shut", "let", "cost", "hurt", "spread", "quit", "read", "split", "cast",
            "shed", "burst", "bet");

    private static final Set<String> PAST_HELPERS = Set.of("was", "were", "did", "had");

    private final List<Token> tokens;
    private final List<WordGroup> groups = new ArrayList<>();

    private Grouping(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The groups of one sentence, in order; each token is in one of them. */
    public static List<WordGroup> groups(List<Token> tokens) {
        Grouping grouping = new Grouping(tokens);
        int at = 0;
        while (at < tokens.size()) at = grouping.next(at);
        return grouping.groups;
    }

    private int next(int at) {
        Token token = tokens.get(at);
        if (opensVerb(at)) return verbs(at);
        if (opensNouns(at)) return nouns(at);
        WordGroup.Kind kind = switch (token.kind()) {
            case PREPOSITION, SUBORDINATOR -> preposition(at);
            case PARTICLE ->
                token.reads("'s")
                        ? WordGroup.Kind.OWNING
                        : token.reads("to") ? WordGroup.Kind.PREPOSITION : WordGroup.Kind.ADVERB;
            case CONJUNCTION -> WordGroup.Kind.JOINT;
            case ADJECTIVE -> WordGroup.Kind.ADJECTIVE;
            case ADVERB -> WordGroup.Kind.ADVERB;
            case PRONOUN -> WordGroup.Kind.RELATIVE;
            case MARK ->
                token.reads(",", "–", "—", "(", ")")
                        ? WordGroup.Kind.COMMA
                        : token.reads(".", ";", ":", "?", "!") ? WordGroup.Kind.STOP : WordGroup.Kind.OTHER;
            default -> WordGroup.Kind.OTHER;
        };
        groups.add(new WordGroup(kind, at, at + 1, at, null));
        return at + 1;
    }

    private WordGroup.Kind preposition(int at) {
        Token token = tokens.get(at);
        if (token.reads("that", "which")
                && at > 0
                && tokens.get(at - 1).isNoun()
                && at + 1 < tokens.size()
                && opensVerb(at + 1)) return WordGroup.Kind.RELATIVE;
        boolean opener = CLAUSE_OPENERS.contains(token.text().toLowerCase(Locale.ROOT));
        return opener && (token.is(WordClass.SUBORDINATOR) || clauseFollows(at + 1))
                ? WordGroup.Kind.MARKER
                : WordGroup.Kind.PREPOSITION;
    }

    /** Whether a finite verb comes before the next comma, stop or conjunction. */
    private boolean clauseFollows(int from) {
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > from && tokens.get(i - 1).reads("to")) continue;
            if (token.is(WordClass.AUXILIARY)) return true;
            if (token.is(WordClass.VERB)) return i > from && !token.text().endsWith("ing") && !modifies(i);
            if (token.is(WordClass.MARK) || token.is(WordClass.CONJUNCTION) || token.is(WordClass.SUBORDINATOR))
                return false;
        }
        return false;
    }

    private boolean opensVerb(int at) {
        Token token = tokens.get(at);
        if (token.is(WordClass.AUXILIARY)) return true;
        if (token.is(WordClass.VERB)) return !modifies(at);
        if (token.reads("not", "never"))
            return at + 1 < tokens.size() && !tokens.get(at + 1).is(WordClass.AUXILIARY) && verbAfter(at + 1);
        if (token.reads("to") && !token.is(WordClass.MARK)) return verbAfter(at + 1);
        return false;
    }

    private boolean verbAfter(int at) {
        int i = at;
        while (i < tokens.size()
                && (tokens.get(i).is(WordClass.ADVERB) || tokens.get(i).reads("not", "never"))) i++;
        return i < tokens.size()
                && (tokens.get(i).is(WordClass.VERB) || tokens.get(i).is(WordClass.AUXILIARY));
    }

    /** "the dismissed employees": a participle between a word that opens a noun phrase and a noun. */
    private boolean modifies(int at) {
        Token token = tokens.get(at);
        String text = token.text().toLowerCase(Locale.ROOT);
        if (!(text.endsWith("ed") || text.endsWith("ing") || text.endsWith("en") || text.endsWith("wn"))) return false;
        if (at + 1 >= tokens.size()
                || !(tokens.get(at + 1).isNoun() || tokens.get(at + 1).is(WordClass.ADJECTIVE))) return false;
        if (at == 0) return text.endsWith("ed");
        Token before = tokens.get(at - 1);
        // "He first built forts."
        if (before.is(WordClass.ADJECTIVE) && at > 1 && isDoer(tokens.get(at - 2))) return false;
        boolean opened = before.is(WordClass.DETERMINER)
                || before.is(WordClass.NUMBER)
                || before.is(WordClass.ADJECTIVE)
                || before.reads("'s", "its", "their", "his", "her");
        // No verb follows a verb at once: "prohibits automated collection".
        boolean taken = before.is(WordClass.VERB) && text.endsWith("ed");
        return opened || taken || before.is(WordClass.PREPOSITION) && !text.endsWith("ing");
    }

    private static boolean isDoer(Token token) {
        return token.reads("he", "she", "it", "they", "we", "who");
    }

    private int verbs(int at) {
        int end = at;
        int main = -1;
        List<Token> helpers = new ArrayList<>();
        boolean denied = false;
        boolean withTo = tokens.get(at).reads("to");
        if (withTo) end++;
        while (end < tokens.size()) {
            Token token = tokens.get(end);
            if (token.is(WordClass.AUXILIARY)) helpers.add(token);
            else if (token.reads("not", "never")) denied = !denied;
            else if (token.is(WordClass.VERB)
                    && !(main < 0
                            && !helpers.isEmpty()
                            && modifies(end)
                            && tokens.get(end - 1).is(WordClass.DETERMINER))) {
                main = end++;
                break;
            } else if (!(token.is(WordClass.ADVERB) && verbAfter(end + 1))) break;
            end++;
        }
        if (main < 0) {
            // A form of "be", "have" or "do" stands alone: it is the verb itself.
            int last = end - 1;
            while (last > at && !tokens.get(last).is(WordClass.AUXILIARY)) last--;
            main = last;
            if (!helpers.isEmpty()) helpers.remove(helpers.size() - 1);
        }
        boolean trails = end < tokens.size()
                && tokens.get(end).reads("not", "never")
                && !tokens.get(end - 1).reads("not", "never")
                && (tokens.get(main).base().equals("have")
                        || tokens.get(main).base().equals("be"));
        if (trails) {
            denied = !denied;
            end++;
        }
        groups.add(new WordGroup(WordGroup.Kind.VERBS, at, end, main, form(withTo, helpers, tokens.get(main), denied)));
        return end;
    }

    private static VerbForm form(boolean withTo, List<Token> helpers, Token main, boolean denied) {
        String text = main.text().toLowerCase(Locale.ROOT);
        String modal = "";
        boolean be = false;
        boolean have = false;
        Tense tense = Tense.NONE;
        for (Token helper : helpers) {
            String word = helper.text().toLowerCase(Locale.ROOT);
            if (MODALS.contains(word)) modal = modal.isEmpty() ? modal(word) : modal + " " + modal(word);
            if (helper.base().equals("be")) be = true;
            if (helper.base().equals("have")) have = true;
            if (tense == Tense.NONE) tense = PAST_HELPERS.contains(word) ? Tense.PAST : Tense.PRESENT;
        }
        if (have) tense = Tense.PAST;
        boolean ing = text.endsWith("ing") && text.length() > 4 && !text.equals(main.base());
        boolean passive = be && !ing && !main.base().equals("be");
        boolean being = helpers.stream().anyMatch(h -> h.reads("being"));
        if (withTo) return new VerbForm(VerbForm.Kind.TO, denied, modal, Tense.NONE, be && ing, passive);
        if (helpers.isEmpty() && ing) return new VerbForm(VerbForm.Kind.ING, denied, "", Tense.NONE, false, false);
        if (helpers.isEmpty() || modal.isEmpty() && !be && !have && tense == Tense.NONE) tense = plain(main, text);
        return new VerbForm(
                VerbForm.Kind.FINITE, denied, modal, modal.isEmpty() ? tense : Tense.NONE, be && ing || being, passive);
    }

    private static Tense plain(Token main, String text) {
        if (text.equals("was") || text.equals("were") || text.equals("had") || text.equals("did")) return Tense.PAST;
        if (text.equals(main.base()) && UNCHANGED.contains(text)) return Tense.EITHER;
        boolean present = text.equals(main.base())
                || text.endsWith("s") && !text.endsWith("ss")
                || main.base().equals("be");
        return present ? Tense.PRESENT : Tense.PAST;
    }

    private static String modal(String word) {
        return switch (word) {
            case "may", "might" -> "may";
            case "can", "could" -> "can";
            case "will", "shall" -> "will";
            default -> word;
        };
    }

    private boolean opensNouns(int at) {
        Token token = tokens.get(at);
        if (token.isNoun() || token.is(WordClass.NUMBER) || token.is(WordClass.DETERMINER)) return true;
        if (token.is(WordClass.PRONOUN)) return !isRelative(at);
        if (token.is(WordClass.VERB) && modifies(at)) return true;
        if (token.is(WordClass.ADJECTIVE) || token.is(WordClass.ADVERB) && beforeQuantity(at)) return nounFollows(at);
        return false;
    }

    private boolean isRelative(int at) {
        Token token = tokens.get(at);
        if (token.reads("whose")) return false;
        if (token.reads("that"))
            return at > 0
                    && (tokens.get(at - 1).isNoun()
                            || tokens.get(at - 1).is(WordClass.PRONOUN)
                            || tokens.get(at - 1).is(WordClass.NUMBER));
        return RELATIVES.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private boolean beforeQuantity(int at) {
        return at + 1 < tokens.size()
                && (tokens.get(at + 1).is(WordClass.NUMBER)
                        || tokens.get(at + 1).is(WordClass.ADJECTIVE));
    }

    private boolean nounFollows(int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isNoun()) return true;
            if (!(token.is(WordClass.ADJECTIVE)
                    || token.is(WordClass.NUMBER)
                    || token.is(WordClass.ADVERB)
                    || token.is(WordClass.VERB) && modifies(i))) return false;
        }
        return false;
    }

    private int nouns(int at) {
        int end = at;
        int head = -1;
        boolean named = false;
        while (end < tokens.size()) {
            Token token = tokens.get(end);
            boolean opens = token.is(WordClass.DETERMINER) || token.is(WordClass.PRONOUN);
            if (opens
                    && end > at
                    && !(tokens.get(end - 1).is(WordClass.DETERMINER) && !token.is(WordClass.PRONOUN)
                            || tokens.get(end - 1).reads("all", "both"))) break;
            if (end > at
                    && (token.day() != null && head >= 0 || tokens.get(end - 1).day() != null)) break;
            boolean within = opens
                    || token.isNoun()
                    || token.is(WordClass.NUMBER)
                    || token.is(WordClass.ADJECTIVE)
                            && (nounFollows(end)
                                    || !named && end > at && tokens.get(at).is(WordClass.DETERMINER))
                    || token.is(WordClass.ADVERB) && !named && nounFollows(end)
                    || token.is(WordClass.VERB) && modifies(end);
            if (!within) break;
            if (token.isNoun()
                    || token.is(WordClass.PRONOUN)
                    || token.is(WordClass.NUMBER)
                            && !(head >= 0 && tokens.get(head).isNoun())
                    || head < 0
                    || !named && token.is(WordClass.ADJECTIVE) && !nounFollows(end)) head = end;
            else if (token.is(WordClass.NUMBER)
                    && head >= 0
                    && tokens.get(head).day() == null
                    && tokens.get(head).is(WordClass.NOUN)
                    && end + 1 < tokens.size()
                    && tokens.get(end + 1).isNoun()) break;
            named |= token.isNoun() || token.is(WordClass.NUMBER) || token.is(WordClass.PRONOUN);
            end++;
            if (tokens.get(end - 1).is(WordClass.PRONOUN)
                    && !tokens.get(end - 1).reads("its", "his", "her", "their", "my", "our", "whose", "your")) break;
        }
        groups.add(new WordGroup(WordGroup.Kind.NOUNS, at, end, head, null));
        return end;
    }
}
