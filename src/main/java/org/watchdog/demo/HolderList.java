package org.watchdog.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;
import org.watchdog.register.Contact;
import org.watchdog.register.Enrolment;
import org.watchdog.register.Industry;
import org.watchdog.register.Mark;
import org.watchdog.register.MarkStatus;
import org.watchdog.register.Plan;
import org.watchdog.register.Standing;
import org.watchdog.register.TargetBusiness;

/**
 * The invented holders, one a line: name, kana, industry, standing, plan, sales in yen, marks, target business
 * ({@code since -N months}), site names below {@code example.jp}. A mark is {@code SCHEME number STATUS}.
 */
final class HolderList {

    static final String BODY = "一般財団法人 情報標章機構";

    private HolderList() {}

    /** A holder as it is entered, and what became of its marks since. */
    record Line(Enrolment enrolment, List<Scheme> suspended, List<Scheme> ended) {}

    /** @param today the days of the list lie around it */
    static List<Line> read(LocalDate today) {
        var file = Objects.requireNonNull(HolderList.class.getResourceAsStream("/demo/holders.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line(line.split("\\|", -1), today))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] cell, LocalDate today) {
        var marks = words(cell[6], ",").stream().map(mark -> words(mark, " ")).toList();
        var enrolment = new Enrolment(
                cell[0],
                cell[1],
                Industry.valueOf(cell[2]),
                Standing.valueOf(cell[3]),
                cell[4].isEmpty() ? Optional.empty() : Optional.of(Plan.valueOf(cell[4])),
                cell[5].isEmpty() ? Optional.empty() : Optional.of(new Yen(Long.parseLong(cell[5].replace("_", "")))),
                Optional.of(contact(cell[8])),
                cell[7].isEmpty() ? Optional.empty() : Optional.of(target(cell[7], today)),
                marks.stream().map(mark -> granted(mark, today)).toList(),
                words(cell[8], ",").stream()
                        .map(site -> "https://" + site + ".example.jp/")
                        .toList());
        return new Line(enrolment, schemes(marks, MarkStatus.SUSPENDED), schemes(marks, MarkStatus.ENDED));
    }

    /** Of those in force the last day is so far that the clock can be moved by years; nobody renews them here. */
    private static Mark granted(List<String> mark, LocalDate today) {
        var scheme = Scheme.valueOf(mark.get(0));
        var isEnded = mark.get(2).equals(MarkStatus.ENDED.name());
        var from = today.minusMonths(isEnded ? 26 : 2).withDayOfMonth(1);
        return Mark.granted(
                scheme, mark.get(1), from, from.plusYears(isEnded ? 2 : 10).minusDays(1));
    }

    private static TargetBusiness target(String months, LocalDate today) {
        return new TargetBusiness(
                BODY, today.minusMonths(Long.parseLong(months)).withDayOfMonth(1));
    }

    private static Contact contact(String sites) {
        var site = words(sites, ",").get(0);
        return new Contact("個人情報保護管理者", "privacy@" + site.toLowerCase(Locale.ROOT) + ".example.jp");
    }

    private static List<Scheme> schemes(List<List<String>> marks, MarkStatus status) {
        return marks.stream()
                .filter(mark -> mark.get(2).equals(status.name()))
                .map(mark -> Scheme.valueOf(mark.get(0)))
                .toList();
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
