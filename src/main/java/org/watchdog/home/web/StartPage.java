package org.watchdog.home.web;

import jakarta.annotation.security.PermitAll;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.watchdog.platform.api.Service;

/** The start page: what we can do and cannot, before the form (R-WD-01). */
@Controller
@Path("/")
@Service
public class StartPage {

    @GET
    @PermitAll
    public String start() {
        return "home/start.html";
    }
}
