package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** The lines of the agendas. A line is moved under the lock of its meeting. */
@Service
class Agenda {

    private static final String LINES = """
            select p.meeting_id, p.n, p.item_id, i.case_number, i.kind, p.state, p.outcome
            from committee_place p join committee_item i on i.id = p.item_id where p.meeting_id = ?""";

    private final EntityManager rows;

    @Inject
    Agenda(EntityManager rows) {
        this.rows = rows;
    }

    List<Place> of(long meeting) {
        return read(rows.createNativeQuery(LINES + " order by p.n")
                .setParameter(1, meeting)
                .getResultList());
    }

    Optional<Place> line(long meeting, int n) {
        return read(rows.createNativeQuery(LINES + " and p.n = ?")
                        .setParameter(1, meeting)
                        .setParameter(2, n)
                        .getResultList())
                .stream()
                .findFirst();
    }

    void add(long meeting, int n, Item item) {
        rows.createNativeQuery(
                        "insert into committee_place (meeting_id, n, item_id, state) values (?, ?, ?, 'WAITING')")
                .setParameter(1, meeting)
                .setParameter(2, n)
                .setParameter(3, item.id())
                .executeUpdate();
    }

    void move(Place line, Place.State state, @Nullable Outcome outcome) {
        rows.createNativeQuery("update committee_place set state = ?, outcome = ? where meeting_id = ? and n = ?")
                .setParameter(1, state.name())
                .setParameter(2, outcome == null ? null : outcome.name())
                .setParameter(3, line.meeting())
                .setParameter(4, line.n())
                .executeUpdate();
    }

    private static List<Place> read(List<?> found) {
        return found.stream().map(Object[].class::cast).map(Agenda::line).toList();
    }

    private static Place line(Object[] row) {
        return new Place(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).longValue(),
                new CaseNumber((String) row[3]),
                DecisionKind.valueOf((String) row[4]),
                Place.State.valueOf((String) row[5]),
                Optional.ofNullable((String) row[6]).map(Outcome::valueOf));
    }
}
