/** Versions of a policy text: what was in force on which day. */
@NullMarked
package caseclerk.policies;

import org.jspecify.annotations.NullMarked;
