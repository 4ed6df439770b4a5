package org.watchdog.insurance.web;

import java.util.List;
import org.watchdog.casefile.Aside.Panel;
import org.watchdog.casefile.FrontPage;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Where a mark holder finds its insurance on its first page. */
@Service
class ClaimsFront implements FrontPage {

    @Override
    public List<Panel> of(Caller holder, Words words) {
        return List.of(new Panel("insurance/aside :: front", "", false));
    }
}
