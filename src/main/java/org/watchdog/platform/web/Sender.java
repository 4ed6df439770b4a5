package org.watchdog.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.api.Service;

/**
 * Where a request comes from. Behind a proxy of ours everybody would come from the proxy, and one guesser of codes
 * would keep all others out; so a proxy that is named in the settings is believed what it says in
 * {@code X-Forwarded-For}, and nobody else is.
 */
@Service
public class Sender {

    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<String> proxies;

    /** @param proxies addresses of our own proxies, separated by commas */
    @Inject
    Sender(@ConfigProperty(name = "watchdog.http.proxies") Optional<String> proxies) {
        this.proxies = addresses(proxies.orElse("")).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The network that a limit counts for. */
    public Network network(HttpServletRequest request) {
        return Network.of(address(request));
    }

    /** The address of the sender, or of the first machine on the way that is none of ours. */
    public String address(HttpServletRequest request) {
        return address(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)));
    }

    /** Each proxy adds at the end whom it heard from: the way is gone back as long as it is ours. */
    String address(String peer, List<String> forwarded) {
        var way = new ArrayList<>(addresses(String.join(",", forwarded)));
        var address = peer;
        while (proxies.contains(address) && !way.isEmpty()) {
            address = way.remove(way.size() - 1);
        }
        return address;
    }

    private static List<String> addresses(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(address -> address.strip().replaceFirst("^(\\d+(\\.\\d+){3}):\\d+$", "$1")) // some add the port
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
