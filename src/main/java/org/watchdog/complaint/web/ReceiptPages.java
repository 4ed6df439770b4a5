package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.web.FormFields;

/** The receipt page: the code is shown here only, and until somebody says that it is noted down. */
@Path("/complaints/receipt")
@RequestScoped
public class ReceiptPages {

    private final KeptReceipt receipts;
    private final Visit visit;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    ReceiptPages(KeptReceipt receipts, Visit visit, FormFields form, Refused errors, Models models) {
        this.receipts = receipts;
        this.visit = visit;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    /** Number and code, for as long as nobody has said that they are noted down. */
    @GET
    @PermitAll
    @Controller
    public Response receipt() {
        return receipts.open(request).map(shown -> receipt(shown, 200)).orElseGet(() -> seeOther("/followup"));
    }

    /** "I have noted it down": the code is forgotten, and the follow-up page opens. */
    @POST
    @PermitAll
    @Controller
    public Response noted() {
        var shown = receipts.open(request);
        if (shown.isPresent() && !"yes".equals(form.typed().get("saved"))) {
            errors.tell(List.of(new FieldError("saved", "required")));
            return receipt(shown.get(), 422);
        }
        shown.flatMap(s -> CaseNumber.read(s.number())).ifPresent(number -> visit.open(response, number));
        receipts.forget(response);
        return seeOther("/followup");
    }

    /** The signed receipt to be saved; it holds neither the code nor what was written. */
    @GET
    @Path("text")
    @PermitAll
    public Response receiptText() {
        return receipts.open(request)
                .map(shown -> Response.ok(shown.signed(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                        .header("Content-Disposition", "attachment; filename=\"" + shown.number() + ".txt\"")
                        .build())
                .orElseGet(() -> seeOther("/followup"));
    }

    private Response receipt(KeptReceipt.Shown shown, int status) {
        models.put("receipt", shown);
        return Response.status(status).entity("complaint/receipt.html").build();
    }

    private static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
