package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Contents;
import org.watchdog.casefile.Contents.Reason;
import org.watchdog.casefile.Contents.Taken;
import org.watchdog.complaint.Draft;
import org.watchdog.complaint.DraftKey;
import org.watchdog.complaint.Drafts;
import org.watchdog.complaint.Drafts.Added;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.FormWithFiles;
import org.watchdog.platform.web.Multipart.FilePart;
import org.watchdog.platform.web.Sender;

/**
 * The page of the form for files. Each file is taken or refused by itself, with a message of its own; the good ones
 * stay when others are refused, and nothing has to be chosen twice.
 */
@Controller
@Path("/complaints/new/files")
@RequestScoped
public class FileStepPages {

    private final DraftCookie browser;
    private final Drafts drafts;
    private final Contents contents;
    private final FormWithFiles form;
    private final FormFields query;
    private final StepView view;
    private final RefusedFiles refused;
    private final Sender sender;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    FileStepPages(
            DraftCookie browser,
            Drafts drafts,
            Contents contents,
            FormWithFiles form,
            FormFields query,
            StepView view,
            RefusedFiles refused,
            Sender sender) {
        this.browser = browser;
        this.drafts = drafts;
        this.contents = contents;
        this.form = form;
        this.query = query;
        this.view = view;
        this.refused = refused;
        this.sender = sender;
    }

    @GET
    @PermitAll
    public Response show() {
        var draft = browser.draft();
        if (draft.flatMap(Draft::sent).isPresent()) {
            return FormPages.seeOther("/complaints/receipt");
        }
        return draft.isEmpty() ? FormPages.gone() : show(draft, query.typed().containsKey("change"), 200);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep() throws IOException {
        var begun = browser.draft().flatMap(draft -> browser.key()).or(this::begun);
        if (begun.isEmpty()) {
            return view.full(FormStep.FILES, Optional.empty(), new Typed(Map.of()), false);
        }
        var key = begun.get();
        var not = new ArrayList<RefusedFiles.Line>();
        var sent = form.read(file -> take(key, file, not));
        Optional.ofNullable(sent.get("remove")).ifPresent(id -> drafts.remove(key, id));
        browser.give(response, key);
        var change = sent.containsKey("change");
        if (!not.isEmpty()) {
            refused.tell(not);
            return show(drafts.find(key), change, request.getHeader("HX-Request") == null ? 422 : 200);
        }
        return FormPages.seeOther(whereTo(sent, change));
    }

    private Optional<DraftKey> begun() {
        return drafts.keep(Optional.empty(), Map.of(), from());
    }

    private Network from() {
        return sender.network(request);
    }

    private static String whereTo(Map<String, String> sent, boolean change) {
        if (List.of("add", "remove", "again").stream().anyMatch(sent::containsKey)) {
            return FormStep.FILES.address() + (change ? "?change=1#sent" : "#sent");
        }
        if (change) {
            return "/complaints/check";
        }
        return sent.containsKey("back") ? FormStep.FILES.before() : FormStep.FILES.next();
    }

    private void take(DraftKey key, FilePart file, List<RefusedFiles.Line> not) throws IOException {
        var draft = drafts.find(key).filter(kept -> kept.sent().isEmpty());
        if (draft.isEmpty()) {
            return; // filed in another window meanwhile: the receipt is shown next
        }
        var left = Contents.MOST - draft.get().size();
        var room = drafts.roomFrom(from());
        var taken = contents.take(file.bytes(), file.name(), Math.min(left, room), Drafts.keptUntil(draft.get()));
        if (taken instanceof Taken.Refused no) {
            var full = no.why() == Reason.TOO_MUCH && room < left;
            not.add(new RefusedFiles.Line(
                    no.name(), full ? Added.FULL.name() : no.why().name()));
        } else if (taken instanceof Taken.Kept yes) {
            var added = drafts.add(key, yes.content(), from());
            if (added != Added.KEPT) {
                not.add(new RefusedFiles.Line(yes.content().name(), added.name()));
            }
        }
    }

    private Response show(Optional<Draft> draft, boolean change, int status) {
        return view.show(
                FormStep.FILES, draft, new Typed(draft.map(Draft::typed).orElse(Map.of())), change, status);
    }
}
