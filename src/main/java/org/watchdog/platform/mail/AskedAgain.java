package org.watchdog.platform.mail;

/** Somebody asked for a mail to be tried again, now. */
record AskedAgain() {}
