package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.watchdog.insurance.OwnCovers;
import org.watchdog.insurance.Policies;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** By whom a business is insured: the policies attached to its marks, and the insurance that it has of its own. */
@Controller
@Path("/register/{id}/insurer")
@Service
public class OwnCoverPage {

    private final Licensees licensees;
    private final OwnCovers own;
    private final Policies policies;
    private final CurrentCaller caller;
    private final FormFields form;
    private final Told told;
    private final Models models;

    @Inject
    OwnCoverPage(
            Licensees licensees,
            OwnCovers own,
            Policies policies,
            CurrentCaller caller,
            FormFields form,
            Told told,
            Models models) {
        this.licensees = licensees;
        this.own = own;
        this.policies = policies;
        this.caller = caller;
        this.form = form;
        this.told = told;
        this.models = models;
    }

    @GET
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public Response show(@PathParam("id") String id) {
        return page(business(id), 200);
    }

    @POST
    @RolesAllowed("INSURANCE")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(@PathParam("id") String id) {
        var business = business(id);
        var sent = form.submission();
        Contention.again(() -> {
            own.note(business.id(), sent, caller.signedIn().actor());
            return true;
        });
        if (!sent.errors().isEmpty()) {
            told.errors(sent.errors());
            return page(business, 422);
        }
        return Response.seeOther(URI.create("/register/" + business.id().value() + "/insurer?told=noted"))
                .build();
    }

    private Response page(Licensee business, int status) {
        models.put("licensee", business);
        var noted = own.of(business.id());
        models.put("own", noted.stream().findFirst().orElse(null));
        models.put("earlier", noted.stream().skip(1).toList());
        models.put("attached", policies.of(business.id()));
        models.put("typed", form.typed());
        models.put("told", form.typed().getOrDefault("told", ""));
        models.put("edits", caller.signedIn().isAnyOf(Role.INSURANCE));
        return Response.status(status).entity("insurance/own-cover.html").build();
    }

    private Licensee business(String id) {
        return LicenseeId.read(id).flatMap(licensees::find).orElseThrow(NotFoundException::new);
    }
}
