/** Finds the passages and sentences that bear on a question, by words and by meaning. */
@NullMarked
package caseclerk.retrieval;

import org.jspecify.annotations.NullMarked;
