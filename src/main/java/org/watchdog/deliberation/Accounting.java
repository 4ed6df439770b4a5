package org.watchdog.deliberation;

/** What became of the wish to print a copy, to sign it back, or to declare it lost. */
public sealed interface Accounting {

    record Done(Copy copy) implements Accounting {}

    /** The case has no copy of that number, or is not the caller's to know of. */
    record Unknown() implements Accounting {}

    /** It is not where that can be done: not recalled yet, or accounted for already. */
    record OutOfPlace(Copy.State state) implements Accounting {}
}
