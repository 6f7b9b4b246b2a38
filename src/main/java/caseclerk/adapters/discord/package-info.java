/** Discord, through JDA; the only room that knows it. */
@NullMarked
package caseclerk.adapters.discord;

import org.jspecify.annotations.NullMarked;
