package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A case for one call to be tried on: filed, its first task claimed by intake, and where only a holder may call, with
 * the holder asked.
 */
final class Scene {

    private static final String COMPLAINT = """
            {"licenseeId": "L-000001", "aboutPrivacy": true,
             "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"}, "category": "LEAK",
             "description": "広告のメールが止まりません。", "complainant": {"anonymous": true},
             "consentToShareIdentity": false, "language": "ja"}""";

    private static final String INCIDENT = """
            {"report": "PROMPT", "discoveredOn": "2026-06-03", "outline": "別の人に送りました。", "phenomena": ["LEAK"],
             "dataItems": ["NAME"], "persons": 1, "secondaryDamage": {"state": "NONE"}}""";

    private static final String LOSS = """
            {"occurredOn": "%s", "claimedOn": "%s", "event": "UNAUTHORISED_ACCESS", "damagesYen": 200000}""";

    private final LaunchedSystem system;
    private final JsonObject receipt;
    private final String task;
    private final Optional<String> incident;
    private final Optional<String> meeting;

    Scene(LaunchedSystem system, Call call) {
        this.system = system;
        this.receipt =
                system.anonymous().post("/complaints", COMPLAINT).expect(201).json();
        var intake = system.as("intake");
        this.task = await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> intake.get("/tasks?view=group&q=" + number()).items(), found -> !found.isEmpty())
                .get(0)
                .getString("id");
        intake.post("/tasks/" + task + "/claim").expect(200);
        this.incident = isAboutIncident(call)
                ? Optional.of(reported(system))
                : isAboutClaim(call) ? Optional.of(noticed(system)) : Optional.empty();
        this.meeting = call.path().startsWith("/meetings/") ? Optional.of(met(call)) : Optional.empty();
        if (call.roles().equals(List.of("LICENSEE"))) {
            intake.post("/tasks/" + task + "/complete", "{\"outcome\": \"ACCEPTED\", \"fields\": {}}")
                    .expect(200);
        }
    }

    /** A meeting with a case on its agenda, the members there, and where ballots are cast the vote open; its id. */
    private static String met(Call call) {
        var path = BeforeCommittee.case8().meeting();
        BeforeCommittee.come(path, BeforeCommittee.MEMBERS);
        if (call.path().endsWith("/ballots") || call.path().endsWith("/close")) {
            LaunchedSystem.get()
                    .as("chair")
                    .post(path + "/items/1/open", "{\"motion\": {\"kind\": \"NO_MEASURE\"}}")
                    .expect(200);
        }
        return path.substring("/meetings/".length());
    }

    private static boolean isAboutIncident(Call call) {
        return call.path().startsWith("/incidents/")
                || call.path().contains("/reports")
                || call.path().endsWith("/prevention");
    }

    private static boolean isAboutClaim(Call call) {
        return call.path().startsWith("/claims/");
    }

    private static String noticed(LaunchedSystem system) {
        var now = system.anonymous().get("/demo/clock").expect(200).json().getString("now");
        var today = LocalDate.ofInstant(Instant.parse(now), ZoneId.of("Asia/Tokyo"));
        return system.as("licensee1")
                .post("/claims", LOSS.formatted(today.minusDays(1), today))
                .expect(201)
                .json()
                .getString("claimNumber");
    }

    private static String reported(LaunchedSystem system) {
        return system.as("licensee1")
                .post("/incidents", INCIDENT)
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    private String number() {
        return receipt.getString("caseNumber");
    }

    private String deadline() {
        var first = system.as("supervisor")
                .get("/cases/" + number() + "/deadlines")
                .items()
                .get(0);
        return String.valueOf(first.get("id"));
    }

    private String policy() {
        return system.as("insurance").get("/policies?limit=1").items().get(0).getString("id");
    }

    private String id(Call call) {
        return call.path().contains("/deadlines/")
                ? deadline()
                : call.path().startsWith("/policies/") ? policy() : task;
    }

    /** The call's address with what is there in this scene. */
    String path(Call call) {
        var path = call.path();
        for (var name : call.inPath()) {
            path = path.replace(
                    "{" + name + "}",
                    switch (name) {
                        case "number", "caseNumber" -> incident.orElseGet(this::number);
                        case "n" -> "1";
                        case "id" -> meeting.orElseGet(() -> id(call));
                        default ->
                            throw new AssertionError(call + " has a parameter {" + name + "} of which " + Scene.class
                                    + " has no example");
                    });
        }
        return path;
    }

    /** The caller with the headers that the call asks for. */
    Api with(Api caller, Call call) {
        return call.headers().contains("Receipt-Code")
                ? caller.with("Receipt-Code", receipt.getString("receiptCode"))
                : caller;
    }

    /** A caller of that role; a DELETE gets a token of its own, because it may end it. */
    Api as(String role, Call call) {
        var user = switch (role) {
            case "MEMBER", "REVIEWER", "LICENSEE" -> role.toLowerCase(Locale.ROOT) + "1";
            default -> role.toLowerCase(Locale.ROOT);
        };
        if (!call.verb().equals("DELETE")) {
            return with(system.as(user), call);
        }
        var credentials = "{\"username\": \"" + user + "\", \"password\": \"" + system.password() + "\"}";
        var token = system.anonymous()
                .send("POST", "/tokens", "application/json", credentials.getBytes(UTF_8))
                .expect(200)
                .json()
                .getString("token");
        return with(system.anonymous().with("Authorization", "Bearer " + token), call);
    }
}
