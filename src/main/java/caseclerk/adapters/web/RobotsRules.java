package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt allows us, by RFC 9309: the longest rule that fits decides, and allowing wins a tie. */
final class RobotsRules {
    /** Everything is allowed. */
    static final RobotsRules NONE = new RobotsRules(List.of());

    private static final int MOST_RULES = 5_000;

    private record Rule(boolean allows, String path) {}

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * The rules for the robot of that name; those for all robots where none are for it.
     *
     * @param name product token, lower case
     */
    static RobotsRules parse(String text, String name) {
        List<Rule> own = new ArrayList<>();
        List<Rule> common = new ArrayList<>();
        boolean isNamed = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inAgents = false;
        for (String raw : text.split("\\R")) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0) continue;
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!inAgents) {
                    forUs = false;
                    forAll = false;
                }
                inAgents = true;
                forAll |= value.equals("*");
                forUs |= value.toLowerCase(Locale.ROOT).split("[/ ]", 2)[0].equals(name);
                isNamed |= forUs;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inAgents = false;
                if (value.isEmpty()) continue;
                Rule rule = new Rule(key.equals("allow"), value);
                if (forUs && own.size() < MOST_RULES) own.add(rule);
                if (forAll && common.size() < MOST_RULES) common.add(rule);
            }
        }
        return new RobotsRules(isNamed ? own : common);
    }

    /** Whether {@code path}, with its query, may be fetched. */
    boolean allow(String path) {
        Rule longest = null;
        for (Rule rule : rules) {
            if (!fits(rule.path(), path)) continue;
            int length = rule.path().length();
            boolean better = longest == null
                    || length > longest.path().length()
                    || length == longest.path().length() && rule.allows();
            if (better) longest = rule;
        }
        return longest == null || longest.allows();
    }

    /** Whether {@code path} begins as {@code rule} says, where "*" stands for anything and "$" for the end. */
    private static boolean fits(String rule, String path) {
        boolean toEnd = rule.endsWith("$");
        String[] pieces = (toEnd ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1);
        if (!path.startsWith(pieces[0])) return false;
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            int found = last && toEnd ? lastIndex(path, pieces[i], at) : path.indexOf(pieces[i], at);
            if (found < 0) return false;
            at = found + pieces[i].length();
        }
        return !toEnd || at == path.length();
    }

    private static int lastIndex(String path, String piece, int from) {
        int at = path.length() - piece.length();
        return at >= from && path.endsWith(piece) ? at : -1;
    }
}
