package org.watchdog.insurance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.watchdog.insurance.Verdict.Claimed;
import org.watchdog.insurance.Verdict.Fault;

/**
 * Recomputes everything from the lines and compares it with what is kept. Each question is one statement, so that it
 * sees one moment, whoever moves meanwhile.
 */
final class Proof {

    private static final int MOST = 100;

    private static final String BALANCE = """
            select b.policy, b.last_line from insurance_balance b
            join insurance_policy p on p.id = b.policy
            left join (select policy, sum(paid_change) paid, sum(reserved_change) reserved, count(*) booked
                       from insurance_line group by policy) l on l.policy = b.policy
            where (b.paid_yen <> coalesce(l.paid, 0) or b.reserved_yen <> coalesce(l.reserved, 0)
                or b.last_line <> coalesce(l.booked, 0) or b.limit_yen <> p.period_limit_yen
                or b.paid_yen < 0 or b.reserved_yen < 0 or b.paid_yen + b.reserved_yen > b.limit_yen)""";

    private static final String CHAIN = """
            select b.policy, b.n from (select policy, n, paid_after, reserved_after, limit_yen,
                   row_number() over (partition by policy order by n) place,
                   sum(paid_change) over (partition by policy order by n) paid,
                   sum(reserved_change) over (partition by policy order by n) reserved from insurance_line) b
            where (b.n <> b.place or b.paid_after <> b.paid or b.reserved_after <> b.reserved
                or b.paid_after < 0 or b.reserved_after < 0 or b.paid_after + b.reserved_after > b.limit_yen)""";

    private static final String ACCOUNT = """
            select b.policy, 0 from insurance_account b
            join insurance_policy p on p.id = b.policy
            left join (select policy, account, sum(paid_change) paid, sum(reserved_change) reserved,
                              sum(deductible_change) deductible from insurance_line group by policy, account) l
              on l.policy = b.policy and l.account = b.account
            where (b.paid_yen <> coalesce(l.paid, 0) or b.reserved_yen <> coalesce(l.reserved, 0)
                or b.deductible_yen <> coalesce(l.deductible, 0) or b.paid_yen + b.reserved_yen > b.most_yen
                or b.policy_deductible_yen <> p.deductible_yen or b.expense_limit_yen <> p.expense_limit_yen + p.expenses_beside_yen)""";

    /** Once, and then all of it; without it expenses alone are paid. */
    private static final String DEDUCTIBLE = """
            select b.policy, 0 from insurance_account b join insurance_policy p on p.id = b.policy
            where ((b.deductible_yen <> 0 and b.deductible_yen <> p.deductible_yen)
                or (b.deductible_yen <> p.deductible_yen and b.paid_yen > p.expense_limit_yen + p.expenses_beside_yen))""";

    private static final String REVERSAL = """
            select b.policy, b.n from insurance_line b
            left join insurance_line w on w.policy = b.policy and w.n = b.reverses
            where (b.kind = 'REVERSAL') <> (b.reverses is not null)
               or (b.kind = 'REVERSAL' and (w.n is null or w.kind = 'REVERSAL' or w.n >= b.n or w.account <> b.account
                   or b.paid_change <> -w.paid_change or b.reserved_change <> -w.reserved_change
                   or b.deductible_change <> -w.deductible_change))""";

    private final Connection database;

    Proof(Connection database) {
        this.database = database;
    }

    /** Of all periods. */
    Verdict all() throws SQLException {
        var faults = new ArrayList<Fault>();
        faults.addAll(faults(Claimed.BALANCE, BALANCE));
        faults.addAll(faults(Claimed.CHAIN, CHAIN));
        faults.addAll(faults(Claimed.ACCOUNT, ACCOUNT));
        faults.addAll(faults(Claimed.DEDUCTIBLE, DEDUCTIBLE));
        faults.addAll(faults(Claimed.REVERSAL, REVERSAL));
        return new Verdict(count("insurance_balance"), count("insurance_line"), faults);
    }

    private List<Fault> faults(Claimed claimed, String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql + " order by 1, 2 limit " + MOST);
                var rows = statement.executeQuery()) {
            var faults = new ArrayList<Fault>();
            while (rows.next()) {
                faults.add(new Fault(claimed, rows.getLong(1), rows.getLong(2)));
            }
            return faults;
        }
    }

    private long count(String table) throws SQLException {
        try (var statement = database.prepareStatement("select count(*) from " + table);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
