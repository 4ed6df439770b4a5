package org.watchdog.casefile;

import java.util.List;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Words;

/** What a room above lays before a mark holder on its first page, above its cases: a form to begin, for example. */
public interface FrontPage {

    /** Its panels for this holder, in order. */
    List<Aside.Panel> of(Caller holder, Words words);
}
