package org.watchdog.complaint;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.Message.Side;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * Files that the complainant sends after filing. They come with a message, and count as one wherever one is awaited.
 */
@Service
@Transactional
public class FollowUpFiles {

    /** All that one complainant may give to a case, 200 MiB. */
    public static final long MOST = 200L << 20;

    private final FollowUp followUp;
    private final Cases cases;
    private final Complaints complaints;
    private final Files files;
    private final Event<Audited> news;

    @Inject
    FollowUpFiles(FollowUp followUp, Cases cases, Complaints complaints, Files files, Event<Audited> news) {
        this.followUp = followUp;
        this.cases = cases;
        this.complaints = complaints;
        this.files = files;
        this.news = news;
    }

    /** How many bytes the complainant may still give. */
    public long room(CaseNumber number) {
        var given = files.ofComplainant(cases.known(number)).stream()
                .mapToLong(file -> file.content().size())
                .sum();
        return Math.max(0, MOST - given);
    }

    /**
     * Gives files to the case, with a message.
     *
     * @param text what was written with them; where nothing was, a sentence says that files came
     */
    public List<Files.Given> give(CaseNumber number, Optional<String> text, List<Content> sent) {
        var to = cases.known(number);
        var language = complaints.known(number).language();
        var said = text.orElseGet(() -> Words.in(language).say("complaint.files.message"));
        var message = followUp.write(number, said);
        sent.forEach(file -> {
            var id = files.add(to, file, Side.COMPLAINANT, Actor.COMPLAINANT, Optional.of(message));
            news.fire(new Audited(
                    number,
                    Actor.COMPLAINANT,
                    "complaint.fileReceived",
                    Map.of("file", Long.toString(id), "sha256", file.sealedSha256())));
        });
        return files.ofComplainant(to).stream()
                .filter(file -> file.message().filter(m -> m == message).isPresent())
                .toList();
    }
}
