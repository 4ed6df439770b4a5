package org.watchdog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.audit.Verdict.Broken;
import org.watchdog.audit.Verdict.Flaw;

@DisplayName("The proof of a chain")
class ProofTest {

    private static final Instant AT = Instant.parse("2026-06-10T01:02:03.000004Z");

    private final List<Entry> chain = new ArrayList<>(chain("C-2026-000123", 5));
    private final Head head = chain.get(4).head();

    @Test
    @DisplayName("finds an untouched chain intact, and counts its entries and cases")
    void intact() {
        var proof = new Proof();
        proof.take(head, chain);
        var reads = chain("read:C-2026-000123", 3);
        proof.take(reads.get(2).head(), reads);

        assertThat(proof.verdict(Optional.empty())).isEqualTo(new Verdict(1, 8, Optional.empty()));
        assertThat(proof.verdict(Optional.empty()).intact()).isTrue();
    }

    /** Each part of an entry that somebody might change. */
    enum Part {
        AT,
        ACTOR,
        ACTION,
        FACTS,
        PREVIOUS,
        HASH
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    @DisplayName("finds one altered part of one entry")
    void altered(Part part) {
        chain.set(2, altered(chain.get(2), part));

        assertThat(broken(head)).contains(new Broken("C-2026-000123", 3, Flaw.ALTERED));
    }

    @Test
    @DisplayName("finds an altered entry whose own hash was recomputed, by the next one")
    void recomputed() {
        var old = chain.get(2);
        chain.set(2, Entry.after(chain.get(1).head(), old.at(), "user:somebody-else", old.action(), old.facts()));

        assertThat(broken(head)).contains(new Broken("C-2026-000123", 4, Flaw.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("finds a removed entry")
    void removed(int index) {
        chain.remove(index);

        assertThat(broken(head)).contains(new Broken("C-2026-000123", index + 1, Flaw.MISSING));
    }

    @Test
    @DisplayName("finds a removed tail, and a chain of which nothing is left")
    void removed_tail() {
        chain.remove(4);
        assertThat(broken(head)).contains(new Broken("C-2026-000123", 5, Flaw.END));

        chain.clear();
        assertThat(broken(head)).contains(new Broken("C-2026-000123", 1, Flaw.END));
    }

    @Test
    @DisplayName("finds an entry that was added behind the head")
    void added() {
        chain.add(Entry.after(head, AT, "user:forger", "complaint.withdrawn", "{}"));

        assertThat(broken(head)).contains(new Broken("C-2026-000123", 6, Flaw.END));
    }

    @Test
    @DisplayName("finds two entries whose order was swapped, with their places or without")
    void swapped() {
        var third = chain.get(2);
        var fourth = chain.get(3);

        Collections.swap(chain, 2, 3);
        assertThat(broken(head)).contains(new Broken("C-2026-000123", 3, Flaw.MISSING));

        chain.set(2, placed(fourth, 3));
        chain.set(3, placed(third, 4));
        assertThat(broken(head)).contains(new Broken("C-2026-000123", 3, Flaw.ALTERED));
    }

    @Test
    @DisplayName("finds an entry that was moved from another chain")
    void moved() {
        chain.set(0, renamed(chain("C-2026-000999", 1).get(0), "C-2026-000123"));

        assertThat(broken(head)).contains(new Broken("C-2026-000123", 1, Flaw.ALTERED));
    }

    @Test
    @DisplayName("hashes the documented lines, so that sha256sum gives the same")
    void form() {
        var facts = Facts.written(Map.of("outcome", "ACCEPTED"));
        var entry =
                Entry.after(Head.of("C-2026-000123"), AT.plusNanos(999), "user:intake", "complaint.screened", facts);

        assertThat(facts).isEqualTo("{\"outcome\":\"ACCEPTED\"}");
        assertThat(entry.hash()).isEqualTo("78051a2c3883098478a64f98ac37d7dbaa3655dbcb0f26b7502f4a820f36db3f");
    }

    private Optional<Broken> broken(Head head) {
        var proof = new Proof();
        proof.take(head, chain);
        return proof.verdict(Optional.empty()).firstBroken();
    }

    private static List<Entry> chain(String name, int length) {
        var heads = new Head[] {Head.of(name)};
        return IntStream.rangeClosed(1, length)
                .mapToObj(n -> {
                    var entry = Entry.after(
                            heads[0], AT.plusSeconds(n), "user:intake", "complaint.step" + n, "{\"n\":\"" + n + "\"}");
                    heads[0] = entry.head();
                    return entry;
                })
                .toList();
    }

    private static Entry altered(Entry e, Part part) {
        return new Entry(
                e.chain(),
                e.seq(),
                part == Part.AT ? e.at().plusNanos(1_000) : e.at(),
                part == Part.ACTOR ? "system" : e.actor(),
                part == Part.ACTION ? "complaint.other" : e.action(),
                part == Part.FACTS ? "{}" : e.facts(),
                part == Part.PREVIOUS ? "f".repeat(64) : e.previous(),
                part == Part.HASH ? "0".repeat(64) : e.hash());
    }

    private static Entry placed(Entry e, long seq) {
        return new Entry(e.chain(), seq, e.at(), e.actor(), e.action(), e.facts(), e.previous(), e.hash());
    }

    private static Entry renamed(Entry e, String chain) {
        return new Entry(chain, e.seq(), e.at(), e.actor(), e.action(), e.facts(), e.previous(), e.hash());
    }
}
