package caseclerk.adapters.web;

import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.Block;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells from what a page holds besides its text that the text is not the whole article. */
final class PageShortfall {
    /** An article of this many letters is taken to be there, whatever the page says of subscribers. */
    private static final int WHOLE = 2_500;

    private static final int STUB = 1_500;
    private static final int NEXT_TO_NOTHING = 400;
    private static final Pattern PAYWALL = Pattern.compile(
            "(?iu)(subscribe|sign in|log in|register|become a (member|subscriber)).{0,40}(to|and) (continue|keep|read)|"
                    + "(continue|keep) reading (with|for|by)|this (article|content|story) is (only )?(for|reserved for|available to|exclusive to) (our )?(subscribers|members|premium)|"
                    + "subscribers? only|already a subscriber|weiterlesen mit|jetzt (weiterlesen|freischalten)|nur für abonnenten|mit .{0,20}abo .{0,30}lesen|"
                    + "réservée? aux abonnés|abonnez-vous pour|para (seguir|continuar) leyendo|solo para suscriptores|riservato agli abbonati|per continuare a leggere|"
                    + "alleen voor abonnees|dostęp dla (subskrybentów|prenumeratorów)");
    private static final Pattern WALL = Pattern.compile(
            "(?iu)(accept|agree|consent|akzeptier|zustimm|accepter|aceptar|accetta).{0,60}cookies?|cookies?.{0,80}(accept|consent|agree|akzeptier|accepter|aceptar)|"
                    + "we (and our partners|value your privacy)|verify (that )?you are (a )?human|are you a robot|not a robot|unusual traffic|checking your browser|captcha|just a moment\\.\\.\\.|"
                    + "bevor sie (fortfahren|weitergehen)|before you continue");
    private static final Pattern SCRIPTS = Pattern.compile(
            "(?iu)(enable|activate|turn on|requires?|need|without|aktivier|activer|activar|habilit).{0,60}java ?script|java ?script.{0,60}(enabled|disabled|required|aktivier|désactivé|necesari)");
    private static final int LOOKED_AT = 200;

    private PageShortfall() {}

    /**
     * Why {@code blocks} are less than the article of {@code page}; null when nothing says that they are.
     *
     * @param isFree false when the page says that its article is for subscribers
     */
    static @Nullable Shortfall of(Document page, List<PagePiece> pieces, List<Block> blocks, boolean isFree) {
        int letters = blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (!isFree && letters < WHOLE) return Shortfall.PAYWALL;
        if (letters < NEXT_TO_NOTHING) {
            if (says(pieces, WALL)) return Shortfall.WALL;
            if (needsScripts(page, pieces, letters)) return Shortfall.NEEDS_BROWSER;
        }
        return letters < STUB && says(pieces, PAYWALL) ? Shortfall.PAYWALL : null;
    }

    private static boolean says(List<PagePiece> pieces, Pattern what) {
        return pieces.stream()
                .filter(piece -> piece.text().length() < 1_000)
                .limit(5_000)
                .anyMatch(piece -> what.matcher(piece.text()).find());
    }

    private static boolean needsScripts(Document page, List<PagePiece> pieces, int letters) {
        for (Element without : page.select("noscript"))
            if (SCRIPTS.matcher(start(without.wholeText() + without.data())).find()) return true;
        if (says(pieces, SCRIPTS)) return true;
        boolean isEmptyRoom =
                page.selectFirst("#root:empty, #app:empty, #__next:empty, #__nuxt:empty, app-root:empty") != null;
        return isEmptyRoom && letters < LOOKED_AT && page.selectFirst("script") != null;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 5 * LOOKED_AT));
    }
}
