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
import jakarta.ws.rs.core.Response;
import org.watchdog.complaint.Draft;
import org.watchdog.complaint.Drafts;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/** Pages beside the form: what the three checks advise, and taking away what was typed. */
@Controller
@Path("/complaints/new")
@RequestScoped
public class AsidePages {

    private final DraftCookie browser;
    private final Drafts drafts;
    private final Advice advice;
    private final FormFields form;
    private final CurrentLanguage language;
    private final Models models;

    @Context
    HttpServletResponse response;

    @Inject
    AsidePages(
            DraftCookie browser,
            Drafts drafts,
            Advice advice,
            FormFields form,
            CurrentLanguage language,
            Models models) {
        this.browser = browser;
        this.drafts = drafts;
        this.advice = advice;
        this.form = form;
        this.language = language;
        this.models = models;
    }

    /** Advice, and the way on whatever it says (R-WD-01). */
    @GET
    @Path("advice")
    @PermitAll
    public Response advice() {
        return browser.draft()
                .filter(draft -> draft.sent().isEmpty())
                .map(draft -> {
                    models.put("advice", advice.on(new Typed(draft.typed()), language.language()));
                    models.put("here", FormStep.CONTACT.word());
                    models.put("until", draft.until());
                    models.put(
                            "next", form.typed().containsKey("change") ? "/complaints/check" : FormStep.CONTACT.next());
                    return Response.ok("complaint/advice.html").build();
                })
                .orElseGet(FormPages::gone);
    }

    /** What will be taken away; afterwards that it was. */
    @GET
    @Path("erase")
    @PermitAll
    public String erase() {
        var draft = browser.draft().filter(kept -> kept.sent().isEmpty());
        models.put("until", draft.map(Draft::until).orElse(null));
        models.put("files", draft.map(kept -> kept.files().size()).orElse(0));
        return "complaint/erase.html";
    }

    @POST
    @Path("erase")
    @PermitAll
    public Response erased() {
        if (browser.draft().flatMap(Draft::sent).isPresent()) {
            return FormPages.seeOther("/complaints/receipt"); // there is a code to be noted down
        }
        browser.key().ifPresent(drafts::erase);
        browser.forget(response);
        return FormPages.seeOther(
                form.typed().containsKey("fresh") ? "/complaints/new" + asked() : "/complaints/new/erase");
    }

    /** The holder that somebody came for, kept over the erasing. */
    private String asked() {
        var id = form.typed().getOrDefault("licenseeId", "");
        if (!id.isBlank()) {
            return "?licenseeId=" + encoded(id);
        }
        var q = form.typed().getOrDefault("q", "");
        var site = form.typed().getOrDefault("site", "");
        return !site.isBlank() ? "?site=" + encoded(site) : !q.isBlank() ? "?q=" + encoded(q) : "";
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
