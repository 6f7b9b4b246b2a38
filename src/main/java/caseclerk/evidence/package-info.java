/** What sentences say about a question: weighs them, and tells those that answer it from those that only come near. */
@NullMarked
package caseclerk.evidence;

import org.jspecify.annotations.NullMarked;
