package org.watchdog.complaint.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.Proofs;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.Sender;

/**
 * What stands between spam and the filing of a complaint, and is never a wall (contract, section 2): over the limit of
 * its network a filing waits some seconds, or brings a proof of work. A form whose trap was filled needs the proof too,
 * or to be sent once more from the page that says so, which has no trap: it may have been the browser that filled it.
 */
@Service
class Gate {

    /** The header, and the form's hidden field. */
    static final String PROOF = "Proof";

    private static final String PROOF_FIELD = "proof";
    private static final String TRAP_FIELD = "homepage";

    private final Pace pace;
    private final Proofs proofs;
    private final Sender sender;

    @Inject
    Gate(Pace pace, Proofs proofs, Sender sender) {
        this.pace = pace;
        this.proofs = proofs;
        this.sender = sender;
    }

    /** Whether a page had better solve a proof before it is sent. */
    boolean isLimited() {
        return pace.isLimited();
    }

    /**
     * Whether a program's filing comes in: empty if it does, else the seconds after which it may be sent again.
     *
     * @param filing what tells this filing from others; one proof is good for one of them
     */
    OptionalLong secondsToWait(HttpServletRequest request, String filing) {
        return secondsToWait(request, request.getHeader(PROOF), filing);
    }

    /** The same for the last page of the form. */
    OptionalLong secondsToWaitWithForm(HttpServletRequest request, String filing) {
        var proof = request.getParameter(PROOF_FIELD);
        return isBlank(request.getParameter(TRAP_FIELD))
                ? secondsToWait(request, proof, filing)
                : isProved(proof, filing) ? OptionalLong.empty() : OptionalLong.of(1);
    }

    private OptionalLong secondsToWait(HttpServletRequest request, @Nullable String proof, String filing) {
        return !pace.isLimited() || isProved(proof, filing)
                ? OptionalLong.empty()
                : pace.secondsToWait(sender.network(request));
    }

    private boolean isProved(@Nullable String proof, String filing) {
        return !isBlank(proof) && proof != null && proofs.spend(proof, filing);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
