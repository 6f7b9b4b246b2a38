/** Use 1: from a question to a cited answer, or to an honest refusal. */
@NullMarked
package caseclerk.answering;

import org.jspecify.annotations.NullMarked;
