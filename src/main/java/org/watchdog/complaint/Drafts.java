package org.watchdog.complaint;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.Contents;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.Message.Side;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * The public form between its first page and its receipt. Every page that is sent is one transaction: after a power cut
 * a page is there or it is not, and sending it again does no harm. Two windows of one browser work on the same draft;
 * each changes only the fields of the page it sent, and what was changed since somebody checked his answers has to be
 * checked again.
 *
 * <p>Filing takes complaint, files and receipt in one transaction. The receipt stays in the draft, so that a second
 * click, a reload or a lost answer gets the same receipt and not a second case.
 */
@Service
@Transactional
public class Drafts {

    /** How long a draft is kept, from its first page on. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** The bytes outlive the draft a little, so that none goes while it is being filed. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final DraftShelf shelf;
    private final DraftRoom room;
    private final ComplaintDesk desk;
    private final Contents contents;
    private final Files files;
    private final Cases cases;
    private final Licensees licensees;
    private final Event<Audited> news;
    private final Clock real;

    @Inject
    Drafts(
            DraftShelf shelf,
            DraftRoom room,
            ComplaintDesk desk,
            Contents contents,
            Files files,
            Cases cases,
            Licensees licensees,
            Event<Audited> news,
            @Real Clock real) {
        this.shelf = shelf;
        this.room = room;
        this.desk = desk;
        this.contents = contents;
        this.files = files;
        this.cases = cases;
        this.licensees = licensees;
        this.news = news;
        this.real = real;
    }

    /** What came of sending. */
    public enum Outcome {
        /** It is filed, now or before; the draft holds the receipt. */
        SENT,
        /** It is not what was checked; nothing happened. */
        CHANGED,
        /** There is no such draft any more. */
        GONE
    }

    public Optional<Draft> find(DraftKey key) {
        return shelf.find(key);
    }

    /**
     * Keeps what was typed on a page; begins a draft where there is none.
     *
     * @param key what the browser has; its draft may be gone
     * @param from whence it was sent
     * @return what the browser is to have; empty if there is no more room, and nothing was kept
     */
    public Optional<DraftKey> keep(Optional<DraftKey> key, Map<String, String> typed, Network from) {
        var held = key.flatMap(shelf::hold);
        var same = held.filter(
                draft -> draft.sent().isPresent() || draft.typed().entrySet().containsAll(typed.entrySet()));
        if (same.isPresent()) {
            return key;
        }
        var words = typed.values().stream().mapToLong(String::length).sum();
        if (room.forWords(shelf.heldBy(from)) <= words) {
            return Optional.empty();
        }
        if (held.isPresent()) {
            shelf.change(key.orElseThrow(), held.get().with(typed));
            shelf.countFor(from, key.orElseThrow());
            return key;
        }
        var fresh = DraftKey.random();
        shelf.add(fresh, Draft.empty(real.instant().plus(KEPT)).with(typed), from);
        return Optional.of(fresh);
    }

    /** How many bytes of files may still be sent from there, to whichever draft. */
    public long roomFrom(Network from) {
        return room.forFiles(shelf.heldBy(from));
    }

    /** Until when the bytes of a file are kept for a draft. */
    public static Instant keptUntil(Draft draft) {
        return draft.until().plus(MARGIN);
    }

    /** What came of adding a file; whatever it was, the file is gone if it was not kept. */
    public enum Added {
        KEPT,
        /** It is one too many, or together they are too much, or the draft is gone. */
        TOO_MANY,
        /** There is no more room for drafts. */
        FULL
    }

    /**
     * Adds a file that was taken in; the same file once more (a reload) changes nothing.
     *
     * @param from whence it was sent
     */
    public Added add(DraftKey key, Content file, Network from) {
        var held = shelf.hold(key).filter(draft -> draft.sent().isEmpty());
        var twice = held.stream().flatMap(draft -> draft.files().stream()).anyMatch(file::isSameAs);
        var fits = held.filter(draft -> draft.files().size() < Draft.MOST_FILES)
                .filter(draft -> draft.size() + file.size() <= Contents.MOST)
                .isPresent();
        var full = roomFrom(from) < file.size();
        if (twice || !fits || full) {
            contents.drop(file);
            return twice ? Added.KEPT : fits ? Added.FULL : Added.TOO_MANY;
        }
        shelf.change(key, held.orElseThrow().with(file));
        shelf.countFor(from, key);
        return Added.KEPT;
    }

    /** Takes a file out again. */
    public void remove(DraftKey key, String file) {
        shelf.hold(key)
                .ifPresent(draft -> draft.files().stream()
                        .filter(f -> f.id().equals(file))
                        .findFirst()
                        .ifPresent(f -> {
                            contents.drop(f);
                            shelf.change(key, draft.without(f));
                        }));
    }

    /** Takes away everything: "erase what I typed", and the receipt once it is noted down. */
    public void erase(DraftKey key) {
        shelf.hold(key).ifPresent(draft -> draft.files().forEach(contents::drop));
        shelf.remove(key);
    }

    /**
     * Files the complaint, once.
     *
     * @param seen the revision that was checked, and from which the filing was read
     */
    public Outcome send(DraftKey key, int seen, Filing filing) {
        var held = shelf.hold(key);
        if (held.isEmpty()) {
            return Outcome.GONE;
        }
        var draft = held.get();
        if (draft.sent().isPresent()) {
            return Outcome.SENT;
        }
        if (draft.revision() != seen) {
            return Outcome.CHANGED;
        }
        var taken = desk.file(filing);
        draft.files().forEach(file -> give(taken.caseNumber(), file));
        shelf.change(key, draft.filed(receipt(taken, filing)));
        return Outcome.SENT;
    }

    private void give(CaseNumber number, Content file) {
        var id = files.add(cases.known(number), file, Side.COMPLAINANT, Actor.COMPLAINANT, Optional.empty());
        news.fire(new Audited(
                number,
                Actor.COMPLAINANT,
                "complaint.fileReceived",
                Map.of("file", Long.toString(id), "sha256", file.sealedSha256())));
    }

    private Draft.Sent receipt(ComplaintDesk.Acknowledged taken, Filing filing) {
        var holder = filing.licensee()
                .flatMap(licensees::find)
                .or(() -> filing.site().flatMap(licensees::atSite));
        return new Draft.Sent(
                taken.caseNumber().value(),
                taken.code().shown(),
                taken.filedAt(),
                taken.receipt(),
                holder.map(Licensee::name).orElse(null),
                filing.site().orElse(null));
    }
}
