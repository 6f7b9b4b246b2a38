/** SQLite: the casebook, its full-text and vector indexes and the answer log in one file. */
@NullMarked
package caseclerk.adapters.storage;

import org.jspecify.annotations.NullMarked;
