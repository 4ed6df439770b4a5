/** The words every room shares: case numbers, ids, roles, news. No bean, no entity. */
@NullMarked
package org.watchdog.kernel;

import org.jspecify.annotations.NullMarked;
