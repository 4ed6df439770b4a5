package org.watchdog.audit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseRead;
import org.watchdog.platform.api.Service;

/** Hears what was changed and what was read, and puts it on record in the same transaction: no entry, no change. */
@Service
class Witness {

    private final Chains chains;

    @Inject
    Witness(Chains chains) {
        this.chains = chains;
    }

    /** A change outside a transaction is a defect and fails. */
    @Transactional(TxType.MANDATORY)
    void changed(@Observes Audited news) {
        chains.append(Head.changes(news.chain()), news.by().value(), news.action(), Facts.written(news.facts()));
    }

    /** A page that is only read may have no transaction of its own. */
    @Transactional
    void read(@Observes CaseRead news) {
        chains.append(Head.reads(news.chain()), news.by().value(), news.what(), Facts.written(Map.of()));
    }
}
