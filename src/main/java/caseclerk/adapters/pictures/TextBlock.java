package caseclerk.adapters.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Words set in lines; those that run from right to left are set against the right edge.
 *
 * @param lines as they are drawn, from top to bottom
 * @param width of the block, in pixels
 */
record TextBlock(List<TextLayout> lines, int width) {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final String GOES_ON = "…";

    /** {@code text} in {@code font}, at most {@code most} lines of it, with "…" where it goes on. */
    static TextBlock of(String text, Font font, int width, int most) {
        String words = plain(text);
        List<TextLayout> lines = set(words, font, width);
        while (lines.size() > most) {
            int shorter = words.lastIndexOf(' ', words.length() - GOES_ON.length() - 1);
            int end = shorter > 0 ? shorter : words.length() * 3 / 4;
            if (Character.isHighSurrogate(words.charAt(end - 1))) end--;
            words = words.substring(0, end) + GOES_ON;
            lines = set(words, font, width);
        }
        return new TextBlock(lines, width);
    }

    private static List<TextLayout> set(String words, Font font, int width) {
        AttributedString styled = new AttributedString(words);
        styled.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), MEASURE);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < words.length()) lines.add(measurer.nextLayout(width));
        return lines;
    }

    /** Without what cannot be drawn: line breaks, controls, marks that turn the direction. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(code -> {
            boolean turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
            if (Character.isWhitespace(code)) plain.append(' ');
            else if (!Character.isISOControl(code) && !turns && !Character.isSurrogate((char) code) | code > 0xFFFF)
                plain.appendCodePoint(code);
        });
        String line = plain.toString().replaceAll(" +", " ").strip();
        return line.isEmpty() ? "–" : line;
    }

    /** {@code text} shortened at a word to at most {@code most} characters. */
    static String shortened(String text, int most) {
        if (text.length() <= most) return text;
        int end = text.lastIndexOf(' ', most - 1);
        if (end < most / 2) end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + GOES_ON;
    }

    int height() {
        float height = 0;
        for (TextLayout line : lines) height += line.getAscent() + line.getDescent() + line.getLeading();
        return Math.round(height);
    }

    /** Draws it with its upper left corner at the place; {@code right} sets all lines against the right edge. */
    void paint(Graphics2D graphics, int x, int y, Color colour, boolean right) {
        graphics.setColor(colour);
        float baseline = y;
        for (TextLayout line : lines) {
            baseline += line.getAscent();
            boolean against = right || !line.isLeftToRight();
            line.draw(graphics, against ? x + width - line.getVisibleAdvance() : x, baseline);
            baseline += line.getDescent() + line.getLeading();
        }
    }
}
