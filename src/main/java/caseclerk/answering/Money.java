package caseclerk.answering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as a text writes it.
 *
 * @param currency its sign
 * @param amount in whole units of the currency
 * @param step how exact it is: 45 million is a million, 45.2 million a tenth of one
 */
record Money(String currency, BigDecimal amount, BigDecimal step) {
    private static final Pattern SUM = Pattern.compile(
            "(?:(?<sign>[€$£])|\\b(?<code>EUR|USD|GBP) )\\s?(?<n>\\d[\\d,]*(?:\\.\\d+)?)(?:\\s?(?<unit>m|bn|k|million|billion|thousand)\\b)?"
                    + "|(?<![\\d.,])(?<m>\\d[\\d,]*(?:\\.\\d+)?) (?:(?<u>million|billion|thousand) )?(?<word>euros?|dollars?|pounds?)\\b");

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

    private static List<Money> in(String text) {
        List<Money> sums = new ArrayList<>();
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            boolean worded = sum.group("word") != null;
            String currency =
                    worded ? sum.group("word") : sum.group("sign") != null ? sum.group("sign") : sum.group("code");
            BigDecimal number = new BigDecimal((worded ? sum.group("m") : sum.group("n")).replace(",", ""));
            BigDecimal unit = unit(worded ? sum.group("u") : sum.group("unit"));
            sums.add(new Money(
                    sign(currency), number.multiply(unit), number.ulp().multiply(unit)));
        }
        return sums;
    }

    private static String sign(String currency) {
        return switch (currency.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'e', '€' -> "€";
            case 'u', 'd', '$' -> "$";
            default -> "£";
        };
    }

    private static BigDecimal unit(@Nullable String unit) {
        if (unit == null) return BigDecimal.ONE;
        return switch (unit) {
            case "k", "thousand" -> BigDecimal.valueOf(1_000);
            case "m", "million" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }
}
