package org.watchdog.insurance.web;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Account;
import org.watchdog.insurance.Claim;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.Cover;
import org.watchdog.insurance.HandOver;
import org.watchdog.insurance.InterestRecount;
import org.watchdog.insurance.Obstruction;
import org.watchdog.insurance.Payable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Words;

/** A claim as the contract has it; what the caller may not see is absent. */
@Schema(name = "Claim")
public record ClaimAnswer(
        String claimNumber,
        @JsonbNillable @Nullable String caseNumber,
        String state,
        @JsonbNillable @Nullable String closedAs,
        String licenseeId,
        @Nullable String seriesOf,
        String occurredOn,
        String claimedOn,
        String event,
        long damagesYen,
        long defenceYen,
        long expensesYen,
        @Nullable String description,
        Covered cover,
        @Nullable Consented consent,
        @Nullable Settled settled,
        @Nullable Long reservedYen,
        long paidYen,
        @Nullable Period period,
        List<Paper> documents,
        @Nullable String completeOn,
        @Nullable String paymentDueOn,
        List<String> extensions,
        List<Obstructed> obstructions,
        long interestYen,
        @Nullable Interest interest,
        @Nullable String unpaidBecause,
        @Nullable List<Handed> handOvers) {

    /** Whether it is covered, and each answer of the check; sales and policy as they stood on their days. */
    @Schema(name = "ClaimCover")
    public record Covered(
            boolean covered,
            @Nullable Long policy,
            @Nullable Long salesYen,
            @Nullable String edition,
            List<Condition> conditions) {}

    /** One answer of the check, in words. */
    @Schema(name = "ClaimCondition")
    public record Condition(String matter, boolean met, String reason, String text) {}

    @Schema(name = "ClaimConsent")
    public record Consented(
            boolean given, @Nullable String on, @Nullable String reference) {}

    /** What was calculated; {@code dueYen} is still to be paid of it. */
    @Schema(name = "ClaimSettled")
    public record Settled(String as, long payableYen, long dueYen, List<Step> steps) {}

    @Schema(name = "ClaimStep")
    public record Step(String step, long amountYen, long soFarYen, String because) {}

    /** How the period stands. */
    @Schema(name = "ClaimPeriod")
    public record Period(long limitYen, long paidYen, long reservedYen, long leftYen) {}

    @Schema(name = "ClaimDocument")
    public record Paper(
            String document, @JsonbNillable @Nullable String receivedOn) {}

    /** Days that are not counted to the insurer's time, both ends among them; or are again, if they are withdrawn. */
    @Schema(name = "ClaimObstruction")
    public record Obstructed(
            long id, String from, String to, @Nullable Withdrawn withdrawn) {}

    /** That days were recorded by mistake; a holder is not told by whom. */
    @Schema(name = "ClaimObstructionWithdrawn")
    public record Withdrawn(Instant at, @Nullable String by, String reason) {}

    /**
     * What late payments bear as the days are counted now; a holder is not told it before it is booked.
     *
     * @param bookedYen the same as {@code interestYen} of the claim
     * @param differenceYen still to be paid by the insurer, or (negative) paid too much
     */
    @Schema(name = "ClaimInterest")
    public record Interest(
            String dueOn, long bookedYen, long nowYen, long differenceYen, String because, List<Late> payments) {}

    /** One payment, how many days it was late, and what it bears for that. */
    @Schema(name = "ClaimInterestOfPayment")
    public record Late(long line, String paidOn, long paidYen, long daysLate, long interestYen) {}

    @Schema(name = "ClaimHandOver")
    public record Handed(
            int n,
            String state,
            @Nullable String trouble,
            int trials,
            String bookedAt,
            @Nullable String nextAt,
            @Nullable String takenAt,
            @Nullable String reference) {}

    static ClaimAnswer of(ClaimFile.Sheet sheet, Words words) {
        var claim = sheet.claim();
        var cost = claim.cost();
        return new ClaimAnswer(
                claim.number().value(),
                claim.about().map(CaseNumber::value).orElse(null),
                sheet.file().state().name(),
                sheet.file().closedAs().map(Enum::name).orElse(null),
                value(claim.licensee()),
                claim.series().map(CaseNumber::value).orElse(null),
                claim.occurredOn().toString(),
                claim.claimedOn().toString(),
                claim.event().name(),
                cost.damages().value(),
                cost.defence().value(),
                cost.expenses().value(),
                sheet.description().orElse(null),
                covered(claim, words),
                claim.consent()
                        .map(word -> new Consented(
                                word == Claim.Consent.GIVEN,
                                claim.consentOn().map(LocalDate::toString).orElse(null),
                                sheet.consentReference().orElse(null)))
                        .orElse(null),
                settled(sheet, words),
                sheet.isHolders()
                        ? null
                        : sheet.account().map(Account::reserved).map(Yen::value).orElse(0L),
                sheet.account().map(Account::paid).map(Yen::value).orElse(0L),
                sheet.balance()
                        .map(of -> new Period(
                                of.limit().value(),
                                of.paid().value(),
                                of.reserved().value(),
                                of.left().value()))
                        .orElse(null),
                sheet.documents().stream()
                        .map(line -> new Paper(
                                line.document().name(),
                                line.receivedOn().map(LocalDate::toString).orElse(null)))
                        .toList(),
                claim.completeOn().map(LocalDate::toString).orElse(null),
                sheet.due().map(due -> due.dueOn().toString()).orElse(null),
                sheet.extensions().stream().map(Enum::name).toList(),
                sheet.obstructions().stream()
                        .map(one -> obstructed(one, sheet.isHolders()))
                        .toList(),
                claim.interest().value(),
                sheet.interest().map(recount -> interest(recount, words)).orElse(null),
                claim.unpaidBecause().map(Enum::name).orElse(null),
                sheet.isHolders()
                        ? null
                        : sheet.handOvers().stream().map(ClaimAnswer::handed).toList());
    }

    private static String value(LicenseeId id) {
        return id.value();
    }

    private static Covered covered(Claim claim, Words words) {
        return new Covered(
                claim.isCovered(),
                claim.policy().orElse(null),
                claim.sales().map(Yen::value).orElse(null),
                claim.coverEdition().orElse(null),
                claim.conditions().stream().map(one -> condition(one, words)).toList());
    }

    private static Condition condition(Cover.Condition one, Words words) {
        return new Condition(
                one.matter().name(), one.met(), one.reason(), words.say("insurance.reason." + one.reason()));
    }

    private static @Nullable Settled settled(ClaimFile.Sheet sheet, Words words) {
        var claim = sheet.claim();
        return claim.settledAs()
                .map(as -> new Settled(
                        as.name(),
                        claim.settledYen().orElse(Yen.ZERO).value(),
                        sheet.stillDue().amount().value(),
                        claim.steps().stream().map(step -> step(step, words)).toList()))
                .orElse(null);
    }

    private static Step step(Payable.Step step, Words words) {
        return new Step(
                step.kind().name(),
                step.change().value(),
                step.soFar().value(),
                words.say("insurance.because." + step.kind(), Amounts.said(step.bound(), step.kind(), words)));
    }

    private static Obstructed obstructed(Obstruction of, boolean isHolders) {
        return new Obstructed(
                of.id(),
                of.days().from().toString(),
                of.days().to().toString(),
                of.withdrawn()
                        .map(one -> new Withdrawn(
                                one.at(), isHolders ? null : one.by().value(), one.reason()))
                        .orElse(null));
    }

    private static Interest interest(InterestRecount of, Words words) {
        return new Interest(
                of.dueOn().toString(),
                of.booked().value(),
                of.now().value(),
                of.difference().value(),
                words.say("insurance.interest.because", words.longDay(of.dueOn())),
                of.items().stream()
                        .map(item -> new Late(
                                item.line(),
                                item.paidOn().toString(),
                                item.paid().value(),
                                item.daysLate(),
                                item.interest().value()))
                        .toList());
    }

    private static Handed handed(HandOver of) {
        return new Handed(
                of.n(),
                of.state().name(),
                of.trouble().map(Enum::name).orElse(null),
                of.trials().size(),
                of.bookedAt().toString(),
                of.nextAt().map(Instant::toString).orElse(null),
                of.takenAt().map(Instant::toString).orElse(null),
                of.reference().orElse(null));
    }
}
