package caseclerk.chat;

import java.util.List;
import java.util.function.Supplier;

/**
 * What the front desk keeps besides the casebook.
 *
 * @param register what is kept of people
 * @param endorsements who checked which answer
 * @param rules what a server chose
 * @param status how the program does now
 * @param casework what is known of cases
 */
public record Records(
        Register register,
        Endorsements endorsements,
        HouseRules rules,
        Supplier<List<StatusLine>> status,
        Casework casework) {}
