/** Caseclerk: a bot that answers questions about policy cases and can show the passage behind every sentence. */
@NullMarked
package caseclerk;

import org.jspecify.annotations.NullMarked;
