/** The way in and out: tokens for programs, the sign-in page for browsers, one mechanism that knows both again. */
@NullMarked
package org.watchdog.identity.web;

import org.jspecify.annotations.NullMarked;
