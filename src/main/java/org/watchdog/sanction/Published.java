package org.watchdog.sanction;

import org.watchdog.register.Licensee;

/** A measure that the public may know of, with the business that it was imposed on. */
public record Published(Imposed measure, Licensee licensee) {}
