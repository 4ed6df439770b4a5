package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.complaint.Draft;
import org.watchdog.complaint.Drafts;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Sender;

/**
 * The public form, one group of questions a page. Whatever a page sends is kept in the draft, right or wrong; then it
 * is told what to correct, or the next page opens. Files have a class of their own.
 */
@Controller
@Path("/complaints/new")
@RequestScoped
public class FormPages {

    private final DraftCookie browser;
    private final Drafts drafts;
    private final ComplaintDesk desk;
    private final Advice advice;
    private final StepView view;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;
    private final Sender sender;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    FormPages(
            DraftCookie browser,
            Drafts drafts,
            ComplaintDesk desk,
            Advice advice,
            StepView view,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models,
            Sender sender) {
        this.browser = browser;
        this.drafts = drafts;
        this.desk = desk;
        this.advice = advice;
        this.view = view;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
        this.sender = sender;
    }

    /**
     * The first page. An address may name the holder ({@code ?licenseeId=}) or look for it ({@code ?q=},
     * {@code ?site=}). Where a draft is kept, the question is first whether to go on with it.
     */
    @GET
    @PermitAll
    public Response begin() {
        var asked = asked();
        var draft = browser.draft();
        if (draft.flatMap(Draft::sent).isPresent()) {
            return seeOther("/complaints/receipt");
        }
        if (draft.isPresent()) {
            models.put("until", draft.get().until());
            models.put("asked", asked);
            return Response.ok("complaint/resume.html").build();
        }
        if ("gone".equals(form.typed().get("told"))) {
            models.put("told", "gone");
            browser.forget(response);
        }
        return view.show(FormStep.HOLDER, draft, new Typed(asked), false, 200);
    }

    /** Which holder an address asks for; a site is looked for as well. */
    private Map<String, String> asked() {
        var asked = new LinkedHashMap<>(form.typed());
        asked.keySet().retainAll(List.of("q", "licenseeId", "site"));
        if (asked.containsKey("site")) {
            asked.putIfAbsent("q", asked.get("site"));
        }
        return asked;
    }

    /** Goes on where somebody stopped: at the first page with something missing. */
    @GET
    @Path("resume")
    @PermitAll
    public Response resume() {
        return browser.draft()
                .map(draft -> {
                    var sent = new Typed(draft.typed()).submission(language.language());
                    desk.read(sent);
                    return seeOther(FormStep.firstOf(sent.errors())
                            .map(FormStep::address)
                            .orElse("/complaints/check"));
                })
                .orElseGet(FormPages::gone);
    }

    /** The holders for a word, while it is typed; a part of the first page. */
    @GET
    @Path("found")
    @PermitAll
    public String found() {
        var typed = new Typed(form.typed());
        view.find(typed);
        models.put("typed", typed.fields());
        models.put("chosen", typed.licensee().flatMap(view::publicHolder).orElse(null));
        return "complaint/step-holder.html :: found";
    }

    @GET
    @Path("{step}")
    @PermitAll
    public Response show(@PathParam("step") String word) {
        var step = FormStep.of(word).orElseThrow(NotFoundException::new);
        var draft = browser.draft();
        if (draft.flatMap(Draft::sent).isPresent()) {
            return seeOther("/complaints/receipt");
        }
        if (draft.isEmpty()) {
            return gone();
        }
        var typed = new Typed(draft.get().typed());
        if (form.typed().containsKey("left")) {
            tell(step, typed);
        }
        return view.show(step, draft, typed, form.typed().containsKey("change"), 200);
    }

    @POST
    @Path("{step}")
    @PermitAll
    public Response keep(@PathParam("step") String word) {
        var step = FormStep.of(word).orElseThrow(NotFoundException::new);
        var sent = form.typed();
        if (browser.draft().flatMap(Draft::sent).isPresent()) {
            return seeOther("/complaints/receipt");
        }
        var change = sent.containsKey("change");
        var kept = drafts.keep(browser.key(), step.own(sent), sender.network(request));
        if (kept.isEmpty()) {
            return view.full(step, browser.draft(), new Typed(sent), change);
        }
        var key = kept.get();
        browser.give(response, key);
        if (sent.containsKey("again") || sent.containsKey("find")) {
            return seeOther(step.address() + (change ? "?change=1" : "") + (sent.containsKey("find") ? "#found" : ""));
        }
        if (sent.containsKey("back")) {
            return seeOther(change ? "/complaints/check" : step.before());
        }
        return goOn(step, drafts.find(key).orElseThrow(), change);
    }

    private Response goOn(FormStep step, Draft draft, boolean change) {
        var typed = new Typed(draft.typed());
        if (tell(step, typed)) {
            return view.show(step, Optional.of(draft), typed, change, 422);
        }
        if (step == FormStep.CONTACT && !advice.on(typed, language.language()).isEmpty()) {
            return seeOther("/complaints/new/advice" + (change ? "?change=1" : ""));
        }
        return seeOther(change ? "/complaints/check" : step.next());
    }

    /** Whether there is something to correct on this page; then it is told. */
    private boolean tell(FormStep step, Typed typed) {
        var sent = typed.submission(language.language());
        desk.read(sent);
        var own = step.own(sent.errors());
        if (!own.isEmpty()) {
            errors.tell(own);
        }
        return !own.isEmpty();
    }

    static Response gone() {
        return seeOther("/complaints/new?told=gone");
    }

    static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
