package org.watchdog.register;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A web site for which a holder's mark counts. A value. */
@Embeddable
public class Site {

    private String address;
    private String host;
    private String path;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Site() {}

    /** @throws IllegalArgumentException if the text cannot be the address of a web site */
    Site(String address) {
        var place = SiteAddress.read(address)
                .orElseThrow(() -> new IllegalArgumentException("not the address of a web site"));
        this.address = address;
        this.host = place.host();
        this.path = place.path();
    }

    /** The address as it was registered. */
    public String address() {
        return address;
    }

    /** The address as it is compared. */
    SiteAddress place() {
        return new SiteAddress(host, path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Site site && address.equals(site.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, path);
    }
}
