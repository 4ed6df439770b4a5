package org.watchdog.committee.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.committee.CommitteeDesk;
import org.watchdog.committee.Committees;
import org.watchdog.committee.DecisionKind;
import org.watchdog.committee.Membership;
import org.watchdog.committee.VoteRule;
import org.watchdog.identity.Users;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** One committee: seats and substitutes, the ends of terms, and the rule of each kind of decision. */
@Controller
@Path("/committees/{id}")
@Service
public class CommitteePage {

    private final Committees committees;
    private final CommitteeDesk desk;
    private final CommitteeViews views;
    private final Users users;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    CommitteePage(
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
    public Response show(@PathParam("id") String id) {
        return page(committee(id), 200);
    }

    /** Gives somebody a seat, as a member or the chair, or makes him a substitute. */
    @POST
    @Path("members")
    @RolesAllowed({"SECRETARY", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seat(@PathParam("id") String id) {
        var committee = committee(id);
        var sent = form.submission();
        var user = user(sent, "user");
        var of = sent.has("substituteOf") ? user(sent, "substituteOf") : Optional.<UserId>empty();
        var chair = sent.flag("chair").orElse(false);
        var from = sent.requiredDate("from");
        var until = sent.date("until");
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            sent.refuse("until", "beforeFrom");
        }
        if (sent.errors().isEmpty()) {
            check(committee, user.orElseThrow(), of, chair, from, sent);
        }
        if (!sent.errors().isEmpty()) {
            return refuse(committee, sent);
        }
        var by = caller.signedIn().actor();
        of.ifPresentOrElse(
                principal -> desk.substitute(committee, user.orElseThrow(), principal, from, until, by),
                () -> desk.seat(committee, user.orElseThrow(), from, until, chair, by));
        return done(committee, "seated");
    }

    private void check(
            long committee, UserId user, Optional<UserId> of, boolean chair, LocalDate from, Submission sent) {
        var sitting = committees.members(committee, from);
        if (sitting.stream().anyMatch(m -> m.user().equals(user))) {
            sent.refuse("user", "sitsAlready");
        }
        if (of.isPresent()
                && sitting.stream()
                        .noneMatch(m -> m.user().equals(of.get()) && !m.isSubstitute() && !user.equals(of.get()))) {
            sent.refuse("substituteOf", "noSeat");
        }
        if (chair && of.isPresent()) {
            sent.refuse("chair", "substitute");
        } else if (chair && sitting.stream().anyMatch(Membership::isChair)) {
            sent.refuse("chair", "another");
        }
    }

    /** A term ends. */
    @POST
    @Path("terms")
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
        return sent.errors().isEmpty() ? done(committee, "ended") : refuse(committee, sent);
    }

    /** By which rule it decides a kind, from the next vote that is opened. */
    @POST
    @Path("rules")
    @RolesAllowed({"SECRETARY", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rule(@PathParam("id") String id) {
        var committee = committee(id);
        var sent = form.submission();
        var kind = sent.requiredWord("kind", DecisionKind.class);
        var rule = new VoteRule(
                sent.requiredWord("quorum", VoteRule.Quorum.class),
                sent.requiredWord("majority", VoteRule.Majority.class),
                sent.requiredWord("base", VoteRule.Base.class),
                sent.requiredWord("tie", VoteRule.Tie.class));
        if (!sent.errors().isEmpty()) {
            return refuse(committee, sent);
        }
        desk.rule(committee, kind, rule, caller.signedIn().actor());
        return done(committee, "ruled");
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

    private static Response done(long committee, String told) {
        return Response.seeOther(URI.create("/committees/" + committee + "?told=" + told))
                .build();
    }

    private Response refuse(long committee, Submission sent) {
        var errors = Problems.shown(sent.errors(), "committee.seat.error", language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return page(committee, 422);
    }

    private Response page(long committee, int status) {
        models.put("typed", form.typed());
        models.put("told", form.typed().getOrDefault("told", ""));
        models.put("each", views.of(committees.of(committee).orElseThrow()));
        models.put("edits", views.mayEdit(caller.signedIn()));
        return Response.status(status).entity("committee/committee.html").build();
    }
}
