package org.watchdog.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.CaseFilter;
import org.watchdog.casefile.CaseSheet;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Facet;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.Names;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;

/** What staff see of the cases: the list, one case with everything that happened, its place in the drawing. */
@Service
class StaffPages implements CaseSheet {

    private static final int ENTRIES = 50;
    private static final List<String> TABS = List.of("overview", "parties");

    private final CaseFile file;
    private final Clocks clocks;
    private final OpenDays days;
    private final DeadlineRows deadlines;
    private final Names names;
    private final StreamView stream;
    private final Files files;
    private final Instance<Facet> facets;
    private final Instance<Aside> asides;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    StaffPages(
            CaseFile file,
            Clocks clocks,
            OpenDays days,
            DeadlineRows deadlines,
            Names names,
            StreamView stream,
            Files files,
            @Any Instance<Facet> facets,
            @Any Instance<Aside> asides,
            CurrentLanguage language,
            Models models) {
        this.file = file;
        this.clocks = clocks;
        this.days = days;
        this.deadlines = deadlines;
        this.names = names;
        this.stream = stream;
        this.files = files;
        this.facets = facets;
        this.asides = asides;
        this.language = language;
        this.models = models;
    }

    /** A case in the list. */
    public record Row(
            Case file, @Nullable String holder, @Nullable String nextStep, LocalDate opened) {}

    /** The nearest deadline: its shape and what that means in words. */
    public record Due(String name, String shape, LocalDate dueOn, String words, Explanation explanation) {}

    /** A coming to an element of the drawing. */
    public record Stop(java.time.Instant at, String name, boolean active) {}

    String list(Caller viewer, CaseFilter filter) {
        var words = language.words();
        var found = file.list(filter, viewer);
        var page = found.stream().limit(filter.limit()).toList();
        models.put("rows", page.stream().map(c -> row(c, words)).toList());
        models.put("q", filter.q().orElse(""));
        models.put("kind", filter.kind().map(Enum::name).orElse(""));
        models.put("state", filter.state().map(Enum::name).orElse(""));
        models.put("level", filter.level().isPresent() ? filter.level().getAsInt() : null);
        models.put("sort", filter.sort().word());
        models.put("kinds", CaseKind.values());
        models.put("states", CaseState.values());
        models.put("narrowed", !query(filter).isEmpty());
        models.put("first", filter.after().isPresent() ? address(query(filter)) : null);
        models.put("next", found.size() > filter.limit() ? after(filter, page.get(page.size() - 1)) : null);
        return "casefile/cases.html";
    }

    private Row row(Case found, Words words) {
        return new Row(
                found,
                found.licensee().map(names::licensee).orElse(null),
                found.element()
                        .map(e -> Names.element(found.process(), e, words))
                        .orElse(null),
                opened(found));
    }

    private static LocalDate opened(Case found) {
        return LocalDate.ofInstant(found.openedAt(), Words.TOKYO);
    }

    private static Map<String, String> query(CaseFilter filter) {
        var query = new LinkedHashMap<String, String>();
        filter.q().ifPresent(q -> query.put("q", q));
        filter.kind().ifPresent(k -> query.put("kind", k.name()));
        filter.state().ifPresent(s -> query.put("state", s.name()));
        filter.licensee().ifPresent(id -> query.put("licensee", id.value()));
        filter.level().ifPresent(level -> query.put("level", Integer.toString(level)));
        Optional.of(filter.sort())
                .filter(CaseFilter.Sort.OLDEST::equals)
                .ifPresent(sort -> query.put("sort", sort.word()));
        return query;
    }

    private static String after(CaseFilter filter, Case last) {
        var query = query(filter);
        query.put("cursor", last.number().value());
        return address(query);
    }

    private static String address(Map<String, String> query) {
        return "/cases?"
                + query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(joining("&"));
    }

    /** Says on the page what was just done. */
    void tell(String key) {
        models.put("told", language.words().say(key));
    }

    @Override
    public Optional<String> open(CaseNumber number, Caller viewer) {
        return file.show(number, viewer).map(shown -> show(shown, viewer, Optional.empty(), Optional.empty()));
    }

    String show(CaseFile.Shown shown, Caller viewer, Optional<String> tab, Optional<String> before) {
        var words = language.words();
        head(shown, words);
        models.put("tab", tab.filter(TABS::contains).orElse("overview"));
        var rows = deadlines.of(shown, viewer).stream().collect(partitioningBy(DeadlineRows.Row::isOver));
        models.put("running", rows.get(false));
        models.put("ended", rows.get(true));
        var from = before.filter(b -> b.matches("\\d{1,18}")).map(Long::valueOf);
        var told = file.stream(shown.file().number(), viewer, CaseAnswers.optional(from), ENTRIES)
                .orElseThrow();
        var given = files.of(shown.file(), viewer);
        models.put("files", given);
        models.put("parts", parts(shown, viewer));
        models.put("days", stream.days(shown.file(), told, given, words));
        models.put("newest", from.isPresent());
        models.put(
                "older",
                told.entries().size() < ENTRIES
                        ? null
                        : told.entries().get(ENTRIES - 1).id());
        models.put(
                "panels",
                asides.stream()
                        .flatMap(aside -> aside.of(shown.file(), viewer, words).stream())
                        .toList());
        return "casefile/case.html";
    }

    /** What the other rooms add, in the middle of the page, by name. */
    private List<Facet.Part> parts(CaseFile.Shown shown, Caller viewer) {
        return facets.stream()
                .sorted(comparing(Facet::name))
                .flatMap(facet -> Optional.ofNullable(shown.facets().get(facet.name()))
                        .map(told -> facet.page(shown.file(), viewer, told))
                        .stream())
                .toList();
    }

    String diagram(CaseFile.Shown shown, CaseFile.Drawn drawn) {
        var words = language.words();
        head(shown, words);
        models.put("tab", "diagram");
        models.put("drawn", drawn);
        models.put(
                "stops",
                drawn.comings().stream()
                        .map(coming -> new Stop(
                                coming.step().at(),
                                Names.element(
                                        coming.step().process(), coming.step().element(), words),
                                coming.here()))
                        .toList());
        return "casefile/diagram.html";
    }

    private void head(CaseFile.Shown shown, Words words) {
        models.put("shown", shown);
        models.put("opened", opened(shown.file()));
        models.put("nextStep", shown.nextStep(words).orElse(null));
        models.put(
                "nextDue",
                shown.nextDeadline().map(d -> due(shown.file(), d, words)).orElse(null));
    }

    private Due due(Case of, Deadline deadline, Words words) {
        var left = days.left(clocks.today(), deadline.explanation());
        return new Due(
                Names.deadline(of, deadline, words),
                left.shape(),
                deadline.dueOn(),
                left.say(words),
                deadline.explanation());
    }
}
