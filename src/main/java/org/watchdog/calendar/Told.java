package org.watchdog.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation.Day;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

/**
 * An explanation in words and marks, ready for a page or a letter.
 *
 * @param summary names the answer: {@code 5月20日になる理由}
 * @param sentences how the day was found, one idea each
 * @param marks every day of it, as the list {@code ol.days} shows them
 * @param calendar which edition of the calendar, and what is in it
 */
public record Told(String summary, List<String> sentences, List<Mark> marks, String calendar) {

    /**
     * One day of the list.
     *
     * @param css {@code gone}, {@code now}, {@code skip-day}, {@code last}, or several, or none
     * @param day {@code 5/1 金}
     * @param label its number, or why it is not counted
     * @param hidden what the marks say to a reader who does not see them; empty when they say nothing
     */
    public record Mark(LocalDate date, String css, String day, String label, String hidden) {}

    static Told of(Explanation explanation, Words words, LocalDate today) {
        return new Teller(explanation, words, today).tell();
    }

    static Told of(Paused paused, Words words, LocalDate today) {
        return new Teller(paused.told(), words, today).tell(paused);
    }

    /** Finds the words for one explanation. */
    private record Teller(Explanation explanation, Words words, LocalDate today) {

        Told tell() {
            return new Told(
                    say("summary", written(explanation.dueOn())),
                    sentences(),
                    explanation.days().stream()
                            .map(day -> mark(day, day.date().equals(explanation.dueOn())))
                            .toList(),
                    calendar());
        }

        Told tell(Paused paused) {
            var told = new ArrayList<>(stops());
            told.add(0, rule());
            told.add(say("paused", written(paused.since())));
            told.add(paused.remaining() > 0 ? say("remaining", paused.remaining()) : say("remaining.0"));
            return new Told(
                    say("summary.paused"),
                    told,
                    paused.days(today).map(day -> mark(day, false)).toList(),
                    calendar());
        }

        private String calendar() {
            var edition = explanation.calendarVersion().split("-", 2);
            return say("calendar." + explanation.rule().calendar(), edition[0], edition[edition.length - 1]);
        }

        private String rule() {
            var rule = explanation.rule();
            return say(rule.unit().name(), beginning(), rule.count(), say("days." + rule.calendar()));
        }

        private List<String> sentences() {
            var rule = explanation.rule();
            var told = new ArrayList<String>();
            told.add(rule());
            if (rule.unit() == Unit.MONTHS) {
                told.add(endOfMonths());
            }
            long left = explanation.days().stream().filter(this::isLeftOut).count();
            if (rule.unit() == Unit.BUSINESS_DAYS && left > 0) {
                told.add(say("tally", explanation.days().size(), explanation.counted(), left));
            }
            told.addAll(stops());
            lastCounted().ifPresent(told::add);
            return told;
        }

        private String beginning() {
            var rule = explanation.rule();
            var how = !rule.countFirstDay() ? "next" : explanation.days().get(0).counted() ? "same" : "from";
            return say("beginning." + how, written(explanation.from()));
        }

        private String endOfMonths() {
            var rule = explanation.rule();
            var start = explanation.from().plusDays(rule.countFirstDay() ? 0 : 1);
            var match = start.plusMonths(rule.count());
            return match.getDayOfMonth() == start.getDayOfMonth()
                    ? say("months.match", written(start), written(match))
                    : say("months.none", written(start), start.getDayOfMonth());
        }

        /** Each stop by its first and last day. */
        private List<String> stops() {
            var told = new ArrayList<String>();
            var stopped = explanation.days().stream()
                    .filter(Teller::isStopped)
                    .map(Day::date)
                    .toList();
            for (int first = 0, i = 0; i < stopped.size(); i++) {
                if (i + 1 == stopped.size()
                        || !stopped.get(i + 1).equals(stopped.get(i).plusDays(1))) {
                    told.add(stop(stopped.get(first), stopped.get(i), i - first + 1));
                    first = i + 1;
                }
            }
            return told;
        }

        private String stop(LocalDate from, LocalDate to, int days) {
            var months = explanation.rule().unit() == Unit.MONTHS ? ".months" : "";
            return days == 1
                    ? say("stop.day" + months, written(from))
                    : say("stop" + months, written(from), written(to), days);
        }

        private static boolean isStopped(Day day) {
            return day.reason().equals(Reason.STOPPED);
        }

        /** What became of a last day that is closed. */
        private Optional<String> lastCounted() {
            var last = explanation.days().stream()
                    .filter(Day::counted)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            if (last.reason().isOpen()) {
                return Optional.empty();
            }
            return Optional.of(
                    last.date().equals(explanation.dueOn())
                            ? say("stays", written(last.date()))
                            : say("moved", written(last.date()), written(explanation.dueOn())));
        }

        private boolean isLeftOut(Day day) {
            return !day.counted() && !day.reason().equals(Reason.FIRST_DAY) && !isStopped(day);
        }

        private Mark mark(Day day, boolean isDue) {
            var css = new ArrayList<String>();
            var hidden = new ArrayList<String>();
            boolean skipped = isStopped(day) || (isLeftOut(day) && !day.reason().equals(Reason.MOVED_HERE));
            if (skipped) {
                css.add("skip-day");
            } else if (day.date().isBefore(today) && !isDue) {
                css.add("gone");
            }
            if (day.date().equals(today)) {
                css.add("now");
                hidden.add(say("today"));
            }
            if (isDue) {
                css.add("last");
                hidden.add(say("due"));
            }
            var label =
                    day.counted() ? String.valueOf(day.number()) : day.reason().say(words);
            return new Mark(
                    day.date(), String.join(" ", css), inList(day.date()), label, String.join(say("and"), hidden));
        }

        /** {@code 5/1 金}; with its year where the year begins, or where another year than this begins the list. */
        private String inList(LocalDate day) {
            boolean begins =
                    day.getDayOfYear() == 1 || (day.equals(explanation.from()) && day.getYear() != today.getYear());
            return write(day, begins ? "yyyy/M/d E" : "M/d E", begins ? "EEE d MMM yyyy" : "EEE d MMM");
        }

        /** {@code 5月20日}, with its year when it is not this one. */
        private String written(LocalDate day) {
            boolean thisYear = day.getYear() == today.getYear();
            return write(day, thisYear ? "M月d日" : "yyyy年M月d日", thisYear ? "d MMM" : "d MMM yyyy");
        }

        private String write(LocalDate day, String ja, String en) {
            return DateTimeFormatter.ofPattern(
                            words.language() == Language.JA ? ja : en,
                            words.language().locale())
                    .format(day);
        }

        private String say(String key, Object... arguments) {
            return words.say("calendar.why." + key, arguments);
        }
    }
}
