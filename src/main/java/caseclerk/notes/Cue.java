package caseclerk.notes;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.notes.ReadText.Line;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that show what a sentence is about.
 *
 * @param label what it is about, in one word or two
 * @param pattern how it is said
 * @param openings the two letters that it can begin with, in lower case; most words begin otherwise
 */
record Cue(String label, Pattern pattern, Set<String> openings) {
    private static final Pattern NOT_DONE = Pattern.compile(
            "(?i)(?:\\b(?:not|never|no longer|would|could|might|may|if|whether|should|without|perhaps|maybe|possibly|refus\\w+ to|declin\\w+ to|threaten\\w* to|hop\\w+ to"
                    + "|wants?|wanted to|wanting|call\\w* (?:on|for)|urg\\w+|ask\\w* .{0,30}to)|n[’']t)\\b[^.;:—]{0,40}$");
    /** "had not demanded": the word right after says what is not so. */
    private static final Pattern NEGATED = Pattern.compile("(?i)(?:\\b(?:not|never)|n[’']t) $");

    private static final String AUX =
            "(?:has|have|had|was|were|is|are|been|being|be|also|since|later|then|immediately|formally|permanently"
                    + "|temporarily|allegedly|reportedly|already|now)";
    private static final Pattern AUX_BEFORE = Pattern.compile("\\b" + AUX + " $");
    private static final Pattern NOUN_BEFORE = Pattern.compile(
            "(?i)\\b(?:the|a|an|no|of|its|his|her|their|new|more|such|any|in|for|from|over|about|with|these|those|and the)\\s$");

    private static Cue of(String label, String words) {
        Set<String> openings = new TreeSet<>();
        openings(words, 0, openings);
        return new Cue(label, Pattern.compile("(?<![\\p{L}-])(?i:" + words + ")(?![\\p{L}-])"), Set.copyOf(openings));
    }

    /** Collects from the alternatives at {@code from}, up to the bracket that closes them; gives the place of it. */
    private static int openings(String words, int from, Set<String> openings) {
        boolean opens = true;
        int at = from;
        while (at < words.length() && words.charAt(at) != ')') {
            if (words.charAt(at) == '|') opens = true;
            else if (words.startsWith("(?", at)) {
                at = openings(words, at + 3, opens ? openings : new TreeSet<>());
                opens &= at + 1 < words.length() && words.charAt(at + 1) == '?';
            } else if (words.charAt(at) == '[') {
                at = words.indexOf(']', at);
            } else if (opens && Character.isLetter(words.charAt(at))) {
                openings.add(words.substring(at, at + 2));
                opens = false;
            }
            at++;
        }
        return at;
    }

