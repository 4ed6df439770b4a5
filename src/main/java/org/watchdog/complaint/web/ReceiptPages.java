package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.watchdog.complaint.Draft;
import org.watchdog.complaint.Drafts;
import org.watchdog.complaint.Outlook;
import org.watchdog.complaint.ReceiptPaper;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/**
 * The receipt page: the code is shown here only, and until somebody says that it is noted down. It is the end of the
 * draft, and goes with it.
 */
@Path("/complaints/receipt")
@RequestScoped
public class ReceiptPages {

    private final DraftCookie browser;
    private final Drafts drafts;
    private final Outlook outlook;
    private final ReceiptPaper paper;
    private final Visit visit;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;

    @Context
    HttpServletResponse response;

    @Inject
    ReceiptPages(
            DraftCookie browser,
            Drafts drafts,
            Outlook outlook,
            ReceiptPaper paper,
            Visit visit,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models) {
        this.browser = browser;
        this.drafts = drafts;
        this.outlook = outlook;
        this.paper = paper;
        this.visit = visit;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
    }

    /** Number and code, for as long as nobody has said that they are noted down. */
    @GET
    @PermitAll
    @Controller
    public Response receipt() {
        return sent().map(receipt -> show(receipt, 200)).orElseGet(() -> FormPages.seeOther("/followup"));
    }

    /** "I have noted it down": the code is forgotten, and the follow-up page opens. */
    @POST
    @PermitAll
    @Controller
    public Response noted() {
        var receipt = sent();
        if (receipt.isPresent() && !"yes".equals(form.typed().get("saved"))) {
            errors.tell(List.of(new FieldError("saved", "required")));
            return show(receipt.get(), 422);
        }
        receipt.flatMap(s -> CaseNumber.read(s.caseNumber())).ifPresent(number -> {
            visit.open(response, number);
            browser.key().ifPresent(drafts::erase);
            browser.forget(response);
        });
        return FormPages.seeOther("/followup");
    }

    /** The signed receipt to be saved; it holds neither the code nor what was written. */
    @GET
    @Path("text")
    @PermitAll
    public Response text() {
        return sent().map(receipt -> saved(
                        receipt,
                        "txt",
                        MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8").toString(),
                        receipt.signed()))
                .orElseGet(() -> FormPages.seeOther("/followup"));
    }

    /** The same, printed. */
    @GET
    @Path("pdf")
    @PermitAll
    public Response pdf() {
        return sent().map(
                        receipt -> saved(receipt, "pdf", "application/pdf", paper.print(receipt, language.language())))
                .orElseGet(() -> FormPages.seeOther("/followup"));
    }

    private static Response saved(Draft.Sent receipt, String ending, String type, Object content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + receipt.caseNumber() + "." + ending + "\"")
                .build();
    }

    private Optional<Draft.Sent> sent() {
        return browser.draft().flatMap(Draft::sent);
    }

    private Response show(Draft.Sent receipt, int status) {
        models.put("receipt", receipt);
        models.put("code", List.of(receipt.code().split("-")));
        models.put("outlook", outlook.from(receipt.filedAt()));
        models.put("followUp", paper.followUp());
        models.put("until", browser.draft().map(Draft::until).orElse(null));
        return Response.status(status).entity("complaint/receipt.html").build();
    }
}
