package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.watchdog.complaint.Contact;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.FollowUp.Action;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;

/** What the complainant may set going: coming back after asking the business, taking it back, asking for a review. */
@Controller
@Path("/followup")
@Service
public class FollowUpStepsPages {

    private static final int REASON = 2_000;

    private final FollowUp followUp;
    private final FollowUpFace face;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Inject
    FollowUpStepsPages(FollowUp followUp, FollowUpFace face, FormFields form, Refused errors, Models models) {
        this.followUp = followUp;
        this.face = face;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    @POST
    @Path("resume")
    @PermitAll
    public Response resume() {
        return face.withOpen(number -> {
            var sent = form.submission();
            var insists = sent.has("insist") && followUp.mayInsist(number);
            var contact = Contact.resumed(sent, insists, followUp.today());
            return sent.errors().isEmpty()
                    ? FollowUpFace.told(followUp.resume(number, contact), "resumed")
                    : face.refuse(number, sent.errors());
        });
    }

    @POST
    @Path("referral")
    @PermitAll
    public Response referral() {
        return face.withOpen(number -> {
            var objects = form.submission().requiredFlag("objects");
            return FollowUpFace.told(followUp.objectToReferral(number, objects), "referral");
        });
    }

    /** Asks whether it is really meant. */
    @GET
    @Path("withdrawal")
    @PermitAll
    public Response askWithdrawal() {
        return face.open().map(number -> askWithdrawal(number, 200)).orElseGet(() -> face.ask(200));
    }

    private Response askWithdrawal(CaseNumber number, int status) {
        if (!followUp.view(number).actions().contains(Action.WITHDRAW)) {
            return FollowUpFace.seeOther("/followup?told=late");
        }
        models.put("number", number.value());
        models.put("typed", form.typed());
        models.put("keeps", "withdrawing");
        return Response.status(status).entity("complaint/withdrawal.html").build();
    }

    @POST
    @Path("withdrawal")
    @PermitAll
    public Response withdraw() {
        var open = face.open();
        if (open.isEmpty()) {
            return face.ask(200);
        }
        return FollowUpFace.isOther(open.get(), form.typed()) ? face.other(form.typed()) : withdraw(open.get());
    }

    private Response withdraw(CaseNumber number) {
        if (face.isSwitched()) {
            return askWithdrawal(number, 200);
        }
        var sent = form.submission();
        var reason = sent.text("reason", REASON);
        if (!sent.errors().isEmpty()) {
            errors.tell(sent.errors());
            return askWithdrawal(number, 422);
        }
        return FollowUpFace.told(followUp.withdraw(number, reason), "withdrawn");
    }

    @POST
    @Path("review")
    @PermitAll
    public Response review() {
        return face.withOpen(number -> {
            var sent = form.submission();
            var reason = sent.requiredText("reason", 1, REASON);
            return sent.errors().isEmpty()
                    ? FollowUpFace.told(followUp.requestReview(number, reason), "review")
                    : face.refuse(number, sent.errors());
        });
    }
}
