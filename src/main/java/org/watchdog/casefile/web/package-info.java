/** Cases over HTTP: the contract's {@code /cases} and the case's pages. */
@NullMarked
package org.watchdog.casefile.web;

import org.jspecify.annotations.NullMarked;
