package org.watchdog.kernel;

/** The three marks under one roof. */
public enum Scheme {
    TRUSTe,
    CLIP,
    PRIVACY_MARK
}
