package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.complaint.Receipt;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;

/** Whether a signed receipt is ours and unaltered: for anybody it is shown to; never any content. */
@Controller
@Path("/receipts")
@Service
public class ReceiptCheckPages {

    private final ComplaintDesk desk;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Inject
    ReceiptCheckPages(ComplaintDesk desk, FormFields form, Refused errors, Models models) {
        this.desk = desk;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    @GET
    @PermitAll
    public Response ask() {
        return show("", 200);
    }

    @POST
    @PermitAll
    public Response check() {
        var sent = form.submission();
        var text = sent.requiredText("receipt", 1, 20_000);
        if (form.typed().containsKey("again")) {
            return show(form.typed().getOrDefault("receipt", ""), 200);
        }
        if (!sent.errors().isEmpty()) {
            errors.tell(sent.errors());
            return show(form.typed().getOrDefault("receipt", ""), 422);
        }
        var receipt = Receipt.within(text).flatMap(desk::verify);
        models.put("verdict", receipt.isPresent() ? "ours" : "notOurs");
        models.put("receipt", receipt.orElse(null));
        return show(text, 200);
    }

    private Response show(String typed, int status) {
        models.put("text", typed);
        models.put("keeps", "check");
        return Response.status(status).entity("complaint/receipt-check.html").build();
    }
}
