package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/** The meetings, and who may know of which: secretaries and the auditor of all, others of their committees' own. */
@Service
public class Meetings {

    private final EntityManager rows;
    private final Committees committees;
    private final Agenda agenda;

    @Inject
    Meetings(EntityManager rows, Committees committees, Agenda agenda) {
        this.rows = rows;
        this.committees = committees;
        this.agenda = agenda;
    }

    /** A meeting, if this caller may know of it. */
    public Optional<Meeting> visible(long id, Caller caller) {
        return Optional.ofNullable(rows.find(Meeting.class, id)).filter(meeting -> mayKnow(meeting, caller));
    }

    /** The same, held until the end of the transaction: of two who move it one comes first, and the other sees it. */
    Optional<Meeting> held(long id, Caller caller) {
        return Optional.ofNullable(rows.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(meeting -> mayKnow(meeting, caller));
    }

    /**
     * The meetings that the caller may know of, newest first.
     *
     * @param before ends before this one
     */
    public List<Meeting> list(Caller caller, OptionalLong before, int limit) {
        var own = committees.all().stream()
                .map(Committee::id)
                .filter(committee -> seesAll(caller) || sits(committee, caller))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return rows.createQuery(
                        "select m from Meeting m where m.committee in :own and m.id < :before order by m.id desc",
                        Meeting.class)
                .setParameter("own", new HashSet<>(own))
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The lines of its agenda, in order. */
    public List<Place> agenda(Meeting meeting) {
        return agenda.of(meeting.id());
    }

    /** One of them. */
    public Optional<Place> line(Meeting meeting, int n) {
        return agenda.line(meeting.id(), n);
    }

    /** Whether this caller runs the meeting: any secretary, and the chair of the committee. */
    public boolean isRunBy(Meeting meeting, Caller caller) {
        return caller.isAnyOf(Role.SECRETARY)
                || (caller.isAnyOf(Role.CHAIR)
                        && committees.members(meeting.committee(), meeting.on()).stream()
                                .anyMatch(m -> m.isChair() && m.user().equals(caller.id())));
    }

    private boolean mayKnow(Meeting meeting, Caller caller) {
        return seesAll(caller) || sits(meeting.committee(), caller);
    }

    private static boolean seesAll(Caller caller) {
        return caller.isAnyOf(Role.SECRETARY, Role.AUDITOR);
    }

    private boolean sits(long committee, Caller caller) {
        return committees.hasMember(committee, caller.id());
    }
}
