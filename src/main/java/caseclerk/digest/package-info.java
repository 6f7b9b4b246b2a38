/** Use 3: what changed in the cases a channel follows. */
@NullMarked
package caseclerk.digest;

import org.jspecify.annotations.NullMarked;
