package caseclerk.adapters.web;

import java.util.regex.Pattern;

/** Takes the marks out of a line of Markdown and leaves its words. */
final class MarkdownInline {
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]\\n]{0,500})\\]\\([^()\\n]{0,2000}\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]{1,1000})\\]\\((?:[^()\\n]|\\([^()\\n]{0,200}\\)){0,2000}\\)");
    /** A link without words: a place to jump to. */
    private static final Pattern ANCHOR = Pattern.compile("\\[\\]\\([^()\\n]{0,500}\\)");

    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]\\n]{1,1000})\\]\\[[^\\[\\]\\n]{0,200}\\]");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^<>\\s]{1,2000})>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,2000}?\\S?)\\1");
    private static final Pattern STAR = Pattern.compile("(?<![\\w*])\\*(?=\\S)([^*\\n]{1,2000})(?<=\\S)\\*(?![\\w*])");
    private static final Pattern LINE = Pattern.compile("(?<![\\w_])_(?=\\S)([^_\\n]{1,2000})(?<=\\S)_(?![\\w_])");
    private static final Pattern CODE = Pattern.compile("`{1,2}([^`\\n]{1,2000})`{1,2}");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(\\s[^<>\\n]{0,500})?/?>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])");

    private MarkdownInline() {}

    /** The words of {@code text}, white space at its ends left out. */
    static String plain(String text) {
        String plain = IMAGE.matcher(text).replaceAll("$1");
        plain = ANCHOR.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = REFERENCE.matcher(plain).replaceAll("$1");
        plain = ADDRESS.matcher(plain).replaceAll("$1");
        plain = TAG.matcher(plain).replaceAll("");
        plain = CODE.matcher(plain).replaceAll("$1");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = STAR.matcher(plain).replaceAll("$1");
        plain = LINE.matcher(plain).replaceAll("$1");
        return ESCAPE.matcher(plain).replaceAll("$1").strip();
    }
}
