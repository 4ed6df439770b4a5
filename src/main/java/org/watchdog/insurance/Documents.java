package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;

/** Which documents of a claim have come, and when (R-INS-12). */
@Service
class Documents {

    private final EntityManager rows;

    @Inject
    Documents(EntityManager rows) {
        this.rows = rows;
    }

    /** Notes one; false if it had come before. */
    boolean add(Claim of, Document document, LocalDate receivedOn, Actor by) {
        return rows.createNativeQuery("""
                        insert ignore into insurance_document (claim, document, received_on, noted_by)
                        values (?, ?, ?, ?)""")
                        .setParameter(1, of.number().value())
                        .setParameter(2, document.name())
                        .setParameter(3, receivedOn)
                        .setParameter(4, by.value())
                        .executeUpdate()
                == 1;
    }

    /** Those that have come, with their days, in the order of the list. */
    Map<Document, LocalDate> of(Claim claim) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found = rows.createNativeQuery(
                        "select document, received_on from insurance_document where claim = ?")
                .setParameter(1, claim.number().value())
                .getResultList();
        var come = new EnumMap<Document, LocalDate>(Document.class);
        found.forEach(row -> come.put(Document.valueOf((String) row[0]), ClaimRows.day(row[1])));
        return come;
    }
}
