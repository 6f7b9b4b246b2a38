/** Models that run inside this process: the tokenizer and the embedding model. */
@NullMarked
package caseclerk.adapters.models;

import org.jspecify.annotations.NullMarked;
