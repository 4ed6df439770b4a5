package org.watchdog.audit;

import org.watchdog.kernel.CaseNumber;

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

    /** Name of the chain of what was changed in a case. */
    static String changes(CaseNumber number) {
        return number.value();
    }

    /** Name of the chain of who read a case. */
    static String reads(CaseNumber number) {
        return "read:" + number.value();
    }
}
