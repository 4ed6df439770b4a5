package org.watchdog.platform.pdf;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The rules of PDF/UA-1 and PDF/A-3u, as veraPDF reads them. */
public final class PdfRules {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfRules() {}

    /** What a document breaks of both; none, if it is good. */
    public static Set<String> broken(byte[] pdf) {
        var broken = broken(pdf, PDFAFlavour.PDFUA_1);
        broken.addAll(broken(pdf, PDFAFlavour.PDFA_3_U));
        return broken;
    }

    static Set<String> broken(byte[] pdf, PDFAFlavour flavour) {
        var broken = new TreeSet<String>();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            for (var check : result.getTestAssertions()) {
                if (check.getStatus() != TestAssertion.Status.PASSED) {
                    broken.add(check.getRuleId().getClause() + "/"
                            + check.getRuleId().getTestNumber() + " " + check.getMessage());
                }
            }
            if (!result.isCompliant() && broken.isEmpty()) {
                broken.add("not compliant");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return broken;
    }
}
