package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** The monthly statement for the insurer, as CSV and as tagged PDF. It names companies and claims, and no person. */
@Service
public class StatementPaper {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Policies policies;
    private final Licensees licensees;
    private final Pdf pdf;
    private final Clock clock;

    @Inject
    StatementPaper(Policies policies, Licensees licensees, Pdf pdf, Clock clock) {
        this.policies = policies;
        this.licensees = licensees;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** In UTF-8 with a byte order mark, as spreadsheets want it. */
    public byte[] csv(Statement statement, Words words) {
        var holders = holders(statement);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8))) {
            csv.writeRecord(words.say("insurance.csv.columns").split("\\|", -1));
            for (var line : statement.lines()) {
                csv.writeRecord(
                        Long.toString(line.policy()),
                        unharmed(holders.getOrDefault(line.policy(), "")),
                        Long.toString(line.n()),
                        day(line).toString(),
                        words.say("insurance.line." + line.kind()),
                        line.claim().value(),
                        line.amount().toString(),
                        line.after().paid().toString(),
                        line.after().reserved().toString(),
                        line.after().left().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] pdf(Statement statement, Language language) {
        var words = Words.in(language);
        var money = new Money(words);
        var holders = holders(statement);
        var lines = statement.lines().stream()
                .map(line -> words.say(
                        "insurance.statement.line",
                        words.day(day(line)),
                        holders.getOrDefault(line.policy(), ""),
                        line.claim(),
                        words.say("insurance.line." + line.kind()),
                        money.yen(line.amount()),
                        money.yen(line.after().left())))
                .collect(joining("\n"));
        var fields = new LinkedHashMap<String, String>();
        fields.put("body", words.say("letters.body"));
        fields.put("date", words.longDay(LocalDate.ofInstant(clock.instant(), Words.TOKYO)));
        fields.put(
                "caseNumber",
                words.say(
                        "insurance.statement.month",
                        statement.month().getYear(),
                        statement.month().getMonthValue()));
        fields.put(
                "count",
                words.say("insurance.statement.count", statement.lines().size()));
        fields.put("paid", money.yen(sum(statement, Line::paidChange)));
        fields.put("reserved", money.yen(sum(statement, Line::reservedChange)));
        fields.put("lines", lines.isEmpty() ? words.say("insurance.statement.none") : lines);
        fields.replaceAll((name, text) -> pdf.printable(text));
        return pdf.letter("insurance-statement", language, fields);
    }

    private static Yen sum(Statement statement, Function<Line, Yen> part) {
        return statement.lines().stream().map(part).reduce(Yen.ZERO, Yen::plus);
    }

    private static LocalDate day(Line line) {
        return LocalDate.ofInstant(line.at(), Words.TOKYO);
    }

    /** Of each period the name of its holder. */
    private Map<Long, String> holders(Statement statement) {
        var holders = new LinkedHashMap<Long, String>();
        statement.lines().forEach(line -> holders.computeIfAbsent(line.policy(), this::holder));
        return holders;
    }

    private String holder(long policy) {
        return policies.find(policy)
                .flatMap(found -> licensees.find(found.licensee()))
                .map(Licensee::name)
                .orElse("");
    }

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static String unharmed(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    }
}
