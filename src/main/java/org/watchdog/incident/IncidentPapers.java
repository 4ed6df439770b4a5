package org.watchdog.incident;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Contact;

/**
 * The papers of an incident, each made from one kept version: the report in the order of the form 様式1 behind the cover
 * sheet that fits (R-RPT-08), and the nine items for the PPC from the same facts (R-APPI-06).
 *
 * <p>The cover sheets are our own (rule book 0, N6) and say so. What the register does not know is left as a line to be
 * filled in by hand.
 */
@Service
public class IncidentPapers {

    private final Pdf pdf;
    private final ReportingDuty duty;

    @Inject
    IncidentPapers(Pdf pdf, ReportingDuty duty) {
        this.pdf = pdf;
        this.duty = duty;
    }

    /** The cover sheet and the report, as a tagged PDF. */
    public byte[] report(Filed filed, Language language) {
        var words = Words.in(language);
        var fields = common(filed, words);
        fields.put("date", words.longDay(filed.day()));
        fields.put("industry", words.say("register.industry." + filed.industry()));
        fields.put("standing", words.say("register.standing." + filed.standing()));
        fields.put("registration", registration(filed, words));
        if (filed.cover() == Cover.FORM_2) {
            fields.put("validity", validity(filed, words));
        }
        return print(template(filed.cover()), language, fields);
    }

    private static String template(Cover cover) {
        return switch (cover) {
            case FORM_2 -> "incident-report-granted";
            case FORM_3 -> "incident-report-under-review";
            case FORM_4 -> "incident-report-considering";
        };
    }

    /** What a business can send to the PPC itself, as a tagged PDF; it says that it is not sent by us. */
    public byte[] ppc(Filed filed, Language language) {
        var words = Words.in(language);
        var told = new DutyWords(words);
        var duties = duty.of(filed.sent().report().circumstances());
        var fields = common(filed, words);
        fields.put("classes", classes(duties.ppc(), words));
        fields.put("ppcDuty", String.join("\n", told.of(duties.ppc())));
        fields.put("myNumberDuty", String.join("\n", told.of(duties.myNumberAct())));
        fields.put(
                "notice", words.say(duties.ppc().isReportable() ? "incident.duty.persons" : "incident.paper.noNotice"));
        return print("incident-ppc", language, fields);
    }

    private static String classes(Duty ppc, Words words) {
        return ppc.classes().isEmpty()
                ? words.say("incident.paper.no")
                : ppc.classes().stream()
                        .map(number -> words.say("incident.paper.class." + number))
                        .collect(joining("\n"));
    }

    private static Map<String, String> common(Filed filed, Words words) {
        var fields = new LinkedHashMap<>(new PaperLines(words).of(filed.sent().report()));
        fields.put("body", words.say("letters.body"));
        fields.put("caseNumber", filed.caseNumber().value());
        fields.put("version", String.valueOf(filed.sent().n()));
        fields.put("sentAt", words.time(filed.sent().at()));
        fields.put("business", filed.business());
        fields.put("contact", byHand(filed.contact().map(IncidentPapers::line), words));
        return fields;
    }

    private static String line(Contact person) {
        return person.name() + "\n" + person.mail();
    }

    private static String registration(Filed filed, Words words) {
        return filed.cover() == Cover.FORM_2
                ? byHand(filed.mark().map(mark -> mark.number()), words)
                : words.say("incident.paper.no");
    }

    private static String validity(Filed filed, Words words) {
        return byHand(
                filed.mark()
                        .map(mark -> words.say(
                                "incident.paper.validity",
                                words.longDay(mark.validFrom()),
                                words.longDay(mark.validTo()))),
                words);
    }

    private static String byHand(Optional<String> known, Words words) {
        return known.orElseGet(() -> words.say("incident.paper.byHand"));
    }

    private byte[] print(String template, Language language, Map<String, String> fields) {
        fields.replaceAll((name, text) -> pdf.printable(text));
        return pdf.letter(template, language, fields);
    }
}
