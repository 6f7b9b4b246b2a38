package caseclerk.adapters.llm;

import java.util.function.Consumer;

/** Watches JSON text as it arrives and hands on each complete object of one list of the outermost object. */
final class EarlyElements {
    private final String list;
    private final Consumer<String> element;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder string = new StringBuilder();
    private int at;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private String key = "";
    private boolean inList;
    private int from = -1;

    /**
     * @param list the list's name; blank for none
     * @param element is handed the text of each object of the list
     */
    EarlyElements(String list, Consumer<String> element) {
        this.list = list;
        this.element = element;
    }

    /** More of the text. */
    void add(String more) {
        if (list.isBlank()) return;
        text.append(more);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (inString) quoted(c);
            else plain(c);
        }
    }

    private void quoted(char c) {
        if (escaped) escaped = false;
        else if (c == '\\') escaped = true;
        else if (c == '"') inString = false;
        if (inString) string.append(c);
    }

    private void plain(char c) {
        switch (c) {
            case '"' -> {
                inString = true;
                string.setLength(0);
            }
            case ':' -> {
                if (depth == 1) key = string.toString();
            }
            case '{', '[' -> {
                depth++;
                if (c == '[' && depth == 2 && key.equals(list)) inList = true;
                if (c == '{' && depth == 3 && inList) from = at;
            }
            case '}', ']' -> {
                depth--;
                if (depth == 1) inList = false;
                if (c == '}' && depth == 2 && from >= 0) {
                    element.accept(text.substring(from, at + 1));
                    from = -1;
                }
            }
            default -> {
                // Commas, numbers, blanks: nothing to keep.
            }
        }
    }
}
