package org.watchdog.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Scheme;

/** A body that decides by vote: a scheme's committee with outside experts, or the board for objections. */
@Entity
@Table(name = "committee_committee")
public class Committee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private @Nullable Scheme scheme;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Committee() {}

    public long id() {
        return id;
    }

    /** A short name for programs: {@code measures}. */
    public String code() {
        return code;
    }

    public String name(Language language) {
        return language == Language.JA ? nameJa : nameEn;
    }

    /** The scheme it decides for; empty if for all. */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** Whether it decides for cases of this scheme. */
    boolean isFor(Optional<Scheme> asked) {
        return scheme == null || scheme().equals(asked);
    }
}
