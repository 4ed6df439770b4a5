package org.watchdog.deliberation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watchdog.deliberation.Minutes;
import org.watchdog.deliberation.MinutesPaper;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Paper;

/** The minutes of an item, and the same as a PDF. */
@Path("/cases/{number}/minutes")
@Service
public class MinutesPages {

    private final Minutes minutes;
    private final MinutesPaper paper;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    MinutesPages(Minutes minutes, MinutesPaper paper, CurrentCaller caller, CurrentLanguage language, Models models) {
        this.minutes = minutes;
        this.paper = paper;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    @GET
    @Controller
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "SUPERVISOR", "AUDITOR"})
    public String minutes(@PathParam("number") String text) {
        var number = number(text);
        models.put("number", number.value());
        models.put("minutes", read(number));
        return "deliberation/minutes.html";
    }

    /** No page: bytes that are not given to a template. */
    @GET
    @Path("paper")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "SUPERVISOR", "AUDITOR"})
    public Response paper(@PathParam("number") String text) {
        var number = number(text);
        return Paper.of(paper.print(number, read(number), language.language()), number + "_minutes");
    }

    private Minutes.Read read(CaseNumber number) {
        return minutes.read(number, language.language(), caller.signedIn()).orElseThrow(NotFoundException::new);
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
