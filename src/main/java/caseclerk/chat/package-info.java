/** The front desk: what people say to the bot and what it replies, without knowing any platform. */
@NullMarked
package caseclerk.chat;

import org.jspecify.annotations.NullMarked;
