package org.watchdog.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a class with a path that has no page of its own and is served with the pages all the same: what it answers
 * is bytes for a browser, which no template is given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForBrowsers {}
