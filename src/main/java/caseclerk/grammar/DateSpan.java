package caseclerk.grammar;

import java.util.ArrayList;
import java.util.List;

/** Tokens in a row that name a day, a month or a year together. */
final class DateSpan {
    private static final int DAY = 1;
    private static final int MONTH = 2;
    private static final int YEAR = 4;
    private static final int WEEKDAY = 8;

    private DateSpan() {}

    /** Days and months become one token each. */
    static List<Token> joined(List<Token> tokens) {
        List<Token> dated = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = end(tokens, at);
            if (end == at) {
                dated.add(tokens.get(at++));
                continue;
            }
            NamedDay day = day(tokens.subList(at, end));
            StringBuilder text = new StringBuilder();
            for (Token token : tokens.subList(at, end))
                text.append(text.isEmpty() ? "" : " ").append(token.text());
            dated.add(new Token(text.toString(), "@" + day, WordClass.NOUN, day));
            at = end;
            if (at < tokens.size() && tokens.get(at).reads("that"))
                dated.add(tokens.get(at++).as(WordClass.SUBORDINATOR));
        }
        return dated;
    }

    private static int end(List<Token> tokens, int at) {
        int end = at;
        int kinds = 0;
        while (end < tokens.size()) {
            int kind = kind(tokens, end);
            if (kind == 0
                    && tokens.get(end).reads(",")
                    && end > at
                    && end + 1 < tokens.size()
                    && follows(tokens, end)) {
                end++;
                continue;
            }
            if (kind == 0 || (kinds & kind) != 0) break;
            kinds |= kind;
            end++;
        }
        boolean date = (kinds & MONTH) != 0 || (kinds & WEEKDAY) != 0 || kinds == YEAR;
        return date ? end : at;
    }

    /** After a comma goes on what is a year after a day, or a day after a weekday. */
    private static boolean follows(List<Token> tokens, int comma) {
        int before = kind(tokens, comma - 1);
        int after = kind(tokens, comma + 1);
        if (before == WEEKDAY)
            return after == DAY && comma + 2 < tokens.size() && kind(tokens, comma + 2) == MONTH || after == MONTH;
        return after == YEAR && (before == DAY || before == MONTH);
    }

    /** What part of a date the token names; 0 for none. */
    private static int kind(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (NamedDay.weekday(token.text()) > 0) return WEEKDAY;
        if (NamedDay.month(token.text()) > 0 && (i == 0 || !token.text().equalsIgnoreCase("may") || i > 0))
            return MONTH;
        if (token.text().matches("(?:1[5-9]|20)\\d\\d")) return YEAR;
        boolean near = i + 1 < tokens.size() && NamedDay.month(tokens.get(i + 1).text()) > 0
                || i > 0 && NamedDay.month(tokens.get(i - 1).text()) > 0;
        if (near && token.text().matches("1[0-4]\\d\\d")) return YEAR;
        return near && token.text().matches("(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?") ? DAY : 0;
    }

    private static NamedDay day(List<Token> span) {
        int year = 0;
        int month = 0;
        int day = 0;
        int weekday = 0;
        for (Token token : span) {
            String text = token.text();
            if (NamedDay.weekday(text) > 0) weekday = NamedDay.weekday(text);
            else if (NamedDay.month(text) > 0) month = NamedDay.month(text);
            else if (text.matches("\\d{4}")) year = Integer.parseInt(text);
            else if (text.matches("\\d{1,2}\\D*")) day = Integer.parseInt(text.replaceAll("\\D", ""));
        }
        return new NamedDay(year, month, day, weekday);
    }
}
