package org.watchdog.incident.web;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.watchdog.incident.DutyWords;
import org.watchdog.incident.web.ReportLines.Line;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;

/** Tells everything that is about to be sent, page by page. */
@Service
class CheckView {

    private final ReportView view;
    private final DutyClocks clocks;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    CheckView(ReportView view, DutyClocks clocks, CurrentLanguage language, Models models) {
        this.view = view;
        this.clocks = clocks;
        this.language = language;
        this.models = models;
    }

    /** Answers that were asked for on one page. */
    public record Group(String step, List<Answer> answers) {}

    /** One answer; {@code change} is the address where the form asks for it. */
    public record Answer(String change, String label, String text) {}

    Response show(ReportCheckPages.Ready ready, List<SameDay.Other> similar, int status) {
        var words = language.words();
        view.frame(ready.at(), "check", ready.typed());
        models.put("groups", groups(ready, words));
        models.put("seen", ready.draft().seen());
        models.put("clocks", clocks.of(ready.report()));
        models.put("told", new DutyWords(words));
        models.put("alert", ready.report().needsAlert());
        models.put("similar", similar);
        return Response.status(status).entity("incident/check.html").build();
    }

    private static List<Group> groups(ReportCheckPages.Ready ready, Words words) {
        var form = ready.at().form();
        var lines = new ReportLines(words).of(ready.report());
        return Stream.concat(
                        Stream.of(new Group("kind", kind(ready, words))),
                        Stream.of(ReportStep.DISCOVERY, ReportStep.PERSONS, ReportStep.RESPONSE)
                                .map(step -> new Group(step.word(), answers(step, lines, form))))
                .filter(group -> !group.answers().isEmpty())
                .toList();
    }

    private static List<Answer> kind(ReportCheckPages.Ready ready, Words words) {
        var change = ready.at().form() + "?change=1";
        var answers = new ArrayList<Answer>();
        answers.add(new Answer(
                change,
                words.say("incident.field.report"),
                words.say("incident.report." + ready.report().kind())));
        ready.business()
                .ifPresent(business ->
                        answers.add(new Answer(change, words.say("incident.field.licenseeId"), business.name())));
        for (var field : List.of("scheme", "complaint")) {
            var typed = ready.typed().text(field);
            if (!typed.isEmpty()) {
                answers.add(new Answer(
                        change,
                        words.say("incident.field." + field),
                        field.equals("scheme") ? words.say("register.scheme." + typed) : typed));
            }
        }
        return answers;
    }

    private static List<Answer> answers(ReportStep step, List<Line> lines, String form) {
        return lines.stream()
                .filter(line -> step.owns(line.field()))
                .map(line ->
                        new Answer(form + "/" + step.word() + "?change=1#" + line.field(), line.label(), line.text()))
                .toList();
    }
}
