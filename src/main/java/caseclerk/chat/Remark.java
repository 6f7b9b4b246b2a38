package caseclerk.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say of the answer they were just given, not of what the sources tell. */
enum Remark {
    /** Asks what it rests on: "source?", "says who?", "quote that". */
    SOURCE(Part.ASKING + "(?:the |your |a |its |any |exact )*"
            + "(?:sources?|links?|urls?|citations?|references?|quotes?|quotation|original(?: text)?)" + "(?:"
            + Part.OF_IT + ")?"
            // The matter has proof and words of its own: "What is the evidence?" asks for that.
            + "|" + Part.ASKING + "(?:the |any |exact )*" + Part.WORDS + Part.OF_IT + "|" + Part.ASKING
            + "(?:the )?(?:your |exact )+" + Part.WORDS + "|" + Part.WORDS
            + "|where (?:is|does|did) (?:that|this|it)(?: come)? from|where did you (?:get|read|find) (?:that|this|it)(?: from)?"
            + "|who says(?: that| so| this)?|says who|according to whom?|how do you know(?: that| this)?"
            + "|quote (?:it|that|this|the (?:source|sentence|passage|text))|verbatim|word for word"),
    /** Asks for it in some language: "in English please". */
    LANGUAGE(
            "(?:(?:can|could) (?:you|i|we) )?(?:(?:say|have|get|give me|tell me|translate|answer) )?(?:(?:it|that|this) )?(?:in|into|to|auf|en|in het) "
                    + "(?:plain )?(?:english|german|french|spanish|italian|dutch|portuguese|polish|deutsch|englisch|francais|français|anglais|español|espanol|ingles|inglés|italiano|nederlands)"
                    + "|(?:(?:can|could) you )?translat(?:e|ion)(?: (?:it|that|this))?"),
    /** Asks for less of it: "shorter", "tl;dr". */
    LENGTH(
            "(?:(?:can|could) you )?(?:make (?:it|that) |keep it |a bit |much )*(?:shorter|short|briefer|brief|briefly|simpler|tl ?dr|eli5|too long"
                    + "|in short|in (?:one|a) sentence|in (?:simple|plain|other) words|summari[sz]e(?: (?:it|that|this))?|sum (?:it|that) up)"),
    /** Asks for more of it: "details?", "what does that mean?" */
    CONTEXT(
            "(?:(?:can|could) you )?(?:(?:give|tell|show)(?: me| us)? )?(?:some |a bit |any |a little )?(?:(?:more|further)(?: (?:details?|context|information|info|about (?:it|that|this)))?|details?|context)"
                    + "|(?:(?:can|could) you )?(?:elaborate|explain)(?: (?:it|that|this|more))?|what (?:do you|does (?:it|that|this)) mean(?: by that)?|(?:is|was) that (?:all|it|everything)"
                    + "|go on|continue|i do ?n t (?:understand|get it)|i dont (?:understand|get it)|huh"),
    /** Doubts it: "are you sure?" */
    DOUBT(
            "(?:are )?(?:you )?(?:really |quite |absolutely |totally )?(?:sure|certain)(?: about (?:that|this|it))?|(?:you )?really|seriously|for real"),
    /** Says that it is wrong. */
    OBJECTION(
            "(?:no |nope |sorry |but )*(?:(?:that|this|it)(?: answer)?(?: is| s)?|thats|its|you are|you re|youre)(?: so| just| totally| completely)? (?:wrong|incorrect|false|nonsense|not (?:true|right|correct|what i (?:asked|meant|wanted)))"
                    + "|(?:that |this |it )?(?:is ?n t|isnt) (?:true|right|correct|what i (?:asked|meant|wanted))|wrong(?: answer)?|bad answer|nonsense");

    /** What several ways of asking for the source have in common. */
    private static final class Part {
        static final String ASKING =
                "(?:what(?: is|s| are)? |which |where(?: is|s| are)? |whats |(?:show|give)(?: me| us)? |any |got (?:a|any) |do you have (?:a|any) )?";
        static final String OF_IT =
                "(?: (?:is|are|was|does|did) (?:that|this|it)(?: come)?(?: from)?| for (?:that|this|it)| of (?:that|this|it))";
        static final String WORDS = "(?:proof|evidence|exact words?|words?|wording)";
    }

    private static final Pattern OPENING = Pattern.compile("^(?:(?:and|ok|okay|so|well|hm+|please|pls) )+(?=\\S)");
    private static final Pattern ENDING = Pattern.compile("(?: (?:please|pls|plz|bitte|thanks|thx|por favor|svp))+$");

    private final Pattern form;

    Remark(String form) {
        this.form = Pattern.compile(form);
    }

    /** The remark that {@code text} is and nothing else; empty for any other text. */
    static Optional<Remark> in(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        String bare = ENDING.matcher(OPENING.matcher(words).replaceFirst("")).replaceFirst("");
        return Arrays.stream(values())
                .filter(remark -> remark.form.matcher(bare).matches())
                .findFirst();
    }
}
