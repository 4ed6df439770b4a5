package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * Files that a mark holder gives to a case of its own while the case is open: what proves its answer, its report or its
 * loss. They come with a message and move nothing; an answer that is asked for is given by itself.
 */
@Service
@Transactional
public class HolderFiles {

    /** All that a holder may give to a case, 200 MiB. */
    public static final long MOST = 200L << 20;

    private final Cases cases;
    private final Files files;
    private final Messages messages;
    private final Event<Audited> news;

    @Inject
    HolderFiles(Cases cases, Files files, Messages messages, Event<Audited> news) {
        this.cases = cases;
        this.files = files;
        this.messages = messages;
        this.news = news;
    }

    /** Whether a case takes files of this holder. */
    public enum Open {
        YES,
        /** The case is closed. */
        CLOSED,
        /** There is no such case, or it is not the caller's to know of. */
        NOT_THERE
    }

    /** Whether this case takes files of this holder now; asked before a byte is read. */
    public Open open(CaseNumber number, Caller holder) {
        return cases.visible(number, holder)
                .map(in -> in.state() == CaseState.CLOSED ? Open.CLOSED : Open.YES)
                .orElse(Open.NOT_THERE);
    }

    /** How many bytes the holder may still give to the case. */
    public long room(CaseNumber number) {
        var given = files.of(cases.known(number)).stream()
                .filter(file -> file.from() == Side.HOLDER)
                .mapToLong(file -> file.content().size())
                .sum();
        return Math.max(0, MOST - given);
    }

    /**
     * Gives files to the case, with a message.
     *
     * @param text what was written with them; where nothing was, a sentence says that files came
     * @return what was given; nothing if the case was closed in the meantime
     */
    public List<Files.Given> give(CaseNumber number, Optional<String> text, List<Content> sent, Caller holder) {
        if (open(number, holder) != Open.YES) {
            return List.of();
        }
        var to = cases.known(number);
        var said = text.orElseGet(() -> Words.in(Language.JA).say("casefile.files.message"));
        var message = messages.add(to, Side.HOLDER, Side.BODY, About.MESSAGE, holder.actor(), said);
        for (var file : sent) {
            var id = files.add(to, file, Side.HOLDER, holder.actor(), Optional.of(message));
            news.fire(new Audited(
                    number,
                    holder.actor(),
                    "casefile.fileReceived",
                    Map.of(
                            "file", Long.toString(id),
                            "sha256", file.sealedSha256(),
                            "message", Long.toString(message))));
        }
        return files.of(to, holder).stream()
                .filter(file -> file.message().filter(m -> m == message).isPresent())
                .toList();
    }
}