    /** What is done to or by a party. */
    static final List<Cue> ACTIONS = List.of(
            of(
                    "cut off",
                    "cut(?:s)?(?: off)?(?= (?:[\\p{L}’'-]+ ){0,5}?(?:off|access|services?|ties|support|from))|cut off"),
            of("suspend", "suspend(?:s|ed)"),
            of(
                    "terminate",
                    "terminat(?:es|ed)|(?:clos|end)(?:es|ed|s)(?= (?:[\\p{L}’'-]+ ){1,3}?(?:access|accounts?|subscriptions?)\\b)|switch(?:es|ed) off"),
            of(
                    "disable",
                    "disabl(?:es|ed)(?= (?:the|its|access|accounts?|services?|certain|by|after|for|some|his|her|their|“))|deactivat(?:es|ed)|to “?cease and disable"),
            of("shut down", "shut(?:s|ting)? down"),
            of("ban", "bann(?:ed)|bans(?= \\p{L})|barr(?:ed)|prohibited(?= (?:from|the company))"),
            of("block", "block(?:s|ed)|restricted access"),
            of(
                    "remove",
                    "remov(?:es|ed)|delet(?:es|ed)|taken down|took down|pull(?:s|ed)(?= (?:[\\p{L}’'-]+ ){1,4}(?:from|off))"),
            of(
                    "fine",
                    "fin(?:ed|es)(?= (?:\\p{Lu}|[$€£]|the |a |\\d|[\\p{L}]+ [$€£]))|impos(?:es|ed) (?:a |an )?(?:[\\p{L}\\d$€£.,-]+ ){0,4}(?:fine|penalty|sanction|fee)s?"),
            of(
                    "sue",
                    "su(?:es|ed)(?= )|fil(?:es|ed) (?:a |an |its |another |the )?(?:[\\p{L}-]+ ){0,4}?(?:lawsuit|suit|complaint|petition|motion|claim|case)"),
            of(
                    "dismiss",
                    "dismiss(?:es|ed)|fir(?:es|ed)(?= (?:\\p{L}+ ){0,3}(?:employees?|workers?|staff|people|engineers?|over|for|him|her|them|after|\\p{Lu}))|sack(?:s|ed)|laid off|lays off"),
            of("arrest", "arrest(?:s|ed)|detain(?:s|ed)"),
            of("charge", "charg(?:es|ed)(?= (?:with|over|by|him|her|them|\\p{Lu}))|indict(?:s|ed)"),
            of("convict", "convict(?:s|ed)|(?:found|pleaded|pleads) guilty"),
            of("sentence", "sentenc(?:es|ed)(?= )"),
            of(
                    "sanction",
                    "sanction(?:s|ed)(?= (?:\\p{Lu}|by|the |[\\p{L}]+ lawyers?))|(?:was|were|been|and) sanctioned|reprimand(?:s|ed)|admonish(?:es|ed)|disqualif(?:ies|ied)"),
            of("acquit", "acquitt(?:ed)|acquits|cleared of"),
            of(
                    "settle",
                    "settl(?:es|ed)(?= )|reach(?:es|ed) (?:a |an )?(?:[\\p{L}-]+ )?settlement|agree(?:s|d) to (?:pay|settle)"),
            of("order", "order(?:s|ed)(?= (?:\\p{Lu}|the |that |it |him |her |them |notice|[\\p{L}]+ to\\b))"),
            of(
                    "rule",
                    "rul(?:es|ed)(?= (?:that|in|against|on|the|it|for))|upheld|upholds|affirm(?:s|ed)|struck(?= )|overturn(?:s|ed)|struck down|quash(?:es|ed)|annull?(?:s|ed)"),
            of(
                    "seek",
                    "(?:sought|seeks) (?:a |an |the |its |his |her |their )?(?:[\\p{L}-]+ ){0,2}?(?:injunctions?|stay|damages|orders?|review|ruling|compensation|records?|delay|permission)"),
            of("reinstate", "reinstat(?:es|ed)|restor(?:es|ed) (?:[\\p{L}’'-]+ ){0,4}(?:access|account|service)s?"),
            of("lift", "lift(?:s|ed)(?= (?:the |its |a )?(?:[\\p{L}-]+ )?(?:ban|suspension|restriction|embargo))"),
            of(
                    "investigate",
                    "(?:open(?:s|ed)|launch(?:es|ed)|beg(?:an|ins)|start(?:s|ed)) (?:a |an |its |the )?(?:[\\p{L}-]+ ){0,3}?(?:(?:investigation|inquiry|probe|review|audit)s?|proceedings)"),
            of(
                    "drop",
                    "(?:dropp(?:ed)|drops|abandon(?:s|ed)) (?:a |an |the |its |his |her |their |all )?(?:[\\p{L}-]+ ){0,2}?(?:cases?|inquiry|investigation|probe|complaints?|charges|claims?|suits?|lawsuits?|appeal|plans?|rule|ban)"),
            of("withdraw", "withdr(?:ew|aws|awn)|revok(?:es|ed)|rescind(?:s|ed)|cancel(?:s|led|ed)|recall(?:s|ed)"),
            of("pay", "pa(?:id|ys)(?= (?:[\\p{L}]+ )?(?:[$€£]|\\d|a |damages|compensation))"),
            of("appeal", "appeal(?:s|ed)(?= (?:the|to|against|a|its|his|her)\\b)"),
            of("seize", "seiz(?:es|ed)|raid(?:s|ed)|confiscat(?:es|ed)"),
            of("freeze", "froze|freezes(?= \\p{L})|(?:was|were|been|has|have|had|its|are|is) frozen"),
            of("resign", "resign(?:s|ed)|stepp(?:ed) down|steps down|stepping down"),
            of(
                    "change policy",
                    "(?:updat(?:es|ed)|chang(?:es|ed)|revis(?:es|ed)|rewr(?:ote|ites)|amend(?:s|ed)) (?:its |the |their )?(?:[\\p{L}-]+ ){0,3}?(?:terms|policy|policies|rules|guidelines|code)"));

