package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.watchdog.insurance.Money;
import org.watchdog.insurance.NextTerms;
import org.watchdog.insurance.Offer;
import org.watchdog.insurance.Policies;
import org.watchdog.insurance.Policy;
import org.watchdog.insurance.Statements;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;

/** The insurance desk's pages of policies: the list, one period with its terms and its ledger, and the verifier. */
@Controller
@Path("/policies")
@Service
public class PolicyPages {

    private static final int PAGE = 20;
    private static final int FOUND = 200;
    private static final int WORD = 200;
    private static final int LINES = 200;

    private final Policies policies;
    private final NextTerms next;
    private final Statements statements;
    private final Licensees licensees;
    private final FormFields query;
    private final Models models;
    private final CurrentLanguage language;
    private final Clock clock;

    @Inject
    PolicyPages(
            Policies policies,
            NextTerms next,
            Statements statements,
            Licensees licensees,
            FormFields query,
            Models models,
            CurrentLanguage language,
            Clock clock) {
        this.policies = policies;
        this.next = next;
        this.statements = statements;
        this.licensees = licensees;
        this.query = query;
        this.models = models;
        this.language = language;
        this.clock = clock;
    }

    /** A policy in the list, with the name of its holder and how its period stands. */
    public record Row(Policy policy, String holder, LocalDate lastDay, Bar bar) {}

    @GET
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public String list() {
        var asked = query.submission();
        var word = asked.text("q", WORD);
        var scheme = asked.word("scheme", Scheme.class);
        var before = number("before").orElse(Long.MAX_VALUE);
        var found = policies.page(word.map(this::holders), scheme, before, PAGE + 1);
        var rows = found.stream().limit(PAGE).map(this::row).toList();
        var list = UriBuilder.fromPath("/policies");
        word.ifPresent(text -> list.queryParam("q", "{q}"));
        scheme.ifPresent(one -> list.queryParam("scheme", one.name()));
        models.put("rows", rows);
        models.put(
                "first",
                before == Long.MAX_VALUE ? null : list.build(word.orElse("")).toString());
        models.put(
                "next",
                found.size() > PAGE
                        ? list.queryParam("before", rows.get(PAGE - 1).policy().id())
                                .build(word.orElse(""))
                                .toString()
                        : null);
        models.put("q", word.orElse(""));
        models.put("scheme", scheme.map(Enum::name).orElse(""));
        models.put("schemes", List.of(Scheme.TRUSTE, Scheme.CLIP));
        models.put("narrowed", word.isPresent() || scheme.isPresent() || before != Long.MAX_VALUE);
        show();
        return "insurance/policies.html";
    }

    @GET
    @Path("{id: \\d+}")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public String policy(@PathParam("id") String id) {
        var policy = PolicyAddress.read(id).flatMap(policies::find).orElseThrow(NotFoundException::new);
        var after = number("after").orElse(0L);
        var found = statements.lines(policy.id(), after, LINES + 1);
        models.put("row", row(policy));
        var words = new TermsWords(language.words());
        var offer = new Offer(policy.insurer(), policy.terms());
        models.put("terms", words.of(offer));
        models.put("begins", next.isToCome(policy) ? next.begins(policy) : null);
        models.put(
                "nextTerms",
                next.after(policy).map(then -> words.compared(offer, then)).orElse(null));
        models.put("told", query.typed().getOrDefault("told", ""));
        models.put("lines", found.stream().limit(LINES).toList());
        models.put("goesOn", found.size() > LINES);
        models.put("others", others(policy));
        show();
        return "insurance/policy.html";
    }

    @GET
    @Path("proof")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public String proof() {
        models.put("verdict", statements.verify());
        models.put("at", clock.instant());
        show();
        return "insurance/proof.html";
    }

    private List<LicenseeId> holders(String word) {
        return licensees.searchAll(Optional.of(word), Place.START, FOUND).items().stream()
                .map(Licensee::id)
                .toList();
    }

    private List<Policy> others(Policy policy) {
        return policies.of(policy.licensee()).stream()
                .filter(other -> other.id() != policy.id())
                .toList();
    }

    private Row row(Policy policy) {
        return new Row(
                policy,
                licensees
                        .find(policy.licensee())
                        .map(Licensee::name)
                        .orElse(policy.licensee().value()),
                policies.lastDay(policy),
                Bar.of(statements.balance(policy.id())));
    }

    private void show() {
        models.put("money", new Money(language.words()));
        models.put("month", YearMonth.from(LocalDate.ofInstant(clock.instant(), Words.TOKYO)));
    }

    private Optional<Long> number(String name) {
        return Optional.ofNullable(query.typed().get(name)).flatMap(PolicyAddress::read);
    }
}
