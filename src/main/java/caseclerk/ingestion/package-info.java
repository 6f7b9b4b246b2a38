/** Use 2: from a text, a page or a link to a filed version with its passages. */
@NullMarked
package caseclerk.ingestion;

import org.jspecify.annotations.NullMarked;
