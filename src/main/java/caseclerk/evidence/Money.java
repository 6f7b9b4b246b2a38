package caseclerk.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as a text writes it: "€1.5m", "US$400", "₹213 crore", "EUR 3 million", "20,000 Swiss francs".
 *
 * @param currency its sign, or where there is none of its own its code by ISO 4217
 * @param amount in whole units of the currency
 * @param step how exact it is: 45 million is a million, 45.2 million a tenth of one
 */
record Money(String currency, BigDecimal amount, BigDecimal step) {
    /** The sign or code of a currency by its name, in the singular. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("euro", "€"),
            Map.entry("dollar", "$"),
            Map.entry("pound", "£"),
            Map.entry("yen", "¥"),
            Map.entry("yuan", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("won", "₩"),
            Map.entry("rupee", "₹"),
            Map.entry("franc", "CHF"),
            Map.entry("crown", "crown"),
            Map.entry("krona", "SEK"),
            Map.entry("kronor", "SEK"),
            Map.entry("krone", "NOK"),
            Map.entry("kroner", "NOK"),
            Map.entry("koruna", "CZK"),
            Map.entry("zloty", "PLN"),
            Map.entry("złoty", "PLN"),
            Map.entry("forint", "HUF"),
            Map.entry("reais", "BRL"),
            Map.entry("peso", "MXN"),
            Map.entry("rouble", "₽"),
            Map.entry("ruble", "₽"),
            Map.entry("hryvnia", "₴"),
            Map.entry("lira", "₺"),
            Map.entry("shekel", "₪"),
            Map.entry("rand", "ZAR"),
            Map.entry("naira", "₦"),
            Map.entry("shilling", "KES"),
            Map.entry("dirham", "AED"),
            Map.entry("riyal", "SAR"),
            Map.entry("baht", "฿"),
            Map.entry("ringgit", "MYR"),
            Map.entry("rupiah", "IDR"));

    /** Codes, signs of more than one letter and dollars by their country that stand for another sign or code. */
    private static final Map<String, String> CODED = Map.ofEntries(
            Map.entry("EUR", "€"),
            Map.entry("USD", "$"),
            Map.entry("US$", "$"),
            Map.entry("GBP", "£"),
            Map.entry("JPY", "¥"),
            Map.entry("INR", "₹"),
            Map.entry("RS", "₹"),
            Map.entry("KRW", "₩"),
            Map.entry("RMB", "CNY"),
            Map.entry("R$", "BRL"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("AUSTRALIAN", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("CANADIAN", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("NEW ZEALAND", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("HONG KONG", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("SINGAPORE", "SGD"));

    private static final String CODE =
            "(?:EUR|USD|GBP|CHF|JPY|CNY|RMB|INR|Rs|KRW|AUD|CAD|NZD|SGD|HKD|TWD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|BRL|MXN|ARS|CLP|ZAR"
                    + "|NGN|KES|ILS|AED|SAR|RUB|UAH|IDR|THB|VND|MYR)";
    private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("lakh", 5),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("million", 6),
            Map.entry("crore", 7),
            Map.entry("bn", 9),
            Map.entry("b", 9),
            Map.entry("billion", 9),
            Map.entry("tn", 12),
            Map.entry("trillion", 12));
    private static final String UNIT = "thousand|lakh|million|crore|billion|trillion";
    private static final String SHORT_UNIT = "k|mn?|bn?|tn|";
    private static final Pattern SUM =
            Pattern.compile("(?<sign>(?:\\b\\p{Lu}{1,3})?\\p{Sc}|\\b" + CODE + "\\.?) ?(?<n>" + NUMBER
                    + ")(?: ?(?<unit>" + SHORT_UNIT + UNIT + ")\\b)?|(?<![\\d.,])(?<m>" + NUMBER + ") ?(?:(?<u>"
                    + SHORT_UNIT + UNIT
                    + ")\\b ?)?(?:(?:(?<nation>US|Hong Kong|New Zealand|[A-Z]\\p{Ll}+) )?(?<word>(?:"
                    + String.join("|", NAMED.keySet()) + ")s?)\\b|(?<code>" + CODE + ")\\b|(?<after>\\p{Sc}))");

    /** Whether both name sums of one currency and none of the one can be any of the other, rounded. */
    static boolean clash(String one, String other) {
        List<Money> a = in(one);
        List<Money> b = in(other);
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> y.currency.equals(x.currency)))
                && a.stream().noneMatch(x -> b.stream().anyMatch(x::mayBe));
    }

    /** Whether {@code text} names a sum. */
    static boolean isIn(String text) {
        return !in(text).isEmpty();
    }

    private boolean mayBe(Money other) {
        BigDecimal apart = amount.subtract(other.amount).abs();
        return currency.equals(other.currency)
                && apart.multiply(BigDecimal.valueOf(2)).compareTo(step.max(other.step)) <= 0;
    }

    /** The sums that {@code text} names, in their order. */
    static List<Money> in(String text) {
        List<Money> sums = new ArrayList<>();
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            if (isOtherWord(sum)) continue;
            boolean ahead = sum.group("sign") != null;
            BigDecimal number = new BigDecimal((ahead ? sum.group("n") : sum.group("m")).replace(",", ""));
            BigDecimal unit = unit(ahead ? sum.group("unit") : sum.group("u"));
            sums.add(
                    new Money(currency(sum), number.multiply(unit), number.ulp().multiply(unit)));
        }
        return sums;
    }

    /** "In 2019 won a prize", "a 5 pound fish". */
    private static boolean isOtherWord(Matcher sum) {
        String word = sum.group("word");
        boolean bare = sum.group("u") == null
                && sum.group("nation") == null
                && sum.group("m") != null
                && sum.group("m").indexOf(',') < 0;
        return word != null && bare && (word.equals("won") || word.equals("pound"));
    }

    private static String currency(Matcher sum) {
        String word = sum.group("word");
        if (word != null) {
            String sign = NAMED.get(word);
            if (sign == null) sign = NAMED.get(word.replaceFirst("s$", ""));
            String nation = sum.group("nation");
            return nation == null || !sign.equals("$")
                    ? sign
                    : CODED.getOrDefault(nation.toUpperCase(Locale.ROOT), sign);
        }
        String written = sum.group("sign") != null
                ? sum.group("sign")
                : sum.group("code") != null ? sum.group("code") : sum.group("after");
        String code = written.replace(".", "").toUpperCase(Locale.ROOT);
        return CODED.getOrDefault(code, code);
    }

    private static BigDecimal unit(@Nullable String unit) {
        return unit == null ? BigDecimal.ONE : BigDecimal.TEN.pow(ZEROS.get(unit));
    }
}
