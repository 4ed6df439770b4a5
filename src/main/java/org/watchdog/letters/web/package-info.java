/** The letters of a case over HTTP: a list, and each as a PDF to be kept. */
@NullMarked
package org.watchdog.letters.web;

import org.jspecify.annotations.NullMarked;
