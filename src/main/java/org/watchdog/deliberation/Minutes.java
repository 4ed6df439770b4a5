package org.watchdog.deliberation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Messages;
import org.watchdog.committee.Committees;
import org.watchdog.committee.Item;
import org.watchdog.committee.Items;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.Proceedings;
import org.watchdog.identity.Recusals;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * The minutes of an item. They are made from the record each time they are looked at; the secretary writes the free
 * parts alone; when the chair approves them, the whole is fixed as it is then, in both languages, with its fingerprint.
 */
@Service
@Transactional
public class Minutes {

    /** How long a free part may be, in characters. */
    public static final int LONGEST = 10_000;

    private static final String FREE = "deliberation.minutes.free";
    private static final String FIXED = "deliberation.minutes.fixed";

    private final EntityManager rows;
    private final Items items;
    private final Proceedings proceedings;
    private final Committees committees;
    private final Recusals recusals;
    private final Cases cases;
    private final Messages messages;
    private final Users users;
    private final CaseSecrets secrets;
    private final Event<Object> news;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters") // the record of many rooms comes together here
    Minutes(
            EntityManager rows,
            Items items,
            Proceedings proceedings,
            Committees committees,
            Recusals recusals,
            Cases cases,
            Messages messages,
            Users users,
            CaseSecrets secrets,
            Event<Object> news,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.proceedings = proceedings;
        this.committees = committees;
        this.recusals = recusals;
        this.cases = cases;
        this.messages = messages;
        this.users = users;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Minutes as they are read.
     *
     * @param parts meeting, attended, absent, recused, votes, discussion, remarks, in words
     * @param fingerprint SHA-256 of what is fixed, 64 hexadecimal digits; empty while they are not approved
     */
    public record Read(Map<String, String> parts, Optional<String> fingerprint) {}

    /** Writes the free parts, in the place of those before. */
    public void write(CaseNumber number, String discussion, String remarks, Caller by) {
        var free = Json.createObjectBuilder()
                .add("discussion", discussion)
                .add("remarks", remarks)
                .build();
        row(number).write(secrets.seal(number, FREE, free.toString()));
        news.fire(new Audited(number, by.actor(), "deliberation.minutesWritten"));
    }

    /** The chair approves them; from now on nothing of them changes. */
    public void approve(CaseNumber number, Caller by) {
        var item = latest(number);
        var told = Json.createObjectBuilder()
                .add("caseNumber", number.value())
                .add("approvedBy", by.id().value())
                .add("approvedAt", clock.instant().toString());
        for (var language : Language.values()) {
            var parts = Json.createObjectBuilder();
            made(item, language).forEach(parts::add);
            told.add(language.tag(), parts);
        }
        var fixed = Fixed.of(told.build());
        row(number)
                .fix(
                        secrets.seal(number, FIXED, fixed.text()),
                        by.id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        news.fire(
                new Audited(number, by.actor(), "deliberation.minutesApproved", Map.of("sha256", fixed.fingerprint())));
    }

    /** The chair gives them back to be written again. */
    public void giveBack(CaseNumber number, String reason, Caller by) {
        var note = messages.add(
                cases.known(number), Message.Side.BODY, Message.Side.BODY, Message.About.NOTE, by.actor(), reason);
        news.fire(new Audited(
                number, by.actor(), "deliberation.minutesReturned", Map.of("message", Long.toString(note))));
    }

    /**
     * The minutes of the last item of a case; empty if there was no meeting on it, or the case is not the caller's to
     * know of.
     */
    public Optional<Read> read(CaseNumber number, Language language, Caller caller) {
        return cases.visible(number, caller)
                .flatMap(in -> items.latest(number))
                .filter(item -> held(item).isPresent())
                .map(item -> {
                    news.fire(new CaseRead(number, caller.actor(), "deliberation.minutes"));
                    return fixed(item)
                            .map(fixed -> new Read(parts(fixed, language), Optional.of(fixed.fingerprint())))
                            .orElseGet(() -> new Read(made(item, language), Optional.empty()));
                });
    }

    /** As the record tells them now, with the free parts. */
    private Map<String, String> made(Item item, Language language) {
        var parts = new LinkedHashMap<String, String>();
        held(item)
                .ifPresent(held ->
                        parts.putAll(new MinutesText(Words.in(language), user -> name(user, language)).of(held)));
        var free = free(item);
        parts.put("discussion", free.getString("discussion", ""));
        parts.put("remarks", free.getString("remarks", ""));
        return parts;
    }

    private Optional<Held> held(Item item) {
        return item.meeting()
                .map(id -> rows.find(Meeting.class, id))
                .map(meeting -> new Held(
                        meeting,
                        committees.of(meeting.committee()).orElseThrow(),
                        item.n().orElse(0),
                        committees.members(meeting.committee(), meeting.on()),
                        proceedings.attendance(meeting),
                        recusals.of(item.caseNumber()),
                        proceedings.votes(item)));
    }

    private String name(UserId user, Language language) {
        return users.nameOf(user, language);
    }

    private JsonObject free(Item item) {
        return Optional.ofNullable(rows.find(MinutesRow.class, item.id()))
                .flatMap(MinutesRow::free)
                .map(kept -> new Fixed(secrets.text(item.caseNumber(), FREE, kept)).told())
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    private Optional<Fixed> fixed(Item item) {
        return Optional.ofNullable(rows.find(MinutesRow.class, item.id()))
                .flatMap(MinutesRow::fixed)
                .map(kept -> new Fixed(secrets.text(item.caseNumber(), FIXED, kept)));
    }

    private static Map<String, String> parts(Fixed fixed, Language language) {
        var told = fixed.told().getJsonObject(language.tag());
        var parts = new LinkedHashMap<String, String>();
        told.keySet().forEach(name -> parts.put(name, told.getString(name)));
        return parts;
    }

    private MinutesRow row(CaseNumber number) {
        var item = latest(number);
        var row = rows.find(MinutesRow.class, item.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new MinutesRow(item.id(), number);
            rows.persist(row);
        }
        return row;
    }

    private Item latest(CaseNumber number) {
        return items.latest(number).orElseThrow(() -> new IllegalStateException("no item of " + number));
    }
}