    /** What a party says to it. */
    static final List<Cue> POSITIONS = List.of(
            of(
                    "decline to comment",
                    "declin(?:es|ed)(?: further)? (?:to (?:comment|answer|discuss|say|elaborate|provide|respond|name)|comment)|declined requests? for comment"),
            of(
                    "no response",
                    "(?:did|does|has|have|had) not (?:yet )?(?:immediately )?(?:respond|repl|return|answer)\\w*|could not (?:immediately )?be reached"),
            of(
                    "deny",
                    "den(?:y|ies|ied)|reject(?:s|ed)(?= (?:the |that |any |those |all )?(?:[\\p{L}-]+ )?(?:claim|allegation|accusation|charge|suggestion|report|finding)s?)|disput(?:es|ed)|pleaded not guilty|pleads not guilty"),
            of("apologise", "apologi[sz](?:es|ed)|regret(?:s|ted)"),
            of("admit", "admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|accept(?:s|ed) responsibility"),
            of(
                    "defend",
                    "defend(?:s|ed)(?= (?:its|the|his|her|their))|insist(?:s|ed)|maintain(?:s|ed)(?= that)|stress(?:es|ed)|emphasi[sz](?:es|ed)"),
            of(
                    "criticise",
                    "criticis(?:es|ed)|criticiz(?:es|ed)|condemn(?:s|ed)|denounc(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)"),
            of("welcome", "welcom(?:es|ed)|prais(?:es|ed)|credit(?:s|ed)"),
            of("demand", "call(?:s|ed) (?:on|for)|urg(?:es|ed)|demand(?:s|ed)"),
            of("promise", "pledg(?:es|ed)|vow(?:s|ed)|promis(?:es|ed)"),
            of("confirm", "confirm(?:s|ed)"),
            of(
                    "say",
                    "said in a (?:statement|blog post|post|memo|letter|filing)|wrote in (?:a|an|his|her|their|its) [\\p{L} ]{0,20}(?:post|letter|memo|statement|email|op-ed)|argu(?:es|ed)|said(?= (?:it|that|the company|in|he|she|they))"));

    /** What is not known or not decided. */
    static final List<Cue> OPEN = List.of(
            of(
                    "under way",
                    "(?:is|are|remains?|was|were) (?:still |currently )?(?:ongoing|under way|underway|continuing)|continues? to (?:investigate|review|examine)|is still (?:investigating|reviewing|examining)"),
            of(
                    "under review",
                    "(?:is|are|was|were|remains?|being) (?:still |now |currently )?under (?:review|investigation|examination|consideration|scrutiny|appeal)|remains under \\w+"),
            of(
                    "pending",
                    "(?:is|are|remains?|still) pending|awaits?|awaiting|has yet to|have yet to|had yet to|yet to be|is expected to (?:rule|decide)|due to be (?:heard|decided)"),
            of(
                    "unclear",
                    "(?:is|was|are|were|remains?|remained)(?: still)? (?:un(?:clear|known|certain|confirmed)|not (?:clear|known|immediately clear|yet known|yet clear))|not (?:immediately )?clear|no one knows|remains to be seen|open question"),
            of(
                    "not said",
                    "(?:did|does|has|have|had) not (?:yet )?(?:say|said|disclos|reveal|specif|identif|explain|announc|decid|confirm|nam)\\w*|without (?:saying|specifying|naming|giving details)|no (?:decision|date|details?) (?:has|have|had|was|were)|(?:has|have|had) not (?:yet )?been (?:decided|said|disclosed|revealed|announced|explained|confirmed|named|made public)|(?:did|does|has|have|had) not rul\\w* out|declin\\w+(?: further)? to (?:comment|say|elaborate|discuss|specify|name)(?= .{0,60}(?:what|which|how|whether|who|when|why))"));

