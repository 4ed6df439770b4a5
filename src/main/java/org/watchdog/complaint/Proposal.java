package org.watchdog.complaint;

import org.watchdog.casefile.Case;

/** What the three checks of the form suggest to whoever screens (R-WD-01, R-WD-03); a person decides. */
public enum Proposal {
    /** No holder is known for the site. */
    NO_HOLDER,
    /** The complainant says it is not about personal data. */
    NOT_PRIVACY,
    /** The business was not asked first. */
    NOT_CONTACTED,
    /** Nothing speaks against taking it up. */
    ACCEPT;

    static Proposal of(Case about, Complaint complaint) {
        if (about.licensee().isEmpty()) {
            return NO_HOLDER;
        }
        if (!complaint.isAboutPrivacy()) {
            return NOT_PRIVACY;
        }
        return complaint.contact().made() ? ACCEPT : NOT_CONTACTED;
    }
}
