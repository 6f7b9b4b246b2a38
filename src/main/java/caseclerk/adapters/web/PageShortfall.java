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

    /** Sentences of this many letters that speak of nothing else are an article, if a short one. */
    private static final int ENOUGH = 120;

    /** A text of fewer letters may be no more than the beginning of an article. */
    static final int STUB = 1_500;

    /** A text of fewer letters is hardly one. */
    static final int NEXT_TO_NOTHING = 400;

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
    private static final Pattern SIGN_IN = Pattern.compile(
            "(?iu)(log|sign)[ -]?in\\b|forgot(ten)? (your )?password|create an account|anmelden|einloggen|passwort|"
                    + "se connecter|connectez-vous|mot de passe|iniciar sesión|contraseña|accedi\\b|password dimenticata|inloggen|wachtwoord|zaloguj");
    private static final Pattern MISSING = Pattern.compile(
            "(?iu)^(error )?(404|410)\\b.{0,40}|.{0,60}\\b(page|article|story|content|document)\\b.{0,30}\\b(not found|could ?n.t be found|cannot be found|does not exist|doesn.t exist|no longer (exists|available))\\W*"
                    + "|(we )?(can.t|couldn.t|could not) find (that|this|the) page\\W*|.{0,30}\\bseite\\b.{0,20}nicht gefunden\\W*|page (introuvable|non trouvée)\\W*|página no encontrada\\W*|pagina (non trovata|niet gevonden)\\W*|página não encontrada\\W*|nie znaleziono strony\\W*");
    private static final int LOOKED_AT = 200;

    private PageShortfall() {}

    /**
     * Why {@code blocks} are less than the article of {@code page}; null when nothing says that they are.
     *
     * @param isFree false when the page says that its article is for subscribers
     */
    static @Nullable Shortfall of(Document page, List<PagePiece> pieces, List<Block> blocks, boolean isFree) {
        int letters =
                blocks.stream().mapToInt(block -> PagePiece.size(block.text())).sum();
        if (letters < NEXT_TO_NOTHING) {
            if (isMissing(page)) return Shortfall.MISSING;
            if (said(blocks, SIGN_IN) < ENOUGH && page.selectFirst("input[type=password]") != null)
                return Shortfall.SIGN_IN;
        }
        if (!isFree && letters < WHOLE) return Shortfall.PAYWALL;
        if (letters < NEXT_TO_NOTHING) {
            if (says(pieces, WALL) && said(blocks, WALL) < ENOUGH) return Shortfall.WALL;
            if (needsScripts(page, pieces, letters)) return Shortfall.NEEDS_BROWSER;
        }
        return letters < STUB && says(pieces, PAYWALL) ? Shortfall.PAYWALL : null;
    }

    private static boolean isMissing(Document page) {
        if (MISSING.matcher(start(page.title().strip()).split("\\s[|–—-]\\s", 2)[0])
                .matches()) return true;
        Element heading = page.selectFirst("h1");
        return heading != null && MISSING.matcher(start(heading.text().strip())).matches();
    }

    /** How many letters of sentences there are that do not speak of {@code but}; none where most of the text does. */
    private static int said(List<Block> blocks, Pattern but) {
        int said = 0;
        int other = 0;
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.HEADING) continue;
            int size = PagePiece.size(block.text());
            if (but.matcher(block.text()).find()) other += size;
            else if (PagePiece.isEnded(block.text())) said += size;
        }
        return said > other ? said : 0;
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
