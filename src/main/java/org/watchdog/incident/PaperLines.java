package org.watchdog.incident;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.incident.IncidentReport.Publication;
import org.watchdog.incident.IncidentReport.Told;
import org.watchdog.platform.api.Words;

/**
 * The answers of a report as they stand on paper, by the names of the contract (section 3). What a final report must
 * tell and this one does not yet is 「未定」; what nobody has to tell is 「記載なし」.
 */
final class PaperLines {

    private final Words words;

    PaperLines(Words words) {
        this.words = words;
    }

    /** Every field of the form, none of them blank. */
    Map<String, String> of(IncidentReport report) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("report", word("report", report.kind()));
        lines.put("occurredOn", sooner(report.occurredOn().map(words::longDay)));
        lines.put("discoveredOn", words.longDay(report.discoveredOn()));
        lines.put("discoveredHow", sooner(report.discoveredHow().map(how -> word("discoveredHow", how))));
        lines.put("outline", report.outline());
        lines.put("phenomena", list("phenomena", report.phenomena()));
        lines.put("eventClass", sooner(report.eventClass().map(what -> word("eventClass", what))));
        lines.put("causes", list("causes", report.causes()));
        lines.put("medium", sooner(report.medium().map(what -> word("medium", what))));
        lines.put("dataItems", list("dataItems", report.dataItems()));
        lines.put("persons", persons(report.persons()));
        lines.put("safetyMeasures", free(report.safetyMeasures()));
        lines.put("course", sooner(report.course()));
        lines.put("origin", sooner(report.origin().map(who -> word("origin", who))));
        lines.put("cause", sooner(report.cause()));
        lines.put("damage", word("secondaryDamage", report.secondaryDamage().state()));
        lines.put("damageText", sooner(report.secondaryDamage().text()));
        lines.put("personsResponse", sooner(report.personsResponse()));
        publication(lines, report.publication());
        lines.put("reportedTo", told(report.reportedTo()));
        lines.put("prevention", sooner(report.prevention()));
        lines.put("other", free(report.other()));
        lines.put("circumstances", circumstances(report.circumstances()));
        return lines;
    }

    private void publication(Map<String, String> lines, Optional<Publication> known) {
        lines.put("publication", sooner(known.map(one -> word("publication", one.state()))));
        lines.put("publicationOn", free(known.flatMap(Publication::on).map(words::longDay)));
        lines.put("publicationMedium", free(known.flatMap(Publication::medium)));
        lines.put("publicationReason", sooner(known.flatMap(Publication::reason)));
    }

    /** 0 is not known yet. */
    private String persons(long count) {
        return count == 0 ? undecided() : words.say("incident.paper.persons", String.format("%,d", count));
    }

    private String told(List<Told> others) {
        return others.isEmpty() ? none() : others.stream().map(this::told).collect(joining("\n"));
    }

    private String told(Told one) {
        return words.say(
                "incident.paper.told",
                word("reportedTo", one.to()),
                free(one.on().map(words::longDay)),
                free(one.number()));
    }

    private String circumstances(Circumstances is) {
        var apply = new ArrayList<String>();
        ReportText.flags(is).forEach((name, applies) -> {
            if (applies) {
                apply.add(words.say("incident.flag." + name));
            }
        });
        return apply.isEmpty() ? words.say("incident.paper.no") : String.join("\n", apply);
    }

    private String list(String name, List<? extends Enum<?>> some) {
        return some.isEmpty()
                ? undecided()
                : some.stream().map(one -> word(name, one)).collect(joining(words.say("incident.paper.and")));
    }

    private String word(String name, Enum<?> one) {
        return words.say("incident." + name + "." + one);
    }

    private String sooner(Optional<String> known) {
        return known.orElseGet(this::undecided);
    }

    private String free(Optional<String> told) {
        return told.orElseGet(this::none);
    }

    private String undecided() {
        return words.say("incident.paper.undecided");
    }

    private String none() {
        return words.say("incident.paper.none");
    }
}
