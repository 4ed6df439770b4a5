package org.watchdog.home.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The start page: what we can do and cannot, before the form (R-WD-01). */
@Controller
@Path("/")
@RequestScoped
public class StartPage {

    @GET
    @PermitAll
    public String start() {
        return "home/start.html";
    }
}
