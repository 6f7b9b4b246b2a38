/** What is known of a case, each line cited: taken sentence by sentence from a version, merged over the sources. */
@NullMarked
package caseclerk.notes;

import org.jspecify.annotations.NullMarked;