    /** How a case stands. */
    static final List<Cue> STANDINGS = List.of(
            of(
                    "SETTLED",
                    "(?:has |have |had |was |were )?settled(?= (?:the|its|their|his|her|a|with|out|for|in|all|last|on|by|lawsuit))|reach(?:es|ed) (?:a |an )?(?:[\\p{L}-]+ )?settlement|agreed to (?:settle|pay [^.]{0,40}to settle)"),
            of(
                    "CLOSED",
                    "(?:case|lawsuit|suit|complaint|investigation|inquiry|probe|review|charges|proceedings|claims?|matter)(?: against [\\p{L} .]{2,40}?)? (?:has been |have been |had been |was |were |is |are )(?:formally |now |since )?(?:closed|dropped|dismissed|concluded|completed|ended|withdrawn|thrown out|resolved)|(?:dropp|clos|dismiss|conclud|complet|end)(?:ed|s) (?:the|its|their|his|her|a) (?:[\\p{L}-]+ ){0,3}?(?:case|lawsuit|suit|complaint|investigation|inquiry|probe|review)|was acquitted|were acquitted|final judgment"),
            of(
                    "ONGOING",
                    "(?:review|investigation|inquiry|probe|trial|case|lawsuit|suit|hearings?|proceedings|talks|audit|appeal)\\b[^.;]{0,40}\\b(?:is|are|remains?|was)(?: still)? (?:ongoing|under way|underway|continuing|pending|open)|(?:is|are) (?:still |now |currently )?(?:investigating|reviewing|under investigation|under review)|(?:review|investigation|inquiry|probe|trial|case) continues|remains? under (?:review|investigation)"),
            of(
                    "ONGOING",
                    "appeal(?:s|ed)(?= (?:the|to|against|a|its|his|her|on|in)\\b)|(?:lodg|fil)(?:es|ed) (?:an |its |his |her )?(?:[\\p{L}-]+ ){0,2}?appeal"
                            + "|appeal\\b[^.;]{0,60} has not (?:yet )?been decided"
                            + "|(?:sent|sends|referred) (?:the (?:case|matter)|it) back|will decide (?:again|anew|afresh)"
                            + "|suspended (?:the|its) (?:fine|decision|ban|order|penalty)|reopen(?:s|ed)"),
            of(
                    "DECIDED",
                    "fined(?= (?:\\p{Lu}|[$€£]|the |a |\\d))|(?:was|were|been|is) fined|impos(?:es|ed) (?:a |an )?(?:[\\p{L}\\d$€£.,-]+ ){0,4}(?:fine|penalty|sanction)s?"
                            + "|upheld|upholds|overturn(?:s|ed)|annull?(?:s|ed)|quash(?:es|ed)|struck down|set(?:s)? aside"
                            + "|reinstat(?:es|ed)|restor(?:es|ed)(?= (?:the|its|his|her|their|all|access|\\p{Lu}))|(?:was|were|been|is) restored"
                            + "|lift(?:s|ed) (?:the |its |a )?(?:[\\p{L}-]+ )?(?:ban|suspension|restriction|embargo)"
                            + "|withdr(?:ew|awn|aws) (?:the|its|their|his|her) (?:[\\p{L}-]+ ){0,2}?(?:fine|ban|decision|suspension|order|rule|policy|appeal)"
                            + "|(?:panel|court|board|regulator|commission|judges?|authority|council|tribunal|parliament)(?: on \\p{L}+day)?(?: has| have)? (?:decided|ruled|stopped|halted|blocked|banned|allowed|approved|granted|rejected|ordered)"),
            of(
                    "ONGOING",
                    "(?:open(?:s|ed)|launch(?:es|ed)|beg(?:an|ins)|start(?:s|ed)) (?:a |an |its |the )?(?:[\\p{L}-]+ ){0,3}?(?:investigation|inquiry|probe|review|trial|proceedings)|(?:review|investigation|inquiry|probe|trial) (?:has )?(?:began|begun|started|opened)"));

    /** Where the cue is said in {@code line} as a thing that is so; null when it is not. */
    @Nullable
    Matcher in(Line line, boolean doing) {
        String sentence = line.text();
        Matcher found = pattern.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
        int end = 0;
        for (Word word : line.words()) {
            int start = word.span().start();
            if (start < end || !opens(word.folded())) continue;
            if (!found.region(start, sentence.length()).lookingAt()) continue;
            end = found.end();
            String before = sentence.substring(0, start);
            boolean so = !(doing ? NOT_DONE : NEGATED).matcher(before).find();
            if (so && !isNoun(before, found.group())) return found;
        }
        return null;
    }

    private boolean opens(String word) {
        return word.length() >= 2 && openings.contains(word.substring(0, 2));
    }

    /** "the fines", "a ban", "Bans made in panic": the word names a thing here; a form in "s" needs somebody before it. */
    private static boolean isNoun(String before, String word) {
        if (Words.of(before).isEmpty() && word.matches("(?i)\\p{L}+s")) return true;
        boolean either = word.toLowerCase(Locale.ROOT).endsWith("s")
                || !word.toLowerCase(Locale.ROOT).endsWith("d");
        return either
                && !word.contains(" ")
                && NOUN_BEFORE.matcher(before).find()
                && !AUX_BEFORE.matcher(before).find();
    }
}
