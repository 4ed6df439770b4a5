package org.watchdog.register;

import static java.util.Comparator.comparing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;

/** The businesses of the register, to be found by id, by site, or by what somebody remembers of them. */
@Service
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

    /** The public holder whose mark has this registration number, however it is written; a mark may have ended. */
    public Optional<Licensee> withNumber(String number) {
        return rows.createQuery(
                        "select l from Licensee l join l.marks m where l.listed = true and upper(m.number) = :number",
                        Licensee.class)
                .setParameter("number", plain(number))
                .getResultStream()
                .findFirst();
    }

    /** A registration number as it is compared. */
    static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** The public ones by name, kana, registration number or site; without a word all; sorted by kana. */
    public LicenseePage search(Optional<String> word, Place from, int limit) {
        return page(true, word, from, limit);
    }

    /** The same, with those that the public does not know of: for the staff. */
    public LicenseePage searchAll(Optional<String> word, Place from, int limit) {
        return page(false, word, from, limit);
    }

    /** How many {@link #search} finds, counted no further than {@code atMost}; rarely asked for. */
    public int count(Optional<String> word, int atMost) {
        return sought(true, word)
                .map(query ->
                        query.ids(rows).setMaxResults(atMost).getResultList().size())
                .orElse(0);
    }

    /** How many businesses hold a mark, or held one. */
    public long countGranted() {
        return rows.createQuery("select count(l) from Licensee l where l.standing = :granted", Long.class)
                .setParameter("granted", Standing.GRANTED)
                .getSingleResult();
    }

    private LicenseePage page(boolean onlyListed, Optional<String> word, Place from, int limit) {
        return sought(onlyListed, word)
                .map(query -> {
                    var neighbour = from.id().flatMap(this::find);
                    neighbour.ifPresent(n -> query.from(n, from.forward()));
                    var read = query.entries(rows).setMaxResults(limit + 1).getResultList();
                    return cut(read, neighbour.isPresent(), neighbour.isEmpty() || from.forward(), limit);
                })
                .orElse(LicenseePage.EMPTY);
    }

    /** Empty where there is a word, but nothing in it that could be looked for. */
    private Optional<LicenseeQuery> sought(boolean onlyListed, Optional<String> word) {
        var query = new LicenseeQuery();
        if (onlyListed) {
            query.listed();
        }
        var given = word.map(String::strip).filter(w -> !w.isEmpty());
        if (given.isPresent() && !LicenseeQuery.canBeSought(given.get())) {
            return Optional.empty();
        }
        given.ifPresent(w -> query.about(w, atSite(w)));
        return Optional.of(query);
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

    private record Found(Licensee licensee, int length) {}
}
