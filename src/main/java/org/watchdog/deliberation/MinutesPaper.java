package org.watchdog.deliberation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Minutes on paper, as a tagged PDF; it says whether they are approved, and by which fingerprint that is proved. */
@Service
public class MinutesPaper {

    private final Pdf pdf;
    private final Clock clock;

    @Inject
    MinutesPaper(Pdf pdf, Clock clock) {
        this.pdf = pdf;
        this.clock = clock;
    }

    public byte[] print(CaseNumber number, Minutes.Read minutes, Language language) {
        var words = Words.in(language);
        var fields = new TreeMap<>(minutes.parts());
        fields.replaceAll((part, text) -> text.isBlank() ? words.say("deliberation.minutes.nobody") : text);
        fields.put("body", words.say("letters.body"));
        fields.put("caseNumber", number.value());
        fields.put("date", words.longDay(LocalDate.ofInstant(clock.instant(), Words.TOKYO)));
        fields.put("title", words.say("deliberation.minutes.title"));
        fields.put(
                "state",
                minutes.fingerprint()
                        .map(print -> words.say("deliberation.minutes.fixed", print))
                        .orElseGet(() -> words.say("deliberation.minutes.open")));
        fields.replaceAll((name, text) -> pdf.printable(text));
        return pdf.letter("deliberation-minutes", language, fields);
    }
}
