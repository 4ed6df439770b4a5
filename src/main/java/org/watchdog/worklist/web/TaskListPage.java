package org.watchdog.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Mails;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.worklist.View;
import org.watchdog.worklist.Worklist;

/** The work list as a page. An address that asks for nonsense shows the list without it. */
@Controller
@Path("/tasks")
@Service
public class TaskListPage {

    static final String PAGE = "worklist/tasks.html";

    /** What may be told of as just done, words below {@code worklist.done}. */
    static final List<String> DONE = List.of("completed", "claimed", "released", "delegated");

    /** More mails that could not be sent than this are not counted. */
    private static final int MANY = 100;

    private final Worklist worklist;
    private final Rows rows;
    private final LastList last;
    private final Mails mails;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields query;
    private final Models models;
    private final Clock clock;

    @Inject
    TaskListPage(
            Worklist worklist,
            Rows rows,
            LastList last,
            Mails mails,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields query,
            Models models,
            Clock clock) {
        this.worklist = worklist;
        this.rows = rows;
        this.last = last;
        this.mails = mails;
        this.caller = caller;
        this.language = language;
        this.query = query;
        this.models = models;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "ADMIN"
    })
    public Response list(@HeaderParam("HX-Request") @Nullable String part, @Context HttpServletResponse response) {
        var viewer = caller.signedIn();
        var sought = permitted(Sought.read(query.submission()), viewer);
        var views = View.offeredTo(viewer);
        var after = sought.cursor().flatMap(text -> worklist.place(sought.view(), sought.order(), text));
        var slice = worklist.list(viewer, sought.view(), sought.order(), sought.filter(), after, sought.limit());
        var words = language.words();
        var conditions = new Conditions(sought, words, rows.today());
        var kinds = worklist.kinds();
        models.put("view", sought.view().name());
        models.put("views", views.stream().map(Enum::name).toList());
        models.put("picks", views.contains(View.GROUP) && sought.view() != View.MINE);
        models.put("rows", rows.of(slice.tasks(), viewer, words));
        models.put("q", sought.filter().sought().orElse(""));
        models.put("kinds", conditions.kinds(kinds));
        models.put("schemes", conditions.schemes());
        models.put("days", conditions.days());
        models.put("orders", conditions.orders());
        models.put("picked", conditions.picked(kinds));
        models.put("free", conditions.free());
        models.put("first", after.isPresent() ? conditions.first() : null);
        models.put("next", slice.next().map(conditions::after).orElse(null));
        models.put("now", clock.instant());
        models.put("unsent", viewer.isAnyOf(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN) ? mails.countGivenUp(MANY) : 0);
        models.put("here", conditions.here());
        last.keep(response, conditions.here());
        models.put(
                "done",
                DONE.contains(query.typed().getOrDefault("done", ""))
                        ? query.typed().get("done")
                        : null);
        return Response.ok(part == null ? PAGE : PAGE + " :: list")
                .header("Vary", "HX-Request")
                .build();
    }

    /** Somebody who may not see everything sees what his group could take; who takes nothing sees everything. */
    private static Sought permitted(Sought sought, Caller viewer) {
        var views = View.offeredTo(viewer);
        return views.contains(sought.view())
                ? sought
                : new Sought(
                        views.contains(View.GROUP) ? View.GROUP : View.ALL,
                        sought.order(),
                        sought.filter(),
                        sought.limit(),
                        sought.cursor(),
                        sought.count());
    }
}
