package org.watchdog.statistics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.watchdog.platform.api.Words;
import org.watchdog.statistics.Figures;

/** How long the cases were in each state, as CSV in UTF-8 with a byte order mark. */
final class TimesFile {

    private TimesFile() {}

    static byte[] of(Figures figures, Words words) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(FiguresFile.BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8))) {
            csv.writeRecord(
                    words.say("statistics.column.year"),
                    words.say("statistics.column.kind"),
                    words.say("statistics.column.state"),
                    words.say("statistics.column.times"),
                    words.say("statistics.column.averageDays"),
                    words.say("statistics.column.longestDays"));
            for (var time : figures.times()) {
                csv.writeRecord(
                        Integer.toString(figures.year()),
                        words.say("casefile.kind." + time.kind()),
                        words.say("casefile.state." + time.state()),
                        Long.toString(time.count()),
                        BigDecimal.valueOf(time.averageTenthsOfDays(), 1).toPlainString(),
                        BigDecimal.valueOf(time.longestTenthsOfDays(), 1).toPlainString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
