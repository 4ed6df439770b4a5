@NullMarked
package org.watchdog.letters.web;

import org.jspecify.annotations.NullMarked;
