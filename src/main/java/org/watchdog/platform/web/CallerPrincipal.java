package org.watchdog.platform.web;

import java.security.Principal;
import org.watchdog.kernel.Caller;

/**
 * What the authentication mechanism tells the container about who asks.
 *
 * @param displayNameJa how he is named on Japanese pages
 * @param displayNameEn how he is named on English pages
 */
public record CallerPrincipal(Caller caller, String displayNameJa, String displayNameEn) implements Principal {

    @Override
    public String getName() {
        return caller.id().value();
    }
}
