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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Contact;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;
import org.watchdog.register.Plan;

/** The register as pages: the public finds a holder and sees its marks; staff see more at the same address. */
@Controller
@Path("/register")
@Service
public class RegisterPages {

    private static final int LENGTH = 50;
    private static final int LONGEST_WORD = 200;
    private static final Role[] STAFF = {
        Role.INTAKE, Role.INVESTIGATOR, Role.SUPERVISOR, Role.SECRETARY, Role.INSURANCE, Role.AUDITOR
    };

    private final Licensees licensees;
    private final CurrentCaller caller;
    private final FormFields query;
    private final Models models;

    @Inject
    RegisterPages(Licensees licensees, CurrentCaller caller, FormFields query, Models models) {
        this.licensees = licensees;
        this.caller = caller;
        this.query = query;
        this.models = models;
    }

    /** What the public does not see of a holder. */
    public record Inside(
            String industry,
            String standing,
            @Nullable Plan plan,
            @Nullable Yen sales,
            @Nullable Contact contact) {}

    @GET
    @PermitAll
    public String list() {
        var typed = query.typed();
        var word = Optional.ofNullable(typed.get("q"))
                .map(String::strip)
                .filter(q -> !q.isEmpty())
                .map(RegisterPages::cut);
        var from = place(typed.get("before"), typed.get("after"));

        var page = seesAll() ? licensees.searchAll(word, from, LENGTH) : licensees.search(word, from, LENGTH);

        models.put("q", word.orElse(""));
        models.put("licensees", page.items());
        models.put("before", address(word, "before", page.before()));
        models.put("after", address(word, "after", page.after()));
        return "register/list.html";
    }

    @GET
    @PermitAll
    @Path("{id}")
    public String holder(@PathParam("id") String id) {
        var licensee = LicenseeId.read(id)
                .flatMap(licensees::find)
                .filter(l -> l.listed() || seesAll())
                .orElseThrow(NotFoundException::new);
        models.put("licensee", licensee);
        models.put("target", licensee.targetBusiness().orElse(null));
        if (seesAll()) {
            models.put("inside", inside(licensee));
        }
        return "register/holder.html";
    }

    private boolean seesAll() {
        return caller.caller().map(c -> c.isAnyOf(STAFF)).orElse(false);
    }

    private static Inside inside(Licensee licensee) {
        return new Inside(
                licensee.industry().name(),
                licensee.standing().name(),
                licensee.plan().orElse(null),
                licensee.sales().orElse(null),
                licensee.contact().orElse(null));
    }

    private static Place place(@Nullable String before, @Nullable String after) {
        if (before != null) {
            return LicenseeId.read(before).map(Place::before).orElse(Place.START);
        }
        return Optional.ofNullable(after)
                .flatMap(LicenseeId::read)
                .map(Place::after)
                .orElse(Place.START);
    }

    private static @Nullable String address(Optional<String> word, String name, Optional<LicenseeId> id) {
        var sought = word.map(q -> "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&")
                .orElse("");
        return id.map(i -> "/register?" + sought + name + "=" + i.value()).orElse(null);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }
}
