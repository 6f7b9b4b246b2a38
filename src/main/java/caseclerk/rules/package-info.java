/** Questions about policy texts: what a clause says, what was in force on a day, what changed between two versions. */
@NullMarked
package caseclerk.rules;

import org.jspecify.annotations.NullMarked;
