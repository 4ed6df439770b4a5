package org.watchdog.deliberation;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.watchdog.committee.Papers;
import org.watchdog.committee.Papers.Kind;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Classification;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.GradeWords;

/** Puts together what the members get to read: the proposal with the facts and the level, and the report. */
@Service
@Transactional
public class Dossier {

    private static final Words WORDS = Words.in(Language.JA);

    private final Papers papers;
    private final GradeBook grades;
    private final Instance<Report> reports;
    private final Event<Audited> news;

    @Inject
    Dossier(Papers papers, GradeBook grades, @Any Instance<Report> reports, Event<Audited> news) {
        this.papers = papers;
        this.grades = grades;
        this.reports = reports;
        this.news = news;
    }

    /** Lays the proposal before the committee, and with the first one the report. */
    public void compile(CaseNumber number, Proposal proposal, Caller by) {
        papers.add(number, Kind.PROPOSAL, text(number, proposal), by.actor());
        if (papers.of(number).stream().noneMatch(paper -> paper.kind() == Kind.REPORT)) {
            reports.stream()
                    .filter(report -> report.tellsOf(number))
                    .findFirst()
                    .ifPresent(report -> lay(number, report.of(number), by.actor()));
        }
    }

    private void lay(CaseNumber number, Report.Sheet sheet, Actor by) {
        if (sheet instanceof Report.Sheet.Printed printed) {
            papers.add(number, Kind.REPORT, printed.pdf(), by);
        } else if (sheet instanceof Report.Sheet.Written written) {
            papers.add(number, Kind.REPORT, written.text(), by);
        }
    }

    /** The business was asked and said nothing in time; the committee has that in writing (R-OBJ-04). */
    public void noteNoStatement(CaseNumber number) {
        papers.add(number, Kind.STATEMENT, WORDS.say("deliberation.paper.noStatement"), Actor.SYSTEM);
        news.fire(new Audited(number, Actor.SYSTEM, "deliberation.noStatement"));
    }

    private String text(CaseNumber number, Proposal proposal) {
        var lines = new ArrayList<String>();
        section(lines, "motion", new MotionWords(WORDS).say(proposal.motion()));
        section(lines, "summary", proposal.summary());
        section(lines, "reason", proposal.reason());
        proposal.motion().deviation().ifPresent(why -> section(lines, "deviation", why));
        grades.of(number).ifPresent(grade -> section(lines, "grade", grade(grade)));
        return String.join("\n", lines).strip();
    }

    private static void section(List<String> lines, String name, String text) {
        lines.add("【" + WORDS.say("deliberation.paper." + name) + "】");
        lines.add(text);
        lines.add("");
    }

    private static String grade(Classification grade) {
        var told = new GradeWords(WORDS);
        var lines = new ArrayList<String>();
        grade.level().ifPresent(level -> lines.add(WORDS.say("deliberation.paper.level", level)));
        grade.proposal()
                .ifPresent(proposal ->
                        lines.add(WORDS.say("deliberation.paper.follows", told.measure(proposal.measure()))));
        grade.grade().reasons().forEach(reason -> {
            lines.add("・" + told.because(reason));
            lines.add("　" + grade.established().evidence().getOrDefault(reason.factor(), ""));
        });
        return String.join("\n", lines);
    }
}
