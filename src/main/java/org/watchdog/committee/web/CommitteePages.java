package org.watchdog.committee.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.watchdog.committee.Affiliation;
import org.watchdog.committee.CommitteeDesk;
import org.watchdog.committee.DecisionKind;
import org.watchdog.committee.VoteRule;
import org.watchdog.identity.Users;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The committees: by what rules they decide, who sits in them for how long, and what ties members to businesses. */
@Controller
@Path("/committees")
@Service
public class CommitteePages {

    private static final String CODE = "[a-z][a-z0-9-]*";

    private final CommitteeDesk desk;
    private final CommitteeViews views;
    private final Users users;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    CommitteePages(
            CommitteeDesk desk,
            CommitteeViews views,
            Users users,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.desk = desk;
        this.views = views;
        this.users = users;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @RolesAllowed({"SECRETARY", "CHAIR", "AUDITOR", "ADMIN"})
    public Response all() {
        return page(200);
    }

    /** Founds a committee; each kind of decision begins with the usual rule, a revocation with two thirds. */
    @POST
    @RolesAllowed({"SECRETARY", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response found() {
        var sent = Submission.of(FormFields.treeOf(form.values()));
        var code = sent.requiredText("code", 2, 32);
        if (sent.errors().isEmpty() && !code.matches(CODE)) {
            sent.refuse("code", "letters");
        }
        var nameJa = sent.requiredText("nameJa", 1, 100);
        var nameEn = sent.requiredText("nameEn", 1, 100);
        var scheme = sent.word("scheme", Scheme.class);
        var kinds = sent.wordsOf("kinds", List.of(DecisionKind.values()));
        if (kinds.isEmpty()) {
            sent.refuse("kinds", "required");
        }
        if (!sent.errors().isEmpty()) {
            return refuse(sent);
        }
        var rules = kinds.stream().map(DecisionKind.class::cast).collect(toMap(kind -> kind, VoteRule::usual));
        var founded = desk.found(
                code, nameJa, nameEn, scheme, rules, caller.signedIn().actor());
        if (founded.isEmpty()) {
            sent.refuse("code", "taken");
            return refuse(sent);
        }
        return Response.seeOther(URI.create("/committees/" + founded.get() + "?told=founded"))
                .build();
    }

    /** What ties somebody to a business. */
    @POST
    @Path("affiliations")
    @RolesAllowed({"SECRETARY", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response affiliate() {
        var sent = form.submission();
        var user = user(sent, "tied");
        var licensee = sent.text("licensee", 16).flatMap(LicenseeId::read).filter(views::isInRegister);
        if (licensee.isEmpty()) {
            sent.refuse("licensee", "notThere");
        }
        var kind = sent.requiredWord("kind", Affiliation.Kind.class);
        if (user.isEmpty() || licensee.isEmpty() || !sent.errors().isEmpty()) {
            return refuse(sent);
        }
        desk.affiliate(user.get(), licensee.get(), kind, caller.signedIn().actor());
        return done();
    }

    private Optional<UserId> user(Submission sent, String field) {
        var user = UserId.read(sent.requiredText(field, 1, 64))
                .filter(u -> users.caller(u).isPresent());
        if (user.isEmpty()) {
            sent.refuse(field, "unknown");
        }
        return user;
    }

    private static Response done() {
        return Response.seeOther(URI.create("/committees?told=tied")).build();
    }

    private Response refuse(Submission sent) {
        var errors = Problems.shown(sent.errors(), "committee.seat.error", language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return page(422);
    }

    private Response page(int status) {
        models.put("typed", form.typed());
        models.put("told", form.typed().getOrDefault("told", ""));
        models.put("kinds", form.all("kinds"));
        models.put("committees", views.all());
        models.put("ties", views.ties());
        models.put("edits", views.mayEdit(caller.signedIn()));
        return Response.status(status).entity("committee/committees.html").build();
    }
}
