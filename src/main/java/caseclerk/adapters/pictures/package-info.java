/** Draws pictures with the Java platform's own means; the only room that knows of colours and fonts. */
@NullMarked
package caseclerk.adapters.pictures;

import org.jspecify.annotations.NullMarked;
