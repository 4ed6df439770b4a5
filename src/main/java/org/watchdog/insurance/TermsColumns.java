package org.watchdog.insurance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Yen;

/** How the terms of a period stand in a row, of a policy or of what was agreed for the next one. */
@Embeddable
class TermsColumns {

    @Column(name = "per_claim_limit_yen")
    private long perClaimLimitYen;

    @Column(name = "period_limit_yen")
    private long periodLimitYen;

    @Column(name = "deductible_yen")
    private long deductibleYen;

    @Column(name = "sales_bound_yen")
    private @Nullable Long salesBoundYen;

    @Column(name = "expense_limit_yen")
    private long expenseLimitYen;

    /** Follows from the items; for the ledger, which reads this row by itself. */
    @Column(name = "expenses_beside_yen")
    private long expensesBesideYen;

    @Column(name = "expense_deductible_yen")
    private long expenseDeductibleYen;

    @Column(name = "expense_items")
    private String expenseItems;

    @Column(name = "deductible_before_limit")
    private boolean deductibleBeforeLimit;

    @Column(name = "defence_inside_limit")
    private boolean defenceInsideLimit;

    @Column(name = "series_clause")
    private boolean seriesClause;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected TermsColumns() {}

    TermsColumns(Terms terms) {
        this.perClaimLimitYen = terms.perClaimLimit().value();
        this.periodLimitYen = terms.periodLimit().value();
        this.deductibleYen = terms.deductible().value();
        this.salesBoundYen = terms.salesBound().map(Yen::value).orElse(null);
        this.expenseLimitYen = terms.expenseLimit().value();
        this.expensesBesideYen = terms.expensesBeside().value();
        this.expenseDeductibleYen = terms.expenseDeductible().value();
        this.expenseItems = ExpenseItems.write(terms.expenseItems());
        this.deductibleBeforeLimit = terms.deductibleBeforeLimit();
        this.defenceInsideLimit = terms.defenceInsideLimit();
        this.seriesClause = terms.seriesClause();
    }

    Terms terms() {
        return new Terms(
                new Yen(perClaimLimitYen),
                new Yen(periodLimitYen),
                new Yen(deductibleYen),
                Optional.ofNullable(salesBoundYen).map(Yen::new),
                ExpenseItems.read(expenseItems),
                new Yen(expenseLimitYen),
                new Yen(expenseDeductibleYen),
                deductibleBeforeLimit,
                defenceInsideLimit,
                seriesClause);
    }
}
