package org.watchdog.sanction.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.TimeLeft;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.sanction.Imposed;
import org.watchdog.sanction.Measures;
import org.watchdog.sanction.Notice;
import org.watchdog.sanction.Notices;
import org.watchdog.sanction.Objection;
import org.watchdog.sanction.Objections;

/** What a mark holder sees of a measure: what is intended or imposed, and until when it may say something to it. */
@Service
class HolderSanction implements Aside {

    static final String STATEMENT = "holderStatement";
    static final String OBJECTION = "holderObjection";

    private final Measures measures;
    private final Objections objections;
    private final Notices notices;
    private final Clocks clocks;
    private final OpenDays days;

    @Inject
    HolderSanction(Measures measures, Objections objections, Notices notices, Clocks clocks, OpenDays days) {
        this.measures = measures;
        this.objections = objections;
        this.notices = notices;
        this.clocks = clocks;
        this.days = days;
    }

    /** Something that may be said until a day. */
    public record May(Deadline deadline, TimeLeft left) {}

    /**
     * The measure as its business sees it.
     *
     * @param state until when a statement is heard; null where none is
     * @param object until when an objection can be made; null where none can
     */
    public record Side(
            String number,
            @Nullable Notice notice,
            @Nullable Imposed measure,
            @Nullable Objection objection,
            @Nullable May state,
            @Nullable May object) {}

    @Override
    public List<Panel> of(Case shown, Caller caller, Words words) {
        if (!caller.isAnyOf(Role.LICENSEE)) {
            return List.of();
        }
        var side = side(shown);
        return side.notice() == null && side.measure() == null
                ? List.of()
                : List.of(new Panel("sanction/holder :: side", side, side.state() != null || side.object() != null));
    }

    Side side(Case shown) {
        var number = shown.number();
        return new Side(
                number.value(),
                notices.of(number).orElse(null),
                measures.of(number).orElse(null),
                objections.latest(number).orElse(null),
                open(shown, STATEMENT).orElse(null),
                open(shown, OBJECTION).orElse(null));
    }

    private Optional<May> open(Case shown, String name) {
        return clocks.of(shown.number()).stream()
                .filter(clock -> clock.name().equals(name) && clock.state() == Deadline.State.OPEN)
                .findFirst()
                .map(clock -> new May(clock, days.left(clocks.today(), clock.explanation())));
    }
}
