package org.watchdog.kernel;

/** The three marks under one roof. */
public enum Scheme {
    TRUSTE,
    CLIP,
    PRIVACY_MARK
}
