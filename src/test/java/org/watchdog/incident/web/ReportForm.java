package org.watchdog.incident.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.watchdog.system.Answer;
import org.watchdog.system.SignedIn;

/** Somebody who fills in the form of a report, page by page, without scripts. */
final class ReportForm {

    static final String NEW = "/incidents/new";

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile(".*/cases/(I-\\d{4}-\\d{6})/reports/(\\d+)/receipt");

    /** Each incident of a test has a day of its own, so that none is taken for another. */
    private static final AtomicInteger DAY = new AtomicInteger();

    final SignedIn person;
    final String address;
    final LocalDate discovered = today().minusDays(DAY.incrementAndGet());

    private ReportForm(SignedIn person, String address) {
        this.person = person;
        this.address = address;
    }

    /** The form for a new incident; what was left unfinished before is taken away. */
    static ReportForm fresh(String user) {
        var form = new ReportForm(SignedIn.as(user), NEW);
        form.person.post(NEW + "/discard", Map.of()).expect(303);
        return form;
    }

    /** The same person at the form of the next report of an incident. */
    ReportForm next(String number) {
        return new ReportForm(person, "/incidents/" + number + "/reports/new");
    }

    /** A prompt report as far as the check of all answers. */
    ReportForm filled() {
        choose("PROMPT").expect(303);
        keep("discovery", discovery()).expect(303);
        keep("persons", persons()).expect(303);
        keep("response", response()).expect(303);
        return this;
    }

    /** A final report as far as the check of all answers. */
    ReportForm filledFinal() {
        choose("FINAL").expect(303);
        var discovery = new LinkedHashMap<>(discovery());
        discovery.putAll(day("occurredOn", discovered));
        discovery.put("discoveredHow", "CLIENT");
        discovery.put("eventClass", "MIS_SENT");
        keep("discovery", discovery).expect(303);
        keep("persons", persons()).expect(303);
        var response = new LinkedHashMap<>(response());
        for (var field : new String[] {
            "course", "cause", "secondaryDamage.text", "personsResponse", "publication.reason", "prevention"
        }) {
            response.put(field, "二人で確かめます。");
        }
        response.putAll(Map.of("origin", "OWN_STAFF", "causes", "NO_CHECK", "publication.state", "NONE"));
        keep("response", response).expect(303);
        return this;
    }

    Answer choose(String kind) {
        return person.post(address, Map.of("report", kind));
    }

    Answer keep(String step, Map<String, String> fields) {
        return person.post(address + "/" + step, fields);
    }

    Answer show(String page) {
        return person.get(address + page);
    }

    String seen() {
        var page = show("/check").expect(200).text();
        var found = SEEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("nothing to send in " + page);
        }
        return found.group(1);
    }

    Answer send(String seen, String same) {
        return person.post(address + "/check", Map.of("seen", seen, "same", same));
    }

    /** Sends what was filled in; the number of the incident. */
    String sent() {
        var to = location(send(seen(), "new"));
        var found = RECEIPT.matcher(to);
        if (!found.matches()) {
            throw new AssertionError("no receipt but " + to);
        }
        return found.group(1);
    }

    static String location(Answer answer) {
        return answer.expect(303).header("Location").orElseThrow();
    }

    Map<String, String> discovery() {
        var fields = new LinkedHashMap<>(day("discoveredOn", discovered));
        fields.put("outline", "請求書を別の会社に送りました。𠮷野😀 <b>");
        fields.put("phenomena", "LEAK");
        return fields;
    }

    static Map<String, String> persons() {
        return Map.of("dataItems", "NAME", "persons", "１，２００人", "medium", "ELECTRONIC");
    }

    static Map<String, String> response() {
        return Map.of("secondaryDamage.state", "NONE");
    }

    static Map<String, String> day(String name, LocalDate day) {
        return Map.of(
                name + "-year", String.valueOf(day.getYear()),
                name + "-month", String.valueOf(day.getMonthValue()),
                name + "-day", String.valueOf(day.getDayOfMonth()));
    }

    /** The day it is for the system. */
    static LocalDate today() {
        return ReportedIncident.today();
    }
}
