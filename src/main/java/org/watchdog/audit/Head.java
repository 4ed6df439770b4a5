package org.watchdog.audit;

import org.watchdog.kernel.Chain;

/**
 * Where a chain ends.
 *
 * @param seq place of its last entry; 0 for a chain without any
 * @param hash of its last entry, hexadecimal
 */
record Head(String chain, long seq, String hash) {

    /** The end of a chain that has no entry yet. */
    static Head of(String chain) {
        return new Head(chain, 0, Entry.NOTHING);
    }

    /** Name of the chain of what was changed. */
    static String changes(Chain about) {
        return about.name();
    }

    /** Name of the chain of who read it. */
    static String reads(Chain about) {
        return "read:" + about.name();
    }
}
