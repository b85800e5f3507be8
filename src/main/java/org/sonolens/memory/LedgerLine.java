package org.sonolens.memory;

/**
 * One thing the ledger holds. Immutable.
 *
 * @param kind what it is held for
 * @param holder whose account it is in, such as the recording's name
 * @param owner who allocated it, in words
 * @param bytes reserved bytes; 0 for a foreign handle
 */
public record LedgerLine(AccountKind kind, String holder, String owner, long bytes) {}
