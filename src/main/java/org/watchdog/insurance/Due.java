package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;

/** Finds the holders whose newest period, or whose mark, is over, and of whose cover nothing was said since. */
@Service
@Transactional
class Due {

    private final EntityManager rows;

    @Inject
    Due(EntityManager rows) {
        this.rows = rows;
    }

    List<LicenseeId> on(LocalDate today) {
        List<?> found = rows.createNativeQuery("""
                        select distinct p.licensee from insurance_policy p
                        left join insurance_policy_end e on e.policy = p.id
                        where e.policy is null
                          and not exists (select 1 from insurance_policy n where n.licensee = p.licensee
                                          and n.scheme = p.scheme and n.valid_from > p.valid_from)
                          and (p.valid_to < ? or ? > (select s.valid_to from insurance_snapshot s
                                where s.licensee = p.licensee and s.scheme = p.scheme
                                order by s.since desc, s.id desc limit 1))""")
                .setParameter(1, Date.valueOf(today))
                .setParameter(2, Date.valueOf(today))
                .getResultList();
        return found.stream().map(id -> new LicenseeId((String) id)).toList();
    }
}
