package org.watchdog.deliberation;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.casefile.Cases;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Certificates that the copies of a case are destroyed: every number with its member, and what became of it. */
@Service
@Transactional
public class Certificates {

    private static final String PLACE = "deliberation.certificate";

    private final EntityManager rows;
    private final Copies copies;
    private final Cases cases;
    private final Users users;
    private final CaseSecrets secrets;
    private final Pdf pdf;
    private final Event<Object> news;
    private final Clock clock;

    @Inject
    Certificates(
            EntityManager rows,
            Copies copies,
            Cases cases,
            Users users,
            CaseSecrets secrets,
            Pdf pdf,
            Event<Object> news,
            Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.cases = cases;
        this.users = users;
        this.secrets = secrets;
        this.pdf = pdf;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Certifies what became of the copies of the case's items so far; once for each item. Of a case that was
     * deliberated twice the second certificate lists the numbers of both.
     */
    public void issue(CaseNumber number) {
        var gone = copies.of(number).stream()
                .filter(copy -> copy.destroyedAt().isPresent())
                .toList();
        var item = gone.stream().map(Copy::item).max(Comparator.naturalOrder()).orElseThrow();
        var listed = Json.createArrayBuilder();
        gone.forEach(copy -> listed.add(told(copy)));
        var fixed = Fixed.of(Json.createObjectBuilder()
                .add("caseNumber", number.value())
                .add("issuedAt", clock.instant().toString())
                .add("copies", listed)
                .build());
        var fresh = rows.createNativeQuery("""
                        insert ignore into deliberation_certificate (item, case_number, issued_at, record_sealed, sha256)
                        values (?, ?, ?, ?, ?)""")
                .setParameter(1, item)
                .setParameter(2, number.value())
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(4, seal(number, fixed))
                .setParameter(5, fixed.sha256())
                .executeUpdate();
        if (fresh > 0) {
            news.fire(new Audited(
                    number, Actor.SYSTEM, "deliberation.certificateIssued", Map.of("sha256", fixed.fingerprint())));
        }
    }

    private static JsonObject told(Copy copy) {
        var told = Json.createObjectBuilder()
                .add("label", copy.label())
                .add("member", copy.member().value())
                .add("printed", copy.isPrinted())
                .add("state", copy.state().name());
        copy.accountedAt().ifPresent(at -> told.add("accountedAt", at.toString()));
        copy.accountedBy().ifPresent(by -> told.add("accountedBy", by.value()));
        copy.destroyedAt().ifPresent(at -> told.add("destroyedAt", at.toString()));
        copy.destroyedBy().ifPresent(by -> told.add("destroyedBy", by.value()));
        return told.build();
    }

    private byte[] seal(CaseNumber number, Fixed fixed) {
        return secrets.seal(number, PLACE, fixed.text());
    }

    /** The newest certificate of a case; empty while there is none. */
    Optional<Fixed> latest(CaseNumber number) {
        @SuppressWarnings("unchecked") // one column
        List<byte[]> found = rows.createNativeQuery(
                        "select record_sealed from deliberation_certificate where case_number = ? order by item desc")
                .setParameter(1, number.value())
                .setMaxResults(1)
                .getResultList();
        return found.stream()
                .map(kept -> new Fixed(secrets.text(number, PLACE, kept)))
                .findFirst();
    }

    /** Whether the case has a certificate. */
    public boolean isIssued(CaseNumber number) {
        return latest(number).isPresent();
    }

    /** The newest certificate as a tagged PDF; empty if there is none, or the case is not the caller's to know of. */
    public Optional<byte[]> print(CaseNumber number, Language language, Caller caller) {
        return cases.visible(number, caller).flatMap(in -> latest(number)).map(fixed -> {
            news.fire(new CaseRead(number, caller.actor(), "deliberation.certificate"));
            return print(number, fixed, language);
        });
    }

    private byte[] print(CaseNumber number, Fixed fixed, Language language) {
        var words = Words.in(language);
        var told = fixed.told();
        var list = told.getJsonArray("copies").getValuesAs(JsonObject.class);
        var names = new Names(users, language);
        var fields = new TreeMap<String, String>();
        fields.put("body", words.say("letters.body"));
        fields.put("caseNumber", number.value());
        fields.put("date", words.longDay(day(told.getString("issuedAt"))));
        fields.put("title", words.say("deliberation.certificate.title"));
        fields.put("count", Integer.toString(list.size()));
        fields.put("copies", list.stream().map(copy -> line(copy, words, names)).collect(joining("\n")));
        fields.put("collectedBy", by(list, "accountedBy", names, words));
        fields.put("destroyedBy", by(list, "destroyedBy", names, words));
        fields.put("fingerprint", fixed.fingerprint());
        fields.replaceAll((name, text) -> pdf.printable(text));
        return pdf.letter("deliberation-certificate", language, fields);
    }

    private static String line(JsonObject copy, Words words, Names names) {
        return words.say(
                "deliberation.certificate.line." + copy.getString("state"),
                copy.getString("label"),
                names.of(copy.getString("member")),
                words.longDay(day(copy.getString("accountedAt", copy.getString("destroyedAt", "")))),
                words.longDay(day(copy.getString("destroyedAt"))),
                words.say("deliberation.certificate." + (copy.getBoolean("printed") ? "printed" : "screen")));
    }

    private static String by(List<JsonObject> copies, String field, Names names, Words words) {
        return copies.stream()
                .filter(copy -> copy.containsKey(field))
                .map(copy -> names.of(copy.getString(field)))
                .distinct()
                .collect(joining(words.say("deliberation.and")));
    }

    private static LocalDate day(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), Words.TOKYO);
    }

    /** People as they are called in one language. */
    private record Names(Users users, Language language) {
        String of(String id) {
            return users.nameOf(new UserId(id), language);
        }
    }
}
