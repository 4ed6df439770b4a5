package org.watchdog.sanction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What must hold for a business before it may apply at all, as questions that are answered with yes or no (rule book 7,
 * 3.1 of the original). The order is the order of the rule book.
 */
public enum Requirement {
    /** A private business with a base in Japan, or another body that meets the conditions. */
    BASE_IN_JAPAN(Ground.FIRST_CONDITIONS, true),
    /** It applies as a legal person, or as an exception that is allowed (medical and school corporations). */
    LEGAL_PERSON(Ground.FIRST_CONDITIONS, true),
    /** A management system by JIS Q 15001 is laid down. */
    MANAGEMENT_SYSTEM(Ground.FIRST_CONDITIONS, true),
    /** An organisation that works by it. */
    ORGANISATION(Ground.FIRST_CONDITIONS, true),
    /** Two insured regular employees or registered directors, since two offices must be held by two persons. */
    TWO_WORKERS(Ground.FIRST_CONDITIONS, true),
    /** A trade that is excluded, such as those of the Amusement Business Act, art. 2(5). */
    EXCLUDED_TRADE(Ground.FIRST_CONDITIONS, false),

    /** A foreign company: both of the next two must hold. */
    FOREIGN_COMPANY(Ground.FOREIGN_COMPANY, false),
    /** (a) a branch is registered under Japanese law. */
    BRANCH_REGISTERED(Ground.FOREIGN_COMPANY, true),
    /** (b) data obtained in Japan, other than of its staff, are handled in Japan only. */
    HANDLED_IN_JAPAN(Ground.FOREIGN_COMPANY, true),

    /** (a) a director was sentenced to imprisonment; bars until two years after its end. */
    IMPRISONMENT(Ground.DIRECTORS, false),
    /** (b) a director was punished under the APPI or the My Number Act; bars until two years after its end. */
    PRIVACY_PUNISHMENT(Ground.DIRECTORS, false),
    /** (c) a director belongs to a designated gang; by the newer text bars until five years after leaving it. */
    ORGANISED_CRIME(Ground.DIRECTORS, false),

    /** An Internet dating business: every one of the next conditions must hold. */
    DATING_BUSINESS(Ground.DATING_BUSINESS, false),
    /** (a)(1) the site shows name, representative, address and telephone. */
    SHOWS_OPERATOR(Ground.DATING_BUSINESS, true),
    /** (a)(2) the site shows services and prices. */
    SHOWS_PRICES(Ground.DATING_BUSINESS, true),
    /** (a)(3) the site shows a contact for customers. */
    SHOWS_CONTACT(Ground.DATING_BUSINESS, true),
    /** (b) only unmarried persons of 18 and over. */
    UNMARRIED_ADULTS(Ground.DATING_BUSINESS, true),
    /** (c) each service's name, content, price and terms are stated. */
    STATES_TERMS(Ground.DATING_BUSINESS, true),
    /** (d) notified to the prefectural Public Safety Commission. */
    NOTIFIED(Ground.DATING_BUSINESS, true),
    /** (e) identity and age confirmed by an official document, a copy kept. */
    AGE_CONFIRMED(Ground.DATING_BUSINESS, true),
    /** (f) being unmarried confirmed by an official document, a copy kept; otherwise all of the next six. */
    UNMARRIED_CONFIRMED(Ground.DATING_BUSINESS, true),
    /** (f)(1) a membership system. */
    MEMBERSHIP(Ground.DATING_BUSINESS, true),
    /** (f)(2) a declaration of being unmarried at entry. */
    DECLARED_UNMARRIED(Ground.DATING_BUSINESS, true),
    /** (f)(3) terms provide for leaving and for damages of a member who is married. */
    TERMS_ON_MARRIED(Ground.DATING_BUSINESS, true),
    /** (f)(4) paid by both sexes. */
    PAID_BY_BOTH(Ground.DATING_BUSINESS, true),
    /** (f)(5) contact only through the operator's system until both agree. */
    CONTACT_THROUGH_SYSTEM(Ground.DATING_BUSINESS, true),
    /** (f)(6) contact is checked for indecency, and membership suspended or ended where needed. */
    CONTACT_CHECKED(Ground.DATING_BUSINESS, true),

    /** Good reason to believe that its business harms the public's trust: the committee decides. */
    HARMS_TRUST(Ground.PUBLIC_TRUST, false);

    private static final Set<Requirement> WHEN_NOT_CONFIRMED = EnumSet.range(MEMBERSHIP, CONTACT_CHECKED);

    private final Ground ground;
    private final boolean good;

    Requirement(Ground ground, boolean good) {
        this.ground = ground;
        this.good = good;
    }

    /** Where it belongs. */
    public Ground ground() {
        return ground;
    }

    /** The answer that lets a business apply. */
    public boolean good() {
        return good;
    }

    /** Whether it says if the rest of its ground is asked at all. */
    public boolean isGate() {
        return this == FOREIGN_COMPANY || this == DATING_BUSINESS;
    }

    /** Whether the bar ends some years after a day. */
    public boolean endsByTime() {
        return ground == Ground.DIRECTORS;
    }

    /** Whether it counts only where being unmarried is not confirmed by a document (R-NAP-09c, f). */
    public boolean isAlternative() {
        return WHEN_NOT_CONFIRMED.contains(this);
    }

    /** A group of conditions that bars as a whole. */
    public enum Ground {
        /** The first conditions. */
        FIRST_CONDITIONS("R-NAP-09a"),
        /** 3.1.1. */
        FOREIGN_COMPANY("R-NAP-09b"),
        /** 3.1.2. */
        DIRECTORS("R-NAP-09b"),
        /** 3.1.3. */
        DATING_BUSINESS("R-NAP-09c"),
        /** 3.1.4. */
        PUBLIC_TRUST("R-NAP-09b");

        private final String rule;

        Ground(String rule) {
            this.rule = rule;
        }

        /** The id in the rule book. */
        public String rule() {
            return rule;
        }

        /** Its conditions, in order. */
        public List<Requirement> requirements() {
            return Arrays.stream(Requirement.values())
                    .filter(r -> r.ground == this)
                    .toList();
        }
    }
}
