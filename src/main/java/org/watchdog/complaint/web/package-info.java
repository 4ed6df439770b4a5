/** The complaint over HTTP: the contract's public calls and the public pages. */
@NullMarked
package org.watchdog.complaint.web;

import org.jspecify.annotations.NullMarked;
