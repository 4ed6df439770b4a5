package org.watchdog.register;

import java.time.LocalDate;

/**
 * That a holder is a target business (対象事業者) of the accredited body: with its consent, and published (rule R-ACC-01);
 * the body must then take up complaints about it (rule R-ACC-02).
 *
 * @param body name of the accredited body
 */
public record TargetBusiness(String body, LocalDate since) {}
