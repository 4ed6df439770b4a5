package org.watchdog.insurance;

import java.util.Arrays;
import java.util.List;
import org.watchdog.kernel.Yen;

/** What the holder has to send before its claim is complete (R-INS-12). */
public enum Document {
    CLAIM_FORM,
    ACCIDENT_REPORT,
    EVIDENCE_OF_LOSS,
    SETTLEMENT_AGREEMENT,
    PROOF_OF_PAYMENT,
    SEAL_CERTIFICATE,
    COMPANY_CERTIFICATE;

    /** Above it both certificates are asked for, too; the holder itself is the insured. */
    private static final Yen CERTIFIED = new Yen(10_000_000);

    /** Those that a loss of that size asks for. */
    static List<Document> askedFor(Yen loss) {
        return Arrays.stream(values())
                .filter(document -> loss.isMoreThan(CERTIFIED) || !document.isCertificate())
                .toList();
    }

    private boolean isCertificate() {
        return this == SEAL_CERTIFICATE || this == COMPANY_CERTIFICATE;
    }
}
