/** Having a chat model write: the prompts, the port to the model, and what its calls cost. */
@NullMarked
package caseclerk.writing;

import org.jspecify.annotations.NullMarked;
