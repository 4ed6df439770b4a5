package org.watchdog.insurance;

import jakarta.inject.Inject;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;
import org.watchdog.register.Plan;

/**
 * What attaches to a mark, by its scheme: TRUSTe's cover is published (R-INS-01), that of CLIP is not (R-CLIP-03: it
 * attaches by itself, higher cover is extra), to a PrivacyMark nothing attaches. All settings below
 * {@code watchdog.insurance} are DEFAULT, not official numbers, but for TRUSTe's limit, deductible and bound of sales.
 */
@Service
class Offers {

    private static final String ROOT = "watchdog.insurance.";
    private static final int HUNDRED = 100;

    private final Config settings;

    @Inject
    Offers(Config settings) {
        this.settings = settings;
    }

    /** The day on which each insurance year begins. */
    MonthDay yearBegins() {
        return MonthDay.parse("--" + word("year-begins", "04-01"));
    }

    /** What attaches to a mark of that scheme; empty if nothing does, or the sales are too high or not known. */
    Optional<Offer> of(Scheme scheme, Licensee licensee) {
        return switch (scheme) {
            case TRUSTE -> Optional.of(truste()).filter(offer -> isFor(licensee, offer.terms()));
            case CLIP ->
                Optional.of(
                        clip(licensee.plan().filter(plan -> plan == Plan.ACTIVE).isPresent()));
            case PRIVACY_MARK -> Optional.empty();
        };
    }

    /** Whether these terms cover a business with its sales; with a bound, sales that are not known are not covered. */
    static boolean isFor(Licensee licensee, Terms terms) {
        return terms.salesBound().isEmpty()
                || licensee.sales().filter(terms::coversSales).isPresent();
    }

    private Offer truste() {
        var limit = yen("truste.limit-yen", 10_000_000);
        return new Offer(
                word("truste.insurer", "東京海上日動火災保険株式会社"),
                new Terms(
                        limit,
                        limit,
                        yen("truste.deductible-yen", 100_000),
                        Optional.of(yen("truste.sales-bound-yen", 10_000_000_000L)),
                        List.of(),
                        Yen.ZERO,
                        Yen.ZERO,
                        flag("deductible-before-limit"),
                        flag("defence-inside-limit"),
                        flag("series-clause")));
    }

    private Offer clip(boolean higher) {
        var limit = higher ? yen("clip.higher-limit-yen", 30_000_000) : yen("clip.limit-yen", 5_000_000);
        var expenses = yen("clip.expense-limit-yen", 1_000_000);
        var ratio = Math.toIntExact(yen("clip.expense-ratio-percent", 90).value());
        return new Offer(
                word("clip.insurer", "CLIP団体保険の引受保険会社"),
                new Terms(
                        limit,
                        limit,
                        yen("clip.deductible-yen", 50_000),
                        Optional.empty(),
                        List.of(
                                new ExpenseItem(Kind.INVESTIGATION, HUNDRED, expenses),
                                new ExpenseItem(Kind.NOTICE, HUNDRED, expenses),
                                new ExpenseItem(Kind.APOLOGY, ratio, expenses),
                                new ExpenseItem(Kind.OTHER, ratio, expenses)),
                        expenses,
                        Yen.ZERO,
                        flag("deductible-before-limit"),
                        flag("defence-inside-limit"),
                        flag("series-clause")));
    }

    private String word(String name, String otherwise) {
        return settings.getOptionalValue(ROOT + name, String.class).orElse(otherwise);
    }

    private Yen yen(String name, long otherwise) {
        return new Yen(settings.getOptionalValue(ROOT + name, Long.class).orElse(otherwise));
    }

    private boolean flag(String name) {
        return settings.getOptionalValue(ROOT + name, Boolean.class).orElse(true);
    }
}
