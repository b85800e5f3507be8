/** Every native byte of the engine: the ledger that counts it, the arenas that own it, the gate that closes it. Depends on nothing. */
@NullMarked
package org.sonolens.memory;

import org.jspecify.annotations.NullMarked;
