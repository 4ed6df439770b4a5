package org.watchdog.letters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.letters.Letters;
import org.watchdog.letters.Outbox;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Paper;

/**
 * The letters of a case as a page, for staff below the head of the case, for the holder alone; each is saved as a PDF.
 */
@Path("/cases/{number}/letters")
@Service
public class LetterPages {

    private final Letters letters;
    private final Outbox outbox;
    private final CaseFile file;
    private final Clocks clocks;
    private final OpenDays days;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    LetterPages(
            Letters letters,
            Outbox outbox,
            CaseFile file,
            Clocks clocks,
            OpenDays days,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.letters = letters;
        this.outbox = outbox;
        this.file = file;
        this.clocks = clocks;
        this.days = days;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    /** The nearest deadline, as the head of a case shows it. */
    public record Due(String shape, LocalDate dueOn, String words) {}

    @GET
    @Controller
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public String list(@PathParam("number") String number) {
        var reader = caller.signedIn();
        var asked = CaseNumber.read(number).orElseThrow(NotFoundException::new);
        models.put("letters", letters.of(asked, reader).orElseThrow(NotFoundException::new));
        models.put("number", asked.value());
        if (!reader.isAnyOf(Role.LICENSEE)) {
            head(asked, reader);
            models.put("mails", outbox.of(asked));
        }
        return "letters/list.html";
    }

    private void head(CaseNumber number, Caller reader) {
        var shown = file.show(number, reader).orElseThrow(NotFoundException::new);
        models.put("shown", shown);
        models.put("opened", LocalDate.ofInstant(shown.file().openedAt(), Words.TOKYO));
        models.put("nextStep", shown.nextStep(language.words()).orElse(null));
        models.put("nextDue", shown.nextDeadline().map(this::due).orElse(null));
    }

    private Due due(Deadline next) {
        var left = days.left(clocks.today(), next.explanation());
        return new Due(left.shape(), next.dueOn(), left.say(language.words()));
    }

    /** No page: bytes that are not given to a template. */
    @GET
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public Response letter(@PathParam("number") String number, @PathParam("id") String id) {
        return CaseNumber.read(number)
                .filter(n -> id.matches("\\d{1,18}"))
                .flatMap(n -> letters.printed(n, Long.parseLong(id), caller.signedIn()))
                .map(found -> Paper.of(found.pdf(), found.letter().fileName()))
                .orElseThrow(NotFoundException::new);
    }
}
