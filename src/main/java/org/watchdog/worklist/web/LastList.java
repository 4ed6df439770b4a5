package org.watchdog.worklist.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.Cookies;

/** The list as its user last saw it: whoever comes back from a task finds the same view and conditions. */
@Service
class LastList {

    private static final String COOKIE = "tasks";
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&%+._*-]{1,2000}");

    private final Cookies cookies;
    private final HttpServletRequest request;

    @Inject
    LastList(Cookies cookies, HttpServletRequest request) {
        this.cookies = cookies;
        this.request = request;
    }

    void keep(HttpServletResponse response, String address) {
        var query = address.substring(address.indexOf('?') + 1);
        if (QUERY.matcher(query).matches()) {
            cookies.set(response, COOKIE, query, Optional.empty());
        }
    }

    /** Its address, with a query. */
    String address() {
        return of(Cookies.read(request, COOKIE).orElse(""));
    }

    /** The address of a list by its query; of nonsense, the list without conditions. */
    static String of(String query) {
        return "/tasks?" + (QUERY.matcher(query).matches() ? query : "view=group");
    }
}
