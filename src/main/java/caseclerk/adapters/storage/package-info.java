/** SQLite: the casebook, its indexes of words and vectors and the answer log in one file. */
@NullMarked
package caseclerk.adapters.storage;

import org.jspecify.annotations.NullMarked;
