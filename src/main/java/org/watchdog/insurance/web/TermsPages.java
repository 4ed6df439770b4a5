package org.watchdog.insurance.web;

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.watchdog.insurance.ExpenseItem;
import org.watchdog.insurance.NextTerms;
import org.watchdog.insurance.Offer;
import org.watchdog.insurance.Policies;
import org.watchdog.insurance.Policy;
import org.watchdog.insurance.TermsReading;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * Where the insurance desk gives the terms of the period that follows a policy: a form that begins with the terms as
 * they would go on, then the old beside the new to be confirmed. The terms of a period that has begun never change.
 */
@Controller
@Path("/policies/{id: \\d+}/next")
@Service
public class TermsPages {

    private final Policies policies;
    private final NextTerms next;
    private final Licensees licensees;
    private final FormFields form;
    private final Told told;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    TermsPages(
            Policies policies,
            NextTerms next,
            Licensees licensees,
            FormFields form,
            Told told,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.policies = policies;
        this.next = next;
        this.licensees = licensees;
        this.form = form;
        this.told = told;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    @GET
    @RolesAllowed("INSURANCE")
    public Response ask(@PathParam("id") String id) {
        var policy = policy(id);
        if (!next.isToCome(policy)) {
            return over(policy);
        }
        return page(policy, fields(next.after(policy).orElseGet(() -> offer(policy))), 200);
    }

    @POST
    @RolesAllowed("INSURANCE")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(@PathParam("id") String id) {
        var policy = policy(id);
        var sent = form.submission();
        var read = TermsReading.of(sent);
        var step = form.typed().getOrDefault("step", "");
        if (read.isEmpty()) {
            told.errors(sent.errors());
            return page(policy, form.typed(), 422);
        }
        if (step.equals("change")) {
            return page(policy, form.typed(), 200);
        }
        if (!step.equals("agree")) {
            models.put("compared", new TermsWords(language.words()).compared(offer(policy), read.get()));
            return page(policy, form.typed(), 200);
        }
        var by = caller.signedIn().actor();
        return Contention.again(() -> next.agree(policy, read.get(), by))
                ? Response.seeOther(URI.create("/policies/" + policy.id() + "?told=agreed"))
                        .build()
                : over(policy);
    }

    private Response over(Policy policy) {
        told.conflict("insurance.problem.nextBegun");
        return page(policy, Map.of(), 409);
    }

    private Response page(Policy policy, Map<String, String> typed, int status) {
        models.put("policy", policy);
        models.put("holder", holder(policy));
        models.put("begins", next.begins(policy));
        models.put("typed", typed);
        models.put("kinds", ExpenseItem.Kind.values());
        models.put("isToCome", status != 409);
        return Response.status(status).entity("insurance/terms.html").build();
    }

    private static Offer offer(Policy policy) {
        return new Offer(policy.insurer(), policy.terms());
    }

    private static Map<String, String> fields(Offer offer) {
        var terms = offer.terms();
        var fields = new LinkedHashMap<String, String>();
        fields.put("insurer", offer.insurer());
        fields.put("perClaimLimitYen", terms.perClaimLimit().toString());
        fields.put("periodLimitYen", terms.periodLimit().toString());
        fields.put("deductibleYen", terms.deductible().toString());
        terms.salesBound().ifPresent(bound -> fields.put("salesBoundYen", bound.toString()));
        fields.put("deductibleBeforeLimit", String.valueOf(terms.deductibleBeforeLimit()));
        fields.put("defenceInsideLimit", String.valueOf(terms.defenceInsideLimit()));
        fields.put("seriesClause", String.valueOf(terms.seriesClause()));
        fields.put("expenseLimitYen", terms.expenseLimit().toString());
        fields.put("expenseDeductibleYen", terms.expenseDeductible().toString());
        terms.expenseItems().forEach(item -> {
            fields.put(item.kind() + ".ratioPercent", String.valueOf(item.ratioPercent()));
            fields.put(item.kind() + ".limitYen", item.limit().toString());
            fields.put(item.kind() + ".insideLimit", String.valueOf(item.isInside()));
        });
        return fields;
    }

    private Policy policy(String id) {
        return PolicyAddress.read(id).flatMap(policies::find).orElseThrow(NotFoundException::new);
    }

    private String holder(Policy policy) {
        return licensees
                .find(policy.licensee())
                .map(Licensee::name)
                .orElse(policy.licensee().value());
    }
}
