package org.watchdog.casefile.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.TimeLeft;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.CaseFilter;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.FrontPage;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;

/**
 * What a mark holder sees at the addresses where staff see the cases: what we ask of it, until when, and what it
 * answered (contract, section 3).
 */
@Service
class HolderPages {

    private static final int LENGTH = 50;

    private final CaseFile file;
    private final Files files;
    private final Clocks clocks;
    private final OpenDays days;
    private final Instance<FrontPage> fronts;
    private final Instance<Aside> asides;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    HolderPages(
            CaseFile file,
            Files files,
            Clocks clocks,
            OpenDays days,
            @Any Instance<FrontPage> fronts,
            @Any Instance<Aside> asides,
            CurrentLanguage language,
            Models models) {
        this.file = file;
        this.files = files;
        this.clocks = clocks;
        this.days = days;
        this.fronts = fronts;
        this.asides = asides;
        this.language = language;
        this.models = models;
    }

    /** A case in the list, with the deadline of what is asked. */
    public record Row(
            Case file, @Nullable Deadline due, @Nullable TimeLeft left) {}

    /** The cases about this holder, newest first. */
    String list(Caller holder, Optional<CaseNumber> after) {
        var none = Optional.<String>empty();
        var filter = new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                Optional.empty(),
                OptionalInt.empty(),
                CaseFilter.Sort.NEWEST,
                after,
                LENGTH);
        var found = file.list(filter, holder);
        var page = found.stream().limit(LENGTH).toList();
        models.put("rows", page.stream().map(this::row).toList());
        models.put(
                "after",
                found.size() > LENGTH ? "/cases?cursor=" + page.get(LENGTH - 1).number() : null);
        models.put(
                "panels",
                fronts.stream()
                        .flatMap(front -> front.of(holder, language.words()).stream())
                        .toList());
        return "casefile/holder-cases.html";
    }

    private Row row(Case shown) {
        var due = clocks.of(shown.number()).stream()
                .filter(d -> d.name().startsWith("holder") && d.state() == Deadline.State.OPEN)
                .findFirst();
        return new Row(shown, due.orElse(null), due.map(this::left).orElse(null));
    }

    /** One case, as the holder may see it; {@code told} is {@code sent} after an answer, {@code files} after files. */
    String show(CaseFile.Shown shown, Caller holder, Optional<String> told) {
        var said = new ArrayList<>(file.withHolder(shown.file()));
        Collections.reverse(said);
        models.put("shown", shown);
        models.put("said", List.copyOf(said));
        models.put("files", files.of(shown.file(), holder));
        models.put("due", shown.nextDeadline().orElse(null));
        models.put("left", shown.nextDeadline().map(this::left).orElse(null));
        models.put("stopped", shown.deadlines().stream().anyMatch(d -> d.state() == Deadline.State.STOPPED));
        models.put("told", told.filter("sent"::equals).orElse(null));
        models.put("filesSent", told.filter("files"::equals).isPresent());
        models.put(
                "panels",
                asides.stream()
                        .flatMap(aside -> aside.of(shown.file(), holder, language.words()).stream())
                        .toList());
        return switch (shown.file().kind()) {
            case INCIDENT -> "incident/holder-case.html";
            case CLAIM -> "insurance/holder-case.html";
            default -> "casefile/holder-case.html";
        };
    }

    private TimeLeft left(Deadline due) {
        return days.left(clocks.today(), due.explanation());
    }
}
