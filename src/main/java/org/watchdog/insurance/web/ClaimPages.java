package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Names;
import org.watchdog.insurance.ClaimDesk;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.Exclusion;
import org.watchdog.insurance.InsuredEvent;
import org.watchdog.insurance.Noticed;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/** The claims as a list, each caller's own, and the form in which notice of a loss is given. */
@Controller
@Path("/claims")
@Service
public class ClaimPages {

    private final ClaimDesk desk;
    private final ClaimFile claims;
    private final CaseFile file;
    private final Names names;
    private final FormFields form;
    private final Told told;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    ClaimPages(
            ClaimDesk desk,
            ClaimFile claims,
            CaseFile file,
            Names names,
            FormFields form,
            Told told,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.desk = desk;
        this.claims = claims;
        this.file = file;
        this.names = names;
        this.form = form;
        this.told = told;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    /** A claim in the list. */
    public record Row(ClaimAnswer claim, String holder, String paid) {}

    @GET
    @RolesAllowed({"LICENSEE", "INSURANCE", "INTAKE", "INVESTIGATOR", "SUPERVISOR", "AUDITOR"})
    public String list() {
        var by = caller.signedIn();
        var filter = ClaimsResource.filter(Submission.of(form.typed()));
        var found = file.list(filter, by);
        var page = found.stream().limit(filter.limit()).toList();
        models.put(
                "rows",
                page.stream()
                        .flatMap(of -> claims.of(of, by).stream())
                        .map(sheet -> row(ClaimAnswer.of(sheet, language.words())))
                        .toList());
        models.put("first", filter.after().isPresent() ? "/claims" : null);
        models.put(
                "next",
                found.size() > filter.limit()
                        ? "/claims?cursor=" + page.get(page.size() - 1).number()
                        : null);
        models.put("takesNotices", !by.isAnyOf(Role.AUDITOR));
        return "insurance/claims.html";
    }

    private Row row(ClaimAnswer claim) {
        return new Row(claim, names.licensee(new LicenseeId(claim.licenseeId())), Amounts.said(claim.paidYen()));
    }

    @GET
    @Path("new")
    @RolesAllowed({"LICENSEE", "INSURANCE", "INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    public Response ask() {
        return page(200);
    }

    @POST
    @Path("new")
    @RolesAllowed({"LICENSEE", "INSURANCE", "INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    public Response notice() {
        if (form.typed().containsKey("again")) {
            return page(200);
        }
        var sent = form.submission();
        var noticed = Contention.again(() -> desk.notice(sent, caller.signedIn()));
        if (noticed instanceof Noticed.Taken taken) {
            return Response.seeOther(URI.create("/cases/" + taken.claim())).build();
        }
        told.errors(sent.errors());
        return page(422);
    }

    private Response page(int status) {
        models.put("typed", form.shown());
        models.put("events", InsuredEvent.values());
        models.put("exclusions", Exclusion.values());
        models.put("keeps", "notice");
        return Response.status(status).entity("insurance/notice.html").build();
    }
}
