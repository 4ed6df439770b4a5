package org.watchdog.committee;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;

/**
 * How long 1,300 members take to vote over HTTP, all at once, each with a session of his own; open and secret, in
 * turns. Run by {@code mvn -Pbench package exec:exec@votes}; ends with 1 above what we promise, or if a ballot is
 * missing.
 */
public final class VoteBench {

    private static final Logger LOG = Logger.getLogger(VoteBench.class.getName());
    private static final int VOTERS = 1_300;
    private static final int AT_ONCE = 128;

    /** Rounds that are measured, half of them open, half of them secret. */
    private static final int ROUNDS = 6;

    /** Rounds before them: a server that votes has run for hours. */
    private static final int WARM_UP = 6;

    /** How often each sends his ballot again in those. */
    private static final int AGAIN = 8;

    private static final Duration PROMISED = Duration.ofSeconds(3);

    private static final String BALLOT = "{\"choice\": \"YES\", \"reason\": \"相当です。\"}";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private VoteBench() {}

    /** Prints each round and the slowest of them. */
    public static void main(String[] arguments) {
        var status = 2;
        try {
            status = measure(LaunchedSystem.get());
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "nothing was measured", e);
        }
        System.exit(status); // the mail server's threads would go on
    }

    private static int measure(LaunchedSystem system) throws Exception {
        var slowest = Duration.ZERO;
        try {
            try (var database = system.database()) {
                seat(database);
            }
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                var secret = round % 2 == 1;
                var took = vote(system, secret, round < WARM_UP ? AGAIN : 0);
                System.out.printf("%s: %d ballots in %,d ms%n", secret ? "secret" : "open", VOTERS, took.toMillis());
                slowest = round >= WARM_UP && took.compareTo(slowest) > 0 ? took : slowest;
            }
        } finally {
            system.kill9();
        }
        System.out.printf("slowest: %,d ms (promised: %,d)%n", slowest.toMillis(), PROMISED.toMillis());
        return slowest.compareTo(PROMISED) > 0 ? 1 : 0;
    }

    private static Duration vote(LaunchedSystem system, boolean secret, int again) {
        var item = BeforeCommittee.case8().written("2199-01-31") + "/items/1";
        system.as("chair").post(item + "/open", "{\"secret\": " + secret + "}").expect(200);
        var address = system.base().resolve("api/v1" + item + "/ballots");
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var begun = System.nanoTime();
            var refused = all(threads, n -> cast(address, n)).stream()
                    .filter(status -> status != 201)
                    .count();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            for (int time = 0; time < again; time++) {
                all(threads, n -> cast(address, n));
            }
            system.as("chair").post(item + "/close").expect(200);
            var yes = system.as("chair")
                    .get(item + "/result")
                    .expect(200)
                    .json()
                    .getJsonObject("counts")
                    .getInt("YES");
            if (refused > 0 || yes != VOTERS) {
                throw new IllegalStateException(refused + " ballots refused, " + yes + " counted");
            }
            return took;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Integer> all(Executor threads, IntUnaryOperator each) {
        var answers = IntStream.range(0, VOTERS)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> each.applyAsInt(n), threads))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int cast(java.net.URI address, int voter) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token(voter))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BALLOT, UTF_8))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(int voter) {
        return "bench-token-of-voter-" + voter;
    }

    /** Users, their sessions and their seats, written at once: signing in is not what is measured. */
    private static void seat(Connection database) throws Exception {
        var each = List.of(
                "insert into identity_user (id, name_ja, name_en, password, active, roles_version, version)"
                        + " values (concat('voter', ?1), '委員', 'Member', '-', true, 0, 0)",
                "insert into identity_user_role (user_id, role) values (concat('voter', ?1), 'MEMBER')",
                "insert into committee_membership (committee_id, user_id, from_on, chair, version)"
                        + " select id, concat('voter', ?1), '2000-01-01', false, 1 from committee_committee"
                        + " where code = 'measures'");
        for (int voter = 0; voter < VOTERS; voter++) {
            for (var statement : each) {
                run(database, statement.replace("?1", Integer.toString(voter)), new byte[0]);
            }
            run(
                    database,
                    "insert into identity_session (token_hash, user_id, kind, roles_version, opened_at, used_at, ends_at)"
                            + " values (?, concat('voter', " + voter + "), 'BEARER', 0, utc_timestamp(6),"
                            + " utc_timestamp(6), utc_timestamp(6) + interval 1 hour)",
                    MessageDigest.getInstance("SHA-256").digest(token(voter).getBytes(UTF_8)));
        }
    }

    private static void run(Connection database, String statement, byte[] hash) throws SQLException {
        try (var prepared = database.prepareStatement(statement)) {
            if (hash.length > 0) {
                prepared.setBytes(1, hash);
            }
            prepared.executeUpdate();
        }
    }
}
