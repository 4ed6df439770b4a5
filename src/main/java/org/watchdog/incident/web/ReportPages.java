package org.watchdog.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.incident.DutyWords;
import org.watchdog.incident.Incidents;
import org.watchdog.incident.Reports;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;

/** The reports of an incident that were sent: all versions, one of them, and what its sender is told. */
@Controller
@Path("/cases/{number}/reports")
@Service
public class ReportPages {

    private final CaseFile file;
    private final Incidents incidents;
    private final Reports reports;
    private final Versions versions;
    private final DutyClocks duties;
    private final Clocks clocks;
    private final OpenDays days;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    ReportPages(
            CaseFile file,
            Incidents incidents,
            Reports reports,
            Versions versions,
            DutyClocks duties,
            Clocks clocks,
            OpenDays days,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.file = file;
        this.incidents = incidents;
        this.reports = reports;
        this.versions = versions;
        this.duties = duties;
        this.clocks = clocks;
        this.days = days;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    /** The nearest deadline, as the head of a case shows it. */
    public record Due(String shape, LocalDate dueOn, String words) {}

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public String list(@PathParam("number") String number) {
        var shown = shown(number);
        models.put("versions", versions.of(shown.file(), language.words()));
        return "incident/reports.html";
    }

    @GET
    @Path("{n: \\d+}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public String one(@PathParam("number") String number, @PathParam("n") int n) {
        var shown = shown(number);
        models.put(
                "version",
                versions.of(shown.file(), language.words()).stream()
                        .filter(version -> version.n() == n)
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
        return "incident/report.html";
    }

    /** What the sender of a report keeps: its number, its days, and what comes next. */
    @GET
    @Path("{n: \\d+}/receipt")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public String receipt(@PathParam("number") String number, @PathParam("n") int n) {
        var shown = shown(number);
        var sent = reports.of(shown.file()).stream()
                .filter(version -> version.n() == n)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        models.put("sent", sent);
        models.put("reportKind", sent.report().kind().name());
        models.put("incident", incidents.with(shown.file().number()).orElseThrow(NotFoundException::new));
        models.put("clocks", duties.of(sent.report()));
        models.put("told", new DutyWords(language.words()));
        return "incident/receipt.html";
    }

    private CaseFile.Shown shown(String text) {
        var reader = caller.signedIn();
        var shown = CaseNumber.read(text)
                .flatMap(number -> file.show(number, reader))
                .filter(found -> incidents.with(found.file().number()).isPresent())
                .orElseThrow(NotFoundException::new);
        models.put("shown", shown);
        models.put("number", shown.file().number().value());
        models.put("staff", !reader.isAnyOf(Role.LICENSEE));
        models.put("opened", LocalDate.ofInstant(shown.file().openedAt(), Words.TOKYO));
        models.put("nextStep", shown.nextStep(language.words()).orElse(null));
        models.put("nextDue", shown.nextDeadline().map(this::due).orElse(null));
        return shown;
    }

    private Due due(Deadline next) {
        var left = days.left(clocks.today(), next.explanation());
        return new Due(left.shape(), next.dueOn(), left.say(language.words()));
    }
}
