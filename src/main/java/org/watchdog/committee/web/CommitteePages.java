package org.watchdog.committee.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.watchdog.committee.Affiliation;
import org.watchdog.committee.CommitteeDesk;
import org.watchdog.committee.Committees;
import org.watchdog.identity.Users;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The committees: by what rules they decide, who sits in them for how long, and what ties members to businesses. */
@Controller
@Path("/committees")
@RequestScoped
public class CommitteePages {

    private final Committees committees;
    private final CommitteeDesk desk;
    private final CommitteeViews views;
    private final Users users;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    CommitteePages(
            Committees committees,
            CommitteeDesk desk,
            CommitteeViews views,
            Users users,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.committees = committees;
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

    /** Gives somebody a seat, or makes him a substitute. */
    @POST
    @Path("{id}/members")
    @RolesAllowed({"SECRETARY", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seat(@PathParam("id") String id) {
        var committee = committee(id);
        var sent = form.submission();
        var user = user(sent, "user");
        var of = sent.has("substituteOf") ? user(sent, "substituteOf") : Optional.<UserId>empty();
        var from = sent.requiredDate("from");
        var until = sent.date("until");
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            sent.refuse("until", "beforeFrom");
        }
        of.filter(principal -> principal.equals(user.orElse(null))
                        || committees.members(committee, from).stream()
                                .noneMatch(m -> m.user().equals(principal) && !m.isSubstitute()))
                .ifPresent(principal -> sent.refuse("substituteOf", "noSeat"));
        user.filter(u -> committees.members(committee, from).stream()
                        .anyMatch(m -> m.user().equals(u)))
                .ifPresent(u -> sent.refuse("user", "sitsAlready"));
        if (user.isEmpty() || !sent.errors().isEmpty()) {
            return refuse(sent);
        }
        var by = caller.signedIn().actor();
        of.ifPresentOrElse(
                principal -> desk.substitute(committee, user.get(), principal, from, until, by),
                () -> desk.seat(committee, user.get(), from, until, false, by));
        return done();
    }

    /** A term ends. */
    @POST
    @Path("{id}/terms")
    @RolesAllowed({"SECRETARY", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") String id) {
        var committee = committee(id);
        var sent = form.submission();
        var membership = sent.requiredNumber("membership", 1, Long.MAX_VALUE);
        var last = sent.requiredDate("last");
        if (sent.errors().isEmpty()
                && !desk.end(committee, membership, last, caller.signedIn().actor())) {
            sent.refuse("last", "beforeFrom");
        }
        return sent.errors().isEmpty() ? done() : refuse(sent);
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

    private long committee(String id) {
        return Steps.number(id)
                .filter(number -> committees.of(number).isPresent())
                .orElseThrow(NotFoundException::new);
    }

    private static Response done() {
        return Response.seeOther(URI.create("/committees")).build();
    }

    private Response refuse(Submission sent) {
        var errors = Problems.shown(sent.errors(), "committee.seat.error", language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return page(422);
    }

    private Response page(int status) {
        models.put("typed", form.typed());
        models.put("committees", views.all());
        models.put("ties", views.ties());
        models.put("edits", views.mayEdit(caller.signedIn()));
        return Response.status(status).entity("committee/committees.html").build();
    }
}
