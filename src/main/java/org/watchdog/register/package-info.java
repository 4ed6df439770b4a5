/** The register: who holds a mark of the three schemes, for which sites, and who is a target business. */
@NullMarked
package org.watchdog.register;

import org.jspecify.annotations.NullMarked;
