package org.watchdog.casefile.web;

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
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.watchdog.casefile.HolderFiles;
import org.watchdog.casefile.HolderFiles.Open;
import org.watchdog.casefile.SentFiles;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormWithFiles;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** Where a holder sends files to its case. Either all are taken, or each that is not says why and the text stays. */
@Controller
@Path("/cases/{number}/files/new")
@Service
public class HolderFilePages {

    private final HolderFiles files;
    private final SentFiles sent;
    private final FormWithFiles form;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    HolderFilePages(
            HolderFiles files,
            SentFiles sent,
            FormWithFiles form,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.files = files;
        this.sent = sent;
        this.form = form;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    @GET
    @RolesAllowed("LICENSEE")
    public Response ask(@PathParam("number") String text) {
        var number = number(text);
        return page(number, Map.of(), open(number) == Open.YES ? 200 : 409);
    }

    @POST
    @RolesAllowed("LICENSEE")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@PathParam("number") String text) throws IOException {
        var number = number(text);
        if (open(number) == Open.CLOSED) {
            return page(number, form.read(file -> {}), 409);
        }
        var room = files.room(number);
        return give(number, form.read(file -> sent.take(file.bytes(), file.name(), room)));
    }

    private Response give(CaseNumber number, Map<String, String> typed) {
        if (typed.containsKey("again")) { // only the language was changed
            sent.drop();
            return page(number, typed, 200);
        }
        var fields = Submission.of(typed);
        var text = fields.text("text", 20_000);
        if (sent.isEmpty()) {
            fields.refuse("files", "required");
        }
        var wrong = new ArrayList<Shown>();
        RefusedFiles.told(sent, language.words())
                .forEach(file -> wrong.add(new Shown("files", file.code(), file.message())));
        wrong.addAll(Problems.shown(fields.errors(), "casefile.field", language.words()));
        if (!wrong.isEmpty()) {
            models.put("errors", wrong);
            models.put("none", sent.isEmpty());
            sent.drop();
            return page(number, typed, 422);
        }
        if (files.give(number, text, sent.taken(), caller.signedIn()).isEmpty()) {
            return page(number, typed, 409);
        }
        return Response.seeOther(URI.create("/cases/" + number + "?told=files")).build();
    }

    private Open open(CaseNumber number) {
        var open = files.open(number, caller.signedIn());
        if (open == Open.NOT_THERE) {
            throw new NotFoundException();
        }
        return open;
    }

    private Response page(CaseNumber number, Map<String, String> typed, int status) {
        models.put("number", number.value());
        models.put("typed", typed);
        models.put("open", status != 409);
        models.put("keeps", status == 409 ? null : "sending");
        return Response.status(status).entity("casefile/holder-files.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
