/**
 * What is asked: from what people type, and what was said before it, to a question that can be looked up, and how an
 * ask can end.
 */
@NullMarked
package caseclerk.questions;

import org.jspecify.annotations.NullMarked;
