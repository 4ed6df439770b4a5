package org.watchdog.complaint;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** The signed receipt on paper; it holds neither the code nor what was written. */
@Service
public class ReceiptPaper {

    private final Pdf pdf;
    private final String address;

    @Inject
    ReceiptPaper(
            Pdf pdf,
            @ConfigProperty(name = "watchdog.public.url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.pdf = pdf;
        this.address = publicUrl.replaceAll("/+$", "");
    }

    /** Where the code opens the case. */
    public String followUp() {
        return address + "/followup";
    }

    /** As a tagged PDF, in the language of whoever asks for it. */
    public byte[] print(Draft.Sent receipt, Language language) {
        var words = Words.in(language);
        var fields = new LinkedHashMap<String, String>();
        fields.put("body", words.say("letters.body"));
        fields.put("contact", words.say("letters.contact"));
        fields.put("caseNumber", receipt.caseNumber());
        fields.put("filedAt", words.time(receipt.filedAt()));
        fields.put("signed", receipt.signed().strip());
        fields.put("address", address + "/receipts");
        return pdf.letter("receipt", language, fields);
    }
}
