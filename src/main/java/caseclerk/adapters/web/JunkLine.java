package caseclerk.adapters.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows lines by their words that pages put into an article and that are none of it. */
final class JunkLine {
    private static final int LONGEST = 160;
    /** Lines that point elsewhere, ask for something, or count something. */
    private static final Pattern JUNK = Pattern.compile("^[^\\p{L}\\p{N}]*("
            + "(read|see|watch|listen)( (also|more|next|now|here)\\b|: ).*|also read\\b.*|(related|recommended)( (articles?|stories|posts?|news|content|topics|links|reading))?:?"
            + "|more (on|from|about|in) .{0,60}|more (stories|news|articles).{0,40}|you (may|might) (also )?(like|be interested).*|don.t miss:?.*"
            + "|(social )?(share|sharing)|faire un don.{0,20}|(share|tweet|pin|email|print|like|follow|save)( (this|us|on|via|it|article|post|story|page)\\b.{0,60})?"
            + "|(share|follow) .{0,40}(facebook|twitter|linkedin|whatsapp|instagram).*|click to (share|print|email|tweet).*"
            + "|(advertisement|advertising|sponsored|anzeige|werbung|publicidad|publicité|pubblicità|reklama|advertentie)( .{0,30})?"
            + "|(sign up|subscribe|register)( (for|to|now|here|today)\\b.{0,100})?|already a subscriber.*|log ?in( .{0,40})?|(continue|keep) reading.{0,60}"
            + "|print (this )?(page|article)?( ?\\| ?close (this )?window)?|close (this )?window|(find|read|view) this (article|story|page) (online )?at ?:?.{0,120}|(printed|gedruckt|imprimé|impreso) (from|from the|am|von|le|el)\\b.{0,80}"
            + "|(leave|post|add|write) a (comment|reply).*|comments?( \\(?\\d+\\)?)?|\\d+ (comments?|shares?|views?|likes?|kommentare?)|no comments( yet)?"
            + "|(filed under|tagged( (with|as|in))?|tags?|topics?|categories|category|keywords|schlagw[oö]rter|themen|temas|etiquetas|mots-clés|tagi)( ?:.*)?"
            + "|(all rights reserved|©|copyright).{0,120}|(photo|image|picture|credits?|foto|bild|bildquelle|photo credit|crédits? photos?|fotos|zdjęcie|fot\\.|quelle|source|źródło)s?( (by|credit|courtesy))? ?[:/©].*"
            + "|what.?s your reaction\\??|how (do|did) you feel.*|was this (article|page|post) (helpful|useful).*|rate this.*|did you (like|enjoy) this.*"
            + "|(lesen|lies) sie (auch|hier|jetzt|dazu|mehr).*|lesen sie auch.*|(auch interessant|mehr zum thema|mehr dazu|zum thema|weiterlesen|weitere (artikel|informationen|themen|links|nachrichten)).{0,60}"
            + "|das könnte (sie|dich|ihnen) auch .*|(artikel|beitrag|seite) (teilen|drucken|versenden|kommentieren).*|jetzt (teilen|lesen|abonnieren|anmelden).*|teilen( (auf|mit|via|sie)\\b.*)?|drucken"
            + "|war (der|dieser) (artikel|beitrag).*|möchten sie .{0,30}teilen.*|(verwandte|ähnliche) (artikel|themen|beiträge)\\S*|empfehlungen .{0,50}|quellen (aus|ein)blenden|bild anzeigen|noch keine bewertungen"
            + "|(lire|voir) (aussi|également|la suite|plus).*|à lire (aussi|également).*|sur le même (sujet|thème).*|partager( .{0,40})?|(leer|lea|lee|ver|mira) (más|también|además|lo que).*|te puede interesar.*|le puede interesar.*|compart[ae]?[rn]?( .{0,40})?|notas? relacionad.*"
            + "|leggi (anche|tutto).*|condividi.*|lees (ook|meer|verder).*|deel dit.*|(czytaj|zobacz|przeczytaj) (też|także|również|więcej|dalej).*|udostępnij.*|(läs|les) (också|også|mer).*"
            + "|werbung\\..*|(dieser|der) (beitrag|artikel|post) enthält (werbung|affiliate|anzeigen).*|this (post|article|page|story) (may )?contains? affiliate.*"
            + "|(do you )?want to (be informed|stay (informed|up to date)|receive|get (more|the|our)|read more).*|(hazte|become an?|join us|werde(n sie)?) .{0,20}(miembro|soci[oa]|member|mitglied|suscriptor).*"
            + "|(leia|veja|saiba|confira) (mais|também|tudo).*|compartilh[ae].{0,40}|(ulteriori informazioni|approfondisci|scopri di più).{0,40}|(pročtěte|přečtěte) si (také|i|více).*"
            + "|(dołącz do|obserwuj|polub) .{0,60}|(lue|katso) myös.*|(читайте|смотрите) (также|ещё|еще).*|поделиться.{0,40}|подпис(аться|ывайтесь).{0,80}|(фото|источник|джерело|автор) ?[:/].*"
            + "|(関連記事|続きを読む|シェアする|相关(阅读|新闻|文章)|責任編集|责任编辑|分享到|관련 ?기사|저작권자).{0,60}"
            + "|(posted|filed|categori[sz]ed|kategorisiert|eingeordnet) (in|under|unter)\\b[^.]{0,100}|(published|veröffentlicht|publicado|publié|pubblicato|classé|archiviato) (en|em|dans|in|sous|sotto): ?.{0,80}"
            + "|(alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|alla rättigheter förbehållna).{0,80}"
            + "|(estimated )?(reading time|lesezeit|lesedauer|temps de lecture|(tiempo|tempo) (estimado )?de (lectura|leitura)|tempo di lettura|leestijd|czas czytania|przeczytanie zajmie|lästid|время чтения)\\W{0,4}(ca\\. ?|about )?\\d+.{0,20}"
            + "|\\d+[- ]?(min\\.?|mins|minutes?|minuten|minutos|minuti|minuty?) (read|to read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|lezen)"
            + "|(klicken sie|click|cliquez|haga clic|haz clic) .{0,60}(nachzuladen|to load|pour (charger|afficher)|para cargar).{0,60}|(mit dem laden|by loading|en chargeant) .{0,120}(datenschutz|privacy|confidentialité|youtube|google).{0,60}"
            + "|(externe[rn]?|external) (inhalt|content)e?s?( .{0,80})?|(inhalt|video|karte) (laden|entsperren|nachladen)|load (content|video|map)"
            + "|back to top|nach oben|zurück( zur .*)?|(previous|next) (post|article|story).*|skip to .*|load(ing)? more.*|show more|view (more|all).*|see all.*"
            + ")[^\\p{L}\\p{N}]*$");
    /** Headings from which on nothing of the article follows. */
    private static final Pattern ENDING = Pattern.compile("^[^\\p{L}\\p{N}]*("
            + "(related|recommended|similar|further|other|latest|recent|popular|trending)( \\w+)? (articles?|stories|posts?|news|reading|topics|content|videos|links)"
            + "|related|recommended( for you)?|more (from|on|about|in) .{0,60}|more (\\w+ ){0,3}(stories|news|articles|posts).{0,40}|read (next|more|also)|up next|you (may|might) (also )?(like|enjoy|be interested).{0,40}"
            + "|(\\d+ )?(comments?|responses?|replies|kommentare?|commentaires?|comentarios|reacties)( \\(?\\d+\\)?| (on|to|zu) .*)?|(leave|post|write) a (comment|reply).*|schreibe? (einen|ihren|deinen) kommentar.*|deja (un|tu) (comentario|respuesta).*|laisser un commentaire.*"
            + "|(about the )?authors?|(über (den|die) )?autor(in|en|innen|:in|\\*in)?|(à propos de )?l.auteure?s?|(sobre|acerca de) (el autor|la autora|o autor|a autora|los autores)|(sull.|l.)autrice|(sull.|l.)autore|over de auteur|o autorze|o autorce|om författaren|об авторе"
            + "|(leia|veja) (mais|também)|(leggi|vedi) anche|lees (ook|verder)|läs (också|mer)|lue myös|читайте (также|ещё|еще)|関連記事|相关(阅读|新闻|文章)|관련 ?기사|share this( .*)?|follow us.*|get (our|the) newsletter.*"
            + "|das könnte (sie|dich|ihnen) auch .*|auch interessant|mehr zum thema|(weitere|ähnliche|verwandte) (artikel|themen|beiträge|nachrichten|themenbereiche).{0,40}|lesen sie auch|zum weiterlesen"
            + "|sur le même (sujet|thème)|à lire (aussi|également)|(articles|contenus) (liés|similaires|connexes)|(noticias|notas|artículos) relacionad[oa]s|te puede interesar|czytaj (też|także|również|więcej)|zobacz (też|także|również)|podobne .{0,30}"
            + ")[^\\p{L}\\p{N}]*$");

