package org.watchdog.deliberation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.Cases;
import org.watchdog.committee.Papers;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.PdfPages;
import org.watchdog.platform.api.Service;

/**
 * A member reads his copy: page by page, with his number and name across each, and every page that he opens goes on
 * record. Nobody reads the copy of somebody else, and nobody one that was recalled.
 */
@Service
@Transactional
public class Reading {

    private final EntityManager rows;
    private final Copies copies;
    private final Papers papers;
    private final Cases cases;
    private final Users users;
    private final PdfPages pages;
    private final Event<CaseRead> reads;
    private final Clock clock;

    @Inject
    Reading(
            EntityManager rows,
            Copies copies,
            Papers papers,
            Cases cases,
            Users users,
            PdfPages pages,
            Event<CaseRead> reads,
            Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.papers = papers;
        this.cases = cases;
        this.users = users;
        this.pages = pages;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A member's own copy.
     *
     * @param papers none where the copy was recalled
     * @param opened the papers of which he has opened a page
     */
    public record Mine(Copy copy, List<Papers.Listed> papers, Set<Long> opened) {

        public boolean isOver() {
            return copy.state() != Copy.State.ISSUED;
        }
    }

    /** One page of a paper: what it says, for who cannot see its picture. */
    public record Leaf(Copy copy, Papers.Listed paper, int page, String text) {}

    /** The caller's last copy of a case; empty if he has none, or may not know of the case. */
    public Optional<Mine> mine(CaseNumber number, Caller caller) {
        return copy(number, caller).map(copy -> {
            reads.fire(new CaseRead(number, caller.actor(), "deliberation.copy"));
            var readable = copy.state() == Copy.State.ISSUED;
            return new Mine(copy, readable ? papers.of(number) : List.of(), opened(copy));
        });
    }

    private Optional<Copy> copy(CaseNumber number, Caller caller) {
        return cases.visible(number, caller).stream()
                .flatMap(in -> copies.of(number).stream())
                .filter(copy -> copy.member().equals(caller.id()))
                .reduce((earlier, later) -> later);
    }

    private Set<Long> opened(Copy copy) {
        @SuppressWarnings("unchecked") // one column
        List<Number> found = rows.createNativeQuery("select distinct paper from deliberation_view where copy = ?")
                .setParameter(1, copy.id())
                .getResultList();
        var opened = new HashSet<Long>();
        found.forEach(paper -> opened.add(paper.longValue()));
        return opened;
    }

    /** Opens a page; empty if there is none, or it is not the caller's to read. */
    public Optional<Leaf> open(CaseNumber number, long paper, int page, Caller caller) {
        return readable(number, paper, page, caller).map(leaf -> {
            rows.createNativeQuery("insert into deliberation_view (copy, paper, page, at) values (?, ?, ?, ?)")
                    .setParameter(1, leaf.copy().id())
                    .setParameter(2, paper)
                    .setParameter(3, page)
                    .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .executeUpdate();
            reads.fire(new CaseRead(number, caller.actor(), "deliberation.page"));
            var pdf = papers.read(number, paper).orElseThrow();
            return new Leaf(leaf.copy(), leaf.paper(), page, pages.text(pdf, page));
        });
    }

    /** The picture of a page (PNG) with the mark of the caller's copy. */
    public Optional<byte[]> picture(CaseNumber number, long paper, int page, Caller caller) {
        return readable(number, paper, page, caller).map(leaf -> {
            reads.fire(new CaseRead(number, caller.actor(), "deliberation.page"));
            return pages.picture(papers.read(number, paper).orElseThrow(), page, mark(leaf.copy()));
        });
    }

    private Optional<Leaf> readable(CaseNumber number, long paper, int page, Caller caller) {
        return copy(number, caller)
                .filter(copy -> copy.state() == Copy.State.ISSUED)
                .flatMap(copy -> papers.of(number).stream()
                        .filter(one -> one.id() == paper && page >= 1 && page <= one.pages())
                        .findFirst()
                        .map(one -> new Leaf(copy, one, page, "")));
    }

    /**
     * A copy for paper: one paper of the case with the mark of the copy on every page. Whoever prints it has the right.
     */
    public Optional<byte[]> marked(Copy copy, long paper) {
        return papers.read(copy.caseNumber(), paper).map(pdf -> pages.marked(pdf, mark(copy)));
    }

    /** The papers that a copy holds. */
    public List<Papers.Listed> of(Copy copy) {
        return papers.of(copy.caseNumber());
    }

    private String mark(Copy copy) {
        return copy.label() + "　" + users.nameOf(copy.member(), Language.JA);
    }
}
