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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.complaint.Filing;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;

/**
 * The public form: write, check, send once. What was typed travels with the form itself until it is sent; nothing is
 * kept before.
 */
@Controller
@Path("/complaints")
@RequestScoped
public class FilingPages {

    private static final String FORM = "complaint/form.html";
    private static final String CHECK = "complaint/check.html";
    private static final int FOUND = 20;

    private final ComplaintDesk desk;
    private final Licensees licensees;
    private final Idempotency idempotency;
    private final KeptReceipt receipts;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;
    private final Clock clock;

    @Context
    HttpServletResponse response;

    @Inject
    FilingPages(
            ComplaintDesk desk,
            Licensees licensees,
            Idempotency idempotency,
            KeptReceipt receipts,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models,
            Clock clock) {
        this.desk = desk;
        this.licensees = licensees;
        this.idempotency = idempotency;
        this.receipts = receipts;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
        this.clock = clock;
    }

    /** The empty form; an address may name the holder ({@code ?licenseeId=}) or look for it ({@code ?q=}). */
    @GET
    @Path("new")
    @PermitAll
    public String begin() {
        var asked = form.typed();
        asked.keySet().retainAll(List.of("q", "licenseeId", "site"));
        return write(Typed.of(asked));
    }

    /** The form once more, as it was left: the holder is looked for, or an answer is changed. */
    @POST
    @Path("new")
    @PermitAll
    public String again() {
        return write(Typed.of(form.typed()));
    }

    /** Whoever comes by a link or reloads after a while begins with the form. */
    @GET
    @Path("check")
    @PermitAll
    public Response checkFirst() {
        return seeOther("/complaints/new");
    }

    @POST
    @Path("check")
    @PermitAll
    public Response check() {
        var typed = Typed.of(form.typed());
        var sent = typed.submission(language.language());
        var filing = desk.read(sent);
        return sent.errors().isEmpty() ? check(typed, filing, 200) : correct(typed, sent);
    }

    /** Files the complaint. The same form sent twice gives the same receipt; what was changed since is a new one. */
    @POST
    @PermitAll
    public Response send() {
        var typed = Typed.of(form.typed());
        var sent = typed.submission(language.language());
        var filing = desk.read(sent);
        if (!sent.errors().isEmpty()) {
            return correct(typed, sent);
        }
        if (form.typed().containsKey("again")) {
            return check(typed, filing, 200);
        }
        if (!"yes".equals(form.typed().get("truth"))) {
            errors.tell(List.of(new FieldError("truth", "required")));
            return check(typed, filing, 422);
        }
        var answer = idempotency.once(
                "complaint-form",
                typed.onceKey(sent),
                sent.canonical(),
                () -> new Idempotency.Answer(201, "/followup", ComplaintsResource.Receipt.of(desk.file(filing))));
        receipts.keep(response, (String) answer.getEntity(), holder(filing).map(Licensee::name), filing.site());
        return seeOther("/complaints/receipt");
    }

    private String write(Typed typed) {
        if (typed.looksForHolder()) {
            var page = licensees.search(typed.sought(), Place.START, FOUND);
            models.put("found", page.items());
            models.put("more", page.after().isPresent());
        }
        models.put("typed", typed.fields());
        models.put("chosen", typed.licensee().flatMap(this::publicHolder).orElse(null));
        models.put("keeps", "complaint");
        return FORM;
    }

    private Response correct(Typed typed, Submission sent) {
        errors.tell(sent.errors());
        return Response.status(422).entity(write(typed)).build();
    }

    private Response check(Typed typed, Filing filing, int status) {
        var holder = holder(filing);
        models.put(
                "groups",
                CheckList.of(filing, holder, language.words(), LocalDate.ofInstant(clock.instant(), Words.TOKYO)));
        models.put("kept", typed.fields());
        models.put("holderName", holder.map(Licensee::name).orElse(null));
        models.put("tellsName", filing.shareIdentity() && !filing.anonymous());
        models.put("keeps", "complaint");
        return Response.status(status).entity(CHECK).build();
    }

    private Optional<Licensee> holder(Filing filing) {
        return filing.licensee()
                .flatMap(this::publicHolder)
                .or(() -> filing.site().flatMap(licensees::atSite));
    }

    private Optional<Licensee> publicHolder(LicenseeId id) {
        return licensees.find(id).filter(Licensee::listed);
    }

    private static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
