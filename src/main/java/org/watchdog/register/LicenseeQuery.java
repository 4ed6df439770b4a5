package org.watchdog.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.platform.api.SearchWords;

/**
 * What is asked of the register: as words (name, kana, number, part of an address), as an address whose site somebody
 * holds, and from which place of the list on. Pages are ranges of an index, never offsets.
 */
final class LicenseeQuery {

    /** What people copy along with the beginning of an address. */
    private static final Pattern SCHEME = Pattern.compile("^\\s*https?://(www\\.)?", Pattern.CASE_INSENSITIVE);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean forward = true;

    /** Only those that the public knows of. */
    LicenseeQuery listed() {
        conditions.add("l.listed = true");
        return this;
    }

    /** @param owner on whose site the word lies, if it is the address of one */
    LicenseeQuery about(String word, Optional<Licensee> owner) {
        var words = words(word);
        // of a mail address its host alone would find everybody below the same domain
        var site = SiteAddress.read(word)
                .filter(place -> word.indexOf('@') < 0)
                .map(place -> SearchWords.of(place.toString()))
                .orElse(words);
        conditions.add("(l.search like :words or l.search like :site or l.id = :owner)");
        parameters.put("words", "%" + words + "%");
        parameters.put("site", "%" + site + "%");
        parameters.put("owner", owner.map(l -> l.id().value()).orElse(""));
        return this;
    }

    /** Next to a business of the list, after it or before it. */
    LicenseeQuery from(Licensee neighbour, boolean after) {
        forward = after;
        conditions.add(
                after
                        ? "(l.kanaKey > :kana or (l.kanaKey = :kana and l.id > :id))"
                        : "(l.kanaKey < :kana or (l.kanaKey = :kana and l.id < :id))");
        parameters.put("kana", neighbour.kanaKey());
        parameters.put("id", neighbour.id().value());
        return this;
    }

    /** The businesses by kana, or backwards where they lie before a place. */
    TypedQuery<Licensee> entries(EntityManager rows) {
        var order = forward ? " order by l.kanaKey, l.id" : " order by l.kanaKey desc, l.id desc";
        return filled(rows.createQuery("select l from Licensee l" + where() + order, Licensee.class))
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "l.marks")
                .setHint("eclipselink.batch", "l.sites");
    }

    /** Their ids alone, in no order. */
    TypedQuery<String> ids(EntityManager rows) {
        return filled(rows.createQuery("select l.id from Licensee l" + where(), String.class));
    }

    /** Whether there is anything in a word that could be looked for. */
    static boolean canBeSought(String word) {
        return !words(word).isEmpty();
    }

    private static String words(String word) {
        return SearchWords.of(SCHEME.matcher(word).replaceFirst(""));
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
