/** Steps that the drawings of complaints and incidents share: from the facts to who decides. */
@NullMarked
package org.watchdog.severity.process;

import org.jspecify.annotations.NullMarked;
