package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;

/** {@code /watchdog?site=...}: the link that holders put on their own pages. */
@Controller
@Path("/watchdog")
@Service
public class HolderLinkPage {

    private static final int LONGEST = 500;

    private final FormFields query;

    @Inject
    HolderLinkPage(FormFields query) {
        this.query = query;
    }

    /** Leads to the form, which looks for the holder of that site. */
    @GET
    @PermitAll
    public Response follow() {
        var site = query.typed().getOrDefault("site", "").strip();
        return FormPages.seeOther(
                site.isEmpty() || site.length() > LONGEST
                        ? "/complaints/new"
                        : "/complaints/new?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8));
    }
}
