package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.watchdog.complaint.FollowUpFiles;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.FormWithFiles;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** Files sent after filing, with a message. Either all are taken, or each that is not says why and the text stays. */
@Controller
@Path("/followup/files")
@Service
public class FollowUpFilePages {

    private final FollowUpFace face;
    private final FollowUpFiles files;
    private final TakenFiles taken;
    private final FormWithFiles form;
    private final FormFields query;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    FollowUpFilePages(
            FollowUpFace face,
            FollowUpFiles files,
            TakenFiles taken,
            FormWithFiles form,
            FormFields query,
            CurrentLanguage language,
            Models models) {
        this.face = face;
        this.files = files;
        this.taken = taken;
        this.form = form;
        this.query = query;
        this.language = language;
        this.models = models;
    }

    @GET
    @PermitAll
    public Response show() {
        return face.open().map(number -> page(number, query.typed(), 200)).orElseGet(() -> face.ask(200));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send() throws IOException {
        var open = face.open();
        if (open.isEmpty()) {
            return face.ask(200, form.read(file -> {}));
        }
        var room = files.room(open.get());
        var typed = form.read(file -> taken.take(file, room));
        if (FollowUpFace.isOther(open.get(), typed)) {
            taken.drop();
            return face.other(typed);
        }
        return typed.containsKey("again") ? switched(open.get(), typed) : give(open.get(), typed);
    }

    private Response switched(CaseNumber number, Map<String, String> typed) {
        taken.drop();
        return page(number, typed, 200);
    }

    private Response give(CaseNumber number, Map<String, String> typed) {
        var sent = Submission.of(typed);
        var text = sent.text("text", 20_000);
        if (taken.taken().isEmpty() && taken.refused().isEmpty()) {
            sent.refuse("files", "required");
        }
        var wrong = new ArrayList<Shown>(taken.refused());
        wrong.addAll(Problems.shown(sent.errors(), ComplaintsResource.FIELDS, language.words()));
        if (!wrong.isEmpty()) {
            taken.drop();
            models.put(
                    "errors", wrong.stream().map(FollowUpFilePages::atTheFiles).toList());
            models.put("none", taken.refused().isEmpty() && taken.taken().isEmpty());
            return page(number, typed, 422);
        }
        files.give(number, text, taken.taken());
        return FollowUpFace.seeOther("/followup?told=sent");
    }

    /** All files stand in one control of the page. */
    private static Shown atTheFiles(Shown wrong) {
        return wrong.field().startsWith("file[") ? new Shown("files", wrong.code(), wrong.message()) : wrong;
    }

    private Response page(CaseNumber number, Map<String, String> typed, int status) {
        models.put("number", number.value());
        models.put("typed", typed);
        models.put("keeps", "sending");
        return Response.status(status).entity("complaint/followup-files.html").build();
    }
}
