package org.watchdog.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.watchdog.casefile.CaseFile;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;

/** The cases as pages; staff and holders see different ones at the same addresses. */
@Controller
@Path("/cases")
@Service
public class CasePages {

    private final CaseFile file;
    private final StaffPages staff;
    private final HolderPages holder;
    private final CurrentCaller caller;
    private final FormFields query;

    @Inject
    CasePages(CaseFile file, StaffPages staff, HolderPages holder, CurrentCaller caller, FormFields query) {
        this.file = file;
        this.staff = staff;
        this.holder = holder;
        this.caller = caller;
        this.query = query;
    }

    @GET
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "LICENSEE"
    })
    public String list() {
        var viewer = caller.signedIn();
        if (viewer.isAnyOf(Role.LICENSEE)) {
            return holder.list(viewer, typed("cursor").flatMap(CaseNumber::read));
        }
        return staff.list(viewer, CasesResource.filter(query.submission()));
    }

    @GET
    @Path("{number}")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "LICENSEE"
    })
    public String show(@PathParam("number") String number) {
        var viewer = caller.signedIn();
        var shown = CaseNumber.read(number).flatMap(n -> file.show(n, viewer)).orElseThrow(NotFoundException::new);
        if (viewer.isAnyOf(Role.LICENSEE)) {
            return holder.show(shown, viewer, typed("told"));
        }
        typed("done").filter("completed"::equals).ifPresent(done -> staff.tell("casefile.done.completed"));
        return staff.show(shown, viewer, typed("tab"), typed("before"));
    }

    @GET
    @Path("{number}/diagram")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR"
    })
    public String diagram(@PathParam("number") String number) {
        var viewer = caller.signedIn();
        var read = CaseNumber.read(number).orElseThrow(NotFoundException::new);
        var shown = file.show(read, viewer).orElseThrow(NotFoundException::new);
        return staff.diagram(shown, file.drawing(read, viewer).orElseThrow(NotFoundException::new));
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(query.typed().get(name)).filter(text -> !text.isBlank());
    }
}
