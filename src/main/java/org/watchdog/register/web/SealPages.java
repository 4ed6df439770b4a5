package org.watchdog.register.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Mark;

/**
 * {@code /seal/{registrationNumber}}: how a mark stands, for whoever clicks on it (R-WD-01: does this site hold the
 * mark?). For the holder there is what to put on its own site.
 */
@Controller
@Path("/seal")
@Service
public class SealPages {

    private final Licensees licensees;
    private final CurrentLanguage language;
    private final Models models;
    private final Clock clock;
    private final String address;

    @Inject
    SealPages(
            Licensees licensees,
            CurrentLanguage language,
            Models models,
            Clock clock,
            @ConfigProperty(name = "watchdog.public.url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.licensees = licensees;
        this.language = language;
        this.models = models;
        this.clock = clock;
        this.address = publicUrl.replaceAll("/+$", "");
    }

    @GET
    @Path("{number}")
    @PermitAll
    public String seal(@PathParam("number") String number) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        var holder = licensees.withNumber(number).orElseThrow(NotFoundException::new);
        var mark = holder.mark(number, today).orElseThrow(NotFoundException::new);
        models.put("licensee", holder);
        models.put("mark", mark);
        models.put("status", mark.statusOn(today).name());
        models.put("complain", "/complaints/new?licenseeId=" + holder.id().value());
        models.put("snippet", snippet(holder, mark));
        return "register/seal.html";
    }

    /** Two links, as HTML to be copied: to this page, and to the form with the holder's site. */
    private String snippet(Licensee holder, Mark mark) {
        var words = language.words();
        var site = holder.sites().isEmpty() ? "" : holder.sites().get(0).address();
        return link("/seal/" + encoded(mark.number()), words.say("register.seal.snippet.mark", mark.number()))
                + "\n"
                + link(
                        "/watchdog" + (site.isEmpty() ? "" : "?site=" + encoded(site)),
                        words.say("register.seal.snippet.complain"));
    }

    private String link(String path, String words) {
        return "<a href=\"" + address + path + "\">"
                + words.replace("&", "&amp;").replace("<", "&lt;") + "</a>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
