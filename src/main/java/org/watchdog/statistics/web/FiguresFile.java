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

/**
 * The figures of a year as CSV in UTF-8 with a byte order mark, as spreadsheets want it. All its cells are words and
 * numbers of ours, so that none can be taken for a formula.
 */
final class FiguresFile {

    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FiguresFile() {}

    static byte[] of(Figures figures, Words words) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8))) {
            csv.writeRecord(
                    words.say("statistics.column.year"),
                    words.say("statistics.column.category"),
                    words.say("statistics.column.word"),
                    words.say("statistics.column.count"),
                    words.say("statistics.column.of"),
                    words.say("statistics.column.percent"));
            for (var table : figures.tables()) {
                for (var line : table.lines()) {
                    csv.writeRecord(
                            Integer.toString(figures.year()),
                            words.say("statistics.category." + table.category()),
                            words.say(table.category().label(line.word())),
                            Long.toString(line.count()),
                            Long.toString(table.of()),
                            BigDecimal.valueOf(line.permille(), 1).toPlainString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