    /** What is said below an article of its makers, its pictures, and other things to read, join or pay for. */
    private static final Pattern BELOW = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{L}{0,30}newsletter|\\bsign up\\b|\\bsubscri|abonnier|abonnez|suscr[ií]b|\\bfollow (us|me|him|her|them|@)|folgen sie|folge uns|\\bdonat(e|ion)|"
                    + "support (our|independent|quality)|\\p{L}{0,30}journalismus .{0,60}(möglich|unterstütz)|^unterstützen|apoya|download (the|our) app|"
                    + "^(photo|foto|bild|image|picture) ?(source|credits?|quelle|nachweis)|^(posted|reporting|editing|written) by|diesen artikel|"
                    + "(artikel|beitrag) hilfreich|(in|to) your inbox|in (ihr|dein|euer) (e-mail-)?postfach|(en|a) tu correo|dans votre boîte|nella tua casella|na twoją skrzynkę|"
                    + "(follow|like) .{0,40}on (facebook|twitter|instagram|x\\b)|(suivez|síguenos|síganos|seguici|siga|volg ons|obserwuj nas)|inscrivez|assine|iscriviti|zapisz się|подпис(ывайтесь|аться)|faites un don|soutene[zr]|sostienici|wesprzyj|(this|the) (article|story|post) (was )?(first |originally )(appeared|published)|"
                    + "(more|other) stories|clic aqu[ií]|haz clic|click here|klicken sie hier|hier klicken|read more|leave (a|your) comment|let us know in the comments)");
    /** What tells of a mistake put right, or of a change. */
    private static final Pattern CORRECTION =
            Pattern.compile("correct|clarif|updated?\\b|amended|korrektur|aktualisiert|rectific|fe de errat");

    private static final int LONGEST_BELOW = 400;

    private JunkLine() {}

    /**
     * Whether {@code text}, which ends an article, is said below it rather than in it.
     *
     * @param isSlanted whether all of it is set in italics, as remarks on authors and sources are
     */
    static boolean isBelow(String text, boolean isSlanted) {
        if (text.length() > (isSlanted ? 2 : 1) * LONGEST_BELOW) return false;
        String lower = lower(text);
        return (isSlanted || BELOW.matcher(lower).find())
                && !CORRECTION.matcher(lower).find();
    }

    /** The patterns are in lower case, which is faster than asking each of them for letters of both cases. */
    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether {@code text} is such a line. */
    static boolean isJunk(String text) {
        return text.length() <= LONGEST && JUNK.matcher(lower(text)).matches();
    }

    /** Whether {@code text} heads what follows an article: comments, or links to others. */
    static boolean isEnding(String text) {
        return text.length() <= LONGEST && ENDING.matcher(lower(text)).matches();
    }
}
