package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a fine of €1.5m | € | 1500000",
                "US$400 in costs | $ | 400",
                "paid 20,000 dollars | $ | 20000",
                "fined ₹213 crore | ₹ | 2130000000",
                "fined Rs 5 lakh | ₹ | 500000",
                "a penalty of 21.6 billion won | ₩ | 21600000000",
                "EUR 3 million | € | 3000000",
                "3 million EUR | € | 3000000",
                "20,000 Swiss francs | CHF | 20000",
                "CHF 20,000 | CHF | 20000",
                "12 million reais | BRL | 12000000",
                "150 000 kr or R$40 | BRL | 40",
                "fined 18,000 crowns | crown | 18000",
                "EUR5m | € | 5000000",
                "5 m euros | € | 5000000",
                "300 Hong Kong dollars | HKD | 300",
                "A$400 | AUD | 400",
                "400 Australian dollars | AUD | 400",
                "5,000 won each | ₩ | 5000",
                "1.200 million yen | ¥ | 1200000",
                "about 45 € each | € | 45"
            })
    void sums_are_read_as_texts_write_them(String text, String currency, String amount) {
        Money sum = Money.in(text).get(0);
        assertEquals(currency, sum.currency());
        assertEquals(0, new java.math.BigDecimal(amount).compareTo(sum.amount()), sum::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No. 1:25-cv-03096",
                "14 accounts",
                "40 million users",
                "in 2024",
                "12 CHFs short",
                "clause 3 pounded",
                "They won 3 of 5 suits.",
                "The firm that in 2019 won the contract left.",
                "3 real people and 5 real estate firms",
                "PHP 8.1 at COP 28",
                "a 40 pound bag"
            })
    void other_numbers_are_no_sums(String text) {
        assertFalse(Money.isIn(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fined $5,000 | fined 4,000 dollars | true",
                "fined $5,000 | fined 5,000 US dollars | false",
                "fined €45 million | fined €45.2m | false",
                "fined €45 million | fined $20 million | false"
            })
    void sums_clash_within_a_currency(String one, String other, boolean clash) {
        assertEquals(clash, Money.clash(one, other));
        if (clash) assertTrue(Money.clash(other, one));
    }
}
