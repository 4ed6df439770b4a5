package org.watchdog.platform.api;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that keeps nothing of whoever calls it: there is one for all requests, made when it is first asked for. Its
 * fields are beans and settings; what differs from call to call is an argument or comes from a request-scoped bean. A
 * bean of the scope {@code Dependent} would be made anew, with all that it needs, for each request and for each event
 * that it observes.
 */
@Stereotype
@Singleton
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Service {}
