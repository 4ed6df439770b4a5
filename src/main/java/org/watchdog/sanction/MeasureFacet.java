package org.watchdog.sanction;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Facet;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.DecisionBook;

/** The measure on a case, the notice before it, and the objection to it, as the contract's case shows them. */
@Service
class MeasureFacet implements Facet {

    private final Measures measures;
    private final Objections objections;
    private final Notices notices;
    private final DecisionBook decisions;

    @Inject
    MeasureFacet(Measures measures, Objections objections, Notices notices, DecisionBook decisions) {
        this.measures = measures;
        this.objections = objections;
        this.notices = notices;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public Optional<Map<String, Object>> of(Case shown, Caller caller) {
        var number = shown.number();
        var told = new LinkedHashMap<String, Object>();
        notices.of(number).ifPresent(notice -> told.put("notice", notice(notice)));
        measures.of(number).ifPresent(imposed -> told.putAll(measure(number, imposed)));
        objections.latest(number).ifPresent(objection -> told.put("objection", objection(objection)));
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private Map<String, Object> measure(CaseNumber number, Imposed imposed) {
        var told = new LinkedHashMap<String, Object>();
        told.put("measure", imposed.measure().name());
        imposed.months().ifPresent(months -> told.put("months", (long) months));
        told.put("state", imposed.state().name());
        told.put("imposedOn", imposed.imposedOn().toString());
        told.put("from", imposed.firstDay().toString());
        imposed.lastDay().ifPresent(day -> told.put("to", day.toString()));
        imposed.endedOn().ifPresent(day -> told.put("endedOn", day.toString()));
        told.put("published", imposed.isPublished());
        decisions
                .latest(number)
                .filter(entry -> entry.id() == imposed.decision())
                .ifPresent(entry -> {
                    entry.decided().endCondition().ifPresent(end -> told.put("endCondition", end));
                    told.put("reason", entry.decided().reason());
                });
        return told;
    }

    private static Map<String, Object> notice(Notice notice) {
        var told = new LinkedHashMap<String, Object>();
        told.put("measure", notice.measure().name());
        notice.months().ifPresent(months -> told.put("months", (long) months));
        told.put("toldOn", notice.toldOn().toString());
        told.put("statementDueOn", notice.dueOn().toString());
        notice.statedAt().ifPresent(at -> told.put("statedAt", at.toString()));
        return told;
    }

    private static Map<String, Object> objection(Objection objection) {
        var told = new LinkedHashMap<String, Object>();
        told.put("filedAt", objection.filedAt().toString());
        told.put("suspensiveEffect", objection.isEffectAsked());
        objection.effect().ifPresent(effect -> told.put("effect", effect.name()));
        objection.outcome().ifPresent(outcome -> told.put("outcome", outcome.name()));
        objection.decidedAt().ifPresent(at -> told.put("decidedAt", at.toString()));
        return told;
    }

    @Override
    public Part page(Case shown, Caller caller, Map<String, Object> told) {
        return new Part("sanction/facet :: facet", told);
    }
}
