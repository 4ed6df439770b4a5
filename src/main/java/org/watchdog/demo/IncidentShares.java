package org.watchdog.demo;

import static java.util.Map.entry;
import static org.watchdog.incident.IncidentReport.DataItem.ADDRESS;
import static org.watchdog.incident.IncidentReport.DataItem.BANK;
import static org.watchdog.incident.IncidentReport.DataItem.CARD;
import static org.watchdog.incident.IncidentReport.DataItem.CREDENTIALS;
import static org.watchdog.incident.IncidentReport.DataItem.EMAIL;
import static org.watchdog.incident.IncidentReport.DataItem.MY_NUMBER;
import static org.watchdog.incident.IncidentReport.DataItem.NAME;
import static org.watchdog.incident.IncidentReport.DataItem.PHONE;
import static org.watchdog.incident.IncidentReport.RootCause.CONTRACTOR_CONTROL;
import static org.watchdog.incident.IncidentReport.RootCause.DESIGN_FAULT;
import static org.watchdog.incident.IncidentReport.RootCause.NO_CHECK;
import static org.watchdog.incident.IncidentReport.RootCause.OPERATION_SLIP;
import static org.watchdog.incident.IncidentReport.RootCause.RULE_NOT_FOLLOWED;

import java.util.List;
import java.util.Map;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.Discovery;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Medium;
import org.watchdog.incident.IncidentReport.Origin;
import org.watchdog.incident.IncidentReport.Phenomenon;
import org.watchdog.incident.IncidentReport.RootCause;

/** How often each answer comes, in parts of a thousand unless said otherwise (rule book 2.1, fiscal year 2024). */
final class IncidentShares {

    /** The five classes that are published; the other 7.8% are divided by us. */
    static final Draw<EventClass> CLASS = Draw.of(EventClass.MIS_DELIVERY, 414)
            .or(EventClass.MIS_SENT, 294)
            .or(EventClass.LOSS, 113)
            .or(EventClass.MIS_REGISTRATION, 56)
            .or(EventClass.UNAUTHORISED_ACCESS, 45)
            .or(EventClass.THEFT, 20)
            .or(EventClass.INSIDER, 4)
            .or(EventClass.MIS_DISPLAY, 26)
            .or(EventClass.BEYOND_PURPOSE, 6)
            .or(EventClass.OTHER, 22);

    static final Draw<Discovery> DISCOVERY = Draw.of(Discovery.OWN_CHECK, 5)
            .or(Discovery.PERSON, 3)
            .or(Discovery.CLIENT, 1)
            .or(Discovery.THIRD_PARTY, 1);

    /** Of all reports. */
    static final List<Map.Entry<DataItem, Integer>> ITEMS =
            List.of(entry(NAME, 732), entry(ADDRESS, 282), entry(PHONE, 181), entry(EMAIL, 164), entry(MY_NUMBER, 5));

    /** What makes a loss of money possible; cards are in 8.0% of all reports. */
    static final Draw<DataItem> MISUSABLE = Draw.of(CARD, 66).or(BANK, 22).or(CREDENTIALS, 12);

    /** Of the reports without an attacker, so that they come to 46.4%, 39.0% and 35.2% of all. */
    static final List<Map.Entry<RootCause, Integer>> CAUSES =
            List.of(entry(OPERATION_SLIP, 498), entry(RULE_NOT_FOLLOWED, 419), entry(NO_CHECK, 378));

    static final Draw<RootCause> OTHER_CAUSE =
            Draw.of(DESIGN_FAULT, 4).or(CONTRACTOR_CONTROL, 3).or(RootCause.OTHER, 3);

    private IncidentShares() {}

    /** Leaks come to 75.8% of all, losses to 9.0%. */
    static Draw<Phenomenon> phenomenon(EventClass sort) {
        return switch (sort) {
            case MIS_DELIVERY, MIS_SENT -> Draw.of(Phenomenon.LEAK, 93).or(Phenomenon.FEAR, 7);
            case LOSS ->
                Draw.of(Phenomenon.LOSS, 796).or(Phenomenon.DESTRUCTION, 102).or(Phenomenon.FEAR, 102);
            case MIS_REGISTRATION -> Draw.of(Phenomenon.LEAK, 1).or(Phenomenon.ALTERATION, 1);
            case UNAUTHORISED_ACCESS -> Draw.of(Phenomenon.LEAK, 3).or(Phenomenon.FEAR, 1);
            case THEFT -> Draw.of(Phenomenon.LEAK, 1).or(Phenomenon.FEAR, 1);
            case MIS_DISPLAY -> Draw.of(Phenomenon.LEAK, 1);
            case INSIDER -> Draw.of(Phenomenon.WRONGFUL_USE, 1);
            case BEYOND_PURPOSE -> Draw.of(Phenomenon.BEYOND_PURPOSE, 1);
            case OTHER -> Draw.of(Phenomenon.LEAK, 1).or(Phenomenon.FEAR, 6).or(Phenomenon.WRONGFUL_ACQUISITION, 3);
        };
    }

    /** Paper comes to 48.8% of all, electronic data to 40.7%. */
    static Draw<Medium> medium(EventClass sort) {
        return switch (sort) {
            case MIS_DELIVERY ->
                Draw.of(Medium.PAPER, 896).or(Medium.ELECTRONIC, 34).or(Medium.OTHER, 70);
            case MIS_SENT -> Draw.of(Medium.ELECTRONIC, 9).or(Medium.PAPER, 1);
            case LOSS -> Draw.of(Medium.PAPER, 1).or(Medium.DEVICE, 1);
            case MIS_REGISTRATION -> Draw.of(Medium.ELECTRONIC, 7).or(Medium.PAPER, 3);
            case THEFT -> Draw.of(Medium.DEVICE, 7).or(Medium.PAPER, 3);
            case UNAUTHORISED_ACCESS, MIS_DISPLAY, INSIDER -> Draw.of(Medium.ELECTRONIC, 1);
            case BEYOND_PURPOSE -> Draw.of(Medium.ELECTRONIC, 1).or(Medium.PAPER, 1);
            case OTHER -> Draw.of(Medium.ELECTRONIC, 2).or(Medium.PAPER, 1).or(Medium.OTHER, 1);
        };
    }

    static Draw<Origin> origin(EventClass sort) {
        return switch (sort) {
            case UNAUTHORISED_ACCESS, THEFT -> Draw.of(Origin.THIRD_PARTY, 1);
            case INSIDER -> Draw.of(Origin.OWN_STAFF, 1);
            default -> Draw.of(Origin.OWN_STAFF, 7).or(Origin.CONTRACTOR, 3);
        };
    }
}
