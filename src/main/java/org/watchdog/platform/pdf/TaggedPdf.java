package org.watchdog.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Pdf;

/**
 * Prints letters with openhtmltopdf: tagged (PDF/UA-1), archivable (PDF/A-3u), with the fonts inside. Nothing is read
 * from files or the network while printing.
 */
@ApplicationScoped
class TaggedPdf implements Pdf {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It writes to the console, and would quote the letter.
        XRLog.setLoggingEnabled(false);
    }

    private final Typeface typeface;
    private final Sheets sheets = new Sheets();

    @Inject
    TaggedPdf(Typeface typeface) {
        this.typeface = typeface;
    }

    /** For the container's proxy alone. */
    protected TaggedPdf() {
        this(new Typeface());
    }

    @Override
    public byte[] letter(String template, Language language, Map<String, String> fields) {
        var fitted = new TreeMap<String, String>();
        fields.forEach((name, text) -> fitted.put(name, fit(name, text)));
        var sheet = fit(template, sheets.fill(template, language, fitted));
        var out = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder();
        cut(printer, typeface.regular(), 400);
        cut(printer, typeface.bold(), 700);
        printer.usePdfUaAccessibility(true);
        printer.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        printer.useColorProfile(SRGB);
        printer.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        printer.withProducer("WatchDog");
        printer.withHtmlContent(sheet, null);
        printer.toStream(out);
        try {
            printer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public String printable(String text) {
        return Geta.in(text, part -> typeface.lacking(typeface.fit(part)).isEmpty());
    }

    private String fit(String where, String text) {
        var fitted = typeface.fit(text);
        var lacking = typeface.lacking(fitted);
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("the typeface cannot print " + lacking + " of " + where);
        }
        return fitted;
    }

    private static void cut(PdfRendererBuilder printer, Cut cut, int weight) {
        printer.useFont(() -> new ByteArrayInputStream(cut.file), Typeface.FAMILY, weight, FontStyle.NORMAL, true);
    }
}
