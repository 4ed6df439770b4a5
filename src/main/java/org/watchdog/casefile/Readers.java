package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * To whom a case was opened beyond those who see every case: secretaries, chairs and members see what stands on their
 * committee's agenda, reviewers the objections before their board (contract, section 4). A recusal goes before it. Its
 * calls take part in the caller's transaction.
 */
@Service
public class Readers {

    private final EntityManager rows;

    @Inject
    Readers(EntityManager rows) {
        this.rows = rows;
    }

    /** Opens a case to these users; to whom it is open already, it stays so. */
    public void open(CaseNumber number, Collection<UserId> users) {
        users.forEach(user -> rows.createNativeQuery(
                        "insert ignore into casefile_reader (user_id, case_number) values (?, ?)")
                .setParameter(1, user.value())
                .setParameter(2, number.value())
                .executeUpdate());
    }

    /** Closes it to one of them again. */
    public void close(CaseNumber number, UserId user) {
        rows.createNativeQuery("delete from casefile_reader where user_id = ? and case_number = ?")
                .setParameter(1, user.value())
                .setParameter(2, number.value())
                .executeUpdate();
    }

    /** Whether the case was opened to this user. */
    boolean knows(CaseNumber number, UserId user) {
        return !rows.createNativeQuery("select 1 from casefile_reader where user_id = ? and case_number = ?")
                .setParameter(1, user.value())
                .setParameter(2, number.value())
                .getResultList()
                .isEmpty();
    }
}
