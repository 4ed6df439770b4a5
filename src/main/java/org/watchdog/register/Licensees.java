package org.watchdog.register;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.SearchWords;

/** The businesses of the register, to be found by id, by site, or by what somebody remembers of them. */
@Dependent
public class Licensees {

    private final EntityManager rows;

    @Inject
    Licensees(EntityManager rows) {
        this.rows = rows;
    }

    /** A business by its id, whether the public knows of it or not. */
    public Optional<Licensee> find(LicenseeId id) {
        return Optional.ofNullable(rows.find(Licensee.class, id.value()));
    }

    /**
     * The public holder on whose site an address lies (rule R-WD-01): the same host and the longest registered path.
     * However it is written; empty if it is no address, or nobody's.
     */
    public Optional<Licensee> atSite(String address) {
        return SiteAddress.read(address)
                .flatMap(place -> rows.createQuery(
                                "select l from Licensee l join l.sites s where l.listed = true and s.host = :host",
                                Licensee.class)
                        .setParameter("host", place.host())
                        .getResultStream()
                        .flatMap(licensee -> licensee.sites().stream()
                                .filter(site -> site.place().covers(place))
                                .map(site ->
                                        new Found(licensee, site.place().path().length())))
                        .max(comparing(Found::length))
                        .map(Found::licensee));
    }

    /** The public ones by name, kana, registration number or site; without a word all; sorted by kana. */
    public LicenseePage search(Optional<String> word, Place from, int limit) {
        return page(true, word, from, limit);
    }

    /** The same, with those that the public does not know of: for the staff. */
    public LicenseePage searchAll(Optional<String> word, Place from, int limit) {
        return page(false, word, from, limit);
    }

    private LicenseePage page(boolean onlyListed, Optional<String> word, Place from, int limit) {
        var sought = word.map(String::strip).filter(w -> !w.isEmpty());
        if (sought.isPresent() && SearchWords.of(sought.get()).isEmpty()) {
            return LicenseePage.EMPTY; // nothing in it that could be looked for
        }
        var start = from.id().flatMap(this::find);
        var forward = from.forward();
        var conditions = new ArrayList<String>();
        if (onlyListed) {
            conditions.add("l.listed = true");
        }
        if (sought.isPresent()) {
            conditions.add("(l.search like :word or l.search like :site or l.id = :owner)");
        }
        if (start.isPresent()) {
            conditions.add(
                    forward
                            ? "(l.kanaKey > :kana or (l.kanaKey = :kana and l.id > :id))"
                            : "(l.kanaKey < :kana or (l.kanaKey = :kana and l.id < :id))");
        }
        var query = rows.createQuery(
                "select l from Licensee l"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + (forward ? " order by l.kanaKey, l.id" : " order by l.kanaKey desc, l.id desc"),
                Licensee.class);
        sought.ifPresent(w -> ask(query, w));
        start.ifPresent(s -> query.setParameter("kana", s.kanaKey()).setParameter("id", s.id().value()));
        return cut(withParts(query).setMaxResults(limit + 1).getResultList(), start.isPresent(), forward, limit);
    }

    /** As words, as the beginning or part of an address, and as an address that lies on somebody's site. */
    private void ask(TypedQuery<Licensee> query, String sought) {
        var words = SearchWords.of(sought);
        var site = SiteAddress.read(sought)
                .map(place -> SearchWords.of(place.toString()))
                .orElse(words);
        query.setParameter("word", "%" + words + "%")
                .setParameter("site", "%" + site + "%")
                .setParameter("owner", atSite(sought).map(l -> l.id().value()).orElse(""));
    }

    /** One more than asked for was read, to know whether the list goes on. */
    private static LicenseePage cut(List<Licensee> read, boolean cameFrom, boolean forward, int limit) {
        var more = read.size() > limit;
        var items = new ArrayList<>(read.subList(0, Math.min(limit, read.size())));
        if (!forward) {
            Collections.reverse(items);
        }
        return LicenseePage.of(items, forward ? cameFrom : more, forward ? more : cameFrom);
    }

    private static TypedQuery<Licensee> withParts(TypedQuery<Licensee> query) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "l.marks")
                .setHint("eclipselink.batch", "l.sites");
    }

    private record Found(Licensee licensee, int length) {}
}
