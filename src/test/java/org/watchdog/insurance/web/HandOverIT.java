package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.launcher.StandInInsurer;
import org.watchdog.launcher.StandInInsurer.Trouble;
import org.watchdog.system.LaunchedSystem;

/** The hand-over of a claim, on the launched system, with an insurer that fails in every way a server can. */
@DisplayName("A claim on its way to the insurer")
class HandOverIT {

    private final LaunchedSystem system = LaunchedSystem.get();
    private final StandInInsurer insurer = system.insurer();

    @AfterEach
    void well() {
        insurer.showOwnCertificate();
    }

    @Test
    @DisplayName("is handed over once, whatever goes wrong on the way")
    void handed_over() {
        var claim = NoticedClaim.noticed(system, 200_000, 0);
        insurer.make(
                claim.number(),
                Trouble.FAILS,
                Trouble.DROPS_THE_ANSWER,
                Trouble.ANSWERS_NONSENSE,
                Trouble.REFUSES,
                Trouble.HAS_IT_ALREADY);
        claim.reserve(200_000);
        for (var trouble : List.of("FAILED", "NO_ANSWER", "UNCLEAR", "REFUSED")) {
            claim.awaitHandOver("trouble", trouble);
            claim.post("insurance", "handovers", "{}").expect(200);
        }

        claim.awaitHandOver("state", "TAKEN");

        assertThat(claim.handOver("reference")).startsWith("TM-");
        assertThat(insurer.received())
                .filteredOn((claim.number() + "/1")::equals)
                .hasSize(5);
        assertThat(insurer.claims()).hasEntrySatisfying(claim.number(), packet -> {
            assertThat(packet).contains("\"pdf\":\"JVBERi").doesNotContain("complainant");
        });
        claim.post("insurance", "handovers", "{}").expect(409);
    }

    @Test
    @DisplayName("waits for an insurer that is slow, shows another's certificate, or is not there at all")
    void insurer_gone() {
        insurer.showWrongCertificate();
        var claim = NoticedClaim.reserved(system, 200_000, 0);
        claim.awaitHandOver("trouble", "CERTIFICATE");
        insurer.go();
        claim.post("insurance", "handovers", "{}").expect(200);
        claim.awaitHandOver("trouble", "UNREACHABLE");
        insurer.make(claim.number(), Trouble.SLOW);
        insurer.showOwnCertificate();
        claim.post("insurance", "handovers", "{}").expect(200);
        claim.awaitHandOver("trouble", "TOO_SLOW");

        system.advanceClock("PT26H");

        claim.awaitHandOver("state", "TAKEN");
    }

    @Test
    @DisplayName("survives a power cut between its reserve and its hand-over, and is one claim to the insurer")
    void power_cut() {
        insurer.go();
        var claim = NoticedClaim.reserved(system, 200_000, 0);
        system.kill9();
        insurer.come();

        system.restart();
        system.advanceClock("PT10M");

        claim.awaitHandOver("state", "TAKEN");
        assertThat(insurer.claims()).containsKey(claim.number());
        assertThat(claim.seen().getJsonNumber("reservedYen").longValue()).isEqualTo(200_000);
        assertThat(insurer.received())
                .filteredOn(key -> key.startsWith(claim.number()))
                .containsOnly(claim.number() + "/1");
    }
}
