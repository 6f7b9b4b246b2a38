package caseclerk.cases;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Texts in the letters a to z, as people write them where they have no others: Latin letters without their marks, Cyrillic
 * and Greek ones as they are usually spelt, Korean syllables by the rules of the Revised Romanisation, each by itself.
 * Scripts that do not write all sounds, or write words, are left as they are.
 */
final class Latin {
    private static final Map<Integer, String> LETTERS = new HashMap<>();
    private static final String[] KOREAN_FIRST = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",", -1);
    private static final String[] KOREAN_MIDDLE =
            "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",", -1);
    private static final String[] KOREAN_LAST =
            ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",", -1);
    private static final int KOREAN = 0xAC00;
    private static final int LAST_KOREAN = 0xD7A3;

    static {
        put("ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ŋ ng ə e");
        put(
                "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh"
                        + " щ shch ъ _ ы y ь _ э e ю yu я ya і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ gj ќ kj ѕ dz");
        put("α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");
    }

    private Latin() {}

    private static void put(String pairs) {
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2)
            LETTERS.put(words[i].codePointAt(0), words[i + 1].equals("_") ? "" : words[i + 1]);
    }

    /** {@code text} in lower case, with a to z for the letters that can be written so. */
    static String of(String text) {
        StringBuilder latin = new StringBuilder();
        // Composed first: й and 한 are letters of their own, not marked ones.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        composed.codePoints().forEach(code -> latin.append(letter(code)));
        return latin.toString();
    }

    private static String letter(int code) {
        if (code < 128) return Character.toString(code);
        if (code >= KOREAN && code <= LAST_KOREAN) return korean(code - KOREAN);
        String known = LETTERS.get(code);
        if (known != null) return known;
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
                .codePoints()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .forEach(one -> plain.append(LETTERS.getOrDefault(one, Character.toString(one))));
        return plain.toString();
    }

    private static String korean(int syllable) {
        int lasts = KOREAN_LAST.length;
        int middles = KOREAN_MIDDLE.length;
        return KOREAN_FIRST[syllable / lasts / middles]
                + KOREAN_MIDDLE[syllable / lasts % middles]
                + KOREAN_LAST[syllable % lasts];
    }
}
